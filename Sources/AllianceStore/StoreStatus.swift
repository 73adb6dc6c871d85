public import AllianceModel
import GRDB

/// What a store holds and where it comes from.
public struct StoreStatus: Hashable, Codable, Sendable {
  /// The number of the last import that changed anything.
  public var generation: Int
  /// Current records by sort.
  public var records: [RecordSort: Int]
  /// Current members by kind.
  public var members: [MemberKind: Int]
  /// Current listings.
  public var listings: Int
  /// Current needs that hold no more on the day of the newest feed.
  public var expiredNeeds: Int
  /// Current needs that no feed has stated for long, and that somebody should ask for.
  public var staleNeeds: Int
  /// Records in quarantine.
  public var quarantined: Int
  /// The feeds that changed the store, oldest first.
  public var feeds: [Feed]

  /// One import.
  public struct Feed: Hashable, Codable, Sendable {
    /// The source.
    public var source: String
    /// The format it was read as.
    public var format: String
    /// The file.
    public var file: String
    /// The issue date.
    public var issued: CalendarDate
    /// Records added.
    public var added: Int
    /// Records changed.
    public var changed: Int
    /// Records retired.
    public var retired: Int
    /// Records that could not be taken.
    public var quarantined: Int
  }
}

extension AllianceStore {
  /// Counts what the store holds.
  ///
  /// - Parameter staleAfter: Days after which a need that no feed states anew is stale.
  public func status(staleAfter: Int = 365) throws -> StoreStatus {
    try database.read { db in
      StoreStatus(
        generation: try Int.fetchOne(db, sql: "SELECT max(id) FROM feed") ?? 0,
        records: try counts(db, "SELECT sort, count(*) FROM record WHERE until_feed IS NULL GROUP BY sort"),
        members: try counts(
          db,
          """
          SELECT kind, count(*) FROM member m JOIN member_statement s ON s.record = m.record AND s.part = m.part
          WHERE current GROUP BY kind
          """),
        listings: try Int.fetchOne(
          db,
          sql: """
            SELECT count(*) FROM listing l JOIN record r ON r.id = l.record WHERE r.until_feed IS NULL
            """) ?? 0,
        expiredNeeds: try needs(db, "l.valid_until < today.day"),
        staleNeeds: try needs(
          db,
          """
          coalesce(l.valid_until >= today.day, 1) AND coalesce(l.valid_from <= today.day, 1)
          AND julianday(today.day) - julianday(max(coalesce(l.valid_from, ''), f.issued)) >= \(staleAfter)
          """),
        quarantined: try Int.fetchOne(db, sql: "SELECT count(*) FROM quarantine") ?? 0,
        feeds: try feeds(db))
    }
  }

  private func needs(_ db: Database, _ condition: String) throws -> Int {
    try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM (SELECT max(issued) AS day FROM feed) today, listing l
        JOIN record r ON r.id = l.record AND r.until_feed IS NULL JOIN feed f ON f.id = r.last_feed
        WHERE l.side = 'need' AND \(condition)
        """) ?? 0
  }

  private func counts<Key: RawRepresentable<String>>(_ db: Database, _ sql: String) throws -> [Key: Int] {
    try Row.fetchAll(db, sql: sql).reduce(into: [:]) { counts, row in
      if let key = Key(rawValue: row[0]) { counts[key] = row[1] }
    }
  }

  private func feeds(_ db: Database) throws -> [StoreStatus.Feed] {
    try Row.fetchAll(db, sql: "SELECT * FROM feed ORDER BY id").compactMap { row in
      guard let issued = CalendarDate(row["issued"] as String) else { return nil }
      return StoreStatus.Feed(
        source: row["source"], format: row["format"], file: row["file"], issued: issued, added: row["added"],
        changed: row["changed"], retired: row["retired"], quarantined: row["quarantined"])
    }
  }
}
