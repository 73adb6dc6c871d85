import Foundation

extension PictureFormat {
  /// GEXF 1.3, Gephi's own format.
  static let gexf = PictureFormat(name: "gexf", mediaType: "application/gexf+xml", isText: true) {
    Data(GEXFDocument(picture: $0).text.utf8)
  }
}

private struct GEXFDocument {
  let picture: Picture

  var text: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <gexf xmlns="http://gexf.net/1.3" version="1.3">
    <meta><description>\(XMLText.escaped(picture.title))</description></meta>
    <graph defaultedgetype="directed">
    \(declarations("node", GraphTable.nodeColumns))
    \(declarations("edge", GraphTable.linkColumns))
    <nodes>
    \(picture.nodes.map(node).joined(separator: "\n"))
    </nodes>
    <edges>
    \(picture.links.enumerated().map(edge).joined(separator: "\n"))
    </edges>
    </graph>
    </gexf>

    """
  }

  private func declarations(_ subject: String, _ columns: [GraphTable.Column]) -> String {
    let rows = columns.map { column in
      let type = column.type == "int" ? "integer" : column.type
      return "<attribute id=\"\(column.name)\" title=\"\(column.name)\" type=\"\(type)\"/>"
    }
    return "<attributes class=\"\(subject)\">\(rows.joined())</attributes>"
  }

  private func values(_ columns: [GraphTable.Column], _ cells: [String?]) -> String {
    let rows = zip(columns, cells).compactMap { column, cell in
      cell.map { "<attvalue for=\"\(column.name)\" value=\"\(XMLText.escaped($0))\"/>" }
    }
    return "<attvalues>\(rows.joined())</attvalues>"
  }

  private func node(_ node: Picture.Node) -> String {
    "<node id=\"\(XMLText.escaped(node.id))\" label=\"\(XMLText.escaped(node.label))\">"
      + values(GraphTable.nodeColumns, GraphTable.cells(of: node)) + "</node>"
  }

  private func edge(_ number: Int, _ link: Picture.Link) -> String {
    "<edge id=\"\(number)\" source=\"\(XMLText.escaped(link.from))\" target=\"\(XMLText.escaped(link.to))\" "
      + "type=\"\(link.isDirected ? "directed" : "undirected")\" weight=\"\(link.count)\" "
      + "label=\"\(XMLText.escaped(GraphTable.title(of: link, in: picture)))\">"
      + values(GraphTable.linkColumns, GraphTable.cells(of: link)) + "</edge>"
  }
}
