import AllianceModel
import Foundation

/// How the records of any XML become records of a member feed: a member feed's elements, with paths in braces where
/// the source's values go. See `Imports/README.md`.
public final class FeedMapping: Sendable {
  /// Text and paths by turns, as they stand in a mapping's attribute or text.
  enum Part: Hashable {
    case text(String)
    /// A path and the name of the table that translates what it finds.
    case path(FeedPath, table: String?)
  }

  struct Template {
    var name: String
    var line: Int
    /// What the element is repeated for; nil for once.
    var each: FeedPath?
    var attributes: [(name: String, parts: [Part])] = []
    var parts: [Part] = []
    var children: [Template] = []
  }

  /// The name under which feeds read by a mapping go where a format is named.
  public static let format = "mapping"

  static let namespace = "urn:alliancegraph:mapping:1"

  let source: String
  let content: String
  /// The names from the feed's root to a record.
  let record: [String]
  let tables: [String: [String: String]]
  let templates: [Template]

  /// Reads a mapping. Throws the ``Diagnostic`` that says what is wrong in it.
  public convenience init(path: String) throws { try self.init(ByteSource(path: path)) }

  /// Reads a mapping from memory; `name` stands for the file in messages.
  public convenience init(bytes: [UInt8], name: String) throws {
    try self.init(ByteSource(bytes: bytes, name: name))
  }

  private init(_ bytes: ByteSource) throws {
    let file = bytes.name
    let found = Found()
    let reader = XMLPullReader(bytes, limits: FeedLimits()) { root in
      guard root.name == "mapping", root.namespace == Self.namespace else {
        throw Diagnostic.noMapping(root.name, at: Place(file: file, line: root.line))
      }
      return (1, [], nil)
    } take: { root in
      found.parts = Result { try Self.parts(of: root, file) }
    }
    while try reader.advance() {}
    let parts = try found.parts!.get()
    (source, content, record, tables, templates) = parts
  }

  private typealias Parts = (String, String, [String], [String: [String: String]], [Template])

  private final class Found { var parts: Result<Parts, any Error>? }

  private static func parts(of root: FeedElement, _ file: String) throws -> Parts {
    let remarks = Remarks(file: file)
    let record = try remarks.required("record", in: root)
    let names = record.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard record.first == "/", names.allSatisfy({ FeedPath($0)?.steps.first?.name == $0 }) else {
      throw Diagnostic.badRecordPath(record, at: remarks.place(root))
    }
    var tables: [String: [String: String]] = [:]
    for table in root.children("values") {
      tables[try remarks.required("name", in: table)] = try values(table, remarks)
    }
    let templates = try root.children.filter { $0.name != "values" }
      .map { try template($0, tables, remarks) }
    guard !templates.isEmpty else {
      throw Diagnostic.missing("member", in: "mapping", at: remarks.place(root))
    }
    return (
      try remarks.required("source", in: root), root["content"] ?? "full", names, tables, templates
    )
  }

  private static func values(_ table: FeedElement, _ remarks: Remarks) throws -> [String: String] {
    var values: [String: String] = [:]
    for value in table.children("value") {
      values[try remarks.required("from", in: value)] = try remarks.required("to", in: value)
    }
    return values
  }

  private static func template(
    _ element: FeedElement, _ tables: [String: [String: String]], _ remarks: Remarks
  ) throws -> Template {
    let place = remarks.place(element)
    var template = Template(name: element.name, line: element.line)
    for name in element.attributeNames {
      let said = element[name] ?? ""
      if name == "each" {
        guard let path = FeedPath(said), path.attribute == nil else {
          throw Diagnostic.badPath(said, at: place)
        }
        template.each = path
      } else {
        template.attributes.append((name, try parts(of: said, tables, at: place)))
      }
    }
    template.children = try element.children.map { try self.template($0, tables, remarks) }
    if template.children.isEmpty { template.parts = try parts(of: element.text, tables, at: place) }
    return template
  }

  /// `纯文本 {path} {path => table}` cut at its braces.
  private static func parts(
    of text: String, _ tables: [String: [String: String]], at place: Place
  ) throws -> [Part] {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else { throw Diagnostic.badPath(text, at: place) }
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      let inside = String(rest[rest.index(after: open)..<close]).split(separator: "=>", maxSplits: 1)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard let first = inside.first, let path = FeedPath(first) else {
        throw Diagnostic.badPath(String(rest[open...close]), at: place)
      }
      let table = inside.count > 1 ? inside[1] : nil
      if let table, tables[table] == nil {
        throw Diagnostic.unknownValue(table, of: "table", known: tables.keys.sorted(), at: place)
      }
      parts.append(.path(path, table: table))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return parts
  }
}
