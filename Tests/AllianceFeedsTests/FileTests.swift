import AllianceFeeds
import AllianceModel
import Foundation
import SeededRandom
import Testing

@Suite struct FileTests {
  @Test func `a missing file is named with the reason`() throws {
    let diagnostic = try #require(throws: Diagnostic.self) { _ = try FeedReader(path: "/no/such/feed.xml") }
    #expect(diagnostic.file == "/no/such/feed.xml")
    #expect(diagnostic.message.contains("can't be opened: no such file"), "\(diagnostic)")
    #expect(diagnostic.message.contains("check its path"), "\(diagnostic)")
  }

  @Test func `a folder is not a feed`() throws {
    try withFolder { folder in
      let path = folder.path(percentEncoded: false)
      let diagnostic = try #require(throws: Diagnostic.self) { _ = try FeedReader(path: path) }
      #expect(diagnostic.file == path)
      #expect(diagnostic.message.contains("a folder; name a feed file"), "\(diagnostic)")
    }
  }

  @Test(arguments: ["feed.xml", "feed.xml.gz"])
  func `an empty file is refused as empty`(name: String) throws {
    let bytes = name.hasSuffix(".gz") ? try gzip([]) : []
    try withFile(bytes, name: name) { path in
      let diagnostic = try #require(throws: Diagnostic.self) { _ = try FeedReader(path: path) }
      #expect(diagnostic.message.contains("empty; expected an XML feed"), "\(diagnostic)")
    }
  }

  @Test func `a compressed feed reads like the plain one, whatever its name`() throws {
    let xml = memberFeed(member: "<alias xml:lang=\"zh\">佳都</alias>")
    let plain = try withFile(xml.utf8) { try Reading(FeedReader(path: $0)) }
    let packed = try withFile(try gzip(xml.utf8), name: "feed.dat") { try Reading(FeedReader(path: $0)) }
    #expect(plain.records.count == 1)
    #expect(packed == plain)
  }

  @Test func `a compressed feed that was cut off says so`() throws {
    let packed = try gzip(memberFeed(member: "<profile>\(noise(50_000))</profile>").utf8)
    try withFile(packed.prefix(packed.count / 2)) { path in
      let diagnostic = try #require(throws: Diagnostic.self) { _ = try Reading(FeedReader(path: path)) }
      #expect(diagnostic.message.contains("cut off"), "\(diagnostic)")
      #expect(diagnostic.message.contains("fetch it again"), "\(diagnostic)")
    }
  }

  @Test func `damaged gzip data is called that`() throws {
    var packed = try gzip(memberFeed(member: "<profile>\(noise(50_000))</profile>").utf8)
    packed[packed.count / 2] ^= 0xFF
    try withFile(packed) { path in
      let diagnostic = try #require(throws: Diagnostic.self) { _ = try Reading(FeedReader(path: path)) }
      #expect(diagnostic.message.contains("gzip data is damaged; fetch it again"), "\(diagnostic)")
    }
  }

  @Test func `a gzip bomb of one endless text is refused`() throws {
    try bomb(member: Array(repeating: UInt8(ascii: " "), count: 1 << 24)) { diagnostic in
      #expect(diagnostic.message.contains("check the file"), "\(diagnostic)")
    }
  }

  @Test func `a gzip bomb of good records is refused for its ratio`() throws {
    let record = "<withdraw member=\"m\"/>\n"
    try bomb(member: Array(String(repeating: record, count: (1 << 24) / record.utf8.count).utf8)) {
      diagnostic in
      #expect(diagnostic.message.contains("unpacks to more than 200 times its size"), "\(diagnostic)")
      #expect(diagnostic.message.contains("unpack and check it"), "\(diagnostic)")
    }
  }

  /// A small file that unpacks to a feed of more than 1 GiB: 16 MiB compressed once, and that 65 times over.
  private func bomb(member: [UInt8], check: (Diagnostic) -> Void) throws {
    let filling = try gzip(member)
    var bytes = try gzip("<alliance xmlns=\"urn:alliancegraph:feed:1\" source=\"s\">".utf8)
    for _ in 0..<65 { bytes += filling }
    #expect(bytes.count < 1 << 23)
    // The default of 64 MiB is a second or two of unoptimised code; what stops the bomb is the same.
    var limits = FeedLimits()
    limits.bytesWithoutRecord = 1 << 22
    try withFile(bytes) { path in
      let seconds = try processorSeconds {
        let reader = try FeedReader(path: path, limits: limits)
        check(try #require(throws: Diagnostic.self) { while try reader.nextEvent() != nil {} })
      }
      #expect(seconds < refusalSeconds)
    }
  }

  @Test func `progress goes from nothing to all`() throws {
    let xml = memberFeed(String(repeating: "<withdraw member=\"m\"/>\n", count: 20_000))
    try withFile(xml.utf8) { path in
      let reader = try FeedReader(path: path)
      #expect(try #require(reader.progress) < 0.5)
      while try reader.nextEvent() != nil {}
      #expect(reader.progress == 1)
    }
  }
}

/// Letters that don't compress to nothing.
private func noise(_ count: Int) -> String {
  var random = SplitMix64(seed: 7)
  return String(
    decoding: (0..<count).map { _ in UInt8.random(in: 0x61...0x7A, using: &random) }, as: UTF8.self)
}
