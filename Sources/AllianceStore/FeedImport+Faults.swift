import AllianceModel
import GRDB

/// What becomes of records that can't be taken.
extension FeedImport {
  /// A row of the quarantine on its way back in.
  struct Retried {
    let number: Int64
    /// The feed whose record it is: what a later one states under the same key is not overwritten.
    let feed: Int64
    var failures: [Int64: Diagnostic] = [:]
  }

  /// A full feed is the whole truth of its source, so what was set aside earlier and is not faulty now has been mended.
  mutating func releaseMended() throws {
    guard faults == .quarantine || summary.faults == 0 else { return }
    let earlier = try Int64.fetchAll(
      db, sql: "SELECT q.id FROM quarantine q JOIN feed f ON f.id = q.feed WHERE f.source = ?",
      arguments: [summary.header.source])
    for row in earlier where !keptAside.contains(row) {
      try execute("DELETE FROM quarantine WHERE id = ?", [row])
      changesQuarantine = true
    }
  }

  /// A reference may precede what it names, so only the end of a feed shows which ones name nobody.
  ///
  /// Taking a record away can take the only mention of a member with it, so this goes on until nothing dangles.
  mutating func setAsideDangling() throws {
    while db.hasDanglingReferences {
      let dangling = try Row.fetchAll(
        db,
        sql: """
          SELECT r.id, r.source, r.sort, r.key, r.line, d.member FROM record r JOIN (
            SELECT record, member FROM participant UNION ALL
            SELECT record, member FROM listing WHERE member IS NOT NULL UNION ALL
            SELECT record, from_member FROM relation UNION ALL SELECT record, to_member FROM relation
          ) d ON d.record = r.id
          WHERE r.first_feed = ? AND r.until_feed IS NULL AND NOT EXISTS (SELECT 1 FROM member WHERE id = d.member)
          GROUP BY r.id ORDER BY r.line, r.id
          """, arguments: [feed])
      if dangling.isEmpty { return }
      for row in dangling {
        let sort = RecordSort(rawValue: row["sort"])!
        let id = FactID(source: row["source"], key: row["key"])
        let fault = Diagnostic.unknownMember(
          row["member"], in: "\(sort.rawValue) '\(id.key)'", file: summary.file, line: row["line"])
        let kept = try takePending(row["id"])
        try takeBack(row["id"], sort, id)
        try setAside(fault, kept?.fragment ?? FeedFragment("\(id)", line: row["line"]), kept?.retried)
      }
      try MemberChoice.refresh(db)
    }
  }

  /// Undoes what this feed did with a record: a version it superseded is current again.
  private mutating func takeBack(_ record: Int64, _ sort: RecordSort, _ id: FactID) throws {
    try execute(
      "INSERT OR IGNORE INTO touched SELECT member FROM member_statement WHERE record = ?", [record])
    try execute("DELETE FROM record WHERE id = ?", [record])
    try execute(
      """
      UPDATE record SET until_feed = NULL WHERE source = ? AND sort = ? AND key = ? AND until_feed = ?
      """, [id.source, sort.rawValue, id.key, feed])
    summary.remove(sort, id, wasChanged: db.changesCount > 0)
  }

  /// Sets aside the record of the last event.
  ///
  /// - Parameter xml: The record, where the reader says nothing of it.
  mutating func setAside(_ diagnostic: Diagnostic, xml: String = "") throws {
    let fragment = faults == .quarantine && retried == nil ? origin?.fragment() : nil
    try setAside(diagnostic, fragment ?? FeedFragment(xml, line: diagnostic.line ?? 1), retried?.number)
  }

  private mutating func setAside(_ diagnostic: Diagnostic, _ fragment: FeedFragment, _ number: Int64?) throws
  {
    summary.add(diagnostic)
    summary.faults += 1
    guard faults == .quarantine else { return }
    if let number {
      if retried?.failures[number] == nil { retried?.failures[number] = diagnostic }
    } else if let known = try row(of: diagnostic, fragment) {
      keptAside.insert(known)
    } else {
      try execute(
        "INSERT INTO quarantine (feed, line, reason, record, starts, whole) VALUES (?, ?, ?, ?, ?, ?)",
        [feed, diagnostic.line, diagnostic.message, fragment.xml, fragment.line, fragment.isWhole])
      keptAside.insert(db.lastInsertedRowID)
      changesQuarantine = true
    }
  }

  /// The row of the same fault of the same record in an earlier feed of the source.
  private func row(of diagnostic: Diagnostic, _ fragment: FeedFragment) throws -> Int64? {
    try Int64.fetchOne(
      db,
      sql: """
        SELECT q.id FROM quarantine q JOIN feed f ON f.id = q.feed
        WHERE f.source = ? AND q.reason = ? AND q.record = ?
        """, arguments: [summary.header.source, diagnostic.message, fragment.xml])
  }

  // MARK: Records whose references are not known yet

  /// Whether a record names a member that no finished feed stated and this one has not stated so far. What another
  /// record only mentions does not count, for that one may be set aside itself.
  func refersToUnknown(_ record: FeedRecord) throws -> Bool {
    guard faults == .quarantine, retried != nil || origin != nil else { return false }
    return try record.namedMembers.contains { id in
      let known = try db.cachedStatement(
        sql: """
          SELECT 1 FROM member WHERE id = ?
          UNION ALL SELECT 1 FROM record WHERE source = ? AND sort = 'member' AND key = ?
          """)
      return try Row.fetchOne(known, arguments: [id.description, id.source, id.key]) == nil
    }
  }

  /// Keeps the record of the last event, on the disk, until the end of the feed shows whether its references are good.
  func keepPending(_ record: Int64) throws {
    let fragment = retried == nil ? origin?.fragment() : FeedFragment("", line: 1)
    guard let fragment else { return }
    try execute(
      "INSERT OR REPLACE INTO pending (record, xml, starts, retried) VALUES (?, ?, ?, ?)",
      [record, fragment.xml, fragment.line, retried?.number])
  }

  private func takePending(_ record: Int64) throws -> (fragment: FeedFragment, retried: Int64?)? {
    try Row.fetchOne(db, sql: "SELECT * FROM pending WHERE record = ?", arguments: [record]).map {
      (FeedFragment($0["xml"], line: $0["starts"]), $0["retried"])
    }
  }
}
