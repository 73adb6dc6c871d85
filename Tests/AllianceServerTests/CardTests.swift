import AllianceGraph
import AllianceModel
import AllianceStore
import Foundation
import HTTPTypes
import Testing

@testable import AllianceServer

/// Confidential needs under code names, until both sides say yes.
@Suite struct CardTests {
  private static let secret = "crimsonkey"

  private static func say(_ visit: Visit, _ code: String, _ agrees: Bool, asker: String? = nil) async throws
    -> Visit.Answer
  {
    let about = asker.map { ", \"asker\": \"\($0)\"" } ?? ""
    return try await visit.ask(
      .post, "/api/v1/cards/\(code)", body: Data("{\"agrees\": \(agrees)\(about)}".utf8))
  }

  private static func code(_ visit: Visit) async throws -> String {
    let answer = try JSONDecoder().decode(
      CardsAnswer.self, from: try await visit.get("/api/v1/cards").body)
    return try #require(answer.cards.first?.code)
  }

  @Test func `a confidential need shows its words and its member only while both sides say yes`() async throws
  {
    let visit = try Visit()
    let asker = try visit.by(.member, member: "delta:joint")
    let owner = try visit.by(.member, member: "delta:reducer")
    let other = try visit.by(.member, member: "delta:steel")
    let code = try await Self.code(asker)
    func sees(_ visit: Visit) async throws -> Bool {
      let (page, answer) = (try await visit.get("/cards").text, try await visit.get("/api/v1/cards").text)
      #expect(page.contains(Self.secret) == answer.contains(Self.secret))
      return page.contains(Self.secret)
    }
    #expect(try await !sees(asker))
    #expect(try await asker.get("/cards").text.contains(code))
    #expect(try await Self.say(owner, code, true, asker: "delta:joint").status == 404, "nobody asked yet")
    #expect(try await Self.say(asker, code, true).status == 200)
    #expect(try await !sees(asker))
    #expect(try await owner.get("/cards").text.contains("delta%3Ajoint"))
    #expect(try await Self.say(other, code, true, asker: "delta:joint").status == 404, "not its to grant")
    #expect(try await Self.say(owner, code, true, asker: "delta:joint").status == 200)
    #expect(try await sees(asker))
    #expect(try await !sees(other))
    #expect(try await Self.say(owner, code, false, asker: "delta:joint").status == 200)
    #expect(try await !sees(asker))
  }

  @Test func `a card names no kind and no region that fewer than three members share`() async throws {
    let visit = try Visit().by(.member, member: "delta:joint")
    let members = try visit.desk.alliance.members(MembersRequest()).members
    let answer = try JSONDecoder().decode(
      CardsAnswer.self, from: try await visit.get("/api/v1/cards").body)
    #expect(!answer.cards.isEmpty)
    for card in answer.cards {
      let alike = members.filter { member in
        card.kind.map { member.kind == $0 } ?? true
          && card.region.map { member.region?.isWithin($0) ?? false } ?? true
      }
      #expect(alike.count >= 3, "\(card)")
    }
  }

  @Test func `a wish taken back and made again asks the other side again`() async throws {
    let visit = try Visit()
    let asker = try visit.by(.member, member: "delta:joint")
    let owner = try visit.by(.member, member: "delta:reducer")
    let code = try await Self.code(asker)
    #expect(try await Self.say(asker, code, true).status == 200)
    #expect(try await Self.say(owner, code, true, asker: "delta:joint").status == 200)
    #expect(try await asker.get("/cards").text.contains(Self.secret))
    for agrees in [false, true] { #expect(try await Self.say(asker, code, agrees).status == 200) }
    #expect(try await !asker.get("/cards").text.contains(Self.secret))
  }

  @Test func `a card tells no more of a member than everybody's list does, and a lone kind is not named`()
    async throws
  {
    let visit = try Visit()
    let feed = """
      <alliance xmlns="urn:alliancegraph:feed:1" source="lone" issued="2026-01-20">
      <member id="guild" kind="industryBody"><name>Lone Guild</name><region>CN-44</region>
      <need id="n1" visibility="matched"><text>whispered</text></need>
      <need id="n2" visibility="matched"><text>long over</text><valid until="2020-01-01"/></need></member></alliance>
      """
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(feed.utf8).write(to: file)
    _ = try visit.desk.alliance.importFeed(
      ImportRequest(path: file.path(percentEncoded: false), today: CalendarDate("2026-02-01")!))
    let asker = try visit.by(.member, member: "delta:joint")
    let cards = try JSONDecoder().decode(CardsAnswer.self, from: try await asker.get("/api/v1/cards").body)
      .cards
    #expect(cards.count == 2, "one of the sample, and of two new ones that which still holds")
    #expect(cards.contains { $0.kind == nil && $0.region == nil })
    let owner = try visit.by(.member, member: "delta:reducer")
    let code = try #require(cards.first { $0.kind == .enterprise }).code
    #expect(try await Self.say(asker, code, true).status == 200)
    let told = try JSONDecoder().decode(CardsAnswer.self, from: try await owner.get("/api/v1/cards").body)
    let listed = try JSONDecoder().decode(
      MembersAnswer.self, from: try await owner.get("/api/v1/members?limit=100").body
    ).members
    let joint = try #require(told.members["delta:joint"])
    #expect(joint == listed.first { $0.id.description == "delta:joint" })
  }

  @Test func `nobody speaks for another member, and everybody else sees no cards`() async throws {
    let visit = try Visit()
    let member = try visit.by(.member, member: "delta:joint")
    let body = Data("{\"agrees\": true, \"speaker\": \"delta:reducer\"}".utf8)
    #expect(try await member.ask(.post, "/api/v1/cards/ABCDEF", body: body).status == 403)
    #expect(try await visit.get("/api/v1/cards").status == 401)
    #expect(try await visit.by(.reader).get("/cards").status == 403)
  }
}
