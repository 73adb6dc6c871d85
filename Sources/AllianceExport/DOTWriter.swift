/// DOT statements one after the other; every string in them passes ``DOTString``.
struct DOTWriter {
  private var lines: [String] = []
  private var depth = 0

  /// The text so far, with a line feed at the end.
  var text: String { lines.joined(separator: "\n") + "\n" }

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
  mutating func set(_ subject: String, _ attributes: Attributes) { line("\(subject) \(list(attributes))") }

  mutating func node(_ id: String, _ attributes: Attributes) {
    line("\(DOTString.quoted(id)) \(list(attributes))")
  }

  mutating func edge(_ from: String, _ to: String, _ attributes: Attributes) {
    line("\(DOTString.quoted(from)) -> \(DOTString.quoted(to)) \(list(attributes))")
  }

  /// Puts nodes on one rank.
  mutating func rank(_ ids: [String]) {
    line("{ rank=same; \(ids.map(DOTString.quoted).joined(separator: "; ")) }")
  }

  private mutating func line(_ text: String) { lines.append(String(repeating: "  ", count: depth) + text) }

  private func list(_ attributes: Attributes) -> String {
    "[" + attributes.map { "\($0.name)=\(DOTString.quoted($0.value))" }.joined(separator: ", ") + "]"
  }
}
