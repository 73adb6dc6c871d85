import AllianceKernel
import Testing

@Suite struct SparseIndexTests {
  /// Even columns that most rows have, a natural skew, and one where few columns are nearly everything.
  static let skews: [(columns: Int, skew: Double)] = [(40, 0), (400, 1), (2_000, 2)]

  @Test(arguments: 1...10 as ClosedRange<UInt64>, [false, true])
  func `the best rows are those of a plain sum, bit for bit, also where all weights tie`(
    seed: UInt64, tied: Bool
  ) {
    for (columns, skew) in Self.skews {
      let work = Workload(
        seed: seed, rows: 2_100, needs: 10, columns: columns, skew: skew, length: tied ? 4 : 10, tied: tied)
      let index = SparseIndex(work.offers)
      let (workspace, plain) = (SearchWorkspace(for: index), PlainSums(work.offers))
      for need in 0..<work.needs.count {
        let found = index.best(20, for: work.needs[need], using: workspace)
        #expect(found == plain.best(20, for: work.needs[need]), "seed \(seed), skew \(skew), need \(need)")
      }
    }
  }

  @Test func `what threads find does not depend on how many they are`() {
    for (columns, skew) in Self.skews {
      let work = Workload(seed: 7, rows: 2_100, needs: 300, columns: columns, skew: skew)
      let index = SparseIndex(work.offers)
      let one = index.best(5, forFirst: 300, of: work.needs, threads: 1)
      let two = index.best(5, forFirst: 300, of: work.needs, threads: 2)
      for need in 0..<300 { #expect(Array(one.hits(of: need)) == Array(two.hits(of: need))) }
      #expect(one.work == two.work)
      let workspace = SearchWorkspace(for: index)
      for need in [0, 150, 299] {
        #expect(Array(two.hits(of: need)) == index.best(5, for: work.needs[need], using: workspace))
      }
    }
  }

  @Test func `asked for more than there are, it gives all that share a column, and asked for none, none`() {
    let work = Workload(seed: 3, rows: 2_600, needs: 6, columns: 400, skew: 1)
    let index = SparseIndex(work.offers)
    let (workspace, plain) = (SearchWorkspace(for: index), PlainSums(work.offers))
    for need in 0..<work.needs.count {
      let query = work.needs[need]
      #expect(index.best(10_000, for: query, using: workspace) == plain.best(10_000, for: query))
      #expect(index.best(0, for: query, using: workspace).isEmpty)
    }
  }

  @Test func `queries of unknown columns and indexes without rows find nothing`() {
    let stranger = [SparseEntry(column: 90, weight: 1)]
    var rows = SparseRows()
    let empty = SparseIndex(rows)
    #expect(empty.best(5, for: stranger, using: SearchWorkspace(for: empty)).isEmpty)
    rows.append([])
    rows.append([SparseEntry(column: 2, weight: 0.5)])
    let index = SparseIndex(rows)
    let workspace = SearchWorkspace(for: index)
    #expect(index.best(5, for: stranger, using: workspace).isEmpty)
    #expect(index.best(5, for: [], using: workspace).isEmpty)
    #expect(index.best(5, for: rows[1], using: workspace) == [Hit(row: 1, score: 0.25)])
  }

  @Test func `weights too small to be told apart count for nothing, and a column that comes twice is one`() {
    var rows = SparseRows()
    rows.append([
      SparseEntry(column: 3, weight: 1), SparseEntry(column: 1, weight: 1e-30),
      SparseEntry(column: 3, weight: 2),
    ])
    #expect(Array(rows[0]) == [SparseEntry(column: 3, weight: 3)])
    #expect(rows.columnCount == 4)
  }

  @Test func `few of the joined pairs are looked at`() {
    let work = Workload(seed: 1, rows: 8_000, needs: 100, columns: 2_000, skew: 1)
    let index = SparseIndex(work.offers)
    let plain = PlainSums(work.offers)
    let joined = (0..<100).reduce(0) { $0 + plain.joined(work.needs[$1]) }
    let looked = index.best(20, forFirst: 100, of: work.needs).work
    #expect(looked.postings < joined / 8, "\(looked) of \(joined)")
    #expect(looked.rows < joined / 40, "\(looked) of \(joined)")
    #expect(looked.blocks * 64 < joined / 2, "\(looked) of \(joined)")
  }
}
