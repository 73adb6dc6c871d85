import GRDB

/// Which of the statements about a member speaks for it.
///
/// The member's own record wins; among mentions the latest by date, then the one whose record comes last by key: a
/// rule of content alone, so the order of feeds and of records makes no difference. All other statements stay; what they
/// alone call it counts as aliases. A member without a current statement stays too, no longer current, on its last one.
enum MemberChoice {
  /// The order of statements `s` of records `r` about one member, the one that speaks for it first. Which versions of
  /// the records count has been settled before.
  static let rule = "r.sort = 'member' DESC, s.stated_on DESC, r.source, r.key DESC, r.id DESC, s.part"

  /// Chooses anew for the members in the `touched` table, in time that grows with them and not with the store: SQLite,
  /// which knows nothing of their number, is told by `CROSS JOIN` to begin with them.
  static func refresh(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO member (id, record, part, current)
        SELECT member, record, part, current FROM (
          SELECT s.member, s.record, s.part, r.until_feed IS NULL AS current, row_number() OVER (
            PARTITION BY s.member
            ORDER BY r.until_feed IS NULL DESC, \(rule)
          ) AS rank
          FROM touched t CROSS JOIN member_statement s ON s.member = t.member JOIN record r ON r.id = s.record
        ) WHERE rank = 1
        ON CONFLICT (id) DO UPDATE SET record = excluded.record, part = excluded.part, current = excluded.current;
        DELETE FROM member
        WHERE id IN (SELECT member FROM touched)
          AND NOT EXISTS (SELECT 1 FROM member_statement s WHERE s.member = member.id);
        """)
    try refreshOtherNames(db)
  }

  private static func refreshOtherNames(_ db: Database) throws {
    let current = """
      touched t CROSS JOIN member m ON m.id = t.member CROSS JOIN member_statement s ON s.member = t.member
      JOIN record r ON r.id = s.record AND r.until_feed IS NULL
      """
    try db.execute(
      sql: """
        UPDATE member SET also_called = NULL
        WHERE also_called IS NOT NULL AND id IN (SELECT member FROM touched);
        UPDATE member SET also_called = other.names FROM (\(otherNames(of: current))) other WHERE other.id = member.id
        """)
  }

  /// What only other statements than the one that speaks for a member call it: each spelling once, in order, as a list.
  ///
  /// - Parameter tables: Members `m`, each with the place of the statement that speaks for it, with the statements `s`
  ///   about them.
  static func otherNames(of tables: String) -> String {
    """
    SELECT id, names FROM (
      SELECT id, row_number() OVER whole AS rank, json_group_array(json_array(language, text)) OVER whole AS names
      FROM (
        SELECT m.id, min(json_extract(x.value, '$[0]')) AS language, json_extract(x.value, '$[1]') AS text
        FROM \(tables) JOIN \(names(of: "s", as: "x"))
        WHERE (s.record, s.part) <> (m.record, m.part) AND NOT EXISTS (
          SELECT 1 FROM member_statement o JOIN \(names(of: "o", as: "y"))
          WHERE o.record = m.record AND o.part = m.part
            AND json_extract(y.value, '$[1]') = json_extract(x.value, '$[1]'))
        GROUP BY 1, 3
      )
      WINDOW whole AS
        (PARTITION BY id ORDER BY text ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
    ) WHERE rank = 1
    """
  }

  /// The names and aliases of a statement as rows.
  private static func names(of statement: String, as row: String) -> String {
    """
    json_each(json_array(json(ifnull(\(statement).names, '[]')), json(ifnull(\(statement).aliases, '[]')))) \(row)_list
    JOIN json_each(\(row)_list.value) \(row)
    """
  }
}
