import Foundation
import SeededRandom

/// Any value, written in any of the ways in which a type can write itself.
indirect enum AnyValue: Encodable {
  case nothing, null
  case flag(Bool)
  case number(Int)
  case large(UInt64)
  case real(Double)
  case short(Float)
  case decimal(Decimal)
  case bytes(Data)
  case text(String)
  case list([AnyValue])
  case dictionary([String: AnyValue])
  /// Members in an order of their own; nil for one that is left out.
  case record([(key: String, value: AnyValue?)])
  /// A value in the place of another.
  case wrapped(AnyValue)
  /// The members of a record, and one more of a type around it.
  case extended([(key: String, value: AnyValue?)], AnyValue)
  /// An object in which several things are begun and then written in turn.
  case woven([AnyValue])
  /// The same in an array.
  case wovenList([AnyValue])

  struct Key: CodingKey, ExpressibleByStringLiteral {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init(stringLiteral name: String) { stringValue = name }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .nothing: break
    case .null, .flag, .number, .large, .real, .short, .decimal, .bytes, .text, .wrapped:
      try encodeSingle(to: encoder)
    case .list(let values): try values.encode(to: encoder)
    case .dictionary(let values): try values.encode(to: encoder)
    case .record(let members): try Self.encode(members, to: encoder)
    case .extended(let members, let extra):
      try Self.encode(members, to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(extra, forKey: "+")
    case .woven(let values): try Self.weave(values, to: encoder)
    case .wovenList(let values): try Self.weaveList(values, to: encoder)
    }
  }

  private func encodeSingle(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .flag(let flag): try container.encode(flag)
    case .number(let number): try container.encode(number)
    case .large(let number): try container.encode(number)
    case .real(let number): try container.encode(number)
    case .short(let number): try container.encode(number)
    case .decimal(let number): try container.encode(number)
    case .bytes(let data): try container.encode(data)
    case .text(let text): try container.encode(text)
    case .wrapped(let value): try container.encode(value)
    default: try container.encodeNil()
    }
  }

  private static func encode(_ members: [(key: String, value: AnyValue?)], to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for (key, value) in members { try container.encodeIfPresent(value, forKey: Key(stringValue: key)) }
  }

  private static func weave(_ values: [AnyValue], to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    var list = container.nestedUnkeyedContainer(forKey: "list")
    var object = container.nestedContainer(keyedBy: Key.self, forKey: "an object")
    for (place, value) in values.enumerated() {
      try list.encode(value)
      try container.encode(value, forKey: Key(stringValue: "\(values.count - place)"))
      try object.encode(value, forKey: Key(stringValue: "\(place)"))
    }
    try values.encode(to: container.superEncoder())
    try values.first.encode(to: container.superEncoder(forKey: "first"))
  }

  private static func weaveList(_ values: [AnyValue], to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode("before")
    var object = container.nestedContainer(keyedBy: Key.self)
    var list = container.nestedUnkeyedContainer()
    for (place, value) in values.enumerated() {
      try object.encode(value, forKey: Key(stringValue: "\(place)"))
      try container.encode(value)
      try list.encode(value)
    }
    try values.encode(to: container.superEncoder())
    _ = container.nestedUnkeyedContainer()
  }
}

extension AnyValue {
  /// A value that a generator makes, with at most so many levels of others in it.
  static func random(depth: Int, using generator: inout SplitMix64) -> AnyValue {
    func values(_ most: Int) -> [AnyValue] {
      (0..<Int.random(in: 0...most, using: &generator)).map { _ in
        random(depth: depth - 1, using: &generator)
      }
    }
    func members() -> [(key: String, value: AnyValue?)] {
      values(5).map { (text(&generator), Bool.random(using: &generator) ? $0 : nil) }
    }
    switch Int.random(in: 0..<(depth > 0 ? 17 : 10), using: &generator) {
    case 0: return .nothing
    case 1: return .null
    case 2: return .flag(.random(using: &generator))
    case 3:
      let shift = UInt64.random(in: 0...63, using: &generator)
      return .number(Int(truncatingIfNeeded: generator.next() >> shift))
    case 4: return .large(generator.next())
    case 5: return .real(real(&generator))
    case 6: return .short(Float(real(&generator).significand))
    case 7: return .decimal(Decimal(Int.random(in: -9_999_999...9_999_999, using: &generator)) / 1_000)
    case 8: return .bytes(Data(text(&generator).utf8))
    case 9: return .text(text(&generator))
    case 10: return .list(values(4))
    case 11: return .dictionary(Dictionary(values(5).map { (text(&generator), $0) }) { $1 })
    case 12: return .record(members())
    case 13: return .wrapped(random(depth: depth - 1, using: &generator))
    case 14: return .extended(members(), random(depth: depth - 1, using: &generator))
    case 15: return .woven(values(3))
    default: return .wovenList(values(3))
    }
  }

  /// Any finite number: of any size, whole, of few digits, or zero with a sign.
  private static func real(_ generator: inout SplitMix64) -> Double {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0:
      let number = Double(bitPattern: generator.next())
      return number.isFinite ? number : -0.0
    case 1: return Double(Int.random(in: -1_000...1_000, using: &generator))
    case 2: return Double(Int.random(in: -999...999, using: &generator)) / 1_000
    default: return Double.random(in: 0...1, using: &generator)
    }
  }

  private static let pieces: [String] =
    (0..<0x20).map { String(UnicodeScalar($0)) }
    + [
      "\"", "\\", "/", "a", "b", "B", "é", "e\u{301}", "\u{7F}", "\u{85}", "\u{2028}", "\u{FFFF}", "关节", "👩‍🚀",
      "_", "9", "10",
    ]

  /// Up to six texts by their keys.
  static func texts(_ generator: inout SplitMix64) -> [String: String] {
    let keys = (0..<Int.random(in: 0...6, using: &generator)).map { _ in text(&generator) }
    return Dictionary(keys.map { ($0, text(&generator)) }) { $1 }
  }

  private static func text(_ generator: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...6, using: &generator)).map { _ in pieces.randomElement(using: &generator)! }
      .joined()
  }
}
