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
  ///   - events: Gives the next event, nil at the end. What it throws rolls the import back and is thrown on.
  /// - Returns: What was done. A feed that says nothing new leaves the store as it was, to the byte.
  public func importFeed(
    _ header: FeedHeader, file: String, today: CalendarDate, options: ImportOptions = ImportOptions(),
    events: () throws -> FeedEvent?
  ) throws -> ImportSummary {
    try Self.writing(to: database.path) {
      try database.writeWithoutTransaction { db in
        var summary = ImportSummary(header: header, file: file)
        try db.inTransaction(.immediate) {
          var feed = try FeedImport(db, header: header, file: file, today: today, faults: options.faults)
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

/// One feed on its way into the store, inside its transaction.
private struct FeedImport {
  private let db: Database
  private let feed: Int64
  private let faults: ImportOptions.Faults
  private var summary: ImportSummary
  /// Rows of the quarantine that this feed's faults are, whether new or known from an earlier feed.
  private var keptAside: Set<Int64> = []
  private var changesQuarantine = false
  private var writer: RecordWriter

  init(
    _ db: Database, header: FeedHeader, file: String, today: CalendarDate, faults: ImportOptions.Faults
  ) throws {
    self.db = db
    self.faults = faults
    summary = ImportSummary(header: header, file: file)
    try Self.checkSource(db, header, file, &summary)
    try db.execute(
      sql: "INSERT INTO feed (source, format, file, issued, content) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        header.source, header.format, file, (header.issued ?? today).description, header.content.rawValue,
      ])
    feed = db.lastInsertedRowID
    try db.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS touched (member TEXT PRIMARY KEY) WITHOUT ROWID;
        DELETE FROM touched;
        """)
    writer = try RecordWriter(db)
  }

  /// A source has one format, for its ids and its truth are one; and it rarely goes back in time.
  private static func checkSource(
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
    case .fault(let diagnostic, let record): try setAside(diagnostic, record: record)
    case .record(.withdrawal(let subject, let id), let line): try withdraw(subject, id, line: line)
    case .record(.relation(let relation, _), let line) where relation.from == relation.to:
      try setAside(.selfRelation(relation, file: summary.file, line: line), record: "\(relation.id)")
    case .record(let record, let line): try take(record, line: line)
    }
  }

  private mutating func take(_ record: FeedRecord, line: Int) throws {
    let (sort, id) = record.identity
    let digest = RecordDigest.of(record)
    let known = try version(of: id, sort)
    if let known, known.digest == digest {
      try execute("UPDATE record SET last_feed = ? WHERE id = ?", [feed, known.id])
      return summary.counts[sort, default: .init()].unchanged += 1
    }
    var inserted: Int64?
    do {
      if let known { try close(known.id) }
      try insert(record, sort, id, digest, line, &inserted)
      summary.add(known == nil ? .added : .changed, sort, id)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      try undo(inserted, known?.id)
      let reason = error.message ?? "a constraint"
      try setAside(.refusedRecord(id, because: reason, file: summary.file, line: line), record: "\(id)")
    }
  }

  private mutating func insert(
    _ record: FeedRecord, _ sort: RecordSort, _ id: FactID, _ digest: Data, _ line: Int, _ row: inout Int64?
  ) throws {
    try execute(
      """
      INSERT INTO record (source, sort, key, digest, line, first_feed, last_feed) VALUES (?, ?, ?, ?, ?, ?, ?)
      """, [id.source, sort.rawValue, id.key, digest, line, feed, feed])
    row = db.lastInsertedRowID
    try writer.write(record, as: db.lastInsertedRowID)
    for member in record.statedMembers { try touch(member) }
  }

  /// Takes back what stands of a record that could not be written whole, and makes current again what it superseded.
  ///
  /// A savepoint around each record would do the same, but copies every page that a record touches.
  private func undo(_ inserted: Int64?, _ superseded: Int64?) throws {
    if let inserted { try execute("DELETE FROM record WHERE id = ?", [inserted]) }
    if let superseded {
      try execute("UPDATE record SET until_feed = NULL WHERE id = ? AND until_feed = ?", [superseded, feed])
    }
  }

  private mutating func withdraw(_ subject: FeedRecord.Subject, _ id: FactID, line: Int) throws {
    let known = try subject.sorts.compactMap { sort in
      try version(of: id, sort).map { (sort: sort, record: $0.id) }
    }
    guard !known.isEmpty else {
      return summary.add(.nothingToWithdraw(id, file: summary.file, line: line))
    }
    for (sort, record) in known {
      try close(record)
      summary.add(.retired, sort, id)
    }
  }

  /// A closed version stays readable with its dates; the members it spoke of are spoken of anew at the end.
  private func close(_ record: Int64) throws {
    try execute("UPDATE record SET until_feed = ? WHERE id = ?", [feed, record])
    try execute(
      "INSERT OR IGNORE INTO touched SELECT member FROM member_statement WHERE record = ?", [record])
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
      summary.add(.retired, RecordSort(rawValue: row["sort"])!, FactID(source: source, key: row["key"]))
    }
    return true
  }

  /// A full feed is the whole truth of its source, so what was set aside earlier and is not faulty now has been mended.
  private mutating func releaseMended() throws {
    guard faults == .quarantine || summary.faults == 0 else { return }
    let earlier = try Int64.fetchAll(
      db, sql: "SELECT q.id FROM quarantine q JOIN feed f ON f.id = q.feed WHERE f.source = ?",
      arguments: [summary.header.source])
    for row in earlier where !keptAside.contains(row) {
      try execute("DELETE FROM quarantine WHERE id = ?", [row])
      changesQuarantine = true
    }
  }

  /// A reference may precede what it names, so only the end of a feed shows which ones name nobody.
  ///
  /// Taking a record away can take the only mention of a member with it, so this goes on until nothing dangles.
  private mutating func setAsideDangling() throws {
    while true {
      let dangling = try Row.fetchAll(
        db,
        sql: """
          SELECT r.id, r.source, r.sort, r.key, r.line, d.member FROM record r JOIN (
            SELECT record, member FROM participant UNION ALL SELECT record, member FROM listing UNION ALL
            SELECT record, from_member FROM relation UNION ALL SELECT record, to_member FROM relation
          ) d ON d.record = r.id
          WHERE r.first_feed = ? AND r.until_feed IS NULL AND NOT EXISTS (SELECT 1 FROM member WHERE id = d.member)
          GROUP BY r.id ORDER BY r.line, r.id
          """, arguments: [feed])
      if dangling.isEmpty { return }
      for row in dangling {
        let sort = RecordSort(rawValue: row["sort"])!
        let id = FactID(source: row["source"], key: row["key"])
        try takeBack(row["id"], sort, id)
        let name = "\(sort.rawValue) '\(id.key)'"
        try setAside(
          .unknownMember(row["member"], in: name, file: summary.file, line: row["line"]), record: "\(id)")
      }
      try MemberChoice.refresh(db)
    }
  }

  /// Undoes what this feed did with a record: a version it superseded is current again.
  private mutating func takeBack(_ record: Int64, _ sort: RecordSort, _ id: FactID) throws {
    try execute(
      "INSERT OR IGNORE INTO touched SELECT member FROM member_statement WHERE record = ?", [record])
    try execute("DELETE FROM record WHERE id = ?", [record])
    try execute(
      """
      UPDATE record SET until_feed = NULL WHERE source = ? AND sort = ? AND key = ? AND until_feed = ?
      """, [id.source, sort.rawValue, id.key, feed])
    summary.remove(sort, id, wasChanged: db.changesCount > 0)
  }

  private mutating func setAside(_ diagnostic: Diagnostic, record: String) throws {
    summary.add(diagnostic)
    summary.faults += 1
    guard faults == .quarantine else { return }
    let known = try Int64.fetchOne(
      db,
      sql: """
        SELECT q.id FROM quarantine q JOIN feed f ON f.id = q.feed
        WHERE f.source = ? AND q.reason = ? AND q.record = ?
        """, arguments: [summary.header.source, diagnostic.message, record])
    if let known {
      keptAside.insert(known)
      return
    }
    try execute(
      "INSERT INTO quarantine (feed, line, reason, record) VALUES (?, ?, ?, ?)",
      [feed, diagnostic.line, diagnostic.message, record])
    keptAside.insert(db.lastInsertedRowID)
    changesQuarantine = true
  }

  private func version(of id: FactID, _ sort: RecordSort) throws -> (id: Int64, digest: Data)? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, digest FROM record WHERE source = ? AND sort = ? AND key = ? AND until_feed IS NULL
        """)
    return try Row.fetchOne(statement, arguments: [id.source, sort.rawValue, id.key]).map {
      (id: $0["id"], digest: $0["digest"])
    }
  }

  private func touch(_ member: FactID) throws {
    try execute("INSERT OR IGNORE INTO touched VALUES (?)", [member.description])
  }

  private func execute(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    let statement = try db.cachedStatement(sql: sql)
    statement.setUncheckedArguments(StatementArguments(values))
    try statement.execute()
  }
}

extension FeedRecord {
  /// The sort and id under which a record is kept; withdrawals have none.
  fileprivate var identity: (RecordSort, FactID) {
    switch self {
    case .member(let member, _): (.member, member.id)
    case .project(let project, _): (.project, project.id)
    case .listings(let id, _, _): (.listing, id)
    case .relation(let relation, _): (.relation, relation.id)
    case .concept(let concept): (.concept, concept.id)
    case .withdrawal: preconditionFailure("a withdrawal is not kept")
    }
  }

  fileprivate var statedMembers: [FactID] {
    switch self {
    case .member(let member, _): [member.id]
    case .project(_, let mentions), .listings(_, _, let mentions), .relation(_, let mentions):
      mentions.map(\.id)
    case .concept, .withdrawal: []
    }
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
