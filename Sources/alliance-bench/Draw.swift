import AllianceExport
import AllianceModel
import ArgumentParser
import Foundation

/// A large network in a format for graph programs.
struct Draw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dot", abstract: "A network with names, kinds and facts as DOT text, or in another format.")

  @Option(help: "dot, graphml, gexf, jgf or cyjs.") var format = "dot"
  @Option(help: "How many nodes.") var nodes = 100_000
  @Option(help: "How many links.") var links = 300_000
  @Option(name: [.short, .customLong("output")], help: "Writes the text here.") var output = "network.dot"

  func run() throws {
    let picture = try Self.picture(nodes: nodes, links: links)
    guard let written = PictureFormat.named(format) else {
      throw ValidationError("--format must be dot, graphml, gexf, jgf or cyjs.")
    }
    guard FileManager.default.createFile(atPath: output, contents: nil),
      let file = FileHandle(forWritingAtPath: output)
    else {
      throw ValidationError("\(output): error: the file can't be written; check its folder and permissions")
    }
    let before = Measurement.peakMegabytes
    var measurement = Measurement(format, n: nodes, queries: links)
    let bytes = try measurement.time {
      var count = 0
      try written.write(picture) { chunk in
        try file.write(contentsOf: chunk)
        count += chunk.count
      }
      return count
    }
    measurement.checksum = Double(bytes)
    measurement.note = "the picture took \(before) MB, writing it \(Measurement.peakMegabytes - before)"
    try measurement.report()
  }

  /// The picture as its own JSON has it. Links lead on by a number that has no common divisor with that of the nodes:
  /// as good as drawn.
  static func picture(nodes: Int, links: Int) throws -> Picture {
    let kinds = MemberKind.allCases.map(\.rawValue)
    let nodeList = (0..<nodes).map {
      """
      {"id":"s:m\($0)","label":"成员 Member \($0)","kind":"\(kinds[$0 % kinds.count])","count":1,"weight":0,\
      "isFocus":false,"tooltip":"a member"}
      """
    }
    let linkList = (0..<links).map {
      """
      {"from":"s:m\($0 % nodes)","to":"s:m\(($0 * 7_919 + 1) % nodes)","tie":"supplies","isSuggested":false,\
      "isDirected":true,"count":1,"tooltip":"supplies since 2024"}
      """
    }
    let text = """
      {"title":"bench","language":"en","flow":"free","nodes":[\(nodeList.joined(separator: ","))],\
      "links":[\(linkList.joined(separator: ","))],"groups":[],"notes":[]}
      """
    return try JSONDecoder().decode(Picture.self, from: Data(text.utf8))
  }
}
