import AllianceFeeds
import Foundation
import Testing

@Suite struct GoldenTests {
  @Test(arguments: Fixtures.names)
  func `a feed reads as its golden record says`(name: String) throws {
    try Fixtures.expect(Reading(Fixtures.bytes(name), name: name), matches: "\(name).golden.json")
  }

  @Test func `every feed among the fixtures is tested`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    let feeds = files.filter { !$0.hasSuffix(".golden.json") && !$0.hasPrefix(".") }
    #expect(Set(feeds) == Set(Fixtures.names))
  }

  /// Where a chunk ends is nothing to the reader: the same feed behind more and more white space.
  @Test(arguments: Fixtures.names)
  func `a feed reads the same wherever it is divided`(name: String) throws {
    let bytes = try Fixtures.bytes(name)
    let whole = try Reading(bytes, name: name).records
    let root = try #require(bytes.firstRange(of: "?>".utf8)).upperBound
    for shift in stride(from: 0, to: bytes.count, by: 61) {
      let space = [UInt8](repeating: 0x20, count: 64 * 1024 - shift)
      let read = try Reading(bytes[..<root] + space + bytes[root...], name: name).records
      #expect(read == whole, "\(shift) bytes in the first chunk")
    }
  }
}
