import AllianceGraph
import AllianceModel
import AllianceStore
import Foundation
import HTTPTypes
import Testing

@testable import AllianceServer

/// What the secretariat does with pairs from the board.
@Suite struct BoardTests {
  private static let pair = "kind=upstream&seeker=delta%3Areducer&candidate=delta%3Asteel"

  private static func say(_ act: String, _ more: String = "", _ signed: SignedIn) async throws -> Visit.Answer
  {
    let body = "\(pair)&act=\(act)\(more)&csrf=\(signed.secret.formToken)"
    return try await signed.visit.ask(.post, "/board/pair", body: Data(body.utf8), type: SignedIn.form)
  }

  @Test func `a pair is given to somebody and marked from the board, which keeps its filters`() async throws {
    let signed = try await SignedIn(Visit())
    let before = try await signed.visit.get("/board?kind=upstream&least=0.1")
    #expect(before.text.contains("id=\"delta:reducer/delta:steel\""), "\(before.text)")
    let given = try await Self.say("assign", "&person=wang&least=0.1&region=CN&page=1", signed)
    #expect(
      given.fields[.location]
        == "/board?kind=upstream&region=CN&least=0.1&page=1#delta%3Areducer%2Fdelta%3Asteel", "\(given.all)")
    let beyond = try await signed.visit.get("/board?kind=upstream&least=0.1&page=2").text
    #expect(
      !beyond.contains("id=\"delta:")
        && beyond.contains("href=\"/board?page=1&amp;kind=upstream&amp;least=0.1\""))
    let page = try await signed.visit.get("/board?kind=upstream&least=0.1")
    #expect(page.fields[.eTag] != before.fields[.eTag])
    #expect(page.text.contains("<option selected>wang</option>"))
    #expect(page.text.contains("name=\"least\" value=\"0.1\""))
    for (act, word) in [("met", "已会面"), ("agreement", "已达成意向"), ("contract", "已签约")] {
      #expect(try await Self.say(act, "", signed).status == 303)
      var chinese = signed.visit
      chinese.fields["Accept-Language"] = "zh"
      #expect(try await chinese.get("/board?kind=upstream").text.contains("<td>\(word) <span"), "\(act)")
    }
    #expect(try signed.visit.desk.store.feedback().map(\.verdict) == [.met, .agreement, .contract])
    let table = try await signed.visit.get("/board.csv?kind=upstream").text
    #expect(table.contains("\"contract\",\"2026-05-28\",\"wang\""), "\(table)")
    signed.visit.desk.scribe.finish()
    let records = try signed.visit.desk.store.accessRecords(limit: 20)
    #expect(records.count { $0.action == "change pair" && $0.account == "wang" } == 4)
  }

  @Test func `the board can be asked for what one looks after, and for what nobody does`() async throws {
    let signed = try await SignedIn(Visit())
    _ = try await Self.say("assign", "&person=wang", signed)
    let row = "id=\"delta:reducer/delta:steel\""
    #expect(try await signed.visit.get("/board?kind=upstream&assigned=wang").text.contains(row))
    #expect(try await !signed.visit.get("/board?kind=upstream&assigned=-").text.contains(row))
    _ = try await Self.say("assign", "", signed)
    #expect(try await signed.visit.get("/board?kind=upstream&assigned=-").text.contains(row))
    let answer = try await signed.visit.by(.secretariat).get("/api/v1/assignments").text
    #expect(answer.contains("\"entries\" : [\n\n  ]"), "\(answer)")
  }

  @Test func `a pair is given to nobody but the secretariat, and with an account its pairs are nobody's`()
    async throws
  {
    let visit = try Visit().by(.secretariat)
    func give(_ person: String) async throws -> Visit.Answer {
      let body =
        "{\"kind\": \"upstream\", \"seeker\": \"delta:reducer\", \"candidate\": \"steel\", \"person\": \"\(person)\"}"
      return try await visit.ask(.post, "/api/v1/assignments", body: Data(body.utf8))
    }
    _ = try visit.office.add("li", role: .secretariat, member: nil)
    _ = try visit.office.add("guest", role: .reader, member: nil)
    let refused = try await give("guest")
    #expect(
      refused.status == 400 && refused.text.contains("no account of the secretariat"), "\(refused.text)")
    #expect(try await give("li").status == 200)
    #expect(try await visit.get("/api/v1/assignments?person=li").text.contains("delta:steel"))
    try visit.office.remove("li")
    #expect(try await !visit.get("/api/v1/assignments").text.contains("delta:steel"))
  }

  @Test func `a pair stays with who looks after it when one of the two is merged into another`() throws {
    let alliance = try Alliance.told()
    let store = alliance.store
    _ = try store.addAccount("wang", role: .secretariat, member: nil)
    let day = CalendarDate("2026-02-01")!
    _ = try alliance.assign(
      AssignmentRequest(
        kind: "upstream", seeker: "delta:reducer", candidate: "steel", person: "wang", on: day))
    _ = try alliance.decide(IdentityRequest(.merge, "delta:joint", "delta:steel", reason: "", on: day))
    #expect(try alliance.assignments().entries.map(\.candidate.description) == ["delta:joint"])
  }
}
