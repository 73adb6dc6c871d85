import Algorithms

extension ArraySlice<Int32> {
  /// Whether a number is among ascending ones. O(log n).
  func hasAscending(_ number: Int32) -> Bool {
    let place = partitioningIndex { $0 >= number }
    return place < endIndex && self[place] == number
  }
}
