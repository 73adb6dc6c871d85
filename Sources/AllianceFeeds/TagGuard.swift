/// Watches raw bytes for a tag that is too long, before libxml2 sees it: its attribute checks are quadratic.
///
/// Knows just enough of XML to tell tags from text, comments, CDATA and processing instructions. Works on 8-bit units,
/// and on 16-bit ones for UTF-16; in every encoding that is let in, markup bytes mean markup.
struct TagGuard {
  private let limit: Int
  private let unit: Unit
  private var place = Place.text
  private var length = 0
  private var recent: UInt32 = 0
  private var half: UInt8?

  enum Unit { case byte, littleEndian, bigEndian }

  private enum Place { case text, tag, single, double, comment, characterData, instruction }

  init(limit: Int, unit: Unit) {
    self.limit = limit
    self.unit = unit
  }

  /// Whether every tag so far is within the limit.
  mutating func admits(_ bytes: some Sequence<UInt8>) -> Bool {
    for byte in bytes {
      switch unit {
      case .byte: see(byte)
      case .littleEndian, .bigEndian:
        guard let first = half else {
          half = byte
          continue
        }
        half = nil
        let (high, low) = unit == .bigEndian ? (first, byte) : (byte, first)
        see(high == 0 ? low : 0)
      }
      if length > limit { return false }
    }
    return true
  }

  private mutating func see(_ byte: UInt8) {
    recent = recent << 8 | UInt32(byte)
    switch (place, byte) {
    case (.text, UInt8(ascii: "<")): enter(.tag)
    case (.text, _): return
    case (.tag, UInt8(ascii: ">")): enter(.text)
    case (.tag, UInt8(ascii: "'")): place = .single
    case (.tag, UInt8(ascii: "\"")): place = .double
    case (.single, UInt8(ascii: "'")), (.double, UInt8(ascii: "\"")): place = .tag
    case (.tag, UInt8(ascii: "?")) where length == 0: enter(.instruction)
    case (.tag, UInt8(ascii: "-")) where recent == Self.code("<!--"): enter(.comment)
    case (.tag, UInt8(ascii: "[")) where length == 1: enter(.characterData)
    case (.comment, UInt8(ascii: ">")) where recent & 0xFF_FFFF == Self.code("-->"): enter(.text)
    case (.characterData, UInt8(ascii: ">")) where recent & 0xFF_FFFF == Self.code("]]>"): enter(.text)
    case (.instruction, UInt8(ascii: ">")) where recent & 0xFFFF == Self.code("?>"): enter(.text)
    case (.tag, _), (.single, _), (.double, _): length += 1
    case (.comment, _), (.characterData, _), (.instruction, _): return
    }
  }

  private mutating func enter(_ next: Place) {
    place = next
    length = 0
  }

  private static func code(_ text: StaticString) -> UInt32 {
    text.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
  }
}
