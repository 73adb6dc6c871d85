import AllianceKernel
import SeededRandom
import Testing

@Suite struct RandomWalkTests {
  /// Power iteration as it is defined, until nothing changes.
  private func plain(_ links: [[SparseEntry]], from start: Int, restart: Double) -> [Double] {
    var ranks = links.indices.map { $0 == start ? 1.0 : 0 }
    for _ in 0..<400 {
      var next = links.indices.map { $0 == start ? restart : 0 }
      for (node, row) in links.enumerated() {
        let sum = row.reduce(0) { $0 + Double($1.weight) }
        if sum == 0 { next[start] += (1 - restart) * ranks[node] }
        for link in row {
          next[Int(link.column)] += (1 - restart) * ranks[node] * Double(link.weight) / sum
        }
      }
      ranks = next
    }
    return ranks
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `ranks lack no more than the error, nodes without links included`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var rows = SparseRows(columnCount: 60)
    for _ in 0..<60 {
      rows.append(
        (0..<Int.random(in: 0...5, using: &generator)).map { _ in
          SparseEntry(
            column: UInt32.random(in: 0..<60, using: &generator),
            weight: Float.random(in: 0.1...1, using: &generator))
        })
    }
    let exact = plain((0..<60).map { Array(rows[$0]) }, from: 7, restart: 0.15)
    for error in [1e-2, 1e-6, 1e-9] {
      let ranks = RandomWalk(rows).ranks(from: [SparseEntry(column: 7, weight: 3)], error: error)
      let lacking = zip(exact, ranks).map { $0 - $1 }
      #expect(lacking.allSatisfy { $0 > -1e-12 }, "seed \(seed), error \(error)")
      #expect(lacking.reduce(0, +) <= error, "seed \(seed), error \(error)")
    }
  }

  @Test func `a walk that cannot leave its start stays there`() {
    var rows = SparseRows(columnCount: 2)
    rows.append([])
    let ranks = RandomWalk(rows).ranks(from: [SparseEntry(column: 0, weight: 1)], error: 1e-9)
    #expect(abs(ranks[0] - 1) < 1e-8)
    #expect(ranks[1] == 0)
  }
}
