import Foundation
import GRDB

extension AllianceStore {
  /// This many jobs are kept; older ones go when a new one comes.
  public static let importJobLimit = 100

  /// Writes how a job stands; where it is new, it comes behind all others.
  public func save(_ job: ImportJob) throws {
    let summary = try job.summary.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
    try database.write { db in
      try db.execute(
        sql: """
          INSERT INTO import_job (id, account, file, format, faults, dry_run, size, asked_at, state, began_at,
            ended_at, milliseconds, bytes_read, records, summary, reason)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET (state, began_at, ended_at, milliseconds, bytes_read, records, summary,
            reason) = (excluded.state, excluded.began_at, excluded.ended_at, excluded.milliseconds,
            excluded.bytes_read, excluded.records, excluded.summary, excluded.reason)
          """,
        arguments: [
          job.id, job.account, job.file, job.format, job.options.faults.rawValue, job.options.dryRun,
          job.size,
          job.asked, job.state.rawValue, job.began, job.ended, job.milliseconds, job.bytesRead, job.records,
          summary, job.reason,
        ])
      try db.execute(
        sql: "DELETE FROM import_job WHERE place <= (SELECT max(place) FROM import_job) - ?",
        arguments: [Self.importJobLimit])
    }
  }

  /// The job of an id; nil where there is none.
  public func importJob(_ id: String) throws -> ImportJob? {
    try database.read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM import_job WHERE id = ?", arguments: [id])
        .flatMap { try ImportJob($0, summary: $0["summary"]) }
    }
  }

  /// All jobs, the latest first, without their summaries.
  public func importJobs() throws -> [ImportJob] {
    try database.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM import_job ORDER BY place DESC")
        .compactMap { try ImportJob($0, summary: nil) }
    }
  }

  /// Calls all that wait or run interrupted: who ran them is no more.
  ///
  /// - Parameter now: When that is noticed, in seconds since 1970.
  public func interruptImportJobs(now: Int) throws {
    try database.write { db in
      try db.execute(
        sql: """
          UPDATE import_job SET state = 'interrupted', ended_at = ? WHERE state IN ('waiting', 'running')
          """, arguments: [now])
    }
  }
}

extension ImportJob {
  fileprivate init?(_ row: Row, summary: String?) throws {
    guard let state = State(rawValue: row["state"]),
      let faults = ImportOptions.Faults(rawValue: row["faults"])
    else { return nil }
    self.init(
      id: row["id"], account: row["account"], file: row["file"], format: row["format"],
      options: ImportOptions(faults: faults, dryRun: row["dry_run"]), size: row["size"],
      asked: row["asked_at"])
    (self.state, began, ended) = (state, row["began_at"], row["ended_at"])
    (milliseconds, bytesRead, records) = (row["milliseconds"], row["bytes_read"], row["records"])
    reason = row["reason"]
    self.summary = try summary.map { try JSONDecoder().decode(ImportSummary.self, from: Data($0.utf8)) }
  }
}
