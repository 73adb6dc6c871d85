public import AllianceModel
import GRDB

extension AllianceStore {
  /// Adds entries to the log of decisions, all or none, and returns them with their numbers.
  ///
  /// An entry must name members that a feed has stated, or for an undo an earlier entry.
  public func append(_ decisions: [IdentityDecision]) throws -> [IdentityDecision] {
    try Self.writing(to: database.path) {
      try database.write { db in
        try decisions.map { decision in
          try db.execute(
            sql: """
              INSERT INTO identity_decision (verdict, a, b, undoes, reason, decided_on, automatic)
              VALUES (?, ?, ?, ?, ?, ?, ?)
              """,
            arguments: [
              decision.verdict.rawValue, decision.pair?.a.description, decision.pair?.b.description,
              decision.undoes, decision.reason, decision.on.description, decision.isAutomatic,
            ])
          var written = decision
          written.id = Int(db.lastInsertedRowID)
          return written
        }
      }
    }
  }

  /// The whole log of decisions, in its order.
  public func decisions() throws -> [IdentityDecision] { try database.read { try IdentityLog.read($0) } }

  /// Which entries are one organisation, by the decisions that count.
  public func identities() throws -> Identities { Identities(try decisions()) }
}

enum IdentityLog {
  static func read(_ db: Database) throws -> [IdentityDecision] {
    try Row.fetchAll(db, sql: "SELECT * FROM identity_decision ORDER BY id").compactMap { row in
      guard let verdict = IdentityDecision.Verdict(rawValue: row["verdict"]),
        let day = CalendarDate(row["decided_on"] as String)
      else { return nil }
      return IdentityDecision(
        id: row["id"], verdict, pair(row["a"], row["b"]), undoes: row["undoes"], reason: row["reason"],
        on: day, isAutomatic: row["automatic"])
    }
  }

  private static func pair(_ a: String?, _ b: String?) -> IdentityDecision.Pair? {
    guard let a = a.flatMap({ FactID($0) }), let b = b.flatMap({ FactID($0) }) else { return nil }
    return IdentityDecision.Pair(a, b)
  }
}
