public import AllianceModel
import Foundation
import GRDB

extension AllianceStore {
  /// Adds an entry to the log and returns its number.
  public func append(_ feedback: Feedback) throws -> Int {
    let summands = try Self.encoder.encode(feedback.summands)
    return try database.write { db in
      try db.execute(
        sql: """
          INSERT INTO feedback
            (kind, seeker, candidate, verdict, ask_again, reason, said_on, summands, after_feed)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(id), 0) FROM feed))
          """,
        arguments: [
          feedback.kind, feedback.seeker.description, feedback.candidate.description,
          feedback.verdict.rawValue, feedback.askAgain?.description,
          feedback.reason, feedback.on.description, String(decoding: summands, as: UTF8.self),
        ])
      return Int(db.lastInsertedRowID)
    }
  }

  /// Takes an entry back; false where there is none that still counts.
  public func withdrawFeedback(_ id: Int) throws -> Bool {
    try database.write { db in
      try db.execute(sql: "UPDATE feedback SET withdrawn = 1 WHERE id = ? AND NOT withdrawn", arguments: [id])
      return db.changesCount > 0
    }
  }

  /// The whole log, in its order.
  public func feedback() throws -> [Feedback] {
    try database.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM feedback ORDER BY id").compactMap { row in
        guard let seeker = FactID(row["seeker"] as String),
          let candidate = FactID(row["candidate"] as String),
          let verdict = Feedback.Verdict(rawValue: row["verdict"]),
          let day = CalendarDate(row["said_on"] as String)
        else { return nil }
        let summands = try JSONDecoder().decode(
          [String: Double].self, from: Data((row["summands"] as String).utf8))
        return Feedback(
          id: row["id"], kind: row["kind"], seeker: seeker, candidate: candidate, verdict: verdict,
          reason: row["reason"], on: day,
          askAgain: (row["ask_again"] as String?).flatMap { CalendarDate($0) }, summands: summands,
          isWithdrawn: row["withdrawn"])
      }
    }
  }

  /// The numbers of declined entries after which a feed stated something new of one of the two: they no longer bind.
  public func outdatedDeclines() throws -> Set<Int> {
    try database.read { db in
      Set(
        try Int.fetchAll(
          db,
          sql: """
            SELECT f.id FROM feedback f WHERE f.verdict = 'decline' AND EXISTS (
              SELECT 1 FROM record r WHERE r.first_feed > f.after_feed AND (
                r.id IN (SELECT record FROM member_statement WHERE member IN (f.seeker, f.candidate))
                OR r.id IN (SELECT record FROM listing WHERE member IN (f.seeker, f.candidate))
                OR r.id IN (SELECT record FROM participant WHERE member IN (f.seeker, f.candidate))
                OR r.id IN (SELECT record FROM relation
                  WHERE from_member IN (f.seeker, f.candidate) OR to_member IN (f.seeker, f.candidate))))
            """))
    }
  }

  private static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return encoder
  }
}
