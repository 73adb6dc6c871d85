import AllianceModel

/// A path from a record to what it holds, in a subset of XPath: child elements by local name, `name[2]`,
/// `name[@attribute='value']`, at the end `@attribute`, or `.` for the record itself.
struct FeedPath: Hashable {
  struct Step: Hashable {
    var name: String
    var position: Int?
    var attribute: String?
    var value: String?
  }

  let text: String
  private(set) var steps: [Step] = []
  /// The attribute at its end; nil where it ends in an element.
  private(set) var attribute: String?

  /// Reads a path; nil where it is not in the subset.
  init?(_ text: String) {
    self.text = text
    if text == "." { return }
    var pieces = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if let last = pieces.last, last.first == "@" {
      attribute = String(last.dropFirst())
      pieces.removeLast()
      guard attribute!.isPlainName else { return nil }
    }
    for piece in pieces {
      guard let step = Self.step(piece) else { return nil }
      steps.append(step)
    }
  }

  private static func step(_ text: String) -> Step? {
    if text.isPlainName { return Step(name: text) }
    let parts = text.split(separator: "[", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[0].isPlainName, parts[1].last == "]" else { return nil }
    let test = parts[1].dropLast()
    if let position = Int(test), position > 0 { return Step(name: parts[0], position: position) }
    guard let found = String(test).wholeMatch(of: /@([^=\s]+)\s*=\s*['"]([^'"]*)['"]/) else { return nil }
    return Step(name: parts[0], attribute: String(found.1), value: String(found.2))
  }

  /// The elements that its steps lead to, in order.
  func elements(from record: FeedElement) -> [FeedElement] {
    steps.reduce([record]) { found, step in found.flatMap { matches(of: step, in: $0) } }
  }

  /// The first text that it leads to and that is not empty.
  func value(from record: FeedElement) -> String? {
    for element in elements(from: record) {
      let said = attribute.map { element[$0] ?? "" } ?? element.text
      if !said.isEmpty { return said }
    }
    return nil
  }

  private func matches(of step: Step, in element: FeedElement) -> [FeedElement] {
    let named = element.children(step.name)
    if let position = step.position { return named.dropFirst(position - 1).prefix(1).map { $0 } }
    guard let attribute = step.attribute else { return named }
    return named.filter { $0[attribute] == step.value }
  }
}

extension String {
  fileprivate var isPlainName: Bool { !isEmpty && !contains { "[]@/{}'\"*|()=. :".contains($0) } }
}
