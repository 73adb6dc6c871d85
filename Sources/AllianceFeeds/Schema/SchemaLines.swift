import AllianceModel

/// On which line a schema declares what a feed breaks: libxml2 doesn't tell.
struct SchemaLines {
  /// Those of `member-feed.xsd`.
  static let memberFeed = SchemaLines(SchemaText.memberFeed)

  private let root: Node

  /// An element of the schema, documentation left out.
  private struct Node {
    let sort: String
    let line: Int
    let attributes: [String: String]
    let children: [Node]

    init(_ element: FeedElement) {
      sort = element.name
      line = element.line
      attributes = element.attributeNames.reduce(into: [:]) { $0[$1] = element[$1] }
      children = element.children.filter { $0.name != "annotation" }.map(Node.init)
    }

    /// What an attribute names, without the prefix.
    func named(by attribute: String) -> String? {
      attributes[attribute].map { String($0.split(separator: ":").last ?? "") }
    }
  }

  private final class Found { var root: Node? }

  private init(_ text: String) {
    let found = Found()
    let reader = XMLPullReader(ByteSource(bytes: Array(text.utf8), name: ""), limits: FeedLimits()) { _ in
      (1, [], nil)
    } take: {
      found.root = Node($0)
    }
    while (try? reader.advance()) == true {}
    guard let root = found.root else { preconditionFailure("the schema of member feeds is not well-formed") }
    self.root = root
  }

  /// The line of what is broken: a constraint, a declared attribute, the list or form of a value, else the type of the
  /// innermost element that the schema knows.
  ///
  /// - Parameter path: The names of the elements from the root to the one at fault.
  func line(of path: [String], _ reason: SchemaReason) -> Int {
    if let constraint = reason.constraint,
      let node = descendant(root, where: { $0.attributes["name"] == constraint })
    {
      return node.line
    }
    let elements = declarations(of: path)
    guard let element = elements.last else { return root.line }
    let isKnown = elements.count == path.count
    let attribute =
      isKnown ? reason.attribute.flatMap { declaration("attribute", $0, in: type(of: element)) } : nil
    let declared = attribute ?? element
    if reason.isOfValue { return (declaredType(of: declared) ?? declared).line }
    return (attribute ?? type(of: element)).line
  }

  /// The declarations of the elements of a path, as far as the schema knows them.
  private func declarations(of path: [String]) -> [Node] {
    var declarations: [Node] = []
    for name in path {
      let place = declarations.last.map(type(of:)) ?? root
      let next =
        declarations.isEmpty
        ? root.children.first { $0.sort == "element" && $0.attributes["name"] == name }
        : declaration("element", name, in: place)
      guard let next else { break }
      declarations.append(next)
    }
    return declarations
  }

  /// The type of an element where it has one of its own, else its declaration.
  private func type(of element: Node) -> Node {
    declaredType(of: element) ?? element.children.first { $0.sort == "complexType" } ?? element
  }

  private func declaredType(of declaration: Node) -> Node? {
    guard let name = declaration.named(by: "type") else { return nil }
    return root.children.first {
      ["complexType", "simpleType"].contains($0.sort) && $0.attributes["name"] == name
    }
  }

  /// The declaration of an element or attribute in a type, in groups it refers to, and in types it extends.
  private func declaration(_ sort: String, _ name: String, in node: Node) -> Node? {
    for child in node.children {
      if child.sort == sort, child.named(by: "name") == name || child.attributes["ref"] == name {
        return child
      }
      if ["element", "attribute"].contains(child.sort) { continue }
      let group = child.named(by: "ref").flatMap { ref in
        root.children.first { $0.sort == child.sort && $0.attributes["name"] == ref }
      }
      let base = child.named(by: "base").flatMap { base in
        root.children.first { $0.sort == "complexType" && $0.attributes["name"] == base }
      }
      for place in [child, group, base] {
        if let place, let found = declaration(sort, name, in: place) { return found }
      }
    }
    return nil
  }

  private func descendant(_ node: Node, where isWanted: (Node) -> Bool) -> Node? {
    for child in node.children {
      if isWanted(child) { return child }
      if let found = descendant(child, where: isWanted) { return found }
    }
    return nil
  }
}
