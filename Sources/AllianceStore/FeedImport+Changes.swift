import AllianceModel
import GRDB

/// What a dry run says of the records it would change.
extension FeedImport {
  /// Counts a change; in a dry run says what people know the record by, and where there are two versions of it, how
  /// they differ.
  ///
  /// - Parameters:
  ///   - version: The row of the version that would end; nil for a record that is new.
  ///   - record: The new version; nil where it would be retired.
  mutating func note(
    _ fate: FactChange.Fate, _ sort: RecordSort, _ id: FactID, from version: Int64?, to record: FeedRecord?
  ) throws {
    guard describes, summary.hasRoom else { return summary.add(fate, sort, id, caption: [], facts: []) }
    let old = try version.map { try ContentsReader(db, .record($0)).contents() }
    let new = record?.contents
    let facts = if let old, let new { AllianceDiff(from: old, to: new).changes } else { [FactChange]() }
    summary.add(fate, sort, id, caption: (new ?? old)?.caption ?? [], facts: facts)
  }
}

extension FeedRecord {
  /// The facts of the record alone.
  fileprivate var contents: AllianceContents {
    switch self {
    case .member(let member, let listings): AllianceContents(members: [member], listings: listings)
    case .project(let project, let mentions): AllianceContents(members: mentions, projects: [project])
    case .listings(_, let listings, let mentions): AllianceContents(members: mentions, listings: listings)
    case .relation(let relation, let mentions): AllianceContents(members: mentions, relations: [relation])
    case .concept(let concept): AllianceContents(concepts: [concept])
    case .withdrawal: AllianceContents()
    }
  }
}

extension AllianceContents {
  /// What people know a record with these facts by.
  fileprivate var caption: [LocalizedText] {
    projects.first?.caption ?? relations.first?.caption ?? concepts.first?.caption
      ?? (members.count == 1 ? members[0].caption : listings.first?.caption ?? [])
  }
}
