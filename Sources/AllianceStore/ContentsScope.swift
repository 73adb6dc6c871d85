import AllianceModel

/// Which versions of records contents are read from.
enum ContentsScope {
  /// What the last feeds said.
  case current
  /// What was known at the end of a day: of each record the version of the last feed issued by then, unless a feed
  /// issued by then retired it.
  case known(on: CalendarDate)
  /// One version of one record, and nothing else.
  case record(Int64)

  /// The tables that every query reads from: `version`, the records; `chosen`, the statements that speak for their
  /// members; `called`, what those are called.
  var tables: String {
    switch self {
    case .current:
      """
      WITH version AS (SELECT * FROM record WHERE until_feed IS NULL),
      chosen AS (SELECT id, record, part FROM member WHERE current),
      called AS (SELECT * FROM member_name)
      """
    case .known(let day):
      """
      WITH version AS MATERIALIZED (
        SELECT r.* FROM record r LEFT JOIN feed e ON e.id = r.until_feed
        WHERE r.id IN (
            SELECT max(v.id) FROM record v JOIN feed b ON b.id IN (v.first_feed, v.last_feed)
            WHERE b.issued <= '\(day)'
            GROUP BY v.source, v.sort, v.key)
          AND (e.id IS NULL OR e.issued > '\(day)')
      ),
      chosen AS MATERIALIZED (
        SELECT member AS id, record, part FROM (
          SELECT s.member, s.record, s.part,
            row_number() OVER (PARTITION BY s.member ORDER BY \(MemberChoice.rule)) AS rank
          FROM version r JOIN member_statement s ON s.record = r.id
        ) WHERE rank = 1
      ),
      called AS MATERIALIZED (
        \(MemberChoice.names(of: "chosen m JOIN member_statement s ON s.member = m.id JOIN version r ON r.id = s.record"))
      )
      """
    case .record(let id):
      """
      WITH version AS (SELECT * FROM record WHERE id = \(id)),
      chosen AS (SELECT member AS id, record, part FROM member_statement WHERE record = \(id)),
      called AS (
        SELECT s.member, x.position AS rank, x.role, x.language, x.text
        FROM member_statement s JOIN text x ON x.record = s.record AND x.part = s.part
        WHERE s.record = \(id) AND x.role IN ('name', 'alias')
      )
      """
    }
  }

  /// Whether listings are read only where their member is: a record by itself need not state it.
  var needsHolder: Bool {
    if case .record = self { false } else { true }
  }

  /// The feeds that had been taken.
  var feeds: String {
    if case .known(let day) = self { "feed WHERE issued <= '\(day)'" } else { "feed" }
  }
}
