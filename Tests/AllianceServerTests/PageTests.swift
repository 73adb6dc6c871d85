import AllianceGraph
import AllianceModel
import AllianceStore
import Foundation
import HTTPTypes
import Testing

@testable import AllianceServer

/// The pages, as a browser gets them.
@Suite struct PageTests {
  @Test func `whoever is invited sets a password once, and signs in with it`() async throws {
    let visit = try Visit()
    let path = try visit.office.add("wang", role: .secretariat, member: nil)
    #expect(try await visit.get(path).text.contains("wang"))
    let short = try await visit.ask(.post, path, body: Data("password=short".utf8), type: SignedIn.form)
    #expect(short.status == 400 && short.fields[.setCookie] == nil)
    let body = Data("password=\(FormText.encoded(SignedIn.password))".utf8)
    let set = try await visit.ask(.post, path, body: body, type: SignedIn.form)
    let session = try SignedIn(set, visit).visit
    #expect(try await session.get("/people").status == 200)
    #expect(try await visit.ask(.post, path, body: body, type: SignedIn.form).status == 404)
    let wrong = try await visit.ask(
      .post, "/sign-in", body: Data("name=wang&password=wrong".utf8), type: SignedIn.form)
    #expect(wrong.status == 401 && wrong.fields[.setCookie] == nil)
    let right = try await visit.ask(
      .post, "/sign-in",
      body: Data("name=wang&password=\(FormText.encoded(SignedIn.password))&back=/board".utf8),
      type: SignedIn.form
    )
    #expect(right.fields[.location] == "/board")
    let records = try visit.desk.store.accessRecords(limit: 50)
    #expect(records.contains { $0.action == "sign-in refused" })
    #expect(!records.contains { $0.subject.contains(path.suffix(20)) }, "no secret is on record")
  }

  @Test func `a form changes something only from a page of the same session and site`() async throws {
    let signed = try await SignedIn(Visit())
    let (visit, secret) = (signed.visit, signed.secret)
    func add(_ name: String, _ token: String, _ fields: [String: String] = [:]) async throws -> Int {
      var asking = visit
      asking.fields.merge(fields) { $1 }
      let body = "name=\(name)&role=reader&csrf=\(token)"
      return try await asking.ask(.post, "/people", body: Data(body.utf8), type: SignedIn.form).status
    }
    #expect(try await add("a", "") == 403)
    #expect(try await add("b", Secret().formToken) == 403)
    #expect(try await add("c", secret.formToken, ["Origin": "http://evil.test"]) == 403)
    #expect(try await add("d", secret.formToken, ["Sec-Fetch-Site": "cross-site"]) == 403)
    #expect(try await add("e", secret.formToken, ["Origin": "http://alliance.test"]) == 200)
    #expect(try visit.desk.store.accounts().map(\.name) == ["e", "wang"])
  }

  @Test func `after signing out the session opens nothing`() async throws {
    let signed = try await SignedIn(Visit())
    let (visit, secret) = (signed.visit, signed.secret)
    let out = try await visit.ask(
      .post, "/sign-out", body: Data("csrf=\(secret.formToken)".utf8), type: SignedIn.form)
    #expect(out.status == 303 && out.fields[.setCookie]?.contains("Max-Age=0") == true)
    #expect(try await visit.get("/people").status == 401)
  }

  @Test func `the interface changes nothing for a browser's session`() async throws {
    let signed = try await SignedIn(Visit())
    let visit = signed.visit
    let body = Data("{\"seeker\": \"steel\", \"candidate\": \"delta:reducer\", \"verdict\": \"accept\"}".utf8)
    #expect(try await visit.ask(.post, "/api/v1/feedback", body: body).status == 403)
  }

  @Test func `a feed is looked through first and then imported, by who sent it`() async throws {
    let signed = try await SignedIn(Visit(alliance: Alliance()))
    let (visit, secret) = (signed.visit, signed.secret)
    let body = try Route.upload(
      try Feeds.data("delta.xml"), name: "../../delta.xml", fields: ["csrf": secret.formToken])
    let preview = try await visit.followed(visit.ask(.post, "/imports", body: body, type: Route.multipart))
    #expect(preview.text.contains("<h1>Preview: delta.xml</h1>"), "\(preview.text)")
    #expect(try visit.desk.alliance.status().feeds.isEmpty)
    let id = try #require(preview.text.firstMatch(of: /name="id" value="([0-9a-f]{16})"/)?.1)
    let form = Data("id=\(id)&csrf=\(secret.formToken)".utf8)
    let done = try await visit.followed(visit.ask(.post, "/imports/kept", body: form, type: SignedIn.form))
    #expect(done.text.contains("<h1>Imported: delta.xml</h1>"), "\(done.text)")
    #expect(try visit.desk.alliance.status().feeds.map(\.file) == ["delta.xml"])
    #expect(try await visit.ask(.post, "/imports/kept", body: form, type: SignedIn.form).status == 404)
  }

  @Test func `what a feed says never becomes markup or script`() async throws {
    let alliance = try Alliance.told()
    let evil = "&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&quot;x&#39;"
    let feed = """
      <alliance xmlns="urn:alliancegraph:feed:1" source="evil" issued="2026-01-20">
      <member id="&lt;img src=x onerror=alert(1)&gt;" kind="enterprise"><name>\(evil)</name>
      <website>javascript:alert(1)</website><profile>\(evil)</profile>
      <capability id="c"><text>轴承钢 \(evil)</text></capability><need id="n"><text>谐波减速器 \(evil)</text></need></member>
      </alliance>
      """
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(feed.utf8).write(to: file)
    _ = try alliance.importFeed(
      ImportRequest(path: file.path(percentEncoded: false), name: evil, today: CalendarDate("2026-02-01")!))
    let signed = try await SignedIn(Visit(alliance: alliance))
    let visit = signed.visit
    let member = FormText.encoded("evil:<img src=x onerror=alert(1)>")
    let attack = FormText.encoded("\"><script>alert(1)</script>")
    for path in [
      "/", "/members", "/members/\(member)", "/search?text=\(attack)", "/search?text=%E8%BD%B4%E6%89%BF",
      "/members?query=\(attack)", "/board", "/imports", "/duplicates", "/people", "/explorer", "/chain",
      "/sign-in?back=\(attack)", "/members/\(attack)",
    ] {
      var asking = visit
      asking.fields["Accept"] = "text/html"
      let page = try await asking.get(path)
      #expect(page.mediaType == Page.mediaType, "\(path)")
      for bad in ["<script>", "<img src=x", "onload=\"", "href=\"javascript:"] {
        #expect(!page.text.contains(bad), "\(bad) in \(path)")
      }
    }
  }

  @Test(arguments: [
    "//evil.test", "https://evil.test", "/\\evil.test", "/a\r\nSet-Cookie: x=1", "javascript:x",
  ])
  func `a page leads on to pages of this service only`(path: String) async throws {
    let answer = try await Visit().get("/language?to=zh&back=\(FormText.encoded(path))")
    #expect(answer.status == 303)
    #expect(answer.fields[.location] == "/")
  }

  @Test func `pages come in the language that was chosen, else that of the browser`() async throws {
    var visit = try Visit()
    #expect(try await visit.get("/members").text.contains("<h1>Members</h1>"))
    visit.fields["Accept-Language"] = "fr, zh-CN;q=0.8, en;q=0.5"
    #expect(try await visit.get("/members").text.contains("<h1>成员</h1>"))
    visit.fields["Cookie"] = "alliance_language=en"
    #expect(try await visit.get("/members").text.contains("<h1>Members</h1>"))
  }

  @Test func `a page that did not change keeps the policy it came with`() async throws {
    var visit = try Visit()
    let page = try await visit.get("/members")
    #expect(page.fields[.contentSecurityPolicy]?.contains("style-src 'self'") == true)
    visit.fields["If-None-Match"] = page.fields[.eTag]
    let again = try await visit.get("/members")
    #expect(again.status == 304 && again.fields[.contentSecurityPolicy] == nil)
  }

  @Test func `who must sign in is led there and back`() async throws {
    var visit = try Visit()
    visit.fields["Accept"] = "text/html"
    let answer = try await visit.get("/board")
    #expect(answer.status == 303 && answer.fields[.location] == "/sign-in?back=%2Fboard")
  }

  @Test func `the exported table begins with a byte order mark and holds no formula`() async throws {
    let alliance = try Alliance.told()
    let feed = """
      <alliance xmlns="urn:alliancegraph:feed:1" source="calc" issued="2026-01-20">
      <member id="m" kind="enterprise"><name>=HYPERLINK("http://evil")</name>
      <need id="n"><text>轴承钢 bearing steel</text></need></member></alliance>
      """
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(feed.utf8).write(to: file)
    _ = try alliance.importFeed(
      ImportRequest(path: file.path(percentEncoded: false), today: CalendarDate("2026-02-01")!))
    let answer = try await Visit(alliance: alliance).by(.secretariat).get("/board.csv?kind=upstream")
    #expect(answer.body.prefix(3) == Data([0xEF, 0xBB, 0xBF]))
    #expect(answer.text.contains("'=HYPERLINK"), "\(answer.text)")
    #expect(!answer.text.contains("\"=HYPERLINK"))
  }

  @Test func `a page of changes tells them in words, and a report to pass on tells nothing confidential`()
    async throws
  {
    let visit = try Visit().by(.secretariat)
    let span = "from=2025-01-01&to=2026-02-01"
    let page = try await visit.get("/changes?\(span)").text
    #expect(page.contains("graph/change?") && page.contains("since=2025-01-01"))
    #expect(page.contains("Joint Dynamics") && page.contains("crimsonkey"))
    let report = try await visit.get("/changes/report.html?\(span)").text
    #expect(report.contains("<svg") && report.contains("Joint Dynamics"))
    for word in ["azuremark", "crimsonkey", "obsidianpact"] { #expect(!report.contains(word), "\(word)") }
    let own = try await visit.get("/changes/report.html?\(span)&audience=secretariat").text
    #expect(own.contains("crimsonkey"))
    #expect(try await visit.get("/changes/report.html?\(span)").fields[.eTag] == nil)
  }

  @Test func `a team without a kind that must be in it says so on its page`() async throws {
    let page = try await Visit().by(.reader).get(
      "/consortium?need=harmonic-reducer&must=government&region=Shenzhen"
    ).text
    #expect(page.contains("no government") && page.contains("proven best") && page.contains("coordinator"))
  }

  @Test(arguments: Language.allCases)
  func `the page of a fund says the command's own words and shows its portfolio`(language: Language)
    async throws
  {
    var visit = try Visit().by(.secretariat)
    visit.fields["Accept-Language"] = language.rawValue
    let page = try await visit.get("/dealflow?fund=fund").text
    let found = try visit.desk.alliance.dealFlow(DealFlowRequest(fund: "fund"))
    #expect(page.contains("graph/portfolio?") && page.contains(found.summary(in: language)))
    for table in [
      found.sumTable(in: language), found.holdingTable(in: language), found.spreadTable(in: language),
    ] {
      for cell in table.rows.joined() where !cell.isEmpty { #expect(page.contains(cell), "\(cell)") }
    }
    let picture = try await visit.get("/api/v1/graph/portfolio?member=fund&format=json")
    #expect(picture.status == 200 && picture.text.contains("\"mandate\""))
    let other = try await visit.get("/api/v1/graph/portfolio?member=steel&format=json")
    #expect(other.status == 400 && other.text.contains("states no mandate"))
  }

  @Test(arguments: Language.allCases)
  func `pages of the network, of decisions and of evidence say the command's own words`(language: Language)
    async throws
  {
    var visit = try Visit().by(.secretariat)
    visit.fields["Accept-Language"] = language.rawValue
    let alliance = visit.desk.alliance
    let day = CalendarDate("2026-02-01")!
    _ = try alliance.decide(IdentityRequest(.distinct, "steel", "joint", reason: "two <b>", on: day))
    _ = try alliance.give(
      FeedbackRequest(seeker: "joint", candidate: "delta:reducer", verdict: .met, reason: "好<i>", on: day))
    let network = try alliance.network(NetworkRequest())
    let tables = [network.densityTable(in: language), network.trendTable(in: language)]
    try await expect(
      [network.summary(in: language)] + network.parts(in: language).map(\.title)
        + tables.flatMap { $0.heads + $0.rows.joined() }, on: "/explorer", visit)
    try await expect(
      try alliance.decisions().table(in: language).rows.joined().map {
        $0.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      },
      on: "/duplicates", visit)
    let found = try alliance.evidence(
      EvidenceRequest(from: CalendarDate("2025-01-01")!, to: CalendarDate("2026-03-01")!))
    #expect(found.entries.count == 1)
    let span = "from=2025-01-01&to=2026-03-01"
    try await expect(
      [found.sha256, "好&lt;i&gt;"] + found.table(in: language).heads, on: "/evidence?\(span)", visit)
    let listed = try await visit.get("/api/v1/evidence?\(span)&format=tsv")
    #expect(listed.body == found.canonical)
    #expect(try await visit.get("/api/v1/evidence?\(span)").body == AnswerJSON.data(found))
  }

  private func expect(_ words: [String], on path: String, _ visit: Visit) async throws {
    let page = try await visit.get(path).text
    for word in words where !word.isEmpty { #expect(page.contains(word), "'\(word)' on \(path)") }
  }

  @Test func `in a Chinese page, what is told in English says that it is`() async throws {
    let alliance = try Alliance.told()
    let feed = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xml")
    defer { try? FileManager.default.removeItem(at: feed) }
    try Data(
      """
      <alliance xmlns="urn:alliancegraph:feed:1" source="s" issued="2026-01-20">
      <member id="x" kind="starship"><name>X</name></member></alliance>
      """.utf8
    ).write(to: feed)
    _ = try alliance.importFeed(
      ImportRequest(
        path: feed.path(percentEncoded: false), options: ImportOptions(faults: .quarantine),
        today: CalendarDate("2026-02-01")!))
    var visit = try Visit(alliance: alliance).by(.secretariat)
    visit.fields["Accept-Language"] = "zh"
    #expect(try await visit.get("/quarantine").text.contains("<p class=\"error\" lang=\"en\">"))
    let ways = try await visit.get("/introductions?from=nobody&to=steel").text
    #expect(ways.contains("role=\"alert\" lang=\"en\">no member is called"))
  }
}
