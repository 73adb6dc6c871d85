import GRDB

extension Schema {
  /// Rules the alliance sets itself, and pairs its secretariat keeps apart.
  static func registerRules(in migrator: inout DatabaseMigrator) {
    migrator.registerMigration("7.1: rules of the alliance") { db in try db.execute(sql: rules) }
  }

  private static let rules = """
    -- Rules that were switched; all others are as shipped.
    CREATE TABLE rule_switch (
      rule TEXT PRIMARY KEY CHECK (rule IN ('same-owner', 'employment', 'competitors', 'must-haves')),
      in_force INTEGER NOT NULL CHECK (in_force IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    -- Pairs that are kept apart: rows are added and never changed, but for being taken back.
    CREATE TABLE kept_apart (
      id INTEGER PRIMARY KEY,
      one TEXT NOT NULL REFERENCES member,
      other TEXT NOT NULL REFERENCES member CHECK (other <> one),
      ground TEXT NOT NULL CHECK (ground IN ('competitor', 'conflict')),
      reason TEXT NOT NULL,
      said_on TEXT NOT NULL CHECK (said_on GLOB '????-??-??'),
      withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
    ) STRICT;
    """
}
