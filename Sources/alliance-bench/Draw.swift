import AllianceExport
import AllianceModel
import ArgumentParser
import Foundation

/// A large network as DOT.
struct Draw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dot", abstract: "A network with names, kinds and facts as DOT text.")

  @Option(help: "How many nodes.") var nodes = 100_000
  @Option(help: "How many links.") var links = 300_000
  @Option(name: [.short, .customLong("output")], help: "Writes the text here.") var output = "network.dot"

  func run() throws {
    let picture = try Self.picture(nodes: nodes, links: links)
    var measurement = Measurement("dot", n: nodes, queries: links)
    guard let format = PictureFormat.named("dot") else { return }
    let bytes = try measurement.time {
      let data = try format.data(picture)
      try data.write(to: URL(fileURLWithPath: output))
      return data.count
    }
    measurement.checksum = Double(bytes)
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
