import AllianceModel

/// Who consolidates whom among legal entities: GLEIF's RR-CDF in any version.
///
/// Its parents and children are the members of ``LEIRecords``, so its relations end in that source; it is a source of
/// its own, since its full file is not the whole truth of the other. Ends that no file of entities has stated fault
/// their record alone.
struct LEIRelationships: FeedFormat {
  static let name = "lei-relationships"
  static let roots = ["RelationshipData"]
  static let namespace = "http://www.gleif.org/data/schema/rr/2016"

  static func recognises(_ root: FeedElement) -> Bool {
    roots.contains(root.name) && root.namespace.hasPrefix("http://www.gleif.org/data/schema/rr/")
  }

  private(set) var header: FeedHeader?
  /// The records stand in `RelationshipRecords`, and so do the pieces of the header in `Header`.
  let recordLevel = 3
  private var pieces = GLEIFHeader()
  private var remarks: Remarks

  init(root: FeedElement, file: String) { remarks = Remarks(file: file) }

  mutating func events(of record: FeedElement) -> [FeedEvent] {
    guard record.name == "RelationshipRecord" else {
      pieces.take(record, &remarks)
      return remarks.drain()
    }
    closeHeader()
    do {
      let relation = try relation(record)
      return remarks.drain() + (relation.map { [.record(.relation($0), line: record.line)] } ?? [])
    } catch {
      return remarks.fault(error, in: record)
    }
  }

  mutating func finish() -> [FeedEvent] {
    closeHeader()
    return []
  }

  private mutating func closeHeader() {
    if header == nil { header = pieces.header(source: Self.name, format: Self.name) }
  }

  /// The relation of an active consolidation; nil for what is over, and for branches and funds, which nobody owns.
  private mutating func relation(_ element: FeedElement) throws -> Relation? {
    guard let relationship = element.child("Relationship") else {
      throw Diagnostic.missing("Relationship", in: element.name, at: remarks.place(element))
    }
    guard relationship.text(of: "RelationshipStatus") == "ACTIVE",
      let parent = Self.parents[relationship.text(of: "RelationshipType") ?? ""]
    else { return nil }
    return Relation(
      source: Self.name, predicate: .owns, from: try node("EndNode", of: relationship),
      to: try node("StartNode", of: relationship), on: start(of: relationship), reference: parent,
      text: [LocalizedText("\(parent) parent", language: "en")])
  }

  /// A parent is often both the nearest and the topmost: two relations, told apart by this word.
  private static let parents = [
    "IS_DIRECTLY_CONSOLIDATED_BY": "direct", "IS_ULTIMATELY_CONSOLIDATED_BY": "ultimate",
  ]

  private func node(_ name: String, of relationship: FeedElement) throws -> FactID {
    let node = relationship.child(name)?.child("NodeID")
    return FactID(source: LEIRecords.source, key: try remarks.lei(node, name, in: relationship))
  }

  private mutating func start(of relationship: FeedElement) -> CalendarDate? {
    let periods = relationship.child("RelationshipPeriods")?.children("RelationshipPeriod") ?? []
    let period = periods.first { $0.text(of: "PeriodType") == "RELATIONSHIP_PERIOD" }
    return remarks.date(period?.child("StartDate"), "StartDate")
  }
}
