import Foundation

extension PictureFormat {
  /// GraphML 1.0, which yEd, Gephi, igraph and NetworkX read.
  static let graphML = PictureFormat(name: "graphml", mediaType: "application/graphml+xml", isText: true) {
    Data(GraphMLDocument(picture: $0).text.utf8)
  }
}

private struct GraphMLDocument {
  let picture: Picture

  var text: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
    \(keys.joined(separator: "\n"))
    <graph edgedefault="directed">
    \((nodes + links).joined(separator: "\n"))
    </graph>
    </graphml>

    """
  }

  private var keys: [String] {
    func key(_ prefix: String, _ subject: String, _ column: GraphTable.Column) -> String {
      "<key id=\"\(prefix)-\(column.name)\" for=\"\(subject)\" attr.name=\"\(column.name)\" attr.type=\"\(column.type)\"/>"
    }
    return ([("label", "string")] + GraphTable.nodeColumns).map { key("n", "node", $0) }
      + ([("label", "string")] + GraphTable.linkColumns).map { key("e", "edge", $0) }
  }

  private func data(_ prefix: String, _ label: String, _ columns: [GraphTable.Column], _ cells: [String?])
    -> String
  {
    let all = [("label", Optional(label))] + zip(columns, cells).map { ($0.name, $1) }
    return all.compactMap { name, cell in
      cell.map { "<data key=\"\(prefix)-\(name)\">\(XMLText.escaped($0))</data>" }
    }.joined()
  }

  private var nodes: [String] {
    picture.nodes.map { node in
      "<node id=\"\(XMLText.escaped(node.id))\">"
        + data("n", node.label, GraphTable.nodeColumns, GraphTable.cells(of: node)) + "</node>"
    }
  }

  /// Whether a link has a direction is in its data: NetworkX takes no graph with edges of both sorts.
  private var links: [String] {
    picture.links.enumerated().map { number, link in
      "<edge id=\"e\(number)\" source=\"\(XMLText.escaped(link.from))\" target=\"\(XMLText.escaped(link.to))\">"
        + data(
          "e", GraphTable.title(of: link, in: picture), GraphTable.linkColumns, GraphTable.cells(of: link))
        + "</edge>"
    }
  }
}
