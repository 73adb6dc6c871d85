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

/// Reads rows back into values. Each table is read once, in order of (record, part).
final class ContentsReader {
  private let db: Database
  private let scope: ContentsScope
  private var regions: [String: Region?] = [:]
  private typealias Place = SIMD2<Int64>

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
    let chosen = "JOIN chosen m ON m.record = x.record AND m.part = x.part"
    var names = try names()
    let profiles = try texts("text x \(chosen) AND x.role = 'profile'")
    var identifiers: [Place: [Identifier]] = [:]
    try each("SELECT x.record, x.part, scheme, value FROM identifier x \(chosen) ORDER BY 1, 2, 3, 4") {
      row in
      identifiers[place(row), default: []].append(Identifier(scheme: row[2], value: row[3]))
    }
    var members: [Member] = []
    try each(
      """
      SELECT x.record, x.part, m.id, kind, standing, region, website, founded
      FROM chosen m JOIN member_statement x ON m.record = x.record AND m.part = x.part
      """
    ) { row in
      guard let id = FactID(row[2] as String), let kind = MemberKind(rawValue: row[3]),
        let standing = Standing(rawValue: row[4])
      else { return }
      let own = names.removeValue(forKey: row[2]) ?? Texts()
      members.append(
        Member(
          id: id, kind: kind, standing: standing, names: own["name"], aliases: own["alias"],
          identifiers: identifiers[place(row)] ?? [], region: region(row[5]), website: row[6],
          founded: row[7], profile: profiles[place(row)]?["profile"] ?? []))
    }
    return members
  }

  /// All that members are called, by member.
  private func names() throws -> [String: Texts] {
    var names: [String: Texts] = [:]
    try each("SELECT member, role, language, text FROM called ORDER BY member, rank") { row in
      names[row[0], default: Texts()].append(LocalizedText(row[3], language: row[2]), role: row[1])
    }
    return names
  }

  private func listings() throws -> [Listing] {
    let current =
      "JOIN version r ON r.id = x.record AND r.sort IN ('member', 'listing')"
    let holder = scope.needsHolder ? "JOIN chosen m ON m.id = x.member" : ""
    let texts = try texts("text x \(current) AND x.part > 0")
    let concepts = try conceptReferences("\(current) AND x.part > 0")
    var listings: [Listing] = []
    try each(
      "SELECT x.record, x.part, r.source, r.key AS record_key, x.* FROM listing x \(current) \(holder)"
    ) { row in
      guard let member = FactID(row["member"] as String), let side = Listing.Side(rawValue: row["side"]),
        let kind = Listing.Kind(rawValue: row["kind"]),
        let visibility = Visibility(rawValue: row["visibility"])
      else { return }
      let key = "\(row["record_key"] as String)/\(row["key"] as String)"
      listings.append(
        Listing(
          id: FactID(source: row["source"], key: key), member: member,
          side: side, kind: kind, text: texts[place(row)]?["text"] ?? [],
          concepts: concepts[place(row)] ?? [],
          readiness: row["readiness"], amount: amount(row["currency"], row["minimum"], row["maximum"]),
          region: region(row["region"]), validFrom: date(row["valid_from"]),
          validUntil: date(row["valid_until"]),
          visibility: visibility,
          award: amount(row["award_currency"], row["award_minimum"], row["award_maximum"])))
    }
    return listings
  }

  private func projects() throws -> [Project] {
    let current = "JOIN version r ON r.id = x.record AND r.sort = 'project'"
    let texts = try texts("text x \(current) AND x.part = 0")
    let concepts = try conceptReferences("\(current) AND x.part = 0")
    var participants: [Int64: [Participation]] = [:]
    try each(
      "SELECT x.record, member, role, contribution FROM participant x \(current) ORDER BY x.record, position"
    ) { row in
      guard let member = FactID(row[1] as String), let role = Participation.Role(rawValue: row[2]) else {
        return
      }
      participants[row[0], default: []].append(
        Participation(member: member, role: role, contribution: decimal(row[3])))
    }
    var projects: [Project] = []
    try each(
      """
      SELECT x.record, 0, r.source, r.key, stage, starts, ends, currency, minimum, maximum, round
      FROM project x \(current)
      """
    ) { row in
      guard let stage = Project.Stage(rawValue: row[4]) else { return }
      let own = texts[place(row)] ?? Texts()
      projects.append(
        Project(
          id: FactID(source: row[2], key: row[3]), stage: stage, title: own["title"], text: own["text"],
          concepts: concepts[place(row)] ?? [], participants: participants[row[0]] ?? [], start: date(row[5]),
          end: date(row[6]), amount: amount(row[7], row[8], row[9]), round: row[10]))
    }
    return projects
  }

  private func relations() throws -> [Relation] {
    let current = "JOIN version r ON r.id = x.record AND r.sort = 'relation'"
    let texts = try texts("text x \(current)")
    let concepts = try conceptReferences(current)
    var relations: [Relation] = []
    try each(
      """
      SELECT x.record, 0, r.source, predicate, from_member, to_member, observed_on, currency, minimum, maximum,
        reference
      FROM relation x \(current)
      """
    ) { row in
      guard let predicate = Relation.Predicate(rawValue: row[3]), let from = FactID(row[4] as String),
        let to = FactID(row[5] as String)
      else { return }
      relations.append(
        Relation(
          source: row[2], predicate: predicate, from: from, to: to, on: date(row[6]), reference: row[10],
          text: texts[place(row)]?["text"] ?? [], concepts: concepts[place(row)] ?? [],
          amount: amount(row[7], row[8], row[9])))
    }
    return relations
  }

  func concepts() throws -> [Concept] {
    let current = "JOIN version r ON r.id = x.record AND r.sort = 'concept'"
    let texts = try texts("text x \(current)")
    var links: [Int64: [String: [FactID]]] = [:]
    try each("SELECT x.record, role, target FROM concept_link x \(current) ORDER BY 1, 2, position") { row in
      guard let target = FactID(row[2] as String) else { return }
      links[row[0], default: [:]][row[1], default: []].append(target)
    }
    var concepts: [Concept] = []
    try each("SELECT id, source, key FROM version WHERE sort = 'concept'") { row in
      let record: Int64 = row[0]
      let own = texts[Place(record, 0)] ?? Texts()
      let targets = links[record] ?? [:]
      concepts.append(
        Concept(
          id: FactID(source: row[1], key: row[2]), preferredLabels: own["preferred"],
          alternativeLabels: own["alternative"], definition: own["definition"],
          broader: targets["broader"] ?? [],
          related: targets["related"] ?? [], upstreamOf: targets["upstreamOf"] ?? []))
    }
    return concepts.sorted { $0.id < $1.id }
  }

  /// The texts of one part by role, each role's in order.
  private struct Texts {
    private var byRole: [String: [LocalizedText]] = [:]

    subscript(role: String) -> [LocalizedText] { byRole[role] ?? [] }

    mutating func append(_ text: LocalizedText, role: String) { byRole[role, default: []].append(text) }
  }

  private func texts(_ tables: String) throws -> [Place: Texts] {
    var texts: [Place: Texts] = [:]
    try each(
      "SELECT x.record, x.part, x.role, x.language, x.text FROM \(tables) ORDER BY x.record, x.part, x.role, x.position"
    ) { row in
      texts[place(row), default: Texts()].append(LocalizedText(row[4], language: row[3]), role: row[2])
    }
    return texts
  }

  private func conceptReferences(_ join: String) throws -> [Place: [ConceptReference]] {
    var references: [Place: [ConceptReference]] = [:]
    try each(
      "SELECT x.record, x.part, scheme, name FROM concept_reference x \(join) ORDER BY 1, 2, position"
    ) { row in
      references[place(row), default: []].append(ConceptReference(scheme: row[2], name: row[3]))
    }
    return references
  }

  private func each(_ sql: String, _ body: (Row) throws -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: scope.tables + " " + sql)
    while let row = try rows.next() { try body(row) }
  }

  private func place(_ row: Row) -> Place { Place(row[0], row[1]) }

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
