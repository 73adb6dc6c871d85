import AllianceFeeds
import AllianceModel

extension AllianceContents {
  /// These contents as if feeds had been imported too, without touching the store: their records replace those of the
  /// same id, the later issued the earlier; what a full feed leaves out stays.
  ///
  /// Throws ``Diagnostic`` for a feed that can't be read, or at its first faulty record.
  func joined(byFeedsAt paths: [String]) throws -> AllianceContents {
    let feeds = try Set(paths).sorted().map(Self.records).sorted { one, other in
      guard let later = other.issued else { return false }
      return one.issued.map { $0 < later } ?? true
    }
    var joined = self
    for record in feeds.flatMap(\.records) { joined.take(record) }
    return AllianceContents(
      generation: generation, date: ([date] + feeds.map(\.issued)).compactMap { $0 }.max(),
      members: joined.members, listings: joined.listings, projects: joined.projects,
      relations: joined.relations, concepts: joined.concepts)
  }

  private static func records(path: String) throws -> (issued: CalendarDate?, records: [FeedRecord]) {
    let reader = try FeedReader(path: path, format: nil)
    var records: [FeedRecord] = []
    while let event = try reader.nextEvent() {
      switch event {
      case .record(let record, _): records.append(record)
      case .fault(let diagnostic, _): throw diagnostic
      case .remark: break
      }
    }
    return (reader.header.issued, records)
  }

  private mutating func take(_ record: FeedRecord) {
    switch record {
    case .member(let member, let stated):
      members.replace(member)
      listings.removeAll { $0.member == member.id }
      listings += stated
    case .project(let project, let mentions):
      projects.replace(project)
      mention(mentions)
    case .listings(let id, let stated, let mentions):
      listings.removeAll { $0.id.source == id.source && $0.id.key.hasPrefix(id.key + "/") }
      listings += stated
      mention(mentions)
    case .relation(let relation, let mentions):
      relations.replace(relation)
      mention(mentions)
    case .concept(let concept): concepts.replace(concept)
    case .withdrawal(_, let id):
      members.removeAll { $0.id == id }
      listings.removeAll { $0.member == id }
      projects.removeAll { $0.id == id }
    }
  }

  private mutating func mention(_ mentions: [Member]) {
    for member in mentions where !members.contains(where: { $0.id == member.id }) { members.append(member) }
  }
}

extension Array where Element: Identifiable, Element.ID: Equatable {
  fileprivate mutating func replace(_ fact: Element) {
    removeAll { $0.id == fact.id }
    append(fact)
  }
}
