public import AllianceModel
import GRDB

/// A record that could not be taken, kept until it is mended, sent again or dropped.
public struct QuarantinedRecord: Hashable, Codable, Sendable {
  /// Its number, by which it is shown, retried and dropped.
  public var number: Int
  /// The source of its feed.
  public var source: String
  /// The format its feed was read as.
  public var format: String
  /// The feed's file.
  public var file: String
  /// The day the feed was issued.
  public var issued: CalendarDate
  /// The line of what is wrong; nil where that has none.
  public var line: Int?
  /// Why it could not be taken, when it was last tried.
  public var reason: String
  /// The record as it stood in the feed; nil in lists.
  public var record: FeedFragment?
}

/// What became of records that were read again.
public struct RetrySummary: Hashable, Codable, Sendable {
  /// Those that are in the store now, and no longer in quarantine.
  public var taken: [QuarantinedRecord]
  /// Those that stay, with the reason of now.
  public var kept: [QuarantinedRecord]
  /// Remarks on what was taken.
  public var remarks: [Diagnostic]
}

extension AllianceStore {
  /// The records in quarantine in order of number, without the records themselves.
  ///
  /// - Parameter source: Those of one source; nil for all.
  public func quarantine(source: String? = nil) throws -> [QuarantinedRecord] {
    try database.read { db in
      try QuarantineRows(db).records("? IS NULL OR f.source = ?", [source, source]).map(\.withoutRecord)
    }
  }

  /// One record in quarantine with all that was kept of it. Throws ``StoreError`` where there is none of the number.
  public func quarantined(_ number: Int) throws -> QuarantinedRecord {
    try database.read { db in try QuarantineRows(db).records(numbers: [number])[0] }
  }

  /// Forgets a record in quarantine. Throws ``StoreError`` where there is none of the number.
  public func dropQuarantined(_ number: Int) throws {
    try Self.writing(to: database.path) {
      try database.write { db in
        try db.execute(sql: "DELETE FROM quarantine WHERE id = ?", arguments: [number])
        guard db.changesCount > 0 else { throw StoreError.notInQuarantine(number) }
      }
    }
  }

  /// Reads records in quarantine again, in one transaction: what can be taken now leaves the quarantine, as a fact of
  /// the feed, file and line where it stood; what can't stays, with the reason of now.
  ///
  /// - Parameters:
  ///   - numbers: Which; nil for all.
  ///   - read: Gives what a record says, in its feed's envelope. What it throws as a ``Diagnostic`` is the record's
  ///     new reason.
  /// - Throws: ``StoreError`` where there is none of a number.
  public func retryQuarantined(
    _ numbers: [Int]?, read: (_ record: QuarantinedRecord, _ envelope: String) throws -> [FeedEvent]
  ) throws -> RetrySummary {
    try Self.writing(to: database.path) {
      try database.write { db in
        let rows = QuarantineRows(db)
        let chosen =
          try numbers.map { try rows.records(numbers: Set($0).sorted()) } ?? rows.records("TRUE", [])
        var retry = QuarantineRetry(db, chosen.map(\.withoutRecord))
        return try retry.run(read)
      }
    }
  }
}

/// Reads rows of the quarantine.
struct QuarantineRows {
  let db: Database

  init(_ db: Database) { self.db = db }

  func records(numbers: [Int]) throws -> [QuarantinedRecord] {
    try numbers.map { number in
      guard let record = try records("q.id = ?", [number]).first else {
        throw StoreError.notInQuarantine(number)
      }
      return record
    }
  }

  /// `condition` is a constant of this module.
  func records(_ condition: String, _ arguments: StatementArguments) throws -> [QuarantinedRecord] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT q.*, f.source, f.format, f.file, f.issued FROM quarantine q JOIN feed f ON f.id = q.feed
        WHERE \(condition) ORDER BY q.id
        """, arguments: arguments
    ).compactMap { row in
      guard let issued = CalendarDate(row["issued"] as String) else { return nil }
      var record = FeedFragment(row["record"], line: row["starts"] ?? row["line"] ?? 1)
      record.isWhole = row["whole"]
      return QuarantinedRecord(
        number: row["id"], source: row["source"], format: row["format"], file: row["file"], issued: issued,
        line: row["line"], reason: row["reason"], record: record)
    }
  }
}

extension QuarantinedRecord {
  /// The same for a list: records can be long.
  var withoutRecord: QuarantinedRecord {
    var record = self
    record.record = nil
    return record
  }
}
