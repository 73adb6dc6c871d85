import AllianceBoards
import AllianceModel

extension PictureFormat {
  /// Cytoscape's JSON, which Cytoscape and Cytoscape.js read.
  static let cytoscape = PictureFormat(name: "cyjs", mediaType: "application/json", isText: true) {
    picture, output in
    var document = CytoscapeDocument(picture, JSONStream(output))
    try document.write()
    output = document.json.output
  }
}

private struct CytoscapeDocument {
  let picture: Picture
  var json: JSONStream

  init(_ picture: Picture, _ json: JSONStream) {
    self.picture = picture
    self.json = json
  }

  mutating func write() throws {
    json.open("{")
    json.open("{", "data")
    json.put("name", picture.title)
    json.close("}")
    json.put("directed", true)
    json.open("{", "elements")
    json.open("[", "edges")
    for (number, link) in picture.links.enumerated() { try write(link, number) }
    json.close("]")
    json.open("[", "nodes")
    for node in picture.nodes { try write(node) }
    json.close("]")
    json.close("}")
    json.put("multigraph", true)
    json.close("}")
    json.output.add("\n")
  }

  private mutating func write(_ link: Picture.Link, _ number: Int) throws {
    json.open("{")
    json.open("{", "data")
    json.put("directed", link.isDirected)
    json.put("id", "e\(number)")
    json.put("interaction", link.tie)
    json.put("key", number)
    json.put("name", GraphTable.title(of: link, in: picture))
    json.put("source", link.from)
    json.put("suggested", link.isSuggested)
    json.put("target", link.to)
    json.put("tooltip", link.tooltip)
    json.put("weight", link.count)
    json.close("}")
    json.close("}")
    try json.output.handOnIfFull()
  }

  /// The name is what Cytoscape and NetworkX label a node with.
  private mutating func write(_ node: Picture.Node) throws {
    json.open("{")
    json.open("{", "data")
    json.put("count", node.count)
    json.put("gap", ifKnown: node.gap?.rawValue)
    json.put("group", ifKnown: node.group)
    json.put("id", node.id)
    json.put("kind", ifKnown: node.kind?.rawValue)
    json.put("name", node.label)
    json.put("tooltip", node.tooltip)
    json.put("value", node.id)
    json.close("}")
    json.close("}")
    try json.output.handOnIfFull()
  }
}
