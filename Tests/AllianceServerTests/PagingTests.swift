import AllianceGraph
import AllianceModel
import AllianceStore
import Foundation
import HTTPTypes
import Testing

@testable import AllianceServer

/// Long lists in parts.
@Suite struct PagingTests {
  private struct Page: Decodable {
    var next: String?
  }

  private static func next(_ answer: Visit.Answer) throws -> String? {
    try JSONDecoder().decode(Page.self, from: answer.body).next
  }

  private static func link(_ answer: Visit.Answer) throws -> String? {
    let field = try #require(HTTPField.Name("Link"))
    return answer.fields[field].flatMap { $0.firstMatch(of: /^<([^>]+)>; rel="next"$/) }.map { String($0.1) }
  }

  @Test(arguments: [nil, .secretariat] as [Account.Role?])
  func `the parts of a list make up the list, in its order`(role: Account.Role?) async throws {
    let visit = try Visit().by(role)
    for query in ["", "&kind=enterprise", "&query=%E8%BD%B4%E6%89%BF"] {
      let whole = try await visit.get("/api/v1/members?\(query.dropFirst())")
      let all = try JSONDecoder().decode(MembersAnswer.self, from: whole.body)
      var found: [MemberSummary] = []
      var path: String? = "/api/v1/members?limit=1\(query)"
      while let asked = path {
        let answer = try await visit.get(asked)
        #expect(answer.status == 200, "\(answer.text)")
        let part = try JSONDecoder().decode(MembersAnswer.self, from: answer.body)
        #expect(part.count == all.count && part.members.count <= 1)
        found += part.members
        path = try Self.link(answer)
        #expect(try (Self.next(answer) != nil) == (path != nil))
      }
      #expect(found == all.members, "\(query)")
    }
  }

  @Test func `a part is what the use-case answers, and only names its next beside it`() async throws {
    let visit = try Visit()
    for (path, expected) in [
      (
        "/api/v1/gaps?limit=1",
        try AnswerJSON.data(visit.desk.alliance.gaps(GapsRequest(limit: 1, audience: .public)))
      ),
      (
        "/api/v1/members?limit=2",
        try AnswerJSON.data(visit.desk.alliance.members(MembersRequest(limit: 2, audience: .public)))
      ),
    ] {
      let answer = try await visit.get(path)
      let next = try #require(try Self.next(answer), "\(path)")
      let without = answer.text.replacing(/,\n  "next" : "[^"]+"/, with: "")
      #expect(without == String(decoding: expected, as: UTF8.self), "\(path) \(next)")
    }
  }

  @Test(arguments: [
    "/api/v1/feedback", "/api/v1/decisions", "/api/v1/duplicates?min=0", "/api/v1/quarantine",
  ])
  func `every long list of the secretariat comes in parts`(path: String) async throws {
    let alliance = try Alliance.told()
    let day = CalendarDate("2026-02-01")!
    for candidate in ["steel", "joint", "steel"] {
      _ = try alliance.give(
        FeedbackRequest(
          seeker: "delta:reducer", candidate: candidate, kind: "upstream", verdict: .accept, on: day))
    }
    for (a, b) in [("steel", "joint"), ("steel", "fund"), ("joint", "fund")] {
      _ = try alliance.decide(IdentityRequest(.distinct, "delta:\(a)", "delta:\(b)", reason: "", on: day))
    }
    let feed = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xml")
    defer { try? FileManager.default.removeItem(at: feed) }
    let members = ["x", "y", "z"].map { "<member id=\"\($0)\" kind=\"starship\"><name>\($0)</name></member>" }
    let twins = ["p", "q", "r"].map {
      "<member id=\"\($0)\" kind=\"enterprise\"><name>Pearl Drive Works \($0.uppercased()) Ltd</name></member>"
    }
    try Data(
      "<alliance xmlns=\"urn:alliancegraph:feed:1\" source=\"s\" issued=\"2026-01-20\">\((members + twins).joined())</alliance>"
        .utf8
    ).write(to: feed)
    _ = try alliance.importFeed(
      ImportRequest(
        path: feed.path(percentEncoded: false), options: ImportOptions(faults: .quarantine), today: day))
    try alliance.renew()
    let visit = try Visit(alliance: alliance).by(.secretariat)
    let mark = path.contains("?") ? "&" : "?"
    var parts = 0
    var asked: String? = "\(path)\(mark)limit=1"
    while let path = asked, parts < 100 {
      let answer = try await visit.get(path)
      #expect(answer.status == 200, "\(answer.text)")
      asked = try Self.link(answer)
      parts += 1
    }
    #expect(parts >= 3 && asked == nil, "\(path): \(parts)")
  }

  @Test
  func `a cursor of another question, of another's eyes or that was made up is refused with what to do`()
    async throws
  {
    let visit = try Visit()
    let cursor = try #require(try Self.next(await visit.get("/api/v1/members?limit=1")))
    #expect(try await visit.get("/api/v1/members?cursor=\(cursor)").status == 200)
    #expect(try await visit.get("/api/v1/members?cursor=\(cursor)&limit=2").status == 200)
    let forged = [
      "2" + cursor.dropFirst(), "x", "1-1-", "--", "-1-1-0", "99999999999999999999-1-0", cursor + "0",
    ]
    for path in forged.map({ "/api/v1/members?cursor=\($0)" }) + [
      "/api/v1/members?cursor=\(cursor)&kind=enterprise", "/api/v1/gaps?cursor=\(cursor)",
    ] {
      let answer = try await visit.get(path)
      #expect(
        answer.status == 400 && answer.text.contains("begin again without 'cursor'"),
        "\(path): \(answer.text)")
    }
    let other = try await visit.by(.secretariat).get("/api/v1/members?cursor=\(cursor)")
    #expect(other.status == 400)
  }

  @Test func `a cursor does not survive a change of what the list is made of`() async throws {
    let visit = try Visit().by(.secretariat)
    let cursor = try #require(try Self.next(await visit.get("/api/v1/members?limit=1")))
    #expect(try await visit.get("/api/v1/members?cursor=\(cursor)").status == 200)
    let feed = Data(
      """
      <alliance xmlns="urn:alliancegraph:feed:1" source="new" issued="2026-01-20">
      <member id="a" kind="enterprise"><name>A new one</name></member></alliance>
      """.utf8)
    _ = try await visit.ask(.post, "/api/v1/imports", body: feed, type: "application/xml")
    let answer = try await visit.get("/api/v1/members?cursor=\(cursor)")
    #expect(answer.status == 400 && answer.text.contains("the list has changed since"), "\(answer.text)")
  }
}
