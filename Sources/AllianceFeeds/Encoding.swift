import AllianceModel

/// The encoding a feed begins in, told from its first bytes, and those bytes put right for libxml2.
///
/// libxml2 believes first bytes and declaration in turn, so the two must agree: else it would read other markup than
/// whoever sent the feed, or looks at it with another program.
struct Encoding {
  /// The first bytes, with GBK and GB2312 declared as GB18030, which contains both.
  let head: [UInt8]

  init(head: [UInt8], name: String) throws {
    if let family = Self.refused(head) { throw Diagnostic.unknownEncoding(family, file: name) }
    switch head.prefix(2) {
    case [0xFF, 0xFE], [0x3C, 0x00]: self.head = try Self.wide(head, 0, name)
    case [0xFE, 0xFF], [0x00, 0x3C]: self.head = try Self.wide(head, 1, name)
    default: self.head = try Self.narrow(head, name)
    }
  }

  /// The name of an encoding that libxml2 would know by its first bytes, and that nobody sends.
  private static func refused(_ head: [UInt8]) -> String? {
    let wide: [[UInt8]] = [
      [0, 0, 0, 0x3C], [0x3C, 0, 0, 0], [0, 0, 0x3C, 0], [0, 0x3C, 0, 0], [0, 0, 0xFE, 0xFF],
      [0xFF, 0xFE, 0, 0],
    ]
    if wide.contains(where: { head.starts(with: $0) }) { return "UTF-32" }
    return head.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) ? "EBCDIC" : nil
  }

  /// A head in 16-bit units; their low bytes begin at `low`.
  private static func wide(_ head: [UInt8], _ low: Int, _ name: String) throws -> [UInt8] {
    let bytes = stride(from: low, to: head.count, by: 2).map { head[$0] }
    let start = head[low] == 0x3C ? 0 : 1
    guard let declared = try declared(in: bytes[start...], name) else { return head }
    let fitting = ["utf-16", "utf16", low == 0 ? "utf-16le" : "utf-16be"]
    guard fitting.contains(declared.name) else {
      throw Diagnostic.otherEncoding(declared.name, file: name)
    }
    return head
  }

  /// A head in bytes.
  private static func narrow(_ head: [UInt8], _ name: String) throws -> [UInt8] {
    let hasMark = head.starts(with: [0xEF, 0xBB, 0xBF])
    guard let declared = try declared(in: head[(hasMark ? 3 : 0)...], name) else { return head }
    let isUTF8 = ["utf-8", "utf8"].contains(declared.name)
    if hasMark && !isUTF8 || declared.name.hasPrefix("utf-16") || declared.name.hasPrefix("utf16") {
      throw Diagnostic.otherEncoding(declared.name, file: name)
    }
    if chinese.contains(declared.name) {
      let place = declared.place
      return head[..<place.lowerBound] + Array("GB18030".utf8) + head[place.upperBound...]
    }
    guard isUTF8 || admitted.contains(where: { declared.name.hasPrefix($0) }) else {
      throw Diagnostic.unknownEncoding(declared.name, file: name)
    }
    return head
  }

  /// The name of the encoding in `<?xml … encoding="…"?>`, in lower case, and where it stands.
  private static func declared(in head: ArraySlice<UInt8>, _ name: String) throws
    -> (name: String, place: Range<Int>)?
  {
    guard head.starts(with: "<?xml".utf8) else { return nil }
    guard let end = head.firstIndex(of: UInt8(ascii: ">")) else {
      // A whole chunk without its end: what it declares behind that could not be checked.
      if head.count < declarationBytes { return nil }
      throw Diagnostic.declarationTooLong(declarationBytes, file: name)
    }
    let key = Array("encoding".utf8)
    let start = head.startIndex
    guard let found = (start..<end).first(where: { head[$0...].starts(with: key) }) else { return nil }
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    guard let open = (found..<end).first(where: { quotes.contains(head[$0]) }),
      let close = (open + 1..<end).first(where: { head[$0] == head[open] })
    else { return nil }
    let place = open + 1..<close
    return (String(decoding: head[place], as: UTF8.self).lowercased(), place)
  }

  private static let declarationBytes = 4096

  private static let chinese: Set = [
    "gbk", "gb2312", "gb_2312-80", "x-gbk", "cp936", "ms936", "gb18030", "euc-cn",
  ]

  /// How the names of encodings begin in which the bytes of ASCII mean ASCII; in the rest, such as UTF-7, a feed is not
  /// what it looks like.
  private static let admitted = [
    "us-ascii", "ascii", "iso-8859-", "iso8859-", "latin", "windows-125", "cp125", "koi8-", "euc-jp",
    "euc-kr", "euc-tw", "big5", "shift_jis",
  ]
}
