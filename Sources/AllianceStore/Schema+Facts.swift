import GRDB

extension Schema {
  /// What the tables of facts say stays; it is put so that SQLite checks it in a fraction of the time.
  ///
  /// A list of more than two values behind `IN` becomes a table that is built anew for each row that is inserted. A
  /// reference that is checked when the transaction ends lets many rows be inserted by one statement without a journal of
  /// its own. And one index on records serves for both, that one version is current and that versions are found.
  static func registerQuickChecks(in migrator: inout DatabaseMigrator) {
    migrator.registerMigration("8: quick checks of facts") { db in
      try db.execute(sql: "DROP INDEX record_current; DROP INDEX record_version")
      for table in tablesOfFacts { try rebuild(table, in: db, as: quick) }
      try db.execute(
        sql: "CREATE UNIQUE INDEX record_version ON record (source, sort, key, ifnull(until_feed, 0))")
    }
  }

  private static let tablesOfFacts = [
    "record", "text", "concept_reference", "member_statement", "identifier", "member_name", "listing",
    "project",
    "participant", "relation", "concept_link",
  ]

  /// A check can't be changed in place, so the rows move to a new table of the same name, with the same indexes.
  ///
  /// - Parameter new: What says of the old table's SQL how the new one's reads.
  static func rebuild(_ table: String, in db: Database, as new: (String) -> String) throws {
    let old = try String.fetchOne(db, sql: "SELECT sql FROM sqlite_master WHERE name = ?", arguments: [table])
    guard let old else { return }
    let indexes = try String.fetchAll(
      db, sql: "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND type = 'index' AND sql IS NOT NULL",
      arguments: [table])
    // A table that moved before has its name in quotes.
    let parts = old.drop { $0 != "(" }
    try db.execute(
      sql: """
        CREATE TABLE moved \(new(String(parts)));
        INSERT INTO moved SELECT * FROM \(table);
        DROP TABLE \(table);
        ALTER TABLE moved RENAME TO \(table);
        """)
    for index in indexes { try db.execute(sql: index) }
  }

  /// `sort IN ('a', 'b')` as `(sort = 'a' OR sort = 'b')`, and references checked at the end.
  private static func quick(_ sql: String) -> String {
    sql.replacing(/(\w+) IN \(('[^)]*')\)/) { list in
      let values = list.output.2.split(separator: ",").map { value in
        "\(list.output.1) = \(value.trimmingPrefix(while: \.isWhitespace))"
      }
      return "(\(values.joined(separator: " OR ")))"
    }
    .replacing("ON DELETE CASCADE", with: "ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED")
  }
}
