import Foundation

extension PictureFormat {
  /// JSON Graph Format, version 2: nodes by id, edges with a relation.
  static let jsonGraph = PictureFormat(name: "jgf", mediaType: "application/vnd.jgf+json", isText: true) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(JSONGraphDocument($0)) + Data("\n".utf8)
  }
}

private struct JSONGraphDocument: Encodable {
  let graph: Graph

  struct Graph: Encodable {
    let label: String
    let directed = true
    let nodes: [String: Node]
    let edges: [Edge]
    let metadata: [String: [String]]

    private enum CodingKeys: CodingKey { case label, directed, nodes, edges, metadata }
  }

  struct Node: Encodable {
    let label: String
    let metadata: [String: String]
  }

  struct Edge: Encodable {
    let source: String
    let target: String
    let relation: String
    let directed: Bool
    let label: String
    let metadata: [String: String]
  }

  init(_ picture: Picture) {
    let nodes = picture.nodes.map { node in
      (
        node.id,
        Node(label: node.label, metadata: Self.table(GraphTable.nodeColumns, GraphTable.cells(of: node)))
      )
    }
    graph = Graph(
      label: picture.title, nodes: Dictionary(uniqueKeysWithValues: nodes),
      edges: picture.links.map { link in
        Edge(
          source: link.from, target: link.to, relation: link.tie, directed: link.isDirected,
          label: GraphTable.title(of: link, in: picture),
          metadata: Self.table(GraphTable.linkColumns, GraphTable.cells(of: link)))
      }, metadata: ["notes": picture.notes])
  }

  private static func table(_ columns: [GraphTable.Column], _ cells: [String?]) -> [String: String] {
    zip(columns, cells).reduce(into: [:]) { $0[$1.0.name] = $1.1 }
  }
}
