public import AllianceModel
import Foundation
import GRDB

extension AllianceStore {
  /// All current facts, read in one transaction, with entries that were merged as one member. O(facts); every list in
  /// order of id.
  public func contents() throws -> AllianceContents {
    try database.read { db in
      try ContentsReader(db).contents().merged(by: Identities(try IdentityLog.read(db)))
    }
  }

  /// All current facts as the sources state them, each entry by itself. O(facts); every list in order of id.
  public func statedContents() throws -> AllianceContents {
    try database.read { db in try ContentsReader(db).contents() }
  }

  /// All facts as they were known at the end of a day: a record counts as the last feed issued by then had it. Entries
  /// that are merged now are one member then too.
  public func contents(knownOn day: CalendarDate) throws -> AllianceContents {
    try database.read { db in
      try ContentsReader(db, .known(on: day)).contents().merged(by: Identities(try IdentityLog.read(db)))
    }
  }

  /// The day of the first feed that stated a member, project, relation or listing; nil where none did.
  public func firstDay() throws -> CalendarDate? {
    try database.read { db in
      let day = try String.fetchOne(
        db,
        sql: """
          SELECT min(f.issued) FROM feed f
          WHERE EXISTS (SELECT 1 FROM record r WHERE r.first_feed = f.id AND r.sort <> 'concept')
          """)
      return day.flatMap { CalendarDate($0) }
    }
  }

  /// The number of the last import that changed anything; 0 for an empty store.
  public func generation() throws -> Int {
    try database.read { db in try ContentsReader(db).generation() }
  }

  /// The concepts alone, in order of id: what an import needs to check names against.
  public func concepts() throws -> [Concept] {
    try database.read { db in try ContentsReader(db).concepts() }
  }
}

/// Reads rows back into values. Each table is read once, in order of (record, part), all that hang together in step: no
/// more is held of them than one row each.
final class ContentsReader {
  private let db: Database
  private let scope: ContentsScope
  private var values = StoredValues()

  init(_ db: Database, _ scope: ContentsScope = .current) {
    self.db = db
    self.scope = scope
  }

  func generation() throws -> Int { try Int.fetchOne(db, sql: "SELECT max(id) FROM \(scope.feeds)") ?? 0 }

  private func newestIssue() throws -> CalendarDate? {
    try String.fetchOne(db, sql: "SELECT max(issued) FROM \(scope.feeds)").flatMap { CalendarDate($0) }
  }

  func contents() throws -> AllianceContents {
    AllianceContents(
      generation: try generation(), date: try newestIssue(), members: try members(), listings: try listings(),
      projects: try projects(), relations: try relations(), concepts: try concepts())
  }

  private func members() throws -> [Member] {
    let chosen = "chosen m ON x.record = m.record AND x.part = m.part"
    let identifiers = try placed(
      "SELECT x.record, x.part, scheme, value FROM identifier x JOIN \(chosen) ORDER BY 1, 2, 3, 4")
    return try all(
      "member",
      """
      SELECT x.record, x.part, m.id, kind, standing, region, website, founded, names, aliases, also_called, profile
      FROM member_statement x JOIN \(chosen) ORDER BY 1, 2
      """
    ) { row in
      guard let id = values.id(row, 2), let kind = MemberKind(rawValue: row.text(3)),
        let standing = Standing(rawValue: row.text(4))
      else { return nil }
      return Member(
        id: id, kind: kind, standing: standing, names: try values.texts(row, 8),
        aliases: try values.texts(row, 9) + values.texts(row, 10),
        identifiers: try identifiers.map(at: PlacedRows.place(row)) {
          Identifier(scheme: $0.text(2), value: $0.text(3))
        },
        region: values.region(row, 5), website: row.optionalText(6), founded: row.optionalNumber(7),
        profile: try values.texts(row, 11))
    }
  }

  private func listings() throws -> [Listing] {
    let holder = scope.isOfAllRecords ? "AND (r.sort = 'member' OR x.member IN (SELECT id FROM chosen))" : ""
    return try all(
      "listing",
      """
      SELECT x.record, x.part, r.source, r.key, x.key, ifnull(x.member, r.source || ':' || r.key), side, kind, readiness, currency, minimum, maximum,
        region, valid_from, valid_until, visibility, award_currency, award_minimum, award_maximum, texts, concepts
      FROM listing x JOIN version r ON r.id = x.record AND r.sort IN ('member', 'listing') \(holder)
      """
    ) { row in
      guard let member = values.id(row, 5), let side = Listing.Side(rawValue: row.text(6)),
        let kind = Listing.Kind(rawValue: row.text(7)), let visibility = Visibility(rawValue: row.text(15))
      else { return nil }
      return Listing(
        id: FactID(source: values.frequentText(row, 2), key: "\(row.text(3))/\(row.text(4))"), member: member,
        side: side, kind: kind, text: try values.texts(row, 19), concepts: try values.references(row, 20),
        readiness: row.optionalNumber(8), amount: values.amount(row, 9), region: values.region(row, 12),
        validFrom: values.date(row, 13), validUntil: values.date(row, 14), visibility: visibility,
        award: values.amount(row, 16))
    }
  }

  private func projects() throws -> [Project] {
    let current = "JOIN version r ON r.id = x.record AND r.sort = 'project'"
    let participants = try placed(
      "SELECT x.record, 0, member, role, contribution FROM participant x \(current) ORDER BY 1, position")
    return try all(
      "project",
      """
      SELECT x.record, 0, r.source, r.key, stage, starts, ends, currency, minimum, maximum, round, titles, texts,
        concepts
      FROM project x \(current) ORDER BY 1
      """
    ) { row in
      guard let stage = Project.Stage(rawValue: row.text(4)) else { return nil }
      return Project(
        id: FactID(source: values.frequentText(row, 2), key: row.text(3)), stage: stage,
        title: try values.texts(row, 11), text: try values.texts(row, 12),
        concepts: try values.references(row, 13),
        participants: try participants.map(at: PlacedRows.place(row), participation).compactMap { $0 },
        start: values.date(row, 5), end: values.date(row, 6), amount: values.amount(row, 7),
        round: row.optionalText(10))
    }
  }

  private func participation(_ row: StoredRows) -> Participation? {
    guard let member = values.id(row, 2), let role = Participation.Role(rawValue: row.text(3)) else {
      return nil
    }
    return Participation(member: member, role: role, contribution: values.decimal(row, 4))
  }

  private func relations() throws -> [Relation] {
    try all(
      "relation",
      """
      SELECT r.source, predicate, from_member, to_member, observed_on, currency, minimum, maximum, reference, texts,
        concepts
      FROM relation x JOIN version r ON r.id = x.record AND r.sort = 'relation'
      """
    ) { row in
      guard let predicate = Relation.Predicate(rawValue: row.text(1)), let from = values.id(row, 2),
        let to = values.id(row, 3)
      else { return nil }
      return Relation(
        source: values.frequentText(row, 0), predicate: predicate, from: from, to: to,
        on: values.date(row, 4), reference: row.optionalText(8), text: try values.texts(row, 9),
        concepts: try values.references(row, 10), amount: values.amount(row, 5))
    }
  }

  func concepts() throws -> [Concept] {
    let current = "JOIN version r ON r.id = x.record AND r.sort = 'concept'"
    let links = try placed(
      "SELECT x.record, 0, role, target FROM concept_link x \(current) ORDER BY 1, role, position")
    let concepts = try all(
      "concept",
      """
      SELECT x.record, 0, r.source, r.key, preferred, alternative, definition FROM concept x \(current) ORDER BY 1
      """
    ) { row in
      let targets = try links.map(at: PlacedRows.place(row)) { (role: $0.text(2), target: values.id($0, 3)) }
      func linked(_ role: String) -> [FactID] { targets.filter { $0.role == role }.compactMap(\.target) }
      return Concept(
        id: FactID(source: values.frequentText(row, 2), key: row.text(3)),
        preferredLabels: try values.texts(row, 4), alternativeLabels: try values.texts(row, 5),
        definition: try values.texts(row, 6), broader: linked("broader"), related: linked("related"),
        upstreamOf: linked("upstreamOf"))
    }
    return concepts.sorted { $0.id < $1.id }
  }

  /// The facts in the rows of a table, for which room is made at once: an array that grows is there twice meanwhile.
  private func all<Fact>(
    _ table: String, _ sql: String, _ fact: (StoredRows) throws -> Fact?
  ) throws -> [Fact] {
    let rows = try StoredRows(db, scope.tables + " " + sql)
    var facts: [Fact] = []
    if scope.isOfAllRecords {
      facts.reserveCapacity(try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0)
    }
    while try rows.next() { if let fact = try fact(rows) { facts.append(fact) } }
    return facts
  }

  private func placed(_ sql: String) throws -> PlacedRows {
    PlacedRows(try StoredRows(db, scope.tables + " " + sql))
  }
}
