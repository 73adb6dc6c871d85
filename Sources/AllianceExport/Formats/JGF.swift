extension PictureFormat {
  /// JSON Graph Format, version 2: nodes by id, edges with a relation.
  static let jsonGraph = PictureFormat(name: "jgf", mediaType: "application/vnd.jgf+json", isText: true) {
    picture, output in
    var document = JSONGraphDocument(picture, JSONStream(output))
    try document.write()
    output = document.json.output
  }
}

private struct JSONGraphDocument {
  let picture: Picture
  var json: JSONStream

  /// The columns of a table in the order of their names, and where each cell is among a node's or link's.
  private typealias Columns = [(name: String, place: Int)]

  init(_ picture: Picture, _ json: JSONStream) {
    self.picture = picture
    self.json = json
  }

  mutating func write() throws {
    json.open("{")
    json.open("{", "graph")
    json.put("directed", true)
    let linkColumns = Self.ordered(GraphTable.linkColumns)
    json.open("[", "edges")
    for link in picture.links { try write(link, linkColumns) }
    json.close("]")
    json.put("label", picture.title)
    json.open("{", "metadata")
    json.open("[", "notes")
    for note in picture.notes { json.put(nil, note) }
    json.close("]")
    json.close("}")
    let nodeColumns = Self.ordered(GraphTable.nodeColumns)
    json.open("{", "nodes")
    for number in picture.nodes.indices.sorted(by: { picture.nodes[$0].id < picture.nodes[$1].id }) {
      try write(picture.nodes[number], nodeColumns)
    }
    json.close("}")
    json.close("}")
    json.close("}")
    json.output.add("\n")
  }

  private static func ordered(_ columns: [GraphTable.Column]) -> Columns {
    columns.enumerated().map { ($1.name, $0) }.sorted { $0.0 < $1.0 }
  }

  private mutating func write(_ link: Picture.Link, _ columns: Columns) throws {
    json.open("{")
    json.put("directed", link.isDirected)
    json.put("label", GraphTable.title(of: link, in: picture))
    write(GraphTable.cells(of: link), columns)
    json.put("relation", link.tie)
    json.put("source", link.from)
    json.put("target", link.to)
    json.close("}")
    try json.output.handOnIfFull()
  }

  private mutating func write(_ node: Picture.Node, _ columns: Columns) throws {
    json.open("{", node.id)
    json.put("label", node.label)
    write(GraphTable.cells(of: node), columns)
    json.close("}")
    try json.output.handOnIfFull()
  }

  private mutating func write(_ cells: [String?], _ columns: Columns) {
    json.open("{", "metadata")
    for column in columns { json.put(column.name, ifKnown: cells[column.place]) }
    json.close("}")
  }
}
