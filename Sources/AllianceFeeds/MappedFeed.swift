import AllianceModel

/// Any XML, read by a ``FeedMapping``: each record is written as one of a member feed and read as that.
struct MappedFeed: RecordReader {
  private(set) var header: FeedHeader?
  let recordLevel: Int
  private let mapping: FeedMapping
  private let file: String
  private var feed: MemberFeed
  private var records = 0
  /// Paths that found something, and the names there were to be found.
  private var found: Set<FeedPath> = []
  private var seen: Set<String> = []
  private var besideRecords: Set<String> = []

  init(_ mapping: FeedMapping, root: FeedElement, file: String) throws {
    let place = Place(file: file, line: root.line)
    guard mapping.record[0] == root.name else {
      throw Diagnostic.pathFoundNothing(
        "/" + mapping.record.joined(separator: "/"), in: 0, near: root.name, at: place)
    }
    let tree = ElementWriter()
    tree.begin("alliance", line: root.line)
    tree.add("source", mapping.source)
    tree.add("content", mapping.content)
    feed = try MemberFeed(root: tree.end(), file: file)
    header = FeedHeader(source: mapping.source, format: FeedMapping.format, content: feed.header!.content)
    recordLevel = mapping.record.count
    self.mapping = mapping
    self.file = file
  }

  mutating func events(of record: FeedElement) -> [FeedEvent] {
    guard record.name == mapping.record.last else {
      besideRecords.insert(record.name)
      return []
    }
    records += 1
    note(record)
    return mapping.templates.flatMap { template in
      elements(template, of: record).flatMap { feed.events(of: $0) }
    }.keeping(record)
  }

  /// Paths that never found anything are remarks; a record path that didn't is a fault, since an empty full feed would
  /// retire all its source ever said.
  mutating func finish() -> [FeedEvent] {
    let place = Place(file: file, line: 1)
    guard records > 0 else {
      let near = SpellingDistance.nearest(to: mapping.record.last!, among: besideRecords.sorted())
      let path = "/" + mapping.record.joined(separator: "/")
      return [.fault(.pathFoundNothing(path, in: 0, near: near, at: place), record: "")]
    }
    var missed: [FeedPath] = []
    for path in mapping.templates.flatMap(\.paths) where !found.contains(path) && !missed.contains(path) {
      missed.append(path)
    }
    return missed.map { .remark(.pathFoundNothing($0.text, in: records, near: near($0), at: place)) }
  }

  /// The first of a path's names that no record has, as records write it.
  private func near(_ path: FeedPath) -> String? {
    let names = path.steps.map(\.name) + (path.attribute.map { ["@" + $0] } ?? [])
    guard let missing = names.first(where: { !seen.contains($0) }) else { return nil }
    return SpellingDistance.nearest(to: missing, among: seen.sorted())
  }

  private mutating func note(_ element: FeedElement) {
    for name in element.attributeNames { seen.insert("@" + name) }
    for child in element.children {
      seen.insert(child.name)
      note(child)
    }
  }

  private mutating func elements(_ template: FeedMapping.Template, of record: FeedElement) -> [FeedElement] {
    contexts(template, record).map { context in
      let writer = ElementWriter()
      write(template, context, to: writer)
      return writer.element
    }
  }

  private mutating func contexts(_ template: FeedMapping.Template, _ element: FeedElement) -> [FeedElement] {
    guard let each = template.each else { return [element] }
    let elements = each.elements(from: element)
    if !elements.isEmpty { found.insert(each) }
    return elements
  }

  private mutating func write(
    _ template: FeedMapping.Template, _ element: FeedElement, to writer: ElementWriter
  ) {
    writer.begin(template.name, line: element.line)
    for (name, parts) in template.attributes {
      if let value = value(parts, element) { writer.add(name, value) }
    }
    if let text = value(template.parts, element) { writer.add(text: text, line: element.line) }
    for child in template.children {
      for context in contexts(child, element) where child.each != nil || hasSomething(child, context) {
        write(child, context, to: writer)
      }
    }
    writer.end()
  }

  /// An element for values that are not there is left out, and not written empty.
  private mutating func hasSomething(_ template: FeedMapping.Template, _ element: FeedElement) -> Bool {
    let paths = template.paths
    return paths.isEmpty || paths.contains { $0.value(from: element) != nil } || !template.children.isEmpty
  }

  /// Texts and what paths found, in one; nil where there are paths and none found anything.
  private mutating func value(_ parts: [FeedMapping.Part], _ element: FeedElement) -> String? {
    var value = ""
    var isEmpty = !parts.isEmpty
    for part in parts {
      switch part {
      case .text(let text):
        value += text
        if parts.count == 1 { isEmpty = false }
      case .path(let path, let table):
        guard let said = path.value(from: element) else { continue }
        found.insert(path)
        isEmpty = false
        value += table.flatMap { mapping.tables[$0]?[said] } ?? said
      }
    }
    return parts.isEmpty || isEmpty ? nil : value
  }
}

extension FeedMapping.Template {
  /// All paths in it, in the order they are written.
  fileprivate var paths: [FeedPath] {
    let own = (attributes.flatMap(\.parts) + parts).compactMap { part -> FeedPath? in
      if case .path(let path, _) = part { path } else { nil }
    }
    return (each.map { [$0] } ?? []) + own + children.flatMap(\.paths)
  }
}

/// Makes an element that was never parsed.
private final class ElementWriter {
  private var builder = TreeBuilder()

  var element: FeedElement { builder.tree.root }

  func begin(_ name: String, line: Int) { builder.begin(builder.names.add(name), namespace: -1, line: line) }

  func add(_ name: String, _ value: String) {
    let number = builder.names.add(name)
    Array(value.utf8).withUnsafeBufferPointer { builder.addAttribute(number, namespace: -1, $0) }
  }

  func add(text: String, line: Int) {
    Array(text.utf8).withUnsafeBufferPointer { _ = builder.addText($0, line: line) }
  }

  @discardableResult func end() -> FeedElement {
    _ = builder.end()
    return element
  }
}
