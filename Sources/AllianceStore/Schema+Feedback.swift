import GRDB

extension Schema {
  /// Suggestions that are to be asked again on a day.
  static func registerLaterAnswers(in migrator: inout DatabaseMigrator) {
    migrator.registerMigration("7.3: not now, ask again") { db in try db.execute(sql: laterAnswers) }
  }

  /// A check can't be changed in place, so the log moves to a new table of its name.
  private static let laterAnswers = """
    CREATE TABLE feedback_with_later (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind <> ''),
      seeker TEXT NOT NULL REFERENCES member,
      candidate TEXT NOT NULL REFERENCES member CHECK (candidate <> seeker),
      verdict TEXT NOT NULL
        CHECK (verdict IN ('accept', 'decline', 'later', 'met', 'agreement', 'contract', 'inUse')),
      ask_again TEXT CHECK (ask_again IS NULL OR (ask_again GLOB '????-??-??' AND verdict = 'later')),
      reason TEXT NOT NULL,
      said_on TEXT NOT NULL CHECK (said_on GLOB '????-??-??'),
      summands TEXT NOT NULL CHECK (json_valid(summands)),
      after_feed INTEGER NOT NULL,
      withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
      CHECK (verdict <> 'later' OR ask_again IS NOT NULL)
    ) STRICT;
    INSERT INTO feedback_with_later
      SELECT id, kind, seeker, candidate, verdict, NULL, reason, said_on, summands, after_feed, withdrawn
      FROM feedback;
    DROP TABLE feedback;
    ALTER TABLE feedback_with_later RENAME TO feedback;
    CREATE INDEX feedback_pair ON feedback (seeker, candidate, kind);
    """
}
