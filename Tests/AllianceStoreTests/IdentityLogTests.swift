import AllianceModel
import AllianceStore
import Foundation
import GRDB
import Testing

@Suite struct IdentityLogTests {
  let store: AllianceStore

  init() throws {
    store = try AllianceStore()
    try take()
  }

  private func take() throws {
    for (source, records) in [("a", Self.first), ("b", Self.second)] {
      var rest = records.enumerated().map { FeedEvent.record($1, line: $0 + 1) }.makeIterator()
      let header = FeedHeader(
        source: source, format: "member-feed", issued: CalendarDate("2026-01-02"), content: .full)
      _ = try store.importFeed(header, file: "\(source).xml", today: Sample.today) { rest.next() }
    }
  }

  private static func id(_ text: String) -> FactID { FactID(text)! }

  private static func member(_ text: String, _ name: String, standing: Standing = .member) -> Member {
    Member(
      id: id(text), kind: .enterprise, standing: standing, names: [LocalizedText(name, language: "en")],
      identifiers: [Identifier(scheme: "own", value: text)])
  }

  private static func listing(_ text: String, of member: String, _ visibility: Visibility) -> Listing {
    Listing(
      id: id(text), member: id(member), side: .capability, text: [LocalizedText(text, language: "en")],
      visibility: visibility)
  }

  private static let first: [FeedRecord] = [
    .member(member("a:x", "Kranz Drives"), listings: [listing("a:x/c", of: "a:x", .public)]),
    .member(member("a:y", "Wollin Optics"), listings: []),
    .project(
      Project(
        id: id("a:p"), title: [LocalizedText("joint", language: "en")],
        participants: [
          Participation(member: id("a:y"), role: .partner, contribution: 2),
          Participation(member: id("a:x"), role: .coordinator, contribution: 3),
        ]), mentions: []),
    .relation(Relation(source: "a", predicate: .supplies, from: id("a:x"), to: id("a:y"))),
  ]

  private static let second: [FeedRecord] = [
    .member(
      member("b:1", "KRANZ DRIVES LTD", standing: .outside),
      listings: [listing("b:1/secret", of: "b:1", .secretariat)]),
    .member(member("b:2", "Wollin", standing: .outside), listings: []),
    .relation(Relation(source: "b", predicate: .owns, from: id("b:1"), to: id("b:2"))),
    .relation(Relation(source: "b", predicate: .supplies, from: id("b:2"), to: id("b:1"))),
  ]

  private func decide(_ verdict: IdentityDecision.Verdict, _ a: String, _ b: String) throws {
    _ = try store.append([
      IdentityDecision(verdict, .init(Self.id(a), Self.id(b)), on: Sample.today)
    ])
  }

  private func undo(_ number: Int) throws {
    _ = try store.append([IdentityDecision(.undo, undoes: number, on: Sample.today)])
  }

  @Test func `merged entries are one member with the facts of both`() throws {
    try decide(.merge, "b:1", "a:x")
    let contents = try store.contents()
    let merged = try #require(contents.members.first { $0.id == Self.id("b:1") })
    #expect(contents.members.count == 3)
    #expect(merged.standing == .member)
    #expect(merged.names.map(\.text) == ["KRANZ DRIVES LTD"])
    #expect(merged.aliases.map(\.text) == ["Kranz Drives"])
    #expect(merged.identifiers.map(\.value) == ["a:x", "b:1"])
    #expect(contents.listings.map(\.member) == [Self.id("b:1"), Self.id("b:1")])
    #expect(contents.visible(to: .members).listings.map(\.id) == [Self.id("a:x/c")])
    #expect(contents.redirects == [Self.id("a:x"): Self.id("b:1")])
    let relation = try #require(contents.relations.first { $0.source == "a" })
    #expect(relation.from == Self.id("b:1"))
    #expect(try store.provenance(of: [Evidence(.relation, relation.id)]).count == 1)
  }

  @Test func `a relation to itself is gone, and a project has the one once, while they are merged`() throws {
    try decide(.merge, "a:x", "a:y")
    let contents = try store.contents()
    #expect(!contents.relations.contains { $0.source == "a" })
    #expect(contents.relations.count == 2)
    #expect(
      contents.projects[0].participants
        == [Participation(member: Self.id("a:x"), role: .coordinator, contribution: 5)])
  }

  @Test func `feeds that come again don't part what was merged`() throws {
    try decide(.merge, "a:x", "b:1")
    let merged = try store.contents()
    try take()
    #expect(try store.contents().members == merged.members)
    #expect(try store.contents().relations == merged.relations)
  }

  @Test(arguments: 0..<20)
  func `undone one after the other, decisions leave what was there before each`(_ seed: Int) throws {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let ids = ["a:x", "a:y", "b:1", "b:2"]
    var before: [AllianceContents] = []
    for _ in 0..<8 {
      before.append(try store.contents())
      let a = next(4)
      try decide([.merge, .merge, .split, .distinct][next(4)], ids[a], ids[(a + 1 + next(3)) % 4])
    }
    for number in (1...8).reversed() {
      try undo(number)
      #expect(try store.contents() == before[number - 1], "seed \(seed), entry \(number)")
    }
    #expect(try store.contents() == store.statedContents())
    #expect(try store.decisions().count == 16)
  }

  @Test func `an entry about nobody, or of one alone, is refused whole`() throws {
    #expect(throws: (any Error).self) { try decide(.merge, "a:x", "a:nobody") }
    #expect(throws: (any Error).self) { try decide(.merge, "a:x", "a:x") }
    #expect(throws: (any Error).self) { try undo(7) }
    #expect(try store.decisions().isEmpty)
  }

  @Test func `the log can't be rewritten`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sqlite").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try decide(.merge, "a:x", "b:1")
    try store.backup(to: path)
    let copy = try DatabaseQueue(path: path)
    for sql in ["UPDATE identity_decision SET verdict = 'distinct'", "DELETE FROM identity_decision"] {
      #expect(throws: (any Error).self) { try copy.write { db in try db.execute(sql: sql) } }
    }
    try copy.close()
  }
}
