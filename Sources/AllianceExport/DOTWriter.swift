/// DOT statements one after the other; every string in them passes ``DOTString``.
struct DOTWriter {
  /// The text so far as UTF-8, without what was handed on.
  private(set) var bytes: [UInt8] = []
  private var depth = 0

  typealias Attributes = [(name: String, value: String)]

  /// As much is kept here before it goes on, so that a statement costs no more than its bytes.
  private static let chunk = 1 << 15

  /// Moves what is written into a stream once it is enough, or all that is left, to go on empty.
  mutating func move(to output: inout ByteStream, isLast: Bool = false) throws {
    guard isLast || bytes.count >= Self.chunk else { return }
    output.bytes.append(contentsOf: bytes)
    bytes.removeAll(keepingCapacity: true)
    try output.handOnIfFull()
  }

  /// Opens a block, `digraph alliance`; `close` ends it.
  mutating func open(_ head: String) {
    line(head + " {")
    depth += 1
  }

  /// Opens a box with a heading.
  mutating func openBox(_ name: String, heading: String) {
    open("subgraph \(DOTString.quoted("cluster_" + name))")
    set(
      "graph",
      [
        ("label", heading), ("style", "rounded"), ("color", "#AAAAAA"), ("fontcolor", "#444444"),
        ("fontsize", "13"), ("margin", "10"),
      ])
  }

  mutating func close() {
    depth -= 1
    line("}")
  }

  /// Sets attributes of all that follows: `graph`, `node` or `edge`.
  mutating func set(_ subject: String, _ attributes: Attributes) {
    indent()
    add(subject)
    endLine(attributes)
  }

  mutating func node(_ id: String, _ attributes: Attributes) {
    startNode(id)
    endLine(attributes)
  }

  mutating func edge(_ from: String, _ to: String, _ attributes: Attributes) {
    startEdge(from, to)
    endLine(attributes)
  }

  // MARK: Statements in pieces, where there are many

  /// What stands in front of a node's attributes.
  mutating func startNode(_ id: String) {
    indent()
    DOTString.append(id, to: &bytes)
  }

  /// What stands in front of a link's attributes.
  mutating func startEdge(_ from: String, _ to: String) {
    indent()
    DOTString.append(from, to: &bytes)
    add(" -> ")
    DOTString.append(to, to: &bytes)
  }

  /// One attribute; `isFirst` in its statement.
  mutating func add(_ name: String, _ value: String, isFirst: Bool = false) {
    add(isFirst ? " [" : ", ")
    add(name)
    add("=")
    DOTString.append(value, to: &bytes)
  }

  /// Attributes written before by another writer.
  mutating func add(_ attributes: [UInt8]) { bytes.append(contentsOf: attributes) }

  /// The end of a statement with attributes.
  mutating func endStatement() { add("]\n") }

  private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Puts nodes on one rank.
  mutating func rank(_ ids: [String]) {
    line("{ rank=same; \(ids.map(DOTString.quoted).joined(separator: "; ")) }")
  }

  private mutating func line(_ statement: String) {
    indent()
    add(statement)
    add("\n")
  }

  private mutating func indent() { for _ in 0..<depth { add("  ") } }

  /// Attributes after what stands in the line, and its end.
  private mutating func endLine(_ attributes: Attributes) {
    if attributes.isEmpty { add(" [") }
    for (place, attribute) in attributes.enumerated() {
      add(attribute.name, attribute.value, isFirst: place == 0)
    }
    endStatement()
  }
}
