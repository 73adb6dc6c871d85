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

  @Test func `nobody speaks for another member, and everybody else sees no cards`() async throws {
    let visit = try Visit()
    let member = try visit.by(.member, member: "delta:joint")
    let body = Data("{\"agrees\": true, \"speaker\": \"delta:reducer\"}".utf8)
    #expect(try await member.ask(.post, "/api/v1/cards/ABCDEF", body: body).status == 403)
    #expect(try await visit.get("/api/v1/cards").status == 401)
    #expect(try await visit.by(.reader).get("/cards").status == 403)
  }
}
