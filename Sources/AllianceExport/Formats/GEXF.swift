extension PictureFormat {
  /// GEXF 1.3, Gephi's own format.
  static let gexf = PictureFormat(name: "gexf", mediaType: "application/gexf+xml", isText: true) {
    picture, output in
    var document = GEXFDocument(picture, output)
    try document.write()
    output = document.output
  }
}

private struct GEXFDocument {
  private let picture: Picture
  private(set) var output: ByteStream

  /// The columns of a table as they stand before each cell.
  private typealias Keys = [[UInt8]]

  init(_ picture: Picture, _ output: ByteStream) {
    self.picture = picture
    self.output = output
  }

  mutating func write() throws {
    add(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" version="1.3">
      <meta><description>
      """)
    put(picture.title)
    add("</description></meta>\n<graph defaultedgetype=\"directed\">\n")
    declare("node", GraphTable.nodeColumns)
    declare("edge", GraphTable.linkColumns)
    let (nodeKeys, linkKeys) = (Self.keys(GraphTable.nodeColumns), Self.keys(GraphTable.linkColumns))
    add("<nodes>\n")
    for node in picture.nodes { try write(node, nodeKeys) }
    add(picture.nodes.isEmpty ? "\n</nodes>\n<edges>\n" : "</nodes>\n<edges>\n")
    for (number, link) in picture.links.enumerated() { try write(link, number, linkKeys) }
    add(picture.links.isEmpty ? "\n</edges>\n</graph>\n</gexf>\n" : "</edges>\n</graph>\n</gexf>\n")
  }

  private static func keys(_ columns: [GraphTable.Column]) -> Keys {
    columns.map { Array("<attvalue for=\"\($0.name)\" value=\"".utf8) }
  }

  private mutating func declare(_ subject: String, _ columns: [GraphTable.Column]) {
    add("<attributes class=\"\(subject)\">")
    for column in columns {
      let type = column.type == "int" ? "integer" : column.type
      add("<attribute id=\"\(column.name)\" title=\"\(column.name)\" type=\"\(type)\"/>")
    }
    add("</attributes>\n")
  }

  private mutating func write(_ node: Picture.Node, _ keys: Keys) throws {
    add("<node id=\"")
    put(node.id)
    add("\" label=\"")
    put(node.label)
    add("\">")
    write(GraphTable.cells(of: node), keys)
    add("</node>\n")
    try output.handOnIfFull()
  }

  private mutating func write(_ link: Picture.Link, _ number: Int, _ keys: Keys) throws {
    add("<edge id=\"\(number)\" source=\"")
    put(link.from)
    add("\" target=\"")
    put(link.to)
    add(link.isDirected ? "\" type=\"directed\" weight=\"" : "\" type=\"undirected\" weight=\"")
    add(String(link.count))
    add("\" label=\"")
    put(GraphTable.title(of: link, in: picture))
    add("\">")
    write(GraphTable.cells(of: link), keys)
    add("</edge>\n")
    try output.handOnIfFull()
  }

  private mutating func write(_ cells: [String?], _ keys: Keys) {
    add("<attvalues>")
    for (cell, key) in zip(cells, keys) {
      guard let cell else { continue }
      output.bytes.append(contentsOf: key)
      put(cell)
      add("\"/>")
    }
    add("</attvalues>")
  }

  private mutating func put(_ text: String) { XMLText.append(text, to: &output.bytes) }

  private mutating func add(_ text: String) { output.add(text) }
}
