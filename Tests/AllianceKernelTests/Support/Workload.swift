import AllianceKernel
import Foundation
import SeededRandom

/// Seeded rows whose columns follow Zipf's law: column c is drawn in proportion to 1 / (c + 1)^skew.
struct Workload {
  let needs: SparseRows
  let offers: SparseRows

  init(
    seed: UInt64, rows: Int, needs: Int, columns: Int, skew: Double, length: Int = 8, tied: Bool = false
  ) {
    var generator = SplitMix64(seed: seed)
    var sum = 0.0
    let cumulated = (1...columns).map { column in
      sum += pow(Double(column), -skew)
      return sum
    }
    func row() -> [SparseEntry] {
      (0..<Int.random(in: 0...length, using: &generator)).map { _ in
        let drawn = Double.random(in: 0..<sum, using: &generator)
        let column = UInt32(place(of: drawn, in: cumulated))
        return SparseEntry(column: column, weight: tied ? 1 : Float.random(in: 0.01...1, using: &generator))
      }
    }
    func table(_ count: Int) -> SparseRows {
      var table = SparseRows(columnCount: columns)
      for _ in 0..<count {
        var seen: Set<UInt32> = []
        table.append(row().filter { seen.insert($0.column).inserted })
      }
      return table
    }
    offers = table(rows)
    self.needs = table(needs)
  }
}

/// The first place in ascending numbers with a larger one; the last, where there is none.
private func place(of number: Double, in numbers: [Double]) -> Int {
  var (low, high) = (0, numbers.count - 1)
  while low < high {
    let middle = (low + high) / 2
    if numbers[middle] > number { high = middle } else { low = middle + 1 }
  }
  return low
}

/// What the index must equal: every row's sum of products, added with the rarest column first, sorted.
struct PlainSums {
  private let count: Int
  private var postings: [[(row: Int, weight: Float)]]

  init(_ rows: SparseRows) {
    count = rows.count
    postings = Array(repeating: [], count: rows.columnCount)
    for row in 0..<rows.count {
      for entry in rows[row] { postings[Int(entry.column)].append((row, entry.weight)) }
    }
  }

  /// How many rows a query shares a column with, counted once for each.
  func joined(_ query: some Sequence<SparseEntry>) -> Int {
    query.reduce(0) { $0 + postings[Int($1.column)].count }
  }

  func best(_ limit: Int, for query: some Sequence<SparseEntry>) -> [Hit] {
    var scores = [Float](repeating: 0, count: count)
    let query = query.map { (column: Int($0.column), weight: $0.weight) }.sorted {
      (postings[$0.column].count, $0.column) < (postings[$1.column].count, $1.column)
    }
    for (column, weight) in query {
      for posting in postings[column] { scores[posting.row] += weight * posting.weight }
    }
    let hits = scores.indices.filter { scores[$0] > 0 }.map { Hit(row: UInt32($0), score: scores[$0]) }
    return Array(hits.sorted { ($1.score, $0.row) < ($0.score, $1.row) }.prefix(limit))
  }
}
