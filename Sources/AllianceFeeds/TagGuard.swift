import Foundation

/// Watches raw bytes for a tag that is too long, before libxml2 sees it: its attribute checks are quadratic.
///
/// Knows just enough of XML to tell tags from text, comments, CDATA and processing instructions. Works on 8-bit units,
/// on 16-bit ones for UTF-16, and passes over the second byte of a character where that can look like markup.
///
/// Invariant that makes its pointer safe: the bytes it looks through are the array's, from a place within it to its end.
struct TagGuard {
  private let limit: Int
  private let unit: Unit
  private var place = Place.text
  private var length = 0
  private var recent: UInt32 = 0
  private var half: UInt8?

  enum Unit { case byte, doubleByte, shiftJIS, littleEndian, bigEndian }

  private enum Place { case text, tag, single, double, comment, characterData, instruction }

  init(limit: Int, unit: Unit) {
    self.limit = limit
    self.unit = unit
  }

  /// Whether every tag so far is within the limit.
  mutating func admits(_ bytes: [UInt8]) -> Bool {
    var place = bytes.startIndex
    while place < bytes.endIndex {
      if unit == .byte, self.place == .text {
        // Most bytes are text, and nothing in it matters before the next tag.
        place = Self.place(of: UInt8(ascii: "<"), in: bytes, from: place)
        guard place < bytes.endIndex else { return true }
      }
      if unit == .byte, self.place == .single || self.place == .double || self.place == .tag && length > 3 {
        // Nor does most of what stands in a tag.
        place = pass(bytes, from: place)
        if length > limit { return false }
        guard place < bytes.endIndex else { return true }
      }
      let byte = bytes[place]
      place += 1
      switch unit {
      case .byte: see(byte)
      case .doubleByte, .shiftJIS:
        if half != nil {
          half = nil
          see(0)
        } else if isLead(byte) {
          half = byte
        } else {
          see(byte)
        }
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

  /// Counts what means nothing in a tag or a quoted value, and gives the place behind it.
  private mutating func pass(_ bytes: [UInt8], from start: Int) -> Int {
    var end = start
    switch place {
    case .single: end = Self.place(of: UInt8(ascii: "'"), in: bytes, from: start)
    case .double: end = Self.place(of: UInt8(ascii: "\""), in: bytes, from: start)
    default: while end < bytes.count, !Self.meansSomething(bytes[end]) { end += 1 }
    }
    length += end - start
    if end > start { recent = 0 }
    return end
  }

  /// Where a byte comes next; the end where it comes no more.
  private static func place(of byte: UInt8, in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { all in
      guard start < all.count, let base = all.baseAddress else { return all.count }
      let found = memchr(base + start, Int32(byte), all.count - start)
      return found.map { UnsafeRawPointer($0) - base } ?? all.count
    }
  }

  /// Whether a byte can end a tag or begin something else in it.
  private static func meansSomething(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: "!"),
      UInt8(ascii: "-"), UInt8(ascii: "["), UInt8(ascii: "?"):
      true
    default: false
    }
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

  /// Whether a byte begins a character of two; the four of GB 18030 are twice two, and Shift JIS has a letter of one.
  private func isLead(_ byte: UInt8) -> Bool {
    byte > 0x80 && !(unit == .shiftJIS && (0xA0...0xDF).contains(byte))
  }

  private mutating func enter(_ next: Place) {
    place = next
    length = 0
    // What opens a comment is no part of what closes it: `<!-->` opens one and goes on.
    if next != .tag { recent = 0 }
  }

  private static func code(_ text: StaticString) -> UInt32 {
    text.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
  }
}
