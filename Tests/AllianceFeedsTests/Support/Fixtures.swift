import AllianceFeeds
import AllianceModel
import Foundation
import Testing

/// The feeds in `Fixtures/`, each with the golden reading beside it.
enum Fixtures {
  static let names = [
    "member-feed.xml", "member-feed-changes.xml", "cordis-namespace.xml", "cordis-plain.xml",
    "cordis-many.xml",
    "taxonomy.rdf", "taxonomies.rdf", "cerif.xml", "oai-pmh.xml", "lei.xml", "lei-relationships.xml",
    "ted-award.xml", "ted-notice.xml", "ted-defence.xml",
    "eforms-contract.xml", "eforms-award.xml", "eforms-prior.xml", "cpv.xml",
  ]

  static func bytes(_ name: String) throws -> [UInt8] {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: nil))
    return try Array(Data(contentsOf: url))
  }

  /// Compares a reading with its golden file; one that is not there is written into the source tree, and fails once.
  static func expect(_ reading: Reading, matches name: String) throws {
    let read = try Transcript(reading).text
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/\(name)")
    guard let golden = try? String(contentsOf: file, encoding: .utf8) else {
      try read.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); look it through and run the test again")
      return
    }
    guard golden != read else { return }
    let (old, new) = (golden.split(separator: "\n"), read.split(separator: "\n"))
    let line = zip(old, new).prefix { $0 == $1 }.count
    let pieces = [old, new].map { $0.dropFirst(line).first ?? "the end" }
    Issue.record(
      "\(name):\(line + 1): expected '\(pieces[0])', read '\(pieces[1])'; remove the file to record it anew")
  }
}

/// A reading as JSON for people to look through: one entry an event, in order.
private struct Transcript: Encodable {
  let header: FeedHeader
  let events: [Event]

  struct Event: Encodable {
    var line: Int?
    var record: FeedRecord?
    var remark: String?
    var fault: String?
    var kept: String?
  }

  init(_ reading: Reading) {
    header = reading.header
    events = reading.events.map { event in
      switch event {
      case .record(let record, let line): Event(line: line, record: record)
      case .remark(let remark): Event(remark: remark.description)
      case .fault(let fault, let kept): Event(fault: fault.description, kept: kept)
      }
    }
  }

  var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
  }
}
