import GRDB

extension Schema {
  /// Where feeds come from, and what came of asking.
  static func registerSources(in migrator: inout DatabaseMigrator) {
    migrator.registerMigration("4: registered sources") { db in try db.execute(sql: sources) }
  }

  private static let sources = """
    -- Where feeds come from, how they are taken, and by what to ask for what is new.
    CREATE TABLE feed_source (
      id INTEGER PRIMARY KEY,
      address TEXT NOT NULL UNIQUE CHECK (address <> ''),
      format TEXT,
      mapping TEXT,
      validating INTEGER NOT NULL CHECK (validating IN (0, 1)),
      faults TEXT NOT NULL CHECK (faults IN ('strict', 'quarantine')),
      allows_private INTEGER NOT NULL CHECK (allows_private IN (0, 1)),
      -- What its last feed said of itself, and the source's latest feed in the store when that was taken.
      source TEXT,
      read_as TEXT,
      after_feed INTEGER,
      etag TEXT,
      last_modified TEXT,
      -- An OAI-PMH harvest: until which day all is had; and of one that is not at its end, how and since when.
      harvested_until TEXT CHECK (harvested_until GLOB '????-??-??'),
      resumption_token TEXT,
      harvest_began TEXT CHECK (harvest_began GLOB '????-??-??'),
      CHECK (resumption_token IS NULL OR harvest_began IS NOT NULL)
    ) STRICT;

    -- What came of asking: rows are added and never changed.
    CREATE TABLE source_visit (
      id INTEGER PRIMARY KEY,
      feed_source INTEGER NOT NULL REFERENCES feed_source ON DELETE CASCADE,
      tried_on TEXT NOT NULL CHECK (tried_on GLOB '????-??-??'),
      outcome TEXT NOT NULL CHECK (outcome IN ('changed', 'unchanged', 'refused', 'failed')),
      added INTEGER NOT NULL CHECK (added >= 0),
      changed INTEGER NOT NULL CHECK (changed >= 0),
      retired INTEGER NOT NULL CHECK (retired >= 0),
      faults INTEGER NOT NULL CHECK (faults >= 0),
      reason TEXT CHECK ((reason IS NOT NULL) = (outcome = 'failed'))
    ) STRICT;
    CREATE INDEX source_visit_source ON source_visit (feed_source);
    """
}
