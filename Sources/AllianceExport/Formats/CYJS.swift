import AllianceBoards
import AllianceModel
import Foundation

extension PictureFormat {
  /// Cytoscape's JSON, which Cytoscape and Cytoscape.js read.
  static let cytoscape = PictureFormat(name: "cyjs", mediaType: "application/json", isText: true) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(CytoscapeDocument($0)) + Data("\n".utf8)
  }
}

private struct CytoscapeDocument: Encodable {
  let data: [String: String]
  let directed = true
  let multigraph = true
  let elements: Elements

  private enum CodingKeys: CodingKey { case data, directed, multigraph, elements }

  struct Elements: Encodable {
    let nodes: [Element<Node>]
    let edges: [Element<Edge>]
  }

  struct Element<Data: Encodable>: Encodable {
    let data: Data
  }

  struct Node: Encodable {
    let id: String
    /// What Cytoscape and NetworkX label a node with.
    let name: String
    let value: String
    let kind: String?
    let gap: String?
    let group: String?
    let count: Int
    let tooltip: String
  }

  struct Edge: Encodable {
    let id: String
    let key: Int
    let source: String
    let target: String
    let interaction: String
    let name: String
    let suggested: Bool
    let directed: Bool
    let weight: Int
    let tooltip: String
  }

  init(_ picture: Picture) {
    data = ["name": picture.title]
    elements = Elements(
      nodes: picture.nodes.map { node in
        Element(
          data: Node(
            id: node.id, name: node.label, value: node.id, kind: node.kind?.rawValue, gap: node.gap?.rawValue,
            group: node.group, count: node.count, tooltip: node.tooltip))
      },
      edges: picture.links.enumerated().map { number, link in
        Element(
          data: Edge(
            id: "e\(number)", key: number, source: link.from, target: link.to, interaction: link.tie,
            name: GraphTable.title(of: link, in: picture), suggested: link.isSuggested,
            directed: link.isDirected, weight: link.count, tooltip: link.tooltip))
      })
  }
}
