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

  /// The tables that every query reads from: `version`, the records; `chosen`, the members with the places of the
  /// statements that speak for them, and what others call them.
  var tables: String {
    switch self {
    case .current:
      """
      WITH version AS (SELECT * FROM record WHERE until_feed IS NULL),
      chosen AS (SELECT id, record, part, also_called FROM member WHERE current)
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
      speaking AS MATERIALIZED (
        SELECT member AS id, record, part FROM (
          SELECT s.member, s.record, s.part,
            row_number() OVER (PARTITION BY s.member ORDER BY \(MemberChoice.rule)) AS rank
          FROM version r JOIN member_statement s ON s.record = r.id
        ) WHERE rank = 1
      ),
      other AS MATERIALIZED (
        \(MemberChoice.otherNames(of: "speaking m JOIN member_statement s ON s.member = m.id JOIN version r ON r.id = s.record"))
      ),
      chosen AS MATERIALIZED (
        SELECT s.id, record, part, names AS also_called FROM speaking s LEFT JOIN other o ON o.id = s.id
      )
      """
    case .record(let id):
      """
      WITH version AS (SELECT * FROM record WHERE id = \(id)),
      chosen AS (
        SELECT member AS id, record, part, NULL AS also_called FROM member_statement WHERE record = \(id)
      )
      """
    }
  }

  /// Whether it is of all records, so that members are there for all listings: a record by itself need not state its own.
  var isOfAllRecords: Bool {
    if case .record = self { false } else { true }
  }

  /// The feeds that had been taken.
  var feeds: String {
    if case .known(let day) = self { "feed WHERE issued <= '\(day)'" } else { "feed" }
  }
}
