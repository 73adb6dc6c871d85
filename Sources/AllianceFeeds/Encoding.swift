import AllianceModel

/// The encoding a feed begins in, told from its first bytes, and those bytes put right for libxml2.
struct Encoding {
  /// How wide its code units are.
  let unit: TagGuard.Unit
  /// The first bytes, with GBK and GB2312 declared as GB18030, which contains both.
  let head: [UInt8]

  init(head: [UInt8], name: String) throws {
    switch head.prefix(2) {
    case [0xFF, 0xFE], [0x3C, 0x00]: (unit, self.head) = (.littleEndian, head)
    case [0xFE, 0xFF], [0x00, 0x3C]: (unit, self.head) = (.bigEndian, head)
    default: (unit, self.head) = (.byte, try Self.declared(in: head, name: name))
    }
  }

  private static func declared(in head: [UInt8], name: String) throws -> [UInt8] {
    guard let place = declaration(in: head) else { return head }
    let declared = String(decoding: head[place], as: UTF8.self).lowercased()
    if chinese.contains(declared) {
      return head[..<place.lowerBound] + Array("GB18030".utf8) + head[place.upperBound...]
    }
    guard admitted.contains(where: { declared.hasPrefix($0) }) else {
      throw Diagnostic.unknownEncoding(declared, file: name)
    }
    return head
  }

  /// Where the name of the encoding stands in `<?xml … encoding="…"?>`.
  private static func declaration(in head: [UInt8]) -> Range<Int>? {
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard head[start...].starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    let key = Array("encoding".utf8)
    guard let found = (start..<end).first(where: { head[$0...].starts(with: key) }) else { return nil }
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    guard let open = (found..<end).first(where: { quotes.contains(head[$0]) }),
      let close = (open + 1..<end).first(where: { head[$0] == head[open] })
    else { return nil }
    return open + 1..<close
  }

  private static let chinese: Set = [
    "gbk", "gb2312", "gb_2312-80", "x-gbk", "cp936", "ms936", "gb18030", "euc-cn",
  ]

  /// Encodings in which the bytes of markup mean markup; in others, such as UTF-7, a tag could hide from the guard.
  private static let admitted = [
    "utf-8", "utf8", "utf-16", "us-ascii", "ascii", "iso-8859-", "iso8859-", "latin", "windows-125", "cp125",
    "koi8-",
    "big5", "shift_jis", "euc-jp", "euc-kr", "euc-tw",
  ]
}
