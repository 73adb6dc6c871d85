import GRDB

extension Schema {
  /// Imports that the service runs beside its answers.
  static func registerImportJobs(in migrator: inout DatabaseMigrator) {
    migrator.registerMigration("9: import jobs") { db in try db.execute(sql: importJobs) }
  }

  private static let importJobs = """
    -- What became of feeds that were handed in at the service. How far a running one is, its process alone knows.
    CREATE TABLE import_job (
      place INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE CHECK (length(id) = 16),
      account TEXT NOT NULL,
      file TEXT NOT NULL CHECK (file <> ''),
      format TEXT,
      faults TEXT NOT NULL CHECK (faults IN ('strict', 'quarantine')),
      dry_run INTEGER NOT NULL CHECK (dry_run IN (0, 1)),
      size INTEGER NOT NULL CHECK (size >= 0),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'interrupted')),
      asked_at INTEGER NOT NULL,
      began_at INTEGER CHECK (began_at IS NOT NULL OR state IN ('waiting', 'interrupted')),
      ended_at INTEGER CHECK ((ended_at IS NULL) = (state IN ('waiting', 'running'))),
      milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
      bytes_read INTEGER NOT NULL CHECK (bytes_read BETWEEN 0 AND size),
      records INTEGER NOT NULL CHECK (records >= 0),
      summary TEXT CHECK (summary IS NULL OR json_valid(summary)),
      reason TEXT CHECK ((reason IS NOT NULL) = (state = 'failed')),
      CHECK (state <> 'done' OR summary IS NOT NULL)
    ) STRICT;
    """
}
