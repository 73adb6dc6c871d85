/// Diagnostics that say the same of different names: one line of a report on a feed.
public struct FaultKind: Hashable, Codable, Sendable {
  /// How bad they are.
  public var severity: Diagnostic.Severity
  /// Their message, names and numbers taken out.
  public var message: String
  /// How many there are.
  public var count: Int
  /// The file of the first of them.
  public var file: String
  /// The line of the first of them; nil where it concerns its whole file.
  public var line: Int?

  /// Where the first of them is.
  public var place: String { line.map { "\(file):\($0)" } ?? file }
}

/// Counts diagnostics by what they say; as JSON a list of ``FaultKind``.
public struct FaultTally: Hashable, Sendable {
  /// At most this many kinds are told apart, so that a hostile feed can't fill the memory with them; further ones are
  /// left out.
  public static let kindLimit = 200

  private var found: [String: FaultKind] = [:]

  /// A tally of nothing.
  public init() {}

  /// Counts one diagnostic.
  public mutating func add(_ diagnostic: Diagnostic) {
    add(
      FaultKind(
        severity: diagnostic.severity, message: diagnostic.pattern, count: 1, file: diagnostic.file,
        line: diagnostic.line))
  }

  /// Counts what another tally counted; the first place of a kind that both know is this one's.
  public mutating func add(_ other: FaultTally) {
    for kind in other.kinds { add(kind) }
  }

  private mutating func add(_ kind: FaultKind) {
    let key = "\(kind.severity.rawValue) \(kind.message)"
    if found[key] != nil {
      found[key]!.count += kind.count
    } else if found.count < Self.kindLimit {
      found[key] = kind
    }
  }

  /// The kinds: errors before warnings before notes, of each the most frequent first, those alike by their message.
  public var kinds: [FaultKind] {
    let rank: [Diagnostic.Severity: Int] = [.error: 0, .warning: 1, .note: 2]
    func order(_ kind: FaultKind) -> (Int, Int, String) { (rank[kind.severity]!, -kind.count, kind.message) }
    return found.values.sorted { order($0) < order($1) }
  }
}

extension FaultTally: Codable {
  /// Reads a list of kinds.
  public init(from decoder: any Decoder) throws {
    for kind in try decoder.singleValueContainer().decode([FaultKind].self) { add(kind) }
  }

  /// Writes the list of kinds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(kinds)
  }
}

extension Diagnostic {
  /// The message with an ellipsis in place of every name in quotes and every number: what diagnostics of one kind share.
  /// Of names in a row one is left, and a range such as `1…9` stays, for it is the rule that was broken.
  public var pattern: String {
    let text = Array(message.utf8)
    var pattern: [UInt8] = []
    var place = 0
    while place < text.count {
      let isInWord = pattern.last.map(Self.isWord) ?? false
      if text[place] == UInt8(ascii: "'"), !isInWord, let end = Self.endOfName(text, from: place) {
        pattern += Self.name
        if pattern.suffix(Self.names.count).elementsEqual(Self.names) {
          pattern.removeLast(Self.names.count - Self.name.count)
        }
        place = end
      } else if Self.isDigit(text[place]), !isInWord {
        let end = text[place...].firstIndex { !Self.isDigit($0) } ?? text.count
        let isRange = text[end...].starts(with: "…".utf8)
        pattern += isRange ? text[place..<end] : Self.number
        place = end
      } else {
        pattern.append(text[place])
        place += 1
      }
    }
    return String(decoding: pattern, as: UTF8.self)
  }

  private static let number = ArraySlice("…".utf8)
  private static let name = Array("'…'".utf8)
  private static let names = Array("'…', '…'".utf8)

  /// Behind the quote that closes a name: one that no letter follows.
  private static func endOfName(_ text: [UInt8], from start: Int) -> Int? {
    text.indices.dropFirst(start + 1).first {
      text[$0] == UInt8(ascii: "'") && ($0 + 1 == text.count || !isWord(text[$0 + 1]))
    }.map { $0 + 1 }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF)
  }
}
