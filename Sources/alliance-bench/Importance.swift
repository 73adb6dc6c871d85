import AllianceKernel
import ArgumentParser

/// Personalised PageRank.
struct Importance: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pagerank", abstract: "Personalised PageRank from some nodes of a graph.")

  @Argument(help: "The links: from, to and weight, ascending by from.") var links: String
  @Option(help: "How many walks, from node 0 on.") var queries = 10
  @Option(help: "What the ranks may lack in all.") var error = 1e-6

  func run() throws {
    let rows = try TableReader.rows(at: links)
    var measurement = Measurement("pagerank", n: rows.count, queries: queries)
    let walk = RandomWalk(rows)
    measurement.checksum = measurement.time {
      (0..<queries).reduce(0) { sum, node in
        let ranks = walk.ranks(from: [SparseEntry(column: UInt32(node), weight: 1)], error: error)
        return sum + ranks[node]
      }
    }
    try measurement.report()
  }
}
