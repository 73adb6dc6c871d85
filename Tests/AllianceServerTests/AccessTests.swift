import AllianceGraph
import AllianceModel
import AllianceStore
import Foundation
import HTTPTypes
import Testing

@testable import AllianceServer

/// Who reaches what, generated from the table of routes.
@Suite struct AccessTests {
  static let roles: [Account.Role?] = [nil] + Account.Role.allCases

  @Test(arguments: roles)
  func `every route lets in whom it says and nobody else, and answers as it says`(role: Account.Role?)
    async throws
  {
    let visit = try Visit().by(role)
    for route in Route.all {
      for sample in try route.samples {
        let answer = try await visit.ask(route.method, sample.path, body: sample.body, type: sample.type)
        let place =
          "\(route.method) \(sample.path) by \(role?.rawValue ?? "nobody"): \(answer.text.prefix(300))"
        if Access(role) < route.access {
          #expect(answer.status == (role == nil ? 401 : 403), "\(place)")
          #expect(answer.mediaType == "application/problem+json", "\(place)")
        } else if answer.status == 303 {
          #expect(!route.isForPrograms && answer.fields[.location]?.hasPrefix("/") == true, "\(place)")
        } else if answer.status == 200 {
          #expect(route.mediaType == nil || answer.mediaType == route.mediaType, "\(place)")
        } else {
          #expect(route.problemStatuses.contains(answer.status) && answer.status < 500, "\(place)")
          let isRefused = [401, 403].contains(answer.status)
          #expect(!isRefused || route.path == "/sign-in", "\(place)")
        }
      }
    }
  }

  @Test func `what needs a role is refused without one before its body is read`() async throws {
    let visit = try Visit()
    let answer = try await visit.ask(
      .post, "/api/v1/imports", body: Data(repeating: 60, count: 5_000), type: "application/xml")
    #expect(answer.status == 401)
  }

  @Test func `a token that reads changes nothing`() async throws {
    let visit = try Visit().by(.secretariat, writes: false)
    for route in Route.interface where route.changes {
      for sample in try route.samples {
        let answer = try await visit.ask(route.method, sample.path, body: sample.body, type: sample.type)
        #expect(answer.status == 403, "\(route.path)")
      }
    }
    #expect(try await visit.get("/api/v1/status").status == 200)
  }

  @Test func `a token opens nothing after its end, its removal or its account's`() async throws {
    let alliance = try Alliance.told()
    let now = try Visit(alliance: alliance)
    let later = try Visit(alliance: alliance, clock: ServiceClock { Visit.moment + 2 * 86_400 })
    let visit = try now.by(.secretariat)
    #expect(try await visit.get("/api/v1/status").status == 200)
    var late = later
    late.token = visit.token
    #expect(try await late.get("/api/v1/status").status == 401)
    try now.office.removeToken(try #require(now.office.tokens().first?.id))
    #expect(try await visit.get("/api/v1/status").status == 401)
    let again = try now.by(.secretariat)
    try now.office.remove("secretariat-ducer")
    #expect(try await again.get("/api/v1/status").status == 401)
    #expect(try await again.get("/api/v1/members").status == 401, "a wrong token is never taken for nobody")
  }

  @Test func `the store holds no secret, only hashes`() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite")
    let path = file.path(percentEncoded: false)
    defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
    let alliance = try Alliance(path: path)
    let office = AccountOffice(alliance, actor: "t", clock: ServiceClock { Visit.moment }, passwordCost: 4)
    let invitation = try office.add("wang", role: .secretariat, member: nil)
    let secret = try #require(Secret(invitation.split(separator: "/").last ?? ""))
    let password = "correct horse battery"
    let session = try office.accept(secret, password: password)
    let token = try office.addToken("crm", of: "wang", writes: true, days: 1)
    let copy = path + "-copy"
    defer { try? FileManager.default.removeItem(atPath: copy) }
    try alliance.store.backup(to: copy)
    let bytes = try Data(contentsOf: URL(filePath: copy))
    for text in [secret.text, password, session.text, token] {
      #expect(bytes.range(of: Data(text.utf8)) == nil)
    }
  }

  @Test func `members speak for themselves alone`() async throws {
    let visit = try Visit().by(.member, member: "delta:steel")
    let foreign = """
      {"seeker": "珠江谐波传动有限公司", "candidate": "steel", "verdict": "decline"}
      """
    let refused = try await visit.ask(.post, "/api/v1/feedback", body: Data(foreign.utf8))
    #expect(refused.status == 403)
    #expect(try visit.desk.store.feedback().isEmpty)
    let own = """
      {"seeker": "steel", "candidate": "delta:reducer", "kind": "downstream", "verdict": "decline"}
      """
    let answer = try await visit.ask(.post, "/api/v1/feedback", body: Data(own.utf8))
    #expect(answer.status == 200, "\(answer.text)")
    #expect(try visit.desk.store.feedback().count == 1)
  }

  @Test func `an account goes on speaking for a member that was merged into another`() async throws {
    let visit = try Visit()
    let member = try visit.by(.member, member: "delta:steel")
    let merge = "{\"verdict\": \"merge\", \"a\": \"delta:joint\", \"b\": \"delta:steel\"}"
    let merged = try await visit.by(.secretariat).ask(.post, "/api/v1/decisions", body: Data(merge.utf8))
    #expect(merged.status == 200, "\(merged.text)")
    let own =
      "{\"seeker\": \"delta:joint\", \"candidate\": \"delta:reducer\", \"kind\": \"upstream\", \"verdict\": \"accept\"}"
    let answer = try await member.ask(.post, "/api/v1/feedback", body: Data(own.utf8))
    #expect(answer.status == 200, "\(answer.text)")
    #expect(try await member.get("/api/v1/members/delta:joint").text.contains("crimsonkey"))
    let foreign = own.replacing("delta:joint", with: "delta:fund")
    #expect(try await member.ask(.post, "/api/v1/feedback", body: Data(foreign.utf8)).status == 403)
  }

  @Test func `changes and the secretariat's readings are on record, with who and what`() async throws {
    let visit = try Visit().by(.secretariat)
    _ = try await visit.get("/api/v1/members/delta:reducer")
    let feed = try Feeds.data("port.xml")
    _ = try await visit.ask(.post, "/api/v1/imports", body: feed, type: "application/xml")
    visit.desk.scribe.finish()
    let records = try visit.desk.store.accessRecords(limit: 2)
    #expect(records.map(\.action) == ["change imports", "read"])
    #expect(records.map(\.subject) == ["/api/v1/imports", "/api/v1/members/delta:reducer"])
    #expect(records.allSatisfy { $0.account == "secretariat-ducer" && $0.at == Visit.moment })
  }

  @Test func `a client that asks too often waits, others don't`() throws {
    let limit = RateLimit(rate: 2, burst: 3)
    let start = ContinuousClock.now
    #expect((0..<5).map { _ in limit.allows("a", at: start) } == [true, true, true, false, false])
    #expect(limit.allows("b", at: start))
    #expect(limit.allows("a", at: start + .milliseconds(600)))
    #expect(!limit.allows("a", at: start + .milliseconds(700)))
  }
}
