extension Schema {
  /// The log of what was decided about entries that may be one organisation. An undo is an entry too: rows are added and
  /// never changed, and which ids stand for others follows from them alone.
  static let identity = """
    CREATE TABLE identity_decision (
      id INTEGER PRIMARY KEY,
      verdict TEXT NOT NULL CHECK (verdict IN ('merge', 'split', 'distinct', 'undo')),
      a TEXT REFERENCES member,
      b TEXT REFERENCES member CHECK (b <> a),
      undoes INTEGER REFERENCES identity_decision CHECK (undoes < id),
      reason TEXT NOT NULL,
      decided_on TEXT NOT NULL CHECK (decided_on GLOB '????-??-??'),
      automatic INTEGER NOT NULL CHECK (automatic IN (0, 1)),
      CHECK ((verdict = 'undo') = (undoes IS NOT NULL)),
      CHECK ((verdict = 'undo') = (a IS NULL) AND (a IS NULL) = (b IS NULL))
    ) STRICT;
    CREATE INDEX identity_decision_a ON identity_decision (a);
    CREATE INDEX identity_decision_b ON identity_decision (b);

    CREATE TRIGGER identity_decision_unchanged BEFORE UPDATE ON identity_decision
    BEGIN SELECT raise(ABORT, 'a decision is not changed; undo it'); END;
    CREATE TRIGGER identity_decision_kept BEFORE DELETE ON identity_decision
    BEGIN SELECT raise(ABORT, 'a decision is not deleted; undo it'); END;
    """
}
