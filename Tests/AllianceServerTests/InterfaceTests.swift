import AllianceGraph
import AllianceMatching
import AllianceModel
import AllianceStore
import Foundation
import HTTPTypes
import Testing

@testable import AllianceServer

/// The interface for programs.
@Suite struct InterfaceTests {
  @Test func `answers are the bytes of the use-cases`() async throws {
    let visit = try Visit().by(.secretariat)
    let alliance = visit.desk.alliance
    let answers: [(String, Data)] = [
      ("/api/v1/members", try AnswerJSON.data(alliance.members(MembersRequest()))),
      (
        "/api/v1/members?query=%E8%BD%B4%E6%89%BF&kind=enterprise",
        try AnswerJSON.data(
          alliance.members(MembersRequest(query: "轴承", kind: .enterprise)))
      ),
      (
        "/api/v1/members/%E7%8F%A0%E6%B1%9F%E8%AB%A7%E6%B3%A2",
        try AnswerJSON.data(
          alliance.show(ShowRequest(member: "珠江諧波")))
      ),
      (
        "/api/v1/members/steel/suggestions?kind=downstream",
        try AnswerJSON.data(
          alliance.suggest(SuggestRequest(member: "steel", kind: "downstream")))
      ),
      (
        "/api/v1/find?text=bearing+steel",
        try AnswerJSON.data(
          alliance.find(FindRequest(need: Need("bearing steel"))))
      ),
      ("/api/v1/gaps", try AnswerJSON.data(alliance.gaps(GapsRequest()))),
      ("/api/v1/status", try AnswerJSON.data(alliance.status())),
    ]
    for (path, expected) in answers {
      let answer = try await visit.get(path)
      #expect(answer.body == expected, "\(path): \(answer.text.prefix(200))")
    }
  }

  @Test func `a feed is taken as by the command, under the last part of its name`() async throws {
    let visit = try Visit(alliance: Alliance()).by(.secretariat)
    let feed = try Feeds.data("parts.rdf")
    let dry = try await visit.ask(
      .post, "/api/v1/imports?dry-run=true&name=a/b/parts.rdf", body: feed, type: "application/xml")
    #expect(dry.status == 200 && dry.text.contains("\"outcome\" : \"dryRun\""), "\(dry.text)")
    #expect(try visit.desk.alliance.status().feeds.isEmpty)
    let done = try await visit.ask(
      .post, "/api/v1/imports?name=a/b/parts.rdf", body: feed, type: "application/xml")
    #expect(done.text.contains("\"outcome\" : \"committed\""))
    #expect(try visit.desk.alliance.status().feeds.map(\.file) == ["parts.rdf"])
  }

  @Test func `what another process imported is heeded soon, and nobody waits for it`() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite")
    let path = file.path(percentEncoded: false)
    defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
    let visit = try Visit(alliance: Alliance(path: path))
    #expect(try await visit.get("/api/v1/members").text.contains("\"count\" : 0"))
    let tag = try await visit.get("/api/v1/members").fields[.eTag]
    let other = try Alliance(path: path)
    _ = try other.importFeed(
      ImportRequest(path: Feeds.path("delta.xml"), today: CalendarDate("2026-02-01")!))
    var answer = try await visit.get("/api/v1/members")
    for _ in 0..<200 where answer.fields[.eTag] == tag {
      #expect(answer.text.contains("\"count\" : 0"), "an answer is of the old state or of the new one")
      try await Task.sleep(for: .milliseconds(50))
      answer = try await visit.get("/api/v1/members")
    }
    #expect(!answer.text.contains("\"count\" : 0"))
    #expect(answer.fields[.eTag] != tag)
  }

  @Test func `who changes something sees it in the next answer`() async throws {
    let visit = try Visit(alliance: Alliance()).by(.secretariat)
    #expect(try await visit.get("/api/v1/members").text.contains("\"count\" : 0"))
    _ = try await visit.ask(
      .post, "/api/v1/imports", body: Feeds.data("delta.xml"), type: "application/xml")
    #expect(try await !visit.get("/api/v1/members").text.contains("\"count\" : 0"))
  }

  @Test func `the same question is worked out once for everybody who sees the same`() async throws {
    let visit = try Visit()
    let path = "/api/v1/members/delta:reducer/suggestions"
    let first = try await visit.get(path)
    let size = visit.desk.answers.size
    let again = try await visit.get(path)
    #expect(first.body == again.body && first.fields == again.fields)
    #expect(visit.desk.answers.size == size)
    _ = try await visit.by(.reader).get(path)
    #expect(visit.desk.answers.size == size, "a reader sees what everybody sees")
    _ = try await visit.by(.member).get(path)
    #expect(visit.desk.answers.size > size)
  }

  @Test func `kept answers stay within their bytes, and those asked for again stay longest`() {
    let shelf = AnswerShelf(limit: 100_000)
    func key(_ asked: String) -> AnswerKey {
      AnswerKey(
        edition: UUID(uuidString: "00000000-0000-0000-0000-000000000000")!, audience: .public, member: nil,
        language: .en, visit: "", asked: asked)
    }
    for number in 0..<1_000 {
      _ = shelf.keep(Reply(body: Data(repeating: 32, count: 2_000)), for: key("\(number)"))
      _ = shelf[key("0")]
      #expect(shelf.size <= 100_000, "\(number)")
    }
    #expect(shelf[key("0")] != nil && shelf[key("999")] != nil && shelf[key("500")] == nil)
    _ = shelf.keep(Reply(body: Data(repeating: 32, count: 50_000)), for: key("large"))
    #expect(shelf[key("large")] == nil)
  }

  @Test func `writing what no answer is made of keeps the edition`() throws {
    let alliance = try Alliance.told()
    let edition = try alliance.edition(for: .public)
    try alliance.store.record("read", of: "x", by: "y", at: 1)
    #expect(try alliance.edition(for: .public) == edition)
    _ = try alliance.give(
      FeedbackRequest(
        seeker: "steel", candidate: "delta:reducer", kind: "downstream", verdict: .decline,
        on: CalendarDate("2026-02-01")!))
    #expect(try alliance.edition(for: .public) != edition)
  }

  @Test func `the document describes every route, parameter and status`() async throws {
    let answer = try await Visit().get("/api/v1/openapi.json")
    let document = try #require(JSONSerialization.jsonObject(with: answer.body) as? [String: Any])
    #expect(document["openapi"] as? String == "3.1.0")
    let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
    for route in Route.interface {
      let operation = try #require(paths[route.path]?[route.method.rawValue.lowercased()], "\(route.path)")
      let parameters = operation["parameters"] as? [[String: Any]] ?? []
      let asked = parameters.filter { $0["in"] as? String != "header" }
      #expect(asked.map { $0["name"] as? String } == route.parameters.map(\.name), "\(route.path)")
      let inPath = parameters.filter { $0["in"] as? String == "path" }.map { $0["name"] as? String }
      #expect(inPath == route.pathParameters, "\(route.path)")
      #expect((operation["security"] != nil) == (route.access > .anyone), "\(route.path)")
    }
    #expect(paths.values.map(\.count).reduce(0, +) == Route.interface.count)
  }

  @Test func `the longest texts that the document allows are answered with a sentence at worst`() async throws
  {
    let visit = try Visit()
    let document = try JSONDecoder().decode(
      JSONValue.self, from: await visit.get("/api/v1/openapi.json").body)
    guard case .list(let parameters)? = document["paths"]?["/api/v1/members"]?["get"]?["parameters"],
      case .number(let most)? = parameters.first?["schema"]?["maxLength"]
    else { throw CocoaError(.coderValueNotFound) }
    let text = FormText.encoded(String(repeating: "\u{20000}", count: Int(most)))
    let answer = try await visit.get("/api/v1/members?query=\(text)")
    #expect(answer.status == 200, "\(answer.text.prefix(200))")
    #expect(try await visit.get("/api/v1/members?query=\(text)a").status == 400)
  }

  @Test func `a path asked by another method says which it takes`() async throws {
    let visit = try Visit()
    for (method, path, allowed) in [
      (HTTPRequest.Method.patch, "/api/v1/members", "GET, HEAD"), (.get, "/api/v1/feedback/1", "DELETE"),
      (.trace, "/api/v1/imports", "GET, HEAD, POST"),
      (HTTPRequest.Method("QUERY")!, "/api/v1/status", "GET, HEAD"), (.put, "/imports", "GET, HEAD, POST"),
    ] {
      let answer = try await visit.ask(method, path)
      #expect(answer.status == 405 && answer.fields[.allow] == allowed, "\(path): \(answer.all)")
      #expect(answer.mediaType == "application/problem+json")
    }
    #expect(try await visit.ask(.patch, "/api/v1/nowhere").status == 404)
  }

  @Test func `metrics count by route, not by what was asked`() async throws {
    let visit = try Visit().by(.secretariat)
    _ = try await visit.get("/api/v1/members/delta:reducer")
    _ = try await visit.get("/api/v1/members/nobody-there")
    let page = try await visit.get("/metrics").text
    #expect(
      page.contains(
        "http_requests_total{method=\"GET\",route=\"/api/v1/members/{member}\",status=\"200\"} 1"),
      "\(page)")
    #expect(!page.contains("nobody-there") && !page.contains("reducer"))
  }

  @Test func `every line of the metrics is in the form that Prometheus reads`() async throws {
    let visit = try Visit().by(.secretariat)
    _ = try await visit.ask(.trace, "/api/v1/members")
    _ = try await visit.get("/api/v1/members/%22%5C%0A")
    let lines = try await visit.get("/metrics").text.split(separator: "\n")
    let value = /[a-z_]+(\{[a-z]+="[^"\\]*"(,[a-z]+="[^"\\]*")*\})? [0-9.e+-]+/
    for line in lines {
      #expect(line.wholeMatch(of: value) != nil || line.hasPrefix("# TYPE http_request"), "\(line)")
    }
    #expect(lines.contains { $0.hasPrefix("http_request_seconds_sum") })
  }
}
