import AllianceExport
import AllianceFeeds
import AllianceKernel
import AllianceModel
import ArgumentParser

/// The parts that all else is made of, each by itself.
struct Parts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Kernel, normal forms, reader and writers, each by itself on seeded work: a line for each.")

  @Option(help: "How many rows, names, records or nodes each part gets.") var size = 10_000

  func run() throws {
    try kernel()
    try normalForms()
    try reader()
    let picture = try Draw.picture(nodes: size, links: 3 * size)
    for format in PictureFormat.all where format.isText && format.name != "svg" {
      try part("write \(format.name)") { Double(try format.data(picture).count) }
    }
  }

  private func part(_ name: String, _ body: () throws -> Double) throws {
    var measurement = Measurement(name, n: size, queries: size)
    measurement.checksum = try measurement.time(body)
    try measurement.report()
  }

  private func kernel() throws {
    var words = ZipfWords(seed: 1)
    var rows = SparseRows()
    for _ in 0..<size {
      rows.append(
        Set((0..<8).map { _ in words.next() }).sorted().map { SparseEntry(column: UInt32($0), weight: 1) })
    }
    var index: SparseIndex?
    try part("kernel index") {
      let made = SparseIndex(rows)
      index = made
      return Double(made.count)
    }
    guard let index else { return }
    let workspace = SearchWorkspace(for: index)
    try part("kernel search") {
      (0..<size).reduce(0) { sum, row in
        index.best(20, for: rows[row], using: workspace).reduce(sum) { $0 + Double($1.score) }
      }
    }
  }

  private func normalForms() throws {
    let names = (0..<size).map {
      ["精密諧波減速器（深圳）有限公司\($0)", "Société Générale d’Électricité \($0) S.A."][$0 % 2]
    }
    try part("normal forms") { names.reduce(0) { $0 + Double(NormalForm.of($1).utf8.count) } }
  }

  private func reader() throws {
    let bytes = MakeFeed.bytes(members: size)
    try part("read members") {
      let reader = try FeedReader(bytes: bytes, name: "bench.xml")
      var records = 0.0
      while let event = try reader.nextEvent() { if case .record = event { records += 1 } }
      return records
    }
  }
}
