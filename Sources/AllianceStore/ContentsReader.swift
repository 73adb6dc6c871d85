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
  private var regions: [String: Region?] = [:]

  init(_ db: Database, _ scope: ContentsScope = .current) {
    self.db = db
    self.scope = scope
  }

  func generation() throws -> Int { try Int.fetchOne(db, sql: "SELECT max(id) FROM \(scope.feeds)") ?? 0 }

  private func newestIssue() throws -> CalendarDate? {
    date(try String.fetchOne(db, sql: "SELECT max(issued) FROM \(scope.feeds)"))
  }

  func contents() throws -> AllianceContents {
    let members = try members()
    return AllianceContents(
      generation: try generation(), date: try newestIssue(), members: members, listings: try listings(),
      projects: try projects(),
      relations: try relations(), concepts: try concepts())
  }

  private func members() throws -> [Member] {
    let chosen = "chosen m ON x.record = m.record AND x.part = m.part"
    let names = try placed(
      """
      SELECT m.record, m.part, c.role, c.language, c.text FROM chosen m JOIN called c ON c.member = m.id
      ORDER BY 1, 2, c.rank
      """)
    let profiles = try placed(
      """
      SELECT x.record, x.part, x.role, x.language, x.text FROM text x JOIN \(chosen) WHERE x.role = 'profile'
      ORDER BY 1, 2, x.position
      """)
    let identifiers = try placed(
      "SELECT x.record, x.part, scheme, value FROM identifier x JOIN \(chosen) ORDER BY 1, 2, 3, 4")
    var members: [Member] = []
    try each(
      """
      SELECT x.record, x.part, m.id, kind, standing, region, website, founded
      FROM member_statement x JOIN \(chosen) ORDER BY 1, 2
      """
    ) { row in
      guard let id = FactID(row[2] as String), let kind = MemberKind(rawValue: row[3]),
        let standing = Standing(rawValue: row[4])
      else { return }
      let place = PlacedRows.place(row)
      let called = try names.texts(at: place)
      members.append(
        Member(
          id: id, kind: kind, standing: standing, names: called["name"], aliases: called["alias"],
          identifiers: try identifiers.map(at: place) { Identifier(scheme: $0[2], value: $0[3]) },
          region: region(row[5]), website: row[6], founded: row[7],
          profile: try profiles.texts(at: place)["profile"]))
    }
    return members
  }

  private func listings() throws -> [Listing] {
    let current = "JOIN version r ON r.id = x.record AND r.sort IN ('member', 'listing')"
    let holder = scope.needsHolder ? "JOIN chosen m ON m.id = x.member" : ""
    let texts = try texts("text x \(current) AND x.part > 0")
    let concepts = try conceptReferences("\(current) AND x.part > 0")
    var listings: [Listing] = []
    try each(
      """
      SELECT x.record, x.part, r.source, r.key, x.key, x.member, side, kind, readiness, currency, minimum, maximum,
        region, valid_from, valid_until, visibility, award_currency, award_minimum, award_maximum
      FROM listing x \(current) \(holder) ORDER BY 1, 2
      """
    ) { row in
      guard let member = FactID(row[5] as String), let side = Listing.Side(rawValue: row[6]),
        let kind = Listing.Kind(rawValue: row[7]), let visibility = Visibility(rawValue: row[15])
      else { return }
      let place = PlacedRows.place(row)
      listings.append(
        Listing(
          id: FactID(source: row[2], key: "\(row[3] as String)/\(row[4] as String)"), member: member,
          side: side,
          kind: kind, text: try texts.texts(at: place)["text"], concepts: try concepts.references(at: place),
          readiness: row[8], amount: amount(row[9], row[10], row[11]), region: region(row[12]),
          validFrom: date(row[13]), validUntil: date(row[14]), visibility: visibility,
          award: amount(row[16], row[17], row[18])))
    }
    return listings
  }

  private func projects() throws -> [Project] {
    let current = "JOIN version r ON r.id = x.record AND r.sort = 'project'"
    let texts = try texts("text x \(current) AND x.part = 0")
    let concepts = try conceptReferences("\(current) AND x.part = 0")
    let participants = try placed(
      "SELECT x.record, 0, member, role, contribution FROM participant x \(current) ORDER BY 1, position")
    var projects: [Project] = []
    try each(
      """
      SELECT x.record, 0, r.source, r.key, stage, starts, ends, currency, minimum, maximum, round
      FROM project x \(current) ORDER BY 1
      """
    ) { row in
      guard let stage = Project.Stage(rawValue: row[4]) else { return }
      let place = PlacedRows.place(row)
      let own = try texts.texts(at: place)
      projects.append(
        Project(
          id: FactID(source: row[2], key: row[3]), stage: stage, title: own["title"], text: own["text"],
          concepts: try concepts.references(at: place),
          participants: try participants.map(at: place, participation).compactMap { $0 }, start: date(row[5]),
          end: date(row[6]), amount: amount(row[7], row[8], row[9]), round: row[10]))
    }
    return projects
  }

  private func participation(_ row: Row) -> Participation? {
    guard let member = FactID(row[2] as String), let role = Participation.Role(rawValue: row[3]) else {
      return nil
    }
    return Participation(member: member, role: role, contribution: decimal(row[4]))
  }

  private func relations() throws -> [Relation] {
    let current = "JOIN version r ON r.id = x.record AND r.sort = 'relation'"
    let texts = try texts("text x \(current) AND x.part = 0")
    let concepts = try conceptReferences("\(current) AND x.part = 0")
    var relations: [Relation] = []
    try each(
      """
      SELECT x.record, 0, r.source, predicate, from_member, to_member, observed_on, currency, minimum, maximum,
        reference
      FROM relation x \(current) ORDER BY 1
      """
    ) { row in
      guard let predicate = Relation.Predicate(rawValue: row[3]), let from = FactID(row[4] as String),
        let to = FactID(row[5] as String)
      else { return }
      let place = PlacedRows.place(row)
      relations.append(
        Relation(
          source: row[2], predicate: predicate, from: from, to: to, on: date(row[6]), reference: row[10],
          text: try texts.texts(at: place)["text"], concepts: try concepts.references(at: place),
          amount: amount(row[7], row[8], row[9])))
    }
    return relations
  }

  func concepts() throws -> [Concept] {
    let current = "JOIN version r ON r.id = x.record AND r.sort = 'concept'"
    let texts = try texts("text x \(current)")
    let links = try placed(
      "SELECT x.record, 0, role, target FROM concept_link x \(current) ORDER BY 1, role, position")
    var concepts: [Concept] = []
    try each("SELECT id, 0, source, key FROM version WHERE sort = 'concept' ORDER BY 1") { row in
      let place = PlacedRows.place(row)
      let own = try texts.texts(at: place)
      let targets = try links.map(at: place) { (role: $0[2] as String, target: FactID($0[3] as String)) }
      func linked(_ role: String) -> [FactID] { targets.filter { $0.role == role }.compactMap(\.target) }
      concepts.append(
        Concept(
          id: FactID(source: row[2], key: row[3]), preferredLabels: own["preferred"],
          alternativeLabels: own["alternative"], definition: own["definition"], broader: linked("broader"),
          related: linked("related"), upstreamOf: linked("upstreamOf")))
    }
    return concepts.sorted { $0.id < $1.id }
  }

  private func texts(_ tables: String) throws -> PlacedRows {
    try placed(
      """
      SELECT x.record, x.part, x.role, x.language, x.text FROM \(tables)
      ORDER BY x.record, x.part, x.role, x.position
      """)
  }

  private func conceptReferences(_ join: String) throws -> PlacedRows {
    try placed(
      "SELECT x.record, x.part, scheme, name FROM concept_reference x \(join) ORDER BY 1, 2, position")
  }

  private func each(_ sql: String, _ body: (Row) throws -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: scope.tables + " " + sql)
    while let row = try rows.next() { try body(row) }
  }

  private func placed(_ sql: String) throws -> PlacedRows {
    PlacedRows(try Row.fetchCursor(db, sql: scope.tables + " " + sql))
  }

  /// Codes repeat; each is looked up once.
  private func region(_ code: String?) -> Region? {
    guard let code else { return nil }
    if let known = regions[code] { return known }
    let region = Region(code)
    regions[code] = .some(region)
    return region
  }

  private func date(_ text: String?) -> CalendarDate? { text.flatMap { CalendarDate($0) } }

  /// Most sums are whole numbers, which need no decimal parser.
  private func decimal(_ text: String?) -> Decimal? {
    text.flatMap { text in Int64(text).map { Decimal($0) } ?? Decimal(string: text) }
  }

  private func amount(_ currency: String?, _ minimum: String?, _ maximum: String?) -> AmountRange? {
    currency.flatMap {
      AmountRange(currency: $0, minimum: decimal(minimum), maximum: decimal(maximum))
    }
  }
}
