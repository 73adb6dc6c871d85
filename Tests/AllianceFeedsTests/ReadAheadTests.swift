import AllianceFeeds
import AllianceModel
import Foundation
import Testing

/// Reading on a thread of its own changes when a feed is read, and nothing else.
@Suite struct ReadAheadTests {
  @Test(arguments: Fixtures.names)
  func `the same events with the same fragments come, in the same order`(name: String) throws {
    let bytes = try Fixtures.bytes(name)
    let plain = try Course(of: FeedReader(bytes: bytes, name: name))
    let ahead = try Course(of: FeedReader(bytes: bytes, name: name), readingAhead: true)
    #expect(plain == ahead)
  }

  @Test func `so they do over many batches, with faults between them`() throws {
    let feed = Self.feed(members: 4_000)
    let plain = try Course(of: FeedReader(bytes: feed, name: "f"))
    let ahead = try Course(of: FeedReader(bytes: feed, name: "f"), readingAhead: true)
    #expect(plain.steps.count == 4_000 && plain.fault == nil)
    #expect(plain == ahead)
    #expect(ahead.progress == ahead.progress.sorted() && ahead.progress.last == 1)
  }

  @Test func `what ends a feed comes behind all that was read before it, once`() throws {
    let feed = Self.feed(members: 4_000).dropLast(300_000)
    let plain = try Course(of: FeedReader(bytes: Array(feed), name: "f"))
    let ahead = try Course(of: FeedReader(bytes: Array(feed), name: "f"), readingAhead: true)
    #expect(plain.fault?.message.contains("ends inside") == true)
    #expect(plain == ahead)
  }

  @Test func `a reader can be left anywhere`() throws {
    let feed = Self.feed(members: 1_500)
    for length in stride(from: 0, to: 1_500, by: 101) {
      let reader = try FeedReader(bytes: feed, name: "f")
      reader.readAhead()
      for _ in 0..<length { #expect(try reader.nextEvent() != nil) }
    }
  }

  @Test(.timeLimit(.minutes(1))) func `whoever leaves it does not wait for bytes that do not come`() throws {
    try withFolder { folder in
      let path = folder.appending(path: "pipe").path(percentEncoded: false)
      #expect(mkfifo(path, 0o600) == 0)
      try Data(Self.feed(members: 1_000).prefix(200_000)).write(to: folder.appending(path: "head"))
      let writer = Process()
      writer.executableURL = URL(filePath: "/bin/sh")
      writer.currentDirectoryURL = folder
      writer.arguments = ["-c", "exec > pipe; cat head; exec sleep 60"]
      try writer.run()
      defer { writer.terminate() }
      let reader = try FeedReader(path: path)
      reader.readAhead()
      #expect(try reader.nextEvent() != nil)
    }
  }

  /// A feed of some 300 bytes a member, a seventh of them of a kind that there is not.
  private static func feed(members: Int) -> [UInt8] {
    let records = (0..<members).map { number in
      """
      <member id="m\(number)" kind="\(number % 7 == 3 ? "firm" : "enterprise")"><name>成员 \(number)</name>
      <profile xml:lang="en">\(String(repeating: "gears and drives ", count: 12))</profile></member>\n
      """
    }
    return Array(
      "<alliance xmlns=\"urn:alliancegraph:feed:1\" source=\"s\">\(records.joined())</alliance>".utf8)
  }
}

/// All that a reader gives, from its first event to its last.
private struct Course: Equatable {
  struct Step: Equatable {
    let event: FeedEvent
    let fragment: FeedFragment?
  }

  let header: FeedHeader
  let envelope: String
  var steps: [Step] = []
  var progress: [Double] = []
  var fault: Diagnostic?

  init(of reader: FeedReader, readingAhead: Bool = false) throws {
    if readingAhead { reader.readAhead() }
    header = reader.header
    do {
      while let event = try reader.nextEvent() {
        steps.append(Step(event: event, fragment: reader.fragment))
        progress.append(try #require(reader.progress))
      }
    } catch let diagnostic as Diagnostic {
      fault = diagnostic
      #expect(try reader.nextEvent() == nil)
    }
    envelope = reader.envelope
  }
}
