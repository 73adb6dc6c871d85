public import AllianceModel
import GRDB

extension AllianceStore {
  /// Where facts come from, for those of the given ones that are in the store.
  ///
  /// - Parameter day: Of the versions known on this day; nil for the current ones.
  public func provenance(
    of evidence: some Collection<Evidence>, knownOn day: CalendarDate? = nil
  ) throws -> [Evidence: Provenance] {
    try database.read { db in
      let reader = ProvenanceReader(db, day)
      return try Set(evidence).reduce(into: [:]) { $0[$1] = try reader.provenance(of: $1) }
    }
  }
}

/// Reads where facts come from.
struct ProvenanceReader {
  private let db: Database
  /// The condition on versions `r`, which may be several of one record.
  private let condition: String

  init(_ db: Database, _ day: CalendarDate?) {
    self.db = db
    condition =
      day.map { "(SELECT issued FROM feed WHERE id = r.first_feed) <= '\($0)'" } ?? "r.until_feed IS NULL"
  }

  func provenance(of fact: Evidence) throws -> Provenance? {
    guard let records = fact.records else { return try ofMember(fact.id) }
    for (sort, key) in records {
      let found = try provenance(
        "record r WHERE r.source = ? AND r.sort = ? AND r.key = ? AND \(condition) ORDER BY r.id DESC",
        [fact.id.source, sort.rawValue, key])
      if let found { return found }
    }
    return nil
  }

  private func ofMember(_ id: FactID) throws -> Provenance? {
    try provenance(
      """
      member_statement s JOIN record r ON r.id = s.record
      WHERE s.member = ? AND \(condition) ORDER BY \(MemberChoice.rule)
      """, [id.description])
  }

  /// The provenance of the first record of a query: tables, condition and order.
  private func provenance(_ query: String, _ arguments: StatementArguments) throws -> Provenance? {
    try Row.fetchOne(
      db, sql: "SELECT \(Self.columns) FROM \(query) LIMIT 1", arguments: arguments
    ).flatMap(Self.provenance)
  }

  /// What ``provenance(_:)`` reads of a record `r`.
  static let columns = """
    r.source AS provenance_source, r.line AS provenance_line,
    (SELECT file FROM feed WHERE id = r.last_feed) AS provenance_file,
    (SELECT issued FROM feed WHERE id = r.last_feed) AS provenance_last,
    (SELECT min(f.issued) FROM record v JOIN feed f ON f.id = v.first_feed
      WHERE v.source = r.source AND v.sort = r.sort AND v.key = r.key) AS provenance_first
    """

  static func provenance(_ row: Row) -> Provenance? {
    guard let first = CalendarDate(row["provenance_first"] as String),
      let last = CalendarDate(row["provenance_last"] as String)
    else { return nil }
    return Provenance(
      source: row["provenance_source"], file: row["provenance_file"], line: row["provenance_line"],
      firstSeen: first, lastSeen: last)
  }
}

extension Evidence {
  /// The sorts and keys of the records that can state the fact; nil for a member, whom several state.
  fileprivate var records: [(RecordSort, String)]? {
    switch fact {
    case .member: return nil
    case .listing:
      guard let slash = id.key.lastIndex(of: "/") else { return [] }
      return [RecordSort.member, .listing].map { ($0, String(id.key[..<slash])) }
    case .project: return [(.project, id.key)]
    case .relation: return [(.relation, id.key)]
    case .concept: return [(.concept, id.key)]
    }
  }
}
