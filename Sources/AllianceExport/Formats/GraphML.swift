extension PictureFormat {
  /// GraphML 1.0, which yEd, Gephi, igraph and NetworkX read.
  static let graphML = PictureFormat(name: "graphml", mediaType: "application/graphml+xml", isText: true) {
    picture, output in
    var document = GraphMLDocument(output)
    try document.write(picture)
    output = document.output
  }
}

private struct GraphMLDocument {
  private(set) var output: ByteStream

  /// The columns of a table with their keys as they stand before each cell, the label first.
  private typealias Keys = [[UInt8]]

  init(_ output: ByteStream) { self.output = output }

  mutating func write(_ picture: Picture) throws {
    let (nodeColumns, linkColumns) = (
      Self.columns(GraphTable.nodeColumns), Self.columns(GraphTable.linkColumns)
    )
    add(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">

      """)
    for column in nodeColumns { declare(column, "n", "node") }
    for column in linkColumns { declare(column, "e", "edge") }
    add("<graph edgedefault=\"directed\">\n")
    let (nodeKeys, linkKeys) = (Self.keys("n", nodeColumns), Self.keys("e", linkColumns))
    for node in picture.nodes { try write(node, nodeKeys) }
    for (number, link) in picture.links.enumerated() { try write(link, number, in: picture, linkKeys) }
    if picture.nodes.isEmpty && picture.links.isEmpty { add("\n") }
    add("</graph>\n</graphml>\n")
  }

  private static func columns(_ columns: [GraphTable.Column]) -> [GraphTable.Column] {
    [("label", "string")] + columns
  }

  private static func keys(_ prefix: String, _ columns: [GraphTable.Column]) -> Keys {
    columns.map { Array("<data key=\"\(prefix)-\($0.name)\">".utf8) }
  }

  private mutating func declare(_ column: GraphTable.Column, _ prefix: String, _ subject: String) {
    let name = column.name
    add(
      "<key id=\"\(prefix)-\(name)\" for=\"\(subject)\" attr.name=\"\(name)\" attr.type=\"\(column.type)\"/>\n"
    )
  }

  private mutating func write(_ node: Picture.Node, _ keys: Keys) throws {
    add("<node id=\"")
    XMLText.append(node.id, to: &output.bytes)
    add("\">")
    write(node.label, GraphTable.cells(of: node), keys)
    add("</node>\n")
    try output.handOnIfFull()
  }

  /// Whether a link has a direction is in its data: NetworkX takes no graph with edges of both sorts.
  private mutating func write(_ link: Picture.Link, _ number: Int, in picture: Picture, _ keys: Keys) throws {
    add("<edge id=\"e\(number)\" source=\"")
    XMLText.append(link.from, to: &output.bytes)
    add("\" target=\"")
    XMLText.append(link.to, to: &output.bytes)
    add("\">")
    write(GraphTable.title(of: link, in: picture), GraphTable.cells(of: link), keys)
    add("</edge>\n")
    try output.handOnIfFull()
  }

  private mutating func write(_ label: String, _ cells: [String?], _ keys: Keys) {
    write(label, keys[0])
    for (cell, key) in zip(cells, keys.dropFirst()) {
      if let cell { write(cell, key) }
    }
  }

  private mutating func write(_ cell: String, _ key: [UInt8]) {
    output.bytes.append(contentsOf: key)
    XMLText.append(cell, to: &output.bytes)
    add("</data>")
  }

  private mutating func add(_ text: String) { output.add(text) }
}
