import AllianceNetwork
import SeededRandom
import Testing

@Suite struct AdjacencyTests {
  @Test func `a row keeps its targets in the order they came`() {
    let adjacency = Adjacency(
      rows: 3, pairs: [(row: 2, target: 7), (row: 0, target: 1), (row: 2, target: 4)])
    #expect((0..<3).map { Array(adjacency[$0]) } == [[1], [], [7, 4]])
  }

  @Test func `pairs seen from their targets are the same pairs`() {
    for seed in 0..<50 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
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
