import AllianceGraph
import AllianceModel
import AllianceStore
import Foundation
import HTTPTypes
import Testing

@testable import AllianceServer

/// What the document says of answers, held against answers.
@Suite struct SchemaTests {
  @Test func `answers are as their schemas say, and say nothing that no schema names`() async throws {
    let visit = try Self.lively().by(.secretariat)
    let document = try JSONDecoder().decode(
      JSONValue.self, from: try await visit.get("/api/v1/openapi.json").body)
    let checker = JSONSchema(document: document)
    let cards = try JSONDecoder().decode(CardsAnswer.self, from: try await visit.get("/api/v1/cards").body)
    let code = try #require(cards.cards.first?.code)
    var answered: Set<String> = []
    for route in Route.interface where route.answerType != nil {
      for (path, body, type) in try route.samples + Self.more(route, card: code) {
        let answer = try await visit.ask(route.method, path, body: body, type: type)
        guard answer.status < 300 else { continue }
        let operation = document["paths"]?[route.path]?[route.method.rawValue.lowercased()]
        let content = operation?["responses"]?["\(answer.status)"]?["content"]
        let schema = try #require(content?["application/json"]?["schema"], "\(path)")
        let value = try JSONDecoder().decode(JSONValue.self, from: answer.body)
        let faults = checker.faults(value, schema)
        #expect(faults.isEmpty, "\(route.method) \(path): \(faults.prefix(5))")
        answered.insert("\(route.method) \(route.path)")
      }
    }
    let all = Route.interface.filter { $0.answerType != nil }.map { "\($0.method) \($0.path)" }
    #expect(Set(all).subtracting(answered).isEmpty)
  }

  @Test func `every answer in JSON has a schema`() throws {
    let without = Route.interface.filter { $0.mediaType == "application/json" && $0.answerType == nil }
    #expect(without.map(\.path) == ["/api/v1/openapi.json"])
    let probe = SchemaProbe()
    for type in Route.interface.compactMap(\.answerType) { _ = try probe.schema(of: type) }
    for (name, schema) in probe.components {
      #expect(schema["type"] as? String == "object", "\(name)")
      #expect((schema["properties"] as? [String: Any])?.isEmpty == false, "\(name)")
    }
  }

  @Test func `a schema says which fields are always there, and which words a field can be`() throws {
    struct Part: Codable {
      var number: Int
      var parts: [Part]
    }
    struct Whole: Codable {
      var id: FactID
      var kind: MemberKind
      var day: CalendarDate?
      var part: Part
      var shares: [String: Double]
    }
    let probe = SchemaProbe()
    let reference = try #require(try probe.schema(of: Whole.self)["$ref"] as? String)
    let name = try #require(reference.split(separator: "/").last.map(String.init))
    let schema = try #require(probe.components[name])
    let fields = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(schema["required"] as? [String] == ["id", "kind", "part", "shares"])
    #expect(fields["kind"]?["enum"] as? [String] == MemberKind.allCases.map(\.rawValue))
    #expect(fields["id"]?["type"] as? String == "string" && fields["day"]?["type"] as? String == "string")
    #expect((fields["shares"]?["additionalProperties"] as? [String: String]) == ["type": "number"])
    let values = JSONValue.fields(["number": .number(1.5), "other": .null])
    let document = try JSONDecoder().decode(
      JSONValue.self,
      from: JSONSerialization.data(withJSONObject: ["components": ["schemas": probe.components]]))
    let part = JSONValue.fields(["$ref": .text(try #require(fields["part"]?["$ref"] as? String))])
    #expect(JSONSchema(document: document).faults(values, part).count == 3)
  }

  /// An alliance of which every list holds something.
  private static func lively() throws -> Visit {
    let alliance = try Alliance.told()
    let day = CalendarDate("2026-02-01")!
    _ = try alliance.give(
      FeedbackRequest(
        seeker: "delta:reducer", candidate: "steel", kind: "upstream", verdict: .accept, reason: "good",
        on: day))
    _ = try alliance.decide(IdentityRequest(.distinct, "delta:steel", "delta:fund", reason: "", on: day))
    let feed = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xml")
    defer { try? FileManager.default.removeItem(at: feed) }
    try Data(
      """
      <alliance xmlns="urn:alliancegraph:feed:1" source="s" issued="2026-01-20">
      <member id="x" kind="starship"><name>X</name></member></alliance>
      """.utf8
    ).write(to: feed)
    let options = ImportOptions(faults: .quarantine)
    _ = try alliance.importFeed(
      ImportRequest(path: feed.path(percentEncoded: false), options: options, today: day))
    var job = ImportJob(id: "0123456789abcdef", account: "wang", file: "a.xml", size: 10, asked: 5)
    (job.state, job.began) = (.running, 6)
    try alliance.store.save(job)
    try alliance.renew()
    return try Visit(alliance: alliance)
  }

  /// What the samples leave out: lists in parts, answers that say no, entries that can be taken back.
  private static func more(_ route: Route, card: String) throws -> [(path: String, body: Data, type: String)]
  {
    if route.path == "/api/v1/cards/{code}" {
      let body = "{\"agrees\": true, \"speaker\": \"delta:fund\", \"asker\": \"delta:fund\"}"
      return [("/api/v1/cards/\(card)", Data(body.utf8), "application/json")]
    }
    let paths: [String] =
      switch (route.method, route.path) {
      case (.get, "/api/v1/members"): ["/api/v1/members?limit=1"]
      case (.get, "/api/v1/network"): ["/api/v1/network?between=steel,joint"]
      case (.get, "/api/v1/gaps"): ["/api/v1/gaps?what-if=leaves:steel", "/api/v1/gaps?limit=1"]
      case (.get, "/api/v1/explanation"): ["/api/v1/explanation?seeker=steel&candidate=joint"]
      case (.get, "/api/v1/concepts"): ["/api/v1/concepts"]
      case (.delete, "/api/v1/feedback/{id}"): ["/api/v1/feedback/1"]
      case (.delete, "/api/v1/decisions/{number}"): ["/api/v1/decisions/1"]
      case (.post, "/api/v1/imports"): ["/api/v1/imports?faults=quarantine"]
      case (.delete, "/api/v1/quarantine/{number}"): ["/api/v1/quarantine/1"]
      case (.get, "/api/v1/duplicates"): ["/api/v1/duplicates?min=0"]
      default: []
      }
    let body = route.path == "/api/v1/imports" ? try Feeds.data("port.xml") : Data()
    return paths.map { ($0, body, "application/xml") }
  }
}
