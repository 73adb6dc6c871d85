public import AllianceModel
import Foundation
import GRDB

extension AllianceStore {
  /// Takes one feed into the store in one transaction: all of it, or in `.strict` mode with a fault nothing.
  ///
  /// - Parameters:
  ///   - header: What the feed says of itself.
  ///   - file: The feed's file, for provenance and diagnostics.
  ///   - today: The issue date of a feed that states none.
  ///   - origin: Where the events' records stand, to be kept where one can't be taken; nil where nothing is kept but
  ///     what a fault holds itself.
  ///   - events: Gives the next event, nil at the end. What it throws rolls the import back and is thrown on.
  /// - Returns: What was done. A feed that says nothing new leaves the store as it was, to the byte.
  public func importFeed(
    _ header: FeedHeader, file: String, today: CalendarDate, options: ImportOptions = ImportOptions(),
    origin: RecordOrigin? = nil, events: () throws -> FeedEvent?
  ) throws -> ImportSummary {
    try Self.writing(to: database.path) {
      try database.writeWithoutTransaction { db in
        var summary = ImportSummary(header: header, file: file)
        try db.inTransaction(.immediate) {
          try FeedImport.checkSource(db, header, file, &summary)
          var feed = try FeedImport(
            db, summary, today: today, faults: options.faults, origin: origin, describes: options.dryRun)
          while let event = try events() { try feed.take(event) }
          summary = try feed.finish()
          if options.dryRun { summary.outcome = .dryRun }
          return summary.outcome == .committed ? .commit : .rollback
        }
        return summary
      }
    }
  }
}

/// What a reader knows of the records it gives, asked only for those that are kept.
public struct RecordOrigin {
  /// The record of the last event.
  public var fragment: () -> FeedFragment?
  /// What must stand around a record of the feed for it to be read again.
  public var envelope: () -> String

  /// How the records of a feed are had as they stand there.
  public init(fragment: @escaping () -> FeedFragment?, envelope: @escaping () -> String) {
    self.fragment = fragment
    self.envelope = envelope
  }
}

/// One feed on its way into the store, inside its transaction.
struct FeedImport {
  let db: Database
  let feed: Int64
  let faults: ImportOptions.Faults
  let origin: RecordOrigin?
  /// Whether the summary says of each change what it is.
  let describes: Bool
  var summary: ImportSummary
  /// Rows of the quarantine that this feed's faults are, whether new or known from an earlier feed.
  var keptAside: Set<Int64> = []
  var changesQuarantine = false
  /// The row of the quarantine that is being read again; nil in the import of a feed.
  var retried: Retried?
  var writer: RecordWriter
  var versions: RowInsertion
  var digest = RecordDigest()
  /// Whether no earlier feed is of the source, so that what it states is known only if this feed states it twice.
  let isNewSource: Bool

  init(
    _ db: Database, _ summary: ImportSummary, today: CalendarDate, faults: ImportOptions.Faults,
    origin: RecordOrigin? = nil, describes: Bool = false
  ) throws {
    self.describes = describes
    self.db = db
    self.faults = faults
    self.origin = origin
    self.summary = summary
    let header = summary.header
    try db.execute(
      sql: "INSERT INTO feed (source, format, file, issued, content) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        header.source, header.format, summary.file, (header.issued ?? today).description,
        header.content.rawValue,
      ])
    feed = db.lastInsertedRowID
    isNewSource =
      try Int.fetchOne(db, sql: "SELECT 1 FROM record WHERE source = ?", arguments: [header.source]) == nil
    try db.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS touched (member TEXT PRIMARY KEY) WITHOUT ROWID;
        CREATE TEMP TABLE IF NOT EXISTS pending
          (record INTEGER PRIMARY KEY, xml TEXT NOT NULL, starts INTEGER NOT NULL, retried INTEGER);
        DELETE FROM touched;
        DELETE FROM pending;
        """)
    writer = try RecordWriter(db)
    versions = try RowInsertion(
      db, into: "record (source, sort, key, digest, line, first_feed, last_feed)", passingTaken: true)
  }

  /// A source has one format, for its ids and its truth are one; and it rarely goes back in time.
  static func checkSource(
    _ db: Database, _ header: FeedHeader, _ file: String, _ summary: inout ImportSummary
  ) throws {
    let earlier = try Row.fetchOne(
      db, sql: "SELECT format, max(issued) AS issued FROM feed WHERE source = ? GROUP BY source",
      arguments: [header.source])
    guard let earlier else { return }
    if header.format != earlier["format"] {
      throw Diagnostic.sourceOfOtherFormat(header, format: earlier["format"], file: file)
    }
    if let issued = header.issued, let last = CalendarDate(earlier["issued"] as String), issued < last {
      summary.add(.older(issued, than: last, file: file))
    }
  }

  mutating func take(_ event: FeedEvent) throws {
    switch event {
    case .remark(let diagnostic): summary.add(diagnostic)
    case .fault(let diagnostic, let record): try setAside(diagnostic, xml: record)
    case .record(.withdrawal(let subject, let id), let line): try withdraw(subject, id, line: line)
    case .record(.relation(let relation, _), let line) where relation.from == relation.to:
      try setAside(.selfRelation(relation, file: summary.file, line: line))
    case .record(let record, let line): try take(record, line: line)
    }
  }

  private mutating func withdraw(_ subject: FeedRecord.Subject, _ id: FactID, line: Int) throws {
    let known = try subject.sorts.compactMap { sort in
      try current(id, sort).map { (sort: sort, record: $0.id) }
    }
    guard !known.isEmpty else {
      return summary.add(.nothingToWithdraw(id, file: summary.file, line: line))
    }
    for (sort, record) in known {
      try close(record)
      try note(.retired, sort, id, from: record, to: nil)
    }
  }

  mutating func finish() throws -> ImportSummary {
    try MemberChoice.refresh(db)
    try setAsideDangling()
    if summary.header.content == .full {
      if try retireAbsent() { try MemberChoice.refresh(db) }
      try releaseMended()
    }
    let total = summary.total
    let isNew = total.added + total.changed + total.retired > 0 || changesQuarantine
    summary.outcome =
      summary.faults > 0 && faults == .strict ? .refused : isNew ? .committed : .unchanged
    if changesQuarantine, let origin {
      try execute("UPDATE feed SET envelope = ? WHERE id = ?", [origin.envelope(), feed])
    }
    try execute(
      "UPDATE feed SET added = ?, changed = ?, unchanged = ?, retired = ?, quarantined = ? WHERE id = ?",
      [total.added, total.changed, total.unchanged, total.retired, summary.faults, feed])
    return summary
  }

  /// What a full feed leaves out is retired; but not on the word of a feed with faults, for a faulty record may be the
  /// new version of one that seems absent. Gives whether anything was.
  private mutating func retireAbsent() throws -> Bool {
    let source = summary.header.source
    let absent = try Row.fetchAll(
      db,
      sql: """
        SELECT id, sort, key FROM record
        WHERE source = ? AND until_feed IS NULL AND last_feed <> ? ORDER BY sort, key
        """, arguments: [source, feed])
    guard !absent.isEmpty else { return false }
    let read = summary.total.read
    guard summary.faults == 0 else {
      summary.add(.keptForFaults(absent.count, faults: summary.faults, file: summary.file))
      return false
    }
    guard read > 0 else { throw Diagnostic.emptyFullFeed(absent.count, source: source, file: summary.file) }
    if absent.count > max(10, read) {
      summary.add(.retiresMost(absent.count, kept: read, source: source, file: summary.file))
    }
    for row in absent {
      try close(row["id"])
      let id = FactID(source: source, key: row["key"])
      try note(.retired, RecordSort(rawValue: row["sort"])!, id, from: row["id"], to: nil)
    }
    return true
  }

  func execute(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    let statement = try db.cachedStatement(sql: sql)
    statement.setUncheckedArguments(StatementArguments(values))
    try statement.execute()
  }
}

extension FeedRecord.Subject {
  /// The sorts of record that end with it.
  fileprivate var sorts: [RecordSort] {
    switch self {
    case .member: [.member]
    case .project: [.project]
    case .record: RecordSort.allCases
    }
  }
}
