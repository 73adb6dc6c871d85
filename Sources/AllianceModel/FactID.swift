/// The identity of a fact: the source that states it and the key that source gives it.
///
/// Written `source:key`, for example `gd-air:pci`. A key may itself hold colons; a source may not.
public struct FactID: Hashable, Sendable {
  /// The name of the source, without a colon: `gd-air`, `cordis`.
  public let source: String
  /// The source's own id of the fact, unique within the source and the sort of fact.
  public let key: String

  /// Joins a source and its key. The source must hold no colon and neither may be empty.
  public init(source: String, key: String) {
    precondition(!source.isEmpty && !key.isEmpty && !source.utf8.contains(UInt8(ascii: ":")))
    self.source = source
    self.key = key
  }

  /// Reads `source:key`; nil where the text has no colon, or nothing on one side of its first colon.
  public init?(_ text: String) {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let key = text[text.index(after: colon)...]
    guard colon != text.startIndex, !key.isEmpty else { return nil }
    self.source = String(text[..<colon])
    self.key = String(key)
  }
}

extension FactID: Comparable {
  /// By source, then by key.
  public static func < (a: FactID, b: FactID) -> Bool {
    a.source == b.source ? a.key < b.key : a.source < b.source
  }
}

extension FactID: CustomStringConvertible {
  /// `source:key`.
  public var description: String { "\(source):\(key)" }
}

extension FactID: Codable {
  /// Reads the `source:key` form; throws `DecodingError.dataCorrupted` for anything else.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let id = FactID(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected 'source:key'")
    }
    self = id
  }

  /// Writes the `source:key` form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
