import Foundation

/// Works out the JSON Schema (2020-12) of what types are written as, by having them read from nothing and noting what
/// they ask for. So a schema can't say otherwise than the type, and nobody keeps a copy of it.
final class SchemaProbe {
  /// The schemas of types with fields, by name.
  private(set) var components: [String: [String: Any]] = [:]
  private var values: [ObjectIdentifier: any Decodable] = [:]
  /// Types that are being read: one that holds lists of itself is named before it is known whole.
  private var open: Set<ObjectIdentifier> = []

  /// The schema of a type, which may refer to ``components``.
  ///
  /// Throws `DecodingError` for a type that reads what none of the probe's texts is.
  func schema(of type: any Decodable.Type) throws -> [String: Any] {
    open.contains(ObjectIdentifier(type)) ? Self.reference(to: type) : try probed(type).schema
  }

  /// The schema of a type, and some value of it to go on with.
  fileprivate func probed<T: Decodable>(_ type: T.Type) throws -> (schema: [String: Any], value: T) {
    if let plain = type as? any PlainSchema.Type, let value = plain.value as? T {
      return (plain.schema, value)
    }
    if let whole = type as? any SchemaOfParts.Type, let value = whole.empty as? T {
      return (try whole.schema(self), value)
    }
    if let words = type as? any CaseIterable.Type, let (list, first) = Self.words(of: words),
      let value = first as? T
    {
      return (["type": "string", "enum": list], value)
    }
    if let known = values[ObjectIdentifier(type)] as? T { return (Self.reference(to: type), known) }
    open.insert(ObjectIdentifier(type))
    defer { open.remove(ObjectIdentifier(type)) }
    return try read(type)
  }

  private func read<T: Decodable>(_ type: T.Type) throws -> (schema: [String: Any], value: T) {
    var fault: (any Error)?
    for text in ["a:b", "2000-01-01", "CN", "seed"] {
      let notes = SchemaNotes(probe: self, text: text)
      do {
        let value = try T(from: NothingDecoder(notes: notes))
        guard let fields = notes.fields else { return (notes.single ?? [:], value) }
        components[Self.name(of: type)] = fields
        values[ObjectIdentifier(type)] = value
        return (Self.reference(to: type), value)
      } catch { fault = error }
    }
    throw fault ?? CocoaError(.coderInvalidValue)
  }

  /// The words of a type that is one of several, and the first of them.
  private static func words<Word: CaseIterable>(of type: Word.Type) -> ([String], Any)? {
    let all = type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
    guard let first = type.allCases.first, all.count == type.allCases.count else { return nil }
    return (all, first)
  }

  private static func reference(to type: Any.Type) -> [String: Any] {
    ["$ref": "#/components/schemas/\(name(of: type))"]
  }

  /// `ImportSummary.Counts`, without the module.
  private static func name(of type: Any.Type) -> String {
    String(reflecting: type).split(separator: ".").dropFirst().joined(separator: ".")
      .replacing(/[^A-Za-z0-9._-]+/, with: "_")
  }
}

/// What a type asked for.
final class SchemaNotes {
  let probe: SchemaProbe
  /// What is answered where text is asked for.
  let text: String
  /// What it is, where it is one thing.
  var single: [String: Any]?
  private var properties: [String: Any]?
  private var optional: Set<String> = []

  init(probe: SchemaProbe, text: String) {
    self.probe = probe
    self.text = text
  }

  /// The schema of its fields; nil where it has none.
  var fields: [String: Any]? {
    properties.map { properties in
      [
        "type": "object", "properties": properties,
        "required": properties.keys.filter { !optional.contains($0) }.sorted(),
      ]
    }
  }

  func begin() { properties = properties ?? [:] }

  func noteOptional(_ name: String) { optional.insert(name) }

  func field<T: Decodable>(_ name: String, _ type: T.Type) throws -> T {
    let (schema, value) = try probe.probed(type)
    properties?[name] = schema
    return value
  }

  func whole<T: Decodable>(_ type: T.Type) throws -> T {
    let (schema, value) = try probe.probed(type)
    single = schema
    return value as? String == nil ? value : (text as? T) ?? value
  }
}

/// A type that JSON has itself.
private protocol PlainSchema {
  static var schema: [String: Any] { get }
  static var value: Self { get }
}

extension String: PlainSchema {
  fileprivate static var schema: [String: Any] { ["type": "string"] }
  fileprivate static var value: String { "a:b" }
}

extension Bool: PlainSchema {
  fileprivate static var schema: [String: Any] { ["type": "boolean"] }
  fileprivate static var value: Bool { false }
}

extension PlainSchema where Self: BinaryInteger {
  fileprivate static var schema: [String: Any] { ["type": "integer"] }
  fileprivate static var value: Self { 1 }
}

extension PlainSchema where Self: SignedNumeric & ExpressibleByFloatLiteral {
  fileprivate static var schema: [String: Any] { ["type": "number"] }
  fileprivate static var value: Self { 1 }
}

extension Int: PlainSchema {}
extension Int8: PlainSchema {}
extension Int16: PlainSchema {}
extension Int32: PlainSchema {}
extension Int64: PlainSchema {}
extension UInt: PlainSchema {}
extension UInt8: PlainSchema {}
extension UInt16: PlainSchema {}
extension UInt32: PlainSchema {}
extension UInt64: PlainSchema {}
extension Double: PlainSchema {}
extension Float: PlainSchema {}
extension Decimal: PlainSchema {}

/// A type that is made of others of one type.
private protocol SchemaOfParts {
  static var empty: Self { get }
  static func schema(_ probe: SchemaProbe) throws -> [String: Any]
}

extension Array: SchemaOfParts where Element: Decodable {
  fileprivate static var empty: [Element] { [] }
  fileprivate static func schema(_ probe: SchemaProbe) throws -> [String: Any] {
    ["type": "array", "items": try probe.schema(of: Element.self)]
  }
}

extension Set: SchemaOfParts where Element: Decodable {
  fileprivate static var empty: Set<Element> { [] }
  fileprivate static func schema(_ probe: SchemaProbe) throws -> [String: Any] {
    ["type": "array", "items": try probe.schema(of: Element.self)]
  }
}

extension Dictionary: SchemaOfParts where Value: Decodable {
  fileprivate static var empty: [Key: Value] { [:] }
  fileprivate static func schema(_ probe: SchemaProbe) throws -> [String: Any] {
    ["type": "object", "additionalProperties": try probe.schema(of: Value.self)]
  }
}
