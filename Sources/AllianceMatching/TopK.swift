/// The best of a sequence without sorting all of it.
enum TopK {
  /// The `count` highest values, best first; equal ones in the order they came, which is ascending id.
  /// O(n log count), a bounded heap with its worst on top.
  static func best(_ scored: some Sequence<Matcher.Ranked>, _ count: Int) -> [Matcher.Ranked] {
    guard count > 0 else { return [] }
    var heap: [Matcher.Ranked] = []
    for item in scored {
      if heap.count < count {
        heap.append(item)
        rise(&heap)
      } else if worse(heap[0], item) {
        heap[0] = item
        sink(&heap)
      }
    }
    return heap.sorted { worse($1, $0) }
  }

  private static func worse(_ a: Matcher.Ranked, _ b: Matcher.Ranked) -> Bool {
    a.value == b.value ? a.member > b.member : a.value < b.value
  }

  private static func rise(_ heap: inout [Matcher.Ranked]) {
    var child = heap.count - 1
    while child > 0, worse(heap[child], heap[(child - 1) / 2]) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private static func sink(_ heap: inout [Matcher.Ranked]) {
    let item = heap[0]
    var parent = 0
    while 2 * parent + 1 < heap.count {
      let (left, right) = (2 * parent + 1, 2 * parent + 2)
      let child = right < heap.count && worse(heap[right], heap[left]) ? right : left
      guard worse(heap[child], item) else { break }
      heap[parent] = heap[child]
      parent = child
    }
    heap[parent] = item
  }
}
