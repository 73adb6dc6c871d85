import AllianceNetwork
import Testing

@Suite struct AdjacencyTests {
  @Test func `a row keeps its targets in the order they came`() {
    let adjacency = Adjacency(
      rows: 3, pairs: [(row: 2, target: 7), (row: 0, target: 1), (row: 2, target: 4)])
    #expect((0..<3).map { Array(adjacency[$0]) } == [[1], [], [7, 4]])
  }

  @Test func `pairs seen from their targets are the same pairs`() {
    for seed in 0..<50 as Range<UInt64> {
      var generator = SplitMix(state: seed)
      let pairs = (0..<20).map { _ in
        (row: Int.random(in: 0..<5, using: &generator), target: Int.random(in: 0..<7, using: &generator))
      }
      let inverted = Adjacency(rows: 5, pairs: pairs).inverted(rows: 7)
      let back = (0..<7).flatMap { target in inverted[target].map { [Int($0), target] } }
      #expect(back.sorted(by: <) == pairs.map { [$0.row, $0.target] }.sorted(by: <), "seed \(seed)")
    }
  }
}

private func < (a: [Int], b: [Int]) -> Bool { a.lexicographicallyPrecedes(b) }

/// A small seeded generator (Steele, Lea and Flood, 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
