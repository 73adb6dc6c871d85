import GRDB

extension Schema {
  /// Texts and references to concepts stand in the row of the fact that has them, as lists in JSON: a record is written
  /// as a third of the rows, and read without looking its texts up one by one.
  ///
  /// A text is `[language, text]`, a reference `[scheme or null, name]`. A list is never empty: none is NULL.
  static func registerTextsInFacts(in migrator: inout DatabaseMigrator) {
    migrator.registerMigration("10: texts and concepts in their facts") { db in
      try db.execute(sql: conceptTable)
      for column in listColumns { try add(column, in: db) }
      try db.execute(sql: otherNames)
      try db.execute(sql: "DROP TABLE member_name; DROP TABLE text; DROP TABLE concept_reference")
    }
  }

  /// A list, and which rows of the tables of before are its items: those of a role, or without one the references.
  private struct ListColumn {
    let table: String
    let name: String
    var role: String?
  }

  private static let listColumns = [
    ListColumn(table: "member_statement", name: "names", role: "name"),
    ListColumn(table: "member_statement", name: "aliases", role: "alias"),
    ListColumn(table: "member_statement", name: "profile", role: "profile"),
    ListColumn(table: "listing", name: "texts", role: "text"),
    ListColumn(table: "listing", name: "concepts"),
    ListColumn(table: "project", name: "titles", role: "title"),
    ListColumn(table: "project", name: "texts", role: "text"),
    ListColumn(table: "project", name: "concepts"),
    ListColumn(table: "relation", name: "texts", role: "text"),
    ListColumn(table: "relation", name: "concepts"),
    ListColumn(table: "concept", name: "preferred", role: "preferred"),
    ListColumn(table: "concept", name: "alternative", role: "alternative"),
    ListColumn(table: "concept", name: "definition", role: "definition"),
  ]

  /// A list that is not empty begins with that of its first item; to compare takes no function, of which each costs.
  private static func list(_ name: String) -> String {
    "\(name) TEXT CHECK (\(name) IS NULL OR (\(name) >= '[[' AND \(name) < '[\\' AND json_valid(\(name))))"
  }

  /// Makes the column and moves its items into it.
  private static func add(_ column: ListColumn, in db: Database) throws {
    let (table, name) = (column.table, column.name)
    let hasParts = table == "member_statement" || table == "listing"
    let place = "x.record = \(table).record AND x.part = \(hasParts ? "\(table).part" : "0")"
    let items =
      if let role = column.role {
        "SELECT json_array(language, text) AS item FROM text x WHERE \(place) AND x.role = '\(role)'"
      } else {
        "SELECT json_array(scheme, name) AS item FROM concept_reference x WHERE \(place)"
      }
    try db.execute(
      sql: """
        ALTER TABLE \(table) ADD COLUMN \(list(name));
        UPDATE \(table) SET \(name) =
          nullif((SELECT json_group_array(json(item)) FROM (\(items) ORDER BY x.position)), '[]')
        """)
  }

  private static let conceptTable = """
    CREATE TABLE concept (
      record INTEGER PRIMARY KEY REFERENCES record ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    INSERT INTO concept SELECT id FROM record WHERE sort = 'concept';
    """

  /// What only other statements than the one that speaks for a member call it, each spelling once, in order.
  private static let otherNames = """
    ALTER TABLE member ADD COLUMN \(list("also_called"));
    UPDATE member SET also_called = nullif((
      SELECT json_group_array(json(item)) FROM (
        SELECT json_array(language, text) AS item FROM member_name n
        WHERE n.member = member.id AND n.role = 'alias' AND NOT EXISTS (
          SELECT 1 FROM text x WHERE x.record = member.record AND x.part = member.part
            AND x.role IN ('name', 'alias') AND x.text = n.text)
        ORDER BY n.rank)
    ), '[]');
    """
}
