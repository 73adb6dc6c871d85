import GRDB

extension Schema {
  /// A listing in its member's own record names no member: it is that one's, of whom the record already speaks. Most are,
  /// and each name would take an entry of an index and a check more.
  static func registerOwnListings(in migrator: inout DatabaseMigrator) {
    migrator.registerMigration("11: own listings") { db in
      try rebuild("listing", in: db) {
        $0.replacing("member TEXT NOT NULL REFERENCES", with: "member TEXT REFERENCES")
      }
      try db.execute(
        sql: """
          UPDATE listing SET member = NULL WHERE record IN (SELECT id FROM record WHERE sort = 'member');
          DROP INDEX listing_member;
          CREATE INDEX listing_member ON listing (member) WHERE member IS NOT NULL;
          """)
    }
  }
}
