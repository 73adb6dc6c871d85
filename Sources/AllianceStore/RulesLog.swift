public import AllianceModel
import GRDB

extension AllianceStore {
  /// The rules in force and all pairs that were ever kept apart, those taken back included.
  public func rules() throws -> AllianceRules {
    try database.read { db in
      var rules = AllianceRules()
      for row in try Row.fetchAll(db, sql: "SELECT rule, in_force FROM rule_switch") {
        guard let rule = AllianceRules.Rule(rawValue: row[0]) else { continue }
        if row[1] { rules.inForce.insert(rule) } else { rules.inForce.remove(rule) }
      }
      rules.pairs = try Row.fetchAll(db, sql: "SELECT * FROM kept_apart ORDER BY id").compactMap(Self.pair)
      return rules
    }
  }

  /// Puts a rule in force or out of it.
  public func setRule(_ rule: AllianceRules.Rule, inForce: Bool) throws {
    try database.write { db in
      try db.execute(
        sql: """
          INSERT INTO rule_switch (rule, in_force) VALUES (?, ?)
          ON CONFLICT (rule) DO UPDATE SET in_force = excluded.in_force
          """, arguments: [rule.rawValue, inForce])
    }
  }

  /// Keeps a pair apart from now on and returns the entry's number.
  public func append(_ pair: KeptApart) throws -> Int {
    try database.write { db in
      try db.execute(
        sql: "INSERT INTO kept_apart (one, other, ground, reason, said_on) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          pair.one.description, pair.other.description, pair.ground.rawValue, pair.reason,
          pair.on.description,
        ])
      return Int(db.lastInsertedRowID)
    }
  }

  /// Takes an entry back; false where there is none that still counts.
  public func withdrawKeptApart(_ id: Int) throws -> Bool {
    try database.write { db in
      try db.execute(
        sql: "UPDATE kept_apart SET withdrawn = 1 WHERE id = ? AND NOT withdrawn", arguments: [id])
      return db.changesCount > 0
    }
  }

  /// The issue date of the last feed that stated each current listing, by its id.
  public func lastSeenOfListings() throws -> [FactID: CalendarDate] {
    try database.read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT r.source, r.key, l.key, f.issued FROM listing l
          JOIN record r ON r.id = l.record AND r.until_feed IS NULL JOIN feed f ON f.id = r.last_feed
          """)
      var dates: [FactID: CalendarDate] = [:]
      while let row = try rows.next() {
        let id = FactID(source: row[0], key: "\(row[1] as String)/\(row[2] as String)")
        dates[id] = CalendarDate(row[3] as String)
      }
      return dates
    }
  }

  private static func pair(_ row: Row) -> KeptApart? {
    guard let one = FactID(row["one"] as String), let other = FactID(row["other"] as String),
      let ground = KeptApart.Ground(rawValue: row["ground"]), let day = CalendarDate(row["said_on"] as String)
    else { return nil }
    return KeptApart(
      id: row["id"], one: one, other: other, ground: ground, reason: row["reason"], on: day,
      isWithdrawn: row["withdrawn"])
  }
}
