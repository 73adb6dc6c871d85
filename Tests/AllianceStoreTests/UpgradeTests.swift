import AllianceModel
import Foundation
import GRDB
import Testing

@testable import AllianceStore

struct UpgradeTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  /// Facts in tables as they were before their checks were put otherwise, copied from a store of today.
  private func earlierStore(with today: String) throws -> String {
    let path = folder.appending(path: "earlier.sqlite").path
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "7.3: not now, ask again")
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "ATTACH ? AS today", arguments: [today])
      try db.inTransaction {
        try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
        for table in ["feed"] + Self.tables + ["member"] where table != "concept" {
          try copy(table, in: db)
        }
        for list in Self.lists { try unfold(list, in: db) }
        try db.execute(sql: Self.otherNames)
        return .commit
      }
    }
    return path
  }

  /// Copies what both versions of a table have.
  private func copy(_ table: String, in db: Database) throws {
    let columns = try db.columns(in: table, in: "main").map { column in
      guard table == "listing", column.name == "member" else { return column.name }
      return "ifnull(member, (SELECT source || ':' || key FROM today.record WHERE id = record))"
    }
    try db.execute(
      sql: "INSERT INTO main.\(table) SELECT \(columns.joined(separator: ", ")) FROM today.\(table)")
  }

  /// Makes rows of the items of a list; of a list without a role they are references to concepts.
  private func unfold(_ list: (table: String, column: String, role: String?), in db: Database) throws {
    let part = ["member_statement", "listing"].contains(list.table) ? "t.part" : "0"
    let items = "FROM today.\(list.table) t, json_each(t.\(list.column)) x"
    let pair = "json_extract(x.value, '$[0]'), json_extract(x.value, '$[1]')"
    try db.execute(
      sql: list.role.map {
        "INSERT INTO text SELECT t.record, \(part), '\($0)', x.key, \(pair) \(items)"
      } ?? "INSERT INTO concept_reference SELECT t.record, \(part), x.key, \(pair) \(items)")
  }

  private static let lists: [(table: String, column: String, role: String?)] = [
    ("member_statement", "names", "name"), ("member_statement", "aliases", "alias"),
    ("member_statement", "profile", "profile"), ("listing", "texts", "text"), ("listing", "concepts", nil),
    ("project", "titles", "title"), ("project", "texts", "text"), ("project", "concepts", nil),
    ("relation", "texts", "text"), ("relation", "concepts", nil), ("concept", "preferred", "preferred"),
    ("concept", "alternative", "alternative"), ("concept", "definition", "definition"),
  ]

  /// All that a member is called stood in a table of its own: first by the statement that speaks for it.
  private static let otherNames = """
    INSERT INTO member_name SELECT m.id, 2 * x.position + (x.role = 'alias') * 1000, x.role, x.language, x.text
      FROM today.member m JOIN text x ON x.record = m.record AND x.part = m.part AND x.role IN ('name', 'alias');
    INSERT INTO member_name
      SELECT m.id, 2000 + x.key, 'alias', json_extract(x.value, '$[0]'), json_extract(x.value, '$[1]')
      FROM today.member m, json_each(m.also_called) x
    """

  private static let tables = [
    "record", "member_statement", "identifier", "listing", "project", "participant", "relation",
    "concept_link",
    "concept",
  ]

  private func take(_ records: [FeedRecord], into store: AllianceStore) throws -> ImportSummary {
    var rest = records.enumerated().map { FeedEvent.record($1, line: $0 + 1) }[...]
    return try store.importFeed(Sample.header, file: "f.xml", today: Sample.today) { rest.popFirst() }
  }

  @Test func `a store of an earlier version is opened with all that it held, and goes on`() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "today.sqlite").path
    let today = try AllianceStore(path: path)
    _ = try take(Sample.records, into: today)
    var renamed = Sample.user
    renamed.names = [LocalizedText("新用户", language: "zh")]
    _ = try take(Sample.records.dropLast(2) + [.member(renamed, listings: [])], into: today)

    let upgraded = try AllianceStore(path: try earlierStore(with: path))
    #expect(try upgraded.contents() == today.contents())
    #expect(try take(Sample.records, into: upgraded).total == take(Sample.records, into: today).total)
    #expect(try upgraded.contents() == today.contents())
  }

  @Test func `every word of a closed list is kept, and no other can be written`() throws {
    let store = try AllianceStore()
    let listings = Listing.Kind.allCases.enumerated().flatMap { index, kind in
      Visibility.allCases.map { visibility in
        Listing(
          id: Sample.id("maker/\(kind)-\(visibility)"), member: Sample.id("maker"),
          side: Listing.Side.allCases[index % 2], kind: kind, visibility: visibility)
      }
    }
    let members = MemberKind.allCases.flatMap { kind in
      Standing.allCases.map { standing in
        FeedRecord.member(
          Member(
            id: Sample.id("\(kind)-\(standing)"), kind: kind, standing: standing,
            names: [LocalizedText("\(kind)", language: "en")]), listings: [])
      }
    }
    let projects = Project.Stage.allCases.map { stage in
      FeedRecord.project(
        Project(
          id: Sample.id("\(stage)"), stage: stage, title: [],
          participants: Participation.Role.allCases.map {
            Participation(member: Sample.id("maker"), role: $0)
          }),
        mentions: [])
    }
    let relations = Relation.Predicate.allCases.map {
      FeedRecord.relation(
        Relation(source: "s", predicate: $0, from: Sample.id("maker"), to: Sample.id("user")))
    }
    let records =
      [
        .member(Sample.maker, listings: listings), .member(Sample.user, listings: []),
        .concept(Sample.concept),
      ]
      + members + projects + relations
    #expect(try take(records, into: store).faults == 0)
    let contents = try store.contents()
    #expect(Set(contents.listings) == Set(listings))
    #expect(contents.members.count == 2 + members.count && contents.relations.count == relations.count)
    for place in [
      "record.sort", "member_statement.kind", "member_statement.standing", "listing.side",
      "listing.kind", "listing.visibility", "project.stage", "participant.role", "relation.predicate",
      "concept_link.role",
    ] {
      let parts = place.split(separator: ".")
      #expect(throws: DatabaseError.self, "\(place)") {
        try store.database.write { try $0.execute(sql: "UPDATE \(parts[0]) SET \(parts[1]) = 'x'") }
      }
    }
  }

  @Test func `a check of facts builds no table for each row`() throws {
    let store = try AllianceStore()
    for table in Self.tables {
      let sql = try store.database.read {
        try String.fetchOne($0, sql: "SELECT sql FROM sqlite_master WHERE name = ?", arguments: [table])
      }
      #expect(sql?.contains(" IN (") == false, "\(table)")
    }
  }

  @Test func `of one record there is one current version, whoever writes`() throws {
    let store = try AllianceStore()
    _ = try take(Sample.records, into: store)
    #expect(throws: DatabaseError.self) {
      try store.database.write {
        try $0.execute(
          sql: """
            INSERT INTO record (source, sort, key, digest, line, first_feed, last_feed)
            SELECT source, sort, key, digest, line, first_feed, last_feed FROM record
            """)
      }
    }
  }
}
