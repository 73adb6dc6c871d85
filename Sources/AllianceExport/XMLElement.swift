import AllianceModel

/// An element of XML to be written. Names are the program's own; attributes and text are anybody's, and are escaped.
struct XMLElement {
  private let name: String
  private let attributes: [(name: String, value: String)]
  private let content: Content

  private enum Content {
    case text(String)
    case elements([XMLElement])
  }

  /// An element of other elements; attributes that are nil are left out.
  init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ elements: [XMLElement] = []) {
    self.init(name, attributes, .elements(elements))
  }

  /// An element of text.
  init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String) {
    self.init(name, attributes, .text(text))
  }

  /// An element of text that says its language where that is known.
  init(_ name: String, _ text: LocalizedText) {
    self.init(name, ["xml:lang": text.language.isEmpty ? nil : text.language], text: text.text)
  }

  private init(_ name: String, _ attributes: KeyValuePairs<String, String?>, _ content: Content) {
    self.name = name
    self.attributes = attributes.compactMap { name, value in value.map { (name, $0) } }
    self.content = content
  }

  /// The element as the root of a document, each element on a line of its own.
  var document: String {
    var document = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &document, indent: "")
    return document
  }

  private func write(to document: inout String, indent: String) {
    document += "\(indent)<\(name)"
    for attribute in attributes { document += " \(attribute.name)=\"\(XMLText.escaped(attribute.value))\"" }
    switch content {
    case .text(let text): document += ">\(XMLText.escaped(text))</\(name)>\n"
    case .elements(let elements) where elements.isEmpty: document += "/>\n"
    case .elements(let elements):
      document += ">\n"
      for element in elements { element.write(to: &document, indent: indent + "  ") }
      document += "\(indent)</\(name)>\n"
    }
  }
}
