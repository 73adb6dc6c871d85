import GRDB

extension Schema {
  /// A listing in its member's own record names no member: it is that one's, of whom the record already speaks. Most are,
  /// and each name would take an entry of an index and a check more.
  static func registerOwnListings(in migrator: inout DatabaseMigrator) {
    migrator.registerMigration("11: own listings") { db in
      let old = try String.fetchOne(db, sql: "SELECT sql FROM sqlite_master WHERE name = 'listing'")
      let new = (old ?? "").replacing(/CREATE TABLE "?listing"? \(/, with: "CREATE TABLE moved (")
        .replacing("member TEXT NOT NULL REFERENCES", with: "member TEXT REFERENCES")
      try db.execute(
        sql: """
          \(new);
          INSERT INTO moved SELECT * FROM listing;
          UPDATE moved SET member = NULL WHERE record IN (SELECT id FROM record WHERE sort = 'member');
          DROP TABLE listing;
          ALTER TABLE moved RENAME TO listing;
          CREATE INDEX listing_member ON listing (member) WHERE member IS NOT NULL;
          """)
    }
  }
}
