extension FeedElement {
  /// The element written again as XML that can be read by itself, to the same names, namespaces and texts: what is kept
  /// of a record that can't be taken.
  var serialized: String {
    var writer = FragmentWriter(tree: tree)
    writer.write(node, in: -1)
    return writer.xml
  }

  /// Its start tag, and the end tag that belongs to it.
  var serializedTags: (start: String, end: String) {
    var writer = FragmentWriter(tree: tree)
    writer.writeStart(node, in: -1)
    return (writer.xml, "</\(name)>")
  }
}

/// Writes an element tree as XML. A namespace is declared where it begins to hold, that of an attribute on its element.
private struct FragmentWriter {
  let tree: ElementTree
  private(set) var xml = ""

  init(tree: ElementTree) { self.tree = tree }

  mutating func write(_ node: Int, in outer: Int32) {
    writeStart(node, in: outer)
    writeContent(tree.nodes[node])
    xml += "</\(tree.names[Int(tree.nodes[node].name)])>"
  }

  mutating func writeStart(_ node: Int, in outer: Int32) {
    let element = tree.nodes[node]
    xml += "<\(tree.names[Int(element.name)])"
    if element.namespace != outer { xml += " xmlns=\"\(namespace(element.namespace).xmlEscaped)\"" }
    writeAttributes(element.range)
    xml += ">"
  }

  private mutating func writeContent(_ element: ElementTree.Node) {
    var next = element.firstChild
    while next >= 0 {
      if tree.nodes[Int(next)].isText {
        xml += text(tree.nodes[Int(next)].text).xmlEscapedContent
      } else {
        write(Int(next), in: element.namespace)
      }
      next = tree.nodes[Int(next)].next
    }
  }

  private mutating func writeAttributes(_ attributes: Range<Int32>) {
    for number in attributes {
      let attribute = tree.attributes[Int(number)]
      let name = tree.names[Int(attribute.name)]
      let value = text(attribute.value).xmlEscaped
      guard attribute.namespace >= 0 else {
        xml += " \(name)=\"\(value)\""
        continue
      }
      let prefix = "n\(number - attributes.lowerBound)"
      xml += " xmlns:\(prefix)=\"\(namespace(attribute.namespace).xmlEscaped)\""
      xml += " \(prefix):\(name)=\"\(value)\""
    }
  }

  private func namespace(_ number: Int32) -> String { number < 0 ? "" : tree.names[Int(number)] }

  private func text(_ run: ElementTree.Run) -> String {
    String(decoding: tree.bytes[Int(run.range.lowerBound)..<Int(run.range.upperBound)], as: UTF8.self)
  }
}

extension String {
  /// The text as it stands between the tags of XML.
  var xmlEscapedContent: String {
    guard utf8.contains(where: { "&<>\r".utf8.contains($0) }) else { return self }
    return replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\r", with: "&#13;")
  }

  /// The text as it stands between double quotes in a tag, where a line break would become a space.
  var xmlEscaped: String {
    xmlEscapedContent.replacing("\"", with: "&quot;").replacing("\n", with: "&#10;").replacing(
      "\t", with: "&#9;")
  }
}
