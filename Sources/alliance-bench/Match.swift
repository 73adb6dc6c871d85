import AllianceKernel
import ArgumentParser
import Foundation

/// Where the two sides of the work are.
struct WorkFolder: ParsableArguments {
  @Argument(help: "How many rows the tables have: need-N.tsv and offer-N.tsv.") var n: Int
  @Argument(help: "The folder with the tables.") var folder: String
  @Flag(help: "Weigh columns by how rare they are and bring rows to length 1, as real text has it.") var idf =
    false

  func tables() throws -> (needs: SparseRows, offers: SparseRows) {
    let needs = try TableReader.rows(at: "\(folder)/need-\(n).tsv")
    let offers = try TableReader.rows(at: "\(folder)/offer-\(n).tsv")
    return idf ? Rarity(offers).weighed(needs, offers) : (needs, offers)
  }
}

/// Weights as text retrieval has them: times ln(1 + rows / rows with the column), in rows of length 1.
private struct Rarity {
  private let weights: [Float]
  /// Of a column that no row has.
  private let unseen: Float

  init(_ rows: SparseRows) {
    var frequencies = [Int](repeating: 0, count: rows.columnCount)
    for row in 0..<rows.count { for entry in rows[row] { frequencies[Int(entry.column)] += 1 } }
    unseen = log(1 + Float(rows.count))
    weights = frequencies.map { log(1 + Float(rows.count) / Float(max(1, $0))) }
  }

  func weighed(_ needs: SparseRows, _ offers: SparseRows) -> (needs: SparseRows, offers: SparseRows) {
    (weighed(needs), weighed(offers))
  }

  private func weighed(_ rows: SparseRows) -> SparseRows {
    var weighed = SparseRows()
    for row in 0..<rows.count {
      let entries = rows[row].map {
        let column = Int($0.column)
        return SparseEntry(
          column: $0.column, weight: $0.weight * (column < weights.count ? weights[column] : unseen))
      }
      let length = entries.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
      weighed.append(entries.map { SparseEntry(column: $0.column, weight: $0.weight / length) })
    }
    return weighed
  }
}

/// The best offers for each need.
struct Match: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The best offers for all needs, or the first ones.")

  @OptionGroup var work: WorkFolder
  @Option(help: "Only the first needs.") var queries: Int?
  @Option(help: "How many offers a need gets.") var limit = 20
  @Option(help: "How many threads search.") var threads = 2
  @Option(name: [.short, .customLong("output")], help: "Writes need, rank, offer and score here.")
  var output: String?

  func run() throws {
    let (needs, offers) = try work.tables()
    let queries = min(queries ?? needs.count, needs.count)
    var measurement = Measurement("match", n: work.n, queries: queries)
    let index = SparseIndex(offers)
    let table = measurement.time { index.best(limit, forFirst: queries, of: needs, threads: threads) }
    for need in 0..<queries {
      measurement.checksum = table.hits(of: need).reduce(measurement.checksum) { $0 + Double($1.score) }
    }
    let done = table.work
    measurement.note = "postings \(done.postings), rows \(done.rows), blocks \(done.blocks)"
    if let output {
      var writer = try HitWriter(path: output)
      for need in 0..<queries { try writer.write(table.hits(of: need), need: need) }
      try writer.flush()
    }
    try measurement.report()
  }
}

/// One need at a time.
struct Single: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "One need at a time, warm: CPU milliseconds at the median and of one in a hundred.")

  @OptionGroup var work: WorkFolder
  @Option(help: "How many needs, after as many to warm up.") var queries = 500
  @Option(help: "How many offers a need gets.") var limit = 20

  func run() throws {
    let (needs, offers) = try work.tables()
    let queries = min(queries, needs.count / 2)
    var measurement = Measurement("single", n: work.n, queries: queries)
    let index = SparseIndex(offers)
    let workspace = SearchWorkspace(for: index)
    for need in queries..<2 * queries { index.best(limit, for: needs[need], using: workspace) }
    var times: [Double] = []
    let stopwatch = Measurement.Stopwatch()
    for need in 0..<queries {
      let start = Measurement.threadSeconds
      let hits = index.best(limit, for: needs[need], using: workspace)
      times.append(1000 * (Measurement.threadSeconds - start))
      measurement.checksum = hits.reduce(measurement.checksum) { $0 + Double($1.score) }
    }
    measurement.note(stopwatch)
    times.sort()
    measurement.note = String(
      format: "p50 %.3f ms, p99 %.3f ms", times[times.count / 2], times[times.count * 99 / 100])
    try measurement.report()
  }
}
