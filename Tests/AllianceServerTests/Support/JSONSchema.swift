import Foundation

/// A value of JSON.
enum JSONValue: Decodable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case fields([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .fields(try container.decode([String: JSONValue].self))
    }
  }

  subscript(_ name: String) -> JSONValue? {
    if case .fields(let fields) = self { fields[name] } else { nil }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The texts of a list; empty for anything else.
  var texts: [String] { if case .list(let list) = self { list.compactMap(\.text) } else { [] } }
}

/// Judges values by the words of JSON Schema that the document uses. Fields that no schema names are faults too: a
/// document that tells less than is answered is not kept true.
struct JSONSchema {
  /// The whole document, for references.
  let document: JSONValue

  /// What is wrong with a value, each with its place.
  func faults(_ value: JSONValue, _ schema: JSONValue, at place: String = "$") -> [String] {
    var schema = schema
    var more: [String: JSONValue] = [:]
    if let name = schema["$ref"]?.text?.split(separator: "/").last {
      if case .fields(let fields)? = schema["properties"] { more = fields }
      guard let found = document["components"]?["schemas"]?[String(name)] else {
        return ["\(place): no '\(name)'"]
      }
      schema = found
    }
    switch (schema["type"]?.text, value) {
    case ("boolean", .flag), ("number", .number): return []
    case ("integer", .number(let number)): return number == number.rounded() ? [] : ["\(place): \(number)"]
    case ("string", .text(let text)):
      let words = schema["enum"]?.texts ?? [text]
      return words.contains(text) ? [] : ["\(place): '\(text)' is none of \(words)"]
    case ("array", .list(let list)):
      guard let items = schema["items"] else { return ["\(place): no items"] }
      return list.enumerated().flatMap { faults($1, items, at: "\(place)[\($0)]") }
    case ("object", .fields(let fields)): return faults(fields, schema, more, at: place)
    default: return ["\(place): \(value) is no \(schema["type"]?.text ?? "thing the schema names")"]
    }
  }

  private func faults(
    _ fields: [String: JSONValue], _ schema: JSONValue, _ more: [String: JSONValue], at place: String
  ) -> [String] {
    let missing = (schema["required"]?.texts ?? []).filter { fields[$0] == nil }
    return missing.map { "\(place): '\($0)' is missing" }
      + fields.sorted { $0.key < $1.key }.flatMap { name, value in
        let known = schema["properties"]?[name] ?? more[name] ?? schema["additionalProperties"]
        return known.map { faults(value, $0, at: "\(place).\(name)") } ?? ["\(place).\(name) is in no schema"]
      }
  }
}
