/// DOT statements one after the other; every string in them passes ``DOTString``.
struct DOTWriter {
  /// The text so far, with a line feed at the end.
  private(set) var text = ""
  private var depth = 0

  typealias Attributes = [(name: String, value: String)]

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
    text += subject
    endLine(attributes)
  }

  mutating func node(_ id: String, _ attributes: Attributes) {
    indent()
    DOTString.append(id, to: &text)
    endLine(attributes)
  }

  mutating func edge(_ from: String, _ to: String, _ attributes: Attributes) {
    indent()
    DOTString.append(from, to: &text)
    text += " -> "
    DOTString.append(to, to: &text)
    endLine(attributes)
  }

  /// Puts nodes on one rank.
  mutating func rank(_ ids: [String]) {
    line("{ rank=same; \(ids.map(DOTString.quoted).joined(separator: "; ")) }")
  }

  private mutating func line(_ statement: String) {
    indent()
    text += statement
    text += "\n"
  }

  private mutating func indent() { for _ in 0..<depth { text += "  " } }

  /// Attributes after what stands in the line, and its end.
  private mutating func endLine(_ attributes: Attributes) {
    var mark = " ["
    for attribute in attributes {
      text += mark
      text += attribute.name
      text += "="
      DOTString.append(attribute.value, to: &text)
      mark = ", "
    }
    text += attributes.isEmpty ? " []\n" : "]\n"
  }
}
