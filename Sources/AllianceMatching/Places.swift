/// Where each of some numbers stands on a list, so that a few can be picked from it without a look at all of it.
struct Places: Sendable {
  private let places: [Int32]

  /// The places of numbers on a list, each once, all below a count. O(count).
  init(of list: some Sequence<Int>, below count: Int) {
    var places = [Int32](repeating: -1, count: count)
    for (place, number) in list.enumerated() { places[number] = Int32(place) }
    self.places = places
  }

  /// The places of those of some numbers that are on the list, each once, ascending. O(numbers).
  func among(_ numbers: some Sequence<Int>) -> [Int] {
    Set(numbers.compactMap { places[$0] < 0 ? nil : Int(places[$0]) }).sorted()
  }
}
