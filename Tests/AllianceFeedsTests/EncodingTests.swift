import AllianceFeeds
import AllianceModel
import Foundation
import Testing

@Suite struct EncodingTests {
  /// What one feed is written in: the name it declares, and its bytes.
  struct Written: CustomTestStringConvertible, Sendable {
    let declared: String
    let note: String
    let bytes: @Sendable (String) throws -> [UInt8]

    var testDescription: String { "\(declared) \(note)" }

    init(_ declared: String, _ note: String = "", _ bytes: @escaping @Sendable (String) throws -> [UInt8]) {
      self.declared = declared
      self.note = note
      self.bytes = bytes
    }
  }

  static let all: [Written] = [
    Written("UTF-8") { Array($0.utf8) },
    Written("utf-8", "with its mark") { [0xEF, 0xBB, 0xBF] + Array($0.utf8) },
    Written("UTF-16", "little-endian with its mark") {
      [0xFF, 0xFE] + Array($0.data(using: .utf16LittleEndian)!)
    },
    Written("UTF-16", "big-endian with its mark") { [0xFE, 0xFF] + Array($0.data(using: .utf16BigEndian)!) },
    Written("UTF-16LE", "without a mark") { Array($0.data(using: .utf16LittleEndian)!) },
    Written("UTF-16BE", "without a mark") { Array($0.data(using: .utf16BigEndian)!) },
    Written("GB18030") { gb18030($0) },
    Written("GBK") { gb18030($0) },
    Written("gb2312") { gb18030($0) },
    Written("UTF-8", "compressed") { try gzip($0.utf8) },
    Written("GBK", "compressed") { try gzip(gb18030($0)) },
  ]

  /// The last alias lies beyond GBK, in the characters of four bytes.
  static func feed(in encoding: String) -> String {
    "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\n"
      + memberFeed(
        member: """
          <alias xml:lang="zh">佳都科技——“智能化”·人工智能与机器人①</alias>
          <alias xml:lang="zh">長隆機電軟體 é ü α я か</alias>
          <alias xml:lang="zh">𠀀𪚥鿦</alias>
          <capability id="能力一"><text xml:lang="zh">谐波减速器 &lt;≥10 N·m&gt; &#x9F99;</text></capability>
          """)
  }

  @Test(arguments: all)
  func `a feed reads the same in every encoding`(written: Written) throws {
    let expected = try Reading(Self.feed(in: "UTF-8"))
    #expect(expected.members.first?.aliases.count == 3)
    #expect(expected.listings.first?.id.key == "m/能力一")
    #expect(expected.remarks.isEmpty)
    let read = try withFile(try written.bytes(Self.feed(in: written.declared)), name: "feed") {
      try Reading(FeedReader(path: $0))
    }
    #expect(read == expected)
  }

  @Test(arguments: all.filter { $0.note != "compressed" })
  func `a feed of many chunks reads the same in every encoding`(written: Written) throws {
    let records = (0..<4_000).map {
      "<member id=\"成员\($0)\" kind=\"expert\"><name>某某机器人𠀀公司\($0)</name></member>"
    }
    let xml =
      "<?xml version=\"1.0\" encoding=\"\(written.declared)\"?>" + memberFeed(records.joined(separator: "\n"))
    let reading = try Reading(written.bytes(xml))
    #expect(reading.records.count == 4_000)
    #expect(reading.members.allSatisfy { $0.names[0].text == "某某机器人𠀀公司\($0.id.key.dropFirst(2))" })
    #expect(reading.lines == Array(2..<4_002))
  }

  @Test(arguments: [
    ("big5", "機器人產業聯盟", 0x8000_0A03), ("shift_jis", "ロボット表ソ能ｱｲ", 8), ("iso-8859-1", "Gerät", 5),
  ])
  func `older encodings read like UTF-8`(name: String, text: String, encoding: UInt) throws {
    let xml = "<?xml version=\"1.0\" encoding=\"\(name)\"?>\n" + memberFeed(member: "<alias>\(text)</alias>")
    let bytes = try #require(xml.data(using: String.Encoding(rawValue: encoding)))
    #expect(try Reading(bytes).members.first?.aliases.first?.text == text)
  }

  @Test func `a feed without a declaration is UTF-8`() throws {
    #expect(try Reading(memberFeed(member: "<alias>佳都</alias>")).members.first?.aliases.first?.text == "佳都")
  }

  @Test(arguments: [
    "<?xml version='1.0' encoding = 'GBK' standalone='yes' ?>", "<?xml version=\"1.1\"\n encoding=\"gbk\"?>",
  ])
  func `a declaration may be written in any way that XML allows`(declaration: String) throws {
    let bytes = gb18030(declaration + memberFeed(member: "<alias>佳都</alias>"))
    #expect(try Reading(bytes).members.first?.aliases.first?.text == "佳都")
  }
}
