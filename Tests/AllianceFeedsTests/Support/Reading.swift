import AllianceFeeds
import AllianceModel
import Testing

/// All that a reader made of one feed.
struct Reading: Equatable {
  var header: FeedHeader
  var events: [FeedEvent] = []

  init(_ reader: FeedReader) throws {
    header = reader.header
    while let event = try reader.nextEvent() { events.append(event) }
  }

  init(
    _ bytes: some Sequence<UInt8>, name: String = "feed.xml", format: String? = nil,
    limits: FeedLimits = FeedLimits()
  ) throws {
    try self.init(FeedReader(bytes: Array(bytes), name: name, format: format, limits: limits))
  }

  init(_ xml: String, name: String = "feed.xml") throws { try self.init(xml.utf8, name: name) }

  var records: [FeedRecord] {
    events.compactMap { if case .record(let record, _) = $0 { record } else { nil } }
  }

  var lines: [Int] { events.compactMap { if case .record(_, let line) = $0 { line } else { nil } } }

  var remarks: [Diagnostic] {
    events.compactMap { if case .remark(let remark) = $0 { remark } else { nil } }
  }

  var faults: [Diagnostic] {
    events.compactMap { if case .fault(let fault, _) = $0 { fault } else { nil } }
  }

  /// The members, and the listings of all of them.
  var members: [Member] { records.compactMap { if case .member(let member, _) = $0 { member } else { nil } } }

  var listings: [Listing] {
    records.flatMap { record -> [Listing] in
      switch record {
      case .member(_, let listings), .listings(_, let listings, _): listings
      default: []
      }
    }
  }

  var relations: [Relation] {
    records.compactMap { if case .relation(let relation, _) = $0 { relation } else { nil } }
  }

  var concepts: [Concept] {
    records.compactMap { if case .concept(let concept) = $0 { concept } else { nil } }
  }

  /// The records of listings on their own, with whom they mention.
  var notices: [(listings: [Listing], mentions: [Member])] {
    records.compactMap { record in
      guard case .listings(_, let listings, let mentions) = record else { return nil }
      return (listings, mentions)
    }
  }

  var projects: [Project] {
    records.compactMap { if case .project(let project, _) = $0 { project } else { nil } }
  }
}

/// A member feed with the given records; the first of them stands on line 2.
func memberFeed(_ records: String, attributes: String = "source=\"s\"") -> String {
  "<alliance xmlns=\"urn:alliancegraph:feed:1\" \(attributes)>\n\(records)\n</alliance>\n"
}

/// A member feed with one member, whose children are given; they begin on line 3.
func memberFeed(member children: String, attributes: String = "") -> String {
  memberFeed("<member id=\"m\" kind=\"enterprise\" \(attributes)><name>M</name>\n\(children)\n</member>")
}

/// The diagnostic with which a feed is refused as a whole.
func refusal(
  of bytes: some Sequence<UInt8>, name: String = "feed.xml", limits: FeedLimits = FeedLimits(),
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Diagnostic {
  try #require(throws: Diagnostic.self, sourceLocation: sourceLocation) {
    _ = try Reading(bytes, name: name, limits: limits)
  }
}

func refusal(of xml: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Diagnostic {
  try refusal(of: xml.utf8, sourceLocation: sourceLocation)
}

extension Diagnostic {
  /// Whether this is an error at a line of `feed.xml` that holds all of some pieces.
  func refuses(line: Int?, _ pieces: String...) -> Bool {
    file == "feed.xml" && self.line == line && severity == .error && pieces.allSatisfy(message.contains)
  }

  /// Whether this is a warning at a line of `feed.xml` that holds all of some pieces.
  func warns(line: Int, _ pieces: String...) -> Bool {
    file == "feed.xml" && self.line == line && severity == .warning && pieces.allSatisfy(message.contains)
  }
}
