import AllianceModel
import GRDB

/// Records of the quarantine on their way back into the store, inside one transaction.
struct QuarantineRetry {
  private let db: Database
  private var rest: [QuarantinedRecord]
  private var summary = RetrySummary(taken: [], kept: [], remarks: [])

  typealias Read = (_ record: QuarantinedRecord, _ envelope: String) throws -> [FeedEvent]

  init(_ db: Database, _ records: [QuarantinedRecord]) {
    self.db = db
    rest = records
  }

  /// Goes on as long as something is taken, for one record may wait for another of a later feed.
  mutating func run(_ read: Read) throws -> RetrySummary {
    var count: Int
    repeat {
      count = rest.count
      let feeds = try feeds()
      let records = rest
      rest = []
      for feed in Set(records.map { feeds[$0.number] ?? 0 }).sorted() {
        try take(records.filter { feeds[$0.number] == feed }, of: feed, read)
      }
    } while rest.count < count && !rest.isEmpty
    try forgetEnvelopes()
    summary.taken.sort { $0.number < $1.number }
    summary.kept = rest.sorted { $0.number < $1.number }
    return summary
  }

  private func feeds() throws -> [Int: Int64] {
    try Row.fetchAll(db, sql: "SELECT id, feed FROM quarantine").reduce(into: [:]) { $0[$1[0]] = $1[1] }
  }

  /// Reads records of one feed as if it had been sent again with them alone.
  private mutating func take(_ records: [QuarantinedRecord], of feed: Int64, _ read: Read) throws {
    let envelope = try String.fetchOne(
      db, sql: "SELECT envelope FROM feed WHERE id = ?", arguments: [feed])
    var failures: [Int64: Diagnostic] = [:]
    var remarks: [Diagnostic] = []
    try db.inSavepoint {
      var retry = try FeedImport(
        db, ImportSummary(header: records[0].header, file: records[0].file), today: records[0].issued,
        faults: .quarantine)
      for record in records {
        let earlier = retry.retried?.failures ?? [:]
        retry.retried = .init(number: Int64(record.number), feed: feed, failures: earlier)
        try take(record, envelope ?? "", into: &retry, read)
      }
      let done = try retry.finish()
      failures = retry.retried?.failures ?? [:]
      remarks = done.diagnostics.filter { $0.severity != .error }
      // What says only what is known already makes no history.
      return done.outcome == .committed ? .commit : .rollback
    }
    try settle(records, failures)
    if failures.count < records.count { summary.remarks += remarks }
  }

  private func take(
    _ record: QuarantinedRecord, _ envelope: String, into retry: inout FeedImport, _ read: Read
  ) throws {
    do {
      let whole = try QuarantineRows(db).records(numbers: [record.number])[0]
      for event in try read(whole, envelope) { try retry.take(event) }
    } catch let fault as Diagnostic {
      try retry.setAside(fault)
    }
  }

  private mutating func settle(_ records: [QuarantinedRecord], _ failures: [Int64: Diagnostic]) throws {
    for var record in records {
      guard let fault = failures[Int64(record.number)] else {
        try db.execute(sql: "DELETE FROM quarantine WHERE id = ?", arguments: [record.number])
        summary.taken.append(record)
        continue
      }
      try db.execute(
        sql: "UPDATE quarantine SET reason = ? WHERE id = ?", arguments: [fault.message, record.number])
      record.reason = fault.message
      rest.append(record)
    }
  }

  /// An envelope without a record left to put into it is of no use.
  private func forgetEnvelopes() throws {
    try db.execute(
      sql: """
        UPDATE feed SET envelope = NULL
        WHERE envelope IS NOT NULL AND id NOT IN (SELECT feed FROM quarantine)
        """)
  }
}

extension QuarantinedRecord {
  /// What its feed says of itself where it stands there alone.
  fileprivate var header: FeedHeader {
    FeedHeader(source: source, format: format, issued: issued, content: .changes)
  }
}
