import GRDB

extension Schema {
  /// What scores meant in the store's own history.
  static func registerCalibration(in migrator: inout DatabaseMigrator) {
    migrator.registerMigration("7.2: what scores meant") { db in
      try db.execute(
        sql: """
          CREATE TABLE calibration_step (
            kind TEXT NOT NULL CHECK (kind <> ''),
            score REAL NOT NULL CHECK (score BETWEEN 0 AND 1.001),
            pairs INTEGER NOT NULL CHECK (pairs > 0),
            held INTEGER NOT NULL CHECK (held BETWEEN 0 AND pairs),
            PRIMARY KEY (kind, score)
          ) STRICT, WITHOUT ROWID;
          """)
    }
  }
}

/// A step of what scores of a kind meant: pairs suggested from this score up, and how many of them held.
public struct StoredStep: Hashable, Sendable {
  /// The least score.
  public let score: Double
  /// How many pairs.
  public let pairs: Int
  /// How many of them came together.
  public let held: Int

  /// A step.
  public init(score: Double, pairs: Int, held: Int) {
    self.score = score
    self.pairs = pairs
    self.held = held
  }
}

extension AllianceStore {
  /// The steps of each kind that was calibrated, by ascending score.
  public func calibrations() throws -> [String: [StoredStep]] {
    try database.read { db in
      try Row.fetchAll(db, sql: "SELECT kind, score, pairs, held FROM calibration_step ORDER BY kind, score")
        .reduce(into: [:]) { steps, row in
          steps[row[0], default: []].append(StoredStep(score: row[1], pairs: row[2], held: row[3]))
        }
    }
  }

  /// Puts steps in place of those of a kind; none forgets the kind's.
  public func setCalibration(_ steps: [StoredStep], of kind: String) throws {
    try database.write { db in
      try db.execute(sql: "DELETE FROM calibration_step WHERE kind = ?", arguments: [kind])
      for step in steps {
        try db.execute(
          sql: "INSERT INTO calibration_step VALUES (?, ?, ?, ?)",
          arguments: [kind, step.score, step.pairs, step.held])
      }
    }
  }
}
