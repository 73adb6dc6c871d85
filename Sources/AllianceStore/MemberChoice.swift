import GRDB

/// Which of the statements about a member speaks for it.
///
/// The member's own record wins; among mentions the latest by date, then the one whose record comes last by key: a
/// rule of content alone, so the order of feeds and of records makes no difference. All other statements stay; their
/// names count as aliases. A member without a current statement stays too, no longer current, on its last one.
enum MemberChoice {
  /// The order of statements `s` of records `r` about one member, the one that speaks for it first. Which versions of
  /// the records count has been settled before.
  static let rule = "r.sort = 'member' DESC, s.stated_on DESC, r.source, r.key DESC, r.id DESC, s.part"

  /// Chooses anew for the members in the `touched` table.
  static func refresh(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO member (id, record, part, current)
        SELECT member, record, part, current FROM (
          SELECT s.member, s.record, s.part, r.until_feed IS NULL AS current, row_number() OVER (
            PARTITION BY s.member
            ORDER BY r.until_feed IS NULL DESC, \(rule)
          ) AS rank
          FROM touched t JOIN member_statement s ON s.member = t.member JOIN record r ON r.id = s.record
        ) WHERE rank = 1
        ON CONFLICT (id) DO UPDATE SET record = excluded.record, part = excluded.part, current = excluded.current;
        DELETE FROM member
        WHERE id IN (SELECT member FROM touched)
          AND NOT EXISTS (SELECT 1 FROM member_statement s WHERE s.member = member.id);
        """)
    try refreshNames(db)
  }

  private static func refreshNames(_ db: Database) throws {
    let current = """
      touched t JOIN member m ON m.id = t.member JOIN member_statement s ON s.member = t.member
      JOIN record r ON r.id = s.record AND (r.until_feed IS NULL OR (m.record, m.part) = (s.record, s.part))
      """
    try db.execute(
      sql: """
        DELETE FROM member_name WHERE member IN (SELECT member FROM touched);
        INSERT INTO member_name (member, rank, role, language, text) \(names(of: current))
        """)
  }

  /// The chosen statement's names and aliases as they stand there, then each other spelling once, as an alias.
  ///
  /// - Parameter tables: Members `m` with the statements `s` about them in records `r`.
  static func names(of tables: String) -> String {
    """
    SELECT member,
      row_number() OVER (PARTITION BY member ORDER BY own DESC, role DESC, position, text, language) AS rank,
      role, language, text
    FROM (
      SELECT *, row_number() OVER (PARTITION BY member, text ORDER BY own DESC, language) AS repeat FROM (
        SELECT s.member, (m.record, m.part) = (s.record, s.part) AS own,
          iif((m.record, m.part) = (s.record, s.part), x.role, 'alias') AS role,
          iif((m.record, m.part) = (s.record, s.part), x.position, 0) AS position, x.language, x.text
        FROM \(tables)
        JOIN text x ON x.record = s.record AND x.part = s.part AND x.role IN ('name', 'alias')
      )
    ) WHERE own OR repeat = 1
    """
  }
}
