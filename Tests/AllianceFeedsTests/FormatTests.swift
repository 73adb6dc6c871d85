import AllianceModel
import Foundation
import Testing

@testable import AllianceFeeds

@Suite struct FormatTests {
  @Test func `every file in Formats is a format of the list`() throws {
    let formats = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/AllianceFeeds/Formats")
    let files = try FileManager.default.contentsOfDirectory(atPath: formats.path(percentEncoded: false))
    let listed = FeedFormats.all.map { "\($0).swift" }
    #expect(Set(listed) == Set(files))
    #expect(listed.count == files.count)
  }

  @Test func `formats have names of their own`() {
    #expect(Set(FeedFormats.names).count == FeedFormats.all.count)
  }

  @Test func `every format has a fixture`() throws {
    let read = try Set(Fixtures.names.map { try Reading(Fixtures.bytes($0), name: $0).header.format })
    #expect(read == Set(FeedFormats.names))
  }
}
