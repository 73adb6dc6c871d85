import AllianceModel
import Foundation
import HostileServer
import Synchronization
import Testing

/// Feeds from the web, and sources that are asked again.
@Suite struct WebSourceTests {
  let program: Program

  init() throws { program = try Program(empty: true) }

  private static func feed(_ source: String, _ members: String...) -> Data {
    let records = members.map { "<member id=\"\($0)\" kind=\"enterprise\"><name>\($0)</name></member>" }
    return Data(
      "<alliance xmlns=\"urn:alliancegraph:feed:1\" source=\"\(source)\">\(records.joined())</alliance>".utf8)
  }

  private func json(_ run: Program.Run) throws -> Any { try JSONSerialization.jsonObject(with: run.output) }

  private func sources() throws -> [[String: Any]] {
    let answer = try #require(try json(program.run("sources", "--json")) as? [String: Any])
    return try #require(answer["sources"] as? [[String: Any]])
  }

  @Test func `a feed on the web is imported, registered, and not sent again until it changes`() throws {
    let version = Mutex(1)
    let server = try HostileServer { request in
      let now = version.withLock { $0 }
      if request.headers["if-none-match"] == "\"v\(now)\"" { return .reply(304) }
      return .reply(200, headers: ["ETag: \"v\(now)\""], body: Self.feed("web", "m\(now)"))
    }
    defer { server.stop() }
    let url = server.url("/feed.xml?token=geheim")
    let first = try program.run("import", url, "--allow-private")
    #expect(first.code == 0, "\(first.errors)")
    #expect(first.errors.contains("/feed.xml?token=…: imported; members: 1 added"), "\(first.errors)")
    let again = try program.run("import", url, "--allow-private")
    #expect(again.code == 0 && again.errors.contains("nothing new"), "\(again.errors)")
    #expect(server.requests.last?.headers["if-none-match"] == "\"v1\"")
    version.withLock { $0 = 2 }
    #expect(try program.run("sync", "web").errors.contains("1 added, 1 retired"))
    let told =
      try program.run("sources", "--json").text + program.run("sources").text + program.run("status").text
    #expect(!told.contains("geheim"))
    let source = try #require(try sources().first)
    #expect(source["etag"] as? String == "\"v2\"" && source["source"] as? String == "web")
    let visits = try #require(source["visits"] as? [[String: Any]])
    #expect(visits.map { $0["outcome"] as? String } == ["changed", "unchanged", "changed"])
  }

  @Test func `what a file changed since is fetched whole, and a dry run changes and registers nothing`()
    throws
  {
    let server = try HostileServer { request in
      request.headers["if-none-match"] == nil
        ? .reply(200, headers: ["ETag: \"v\""], body: Self.feed("web", "m")) : .reply(304)
    }
    defer { server.stop() }
    let dry = try program.run("import", server.url("/f"), "--allow-private", "--dry-run")
    #expect(dry.says("added", "member", "web:m"))
    #expect(!program.has("alliance.sqlite"))
    #expect(try program.run("import", server.url("/f"), "--allow-private").code == 0)
    try Self.feed("web", "other").write(to: program.folder.appending(path: "f.xml"))
    #expect(try program.run("import", "f.xml").errors.contains("1 retired"))
    #expect(try program.run("sync").errors.contains("1 added, 1 retired"))
  }

  @Test func `a private address, a web page and a missing page are refused and not registered`() throws {
    let server = try HostileServer { request in
      request.path == "/page" ? .reply(200, body: Data("<!doctype html>".utf8)) : .reply(404)
    }
    defer { server.stop() }
    for (arguments, said) in [
      ([server.url("/feed.xml")], "not on the public Internet"),
      ([server.url("/page"), "--allow-private"], "/page:1: error: this is a web page"),
      ([server.url("/x"), "--allow-private"], "answered 404"),
      (["file:///etc/passwd"], "only http and https"),
      (["https://user:geheim@h/"], "~/.netrc"),
    ] {
      let run = try program.run(["import"] + arguments)
      #expect(run.code == 1)
      #expect(run.errors.contains(said), "\(run.errors)")
      #expect(!run.errors.contains("geheim"))
    }
    #expect(try sources().isEmpty)
  }

  @Test func `a password of the user's own file opens a feed, and is told and kept nowhere`() throws {
    let secret = Data("anna:geheim".utf8).base64EncodedString()
    let server = try HostileServer { request in
      request.headers["authorization"] == "Basic \(secret)"
        ? .reply(200, body: Self.feed("web", "m")) : .reply(401)
    }
    defer { server.stop() }
    let home = ["HOME": program.folder.path(percentEncoded: false)]
    let arguments = ["import", server.url("/feed.xml"), "--allow-private"]
    let without = try program.run(arguments, environment: home)
    #expect(without.code == 1 && without.errors.contains("put user and password into ~/.netrc"))
    try program.write("machine 127.0.0.1 login anna password geheim\n", to: ".netrc")
    let run = try program.run(arguments, environment: home)
    #expect(run.code == 0, "\(run.errors)")
    let told = try run.errors + run.text + program.run("sources", "--json").text
    let stored = try Data(contentsOf: program.folder.appending(path: "alliance.sqlite"))
    for word in ["geheim", secret] {
      #expect(!told.contains(word) && stored.firstRange(of: Data(word.utf8)) == nil)
    }
  }

  @Test func `a small answer that unpacks without end is refused`() throws {
    _ = try program.shell(
      "(echo '<alliance xmlns=\"urn:alliancegraph:feed:1\" source=\"s\">'; head -c 80000000 /dev/zero | tr '\\0' ' ') | gzip > bomb.gz"
    )
    let bomb = try Data(contentsOf: program.folder.appending(path: "bomb.gz"))
    #expect(bomb.count < 1 << 18)
    let server = try HostileServer { _ in .reply(200, headers: ["Content-Encoding: gzip"], body: bomb) }
    defer { server.stop() }
    let run = try program.run("import", server.url("/bomb"), "--allow-private")
    #expect(run.code == 1)
    #expect(run.errors.contains("check the file") || run.errors.contains("check it"), "\(run.errors)")
  }

  @Test func `one source that fails does not keep the others from being asked, and each has its history`()
    throws
  {
    let server = try HostileServer { request in
      request.path == "/good" ? .reply(200, body: Self.feed("good", "g")) : .reply(404)
    }
    defer { server.stop() }
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "feeds"), withIntermediateDirectories: true)
    for name in ["a", "b"] {
      try Self.feed(name, "m").write(to: program.folder.appending(path: "feeds/\(name).xml"))
    }
    #expect(
      try program.run("sources", "add", server.url("/bad"), server.url("/good"), "feeds", "--allow-private")
        .code == 0)
    #expect(try program.run("sources", "add", "no-such-folder").code == 1)
    let dry = try program.run("sync", "--dry-run")
    #expect(dry.code == 1 && dry.says("added", "member", "good:g"))
    #expect(try sources().allSatisfy { ($0["visits"] as? [Any])?.isEmpty == true })
    let run = try program.run("sync")
    #expect(run.code == 1)
    #expect(run.errors.contains("answered 404, not found"))
    #expect(run.errors.contains("total"))
    #expect(try program.run("members", "--json").text.contains("\"count\" : 3"))
    #expect(try sources().map { $0["outcome"] as? String } == ["failed", "changed", "changed"])
    #expect(try program.run("sync", "good", "feeds").code == 0)
    #expect(try sources().map { ($0["visits"] as? [Any])?.count } == [1, 2, 2])
    let feeds = try #require(try json(program.run("sync", "--json")) as? [[String: Any]])
    #expect(feeds.map { $0["outcome"] as? String } == ["failed", "unchanged", "unchanged", "unchanged"])
    #expect(try program.run("sync", "goood").errors.contains("did you mean 'good'?"))
    #expect(try program.run("sources", "remove", server.url("/bad")).code == 0)
    #expect(try sources().count == 2)
  }

  // MARK: Harvests

  private static func answer(_ body: String, day: String = "2026-03-01") -> HostileServer.Answer {
    .reply(
      200,
      body: Data(
        """
        <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>\(day)T07:08:09Z</responseDate>
        <request>http://r.example/oai</request>\(body)</OAI-PMH>
        """.utf8))
  }

  private static func records(_ keys: [String], token: String? = nil, deleted: [String] = []) -> String {
    let people = keys.map {
      """
      <record><header><identifier>oai:r.example:\($0)</identifier></header><metadata>
      <Person xmlns="https://www.openaire.eu/cerif-profile/1.2/"><PersonName><FamilyNames>\($0)</FamilyNames>
      </PersonName></Person></metadata></record>
      """
    }
    let gone = deleted.map {
      "<record><header status=\"deleted\"><identifier>oai:r.example:\($0)</identifier></header></record>"
    }
    let next = token.map { "<resumptionToken>\($0)</resumptionToken>" } ?? ""
    return "<ListRecords>\(people.joined())\(gone.joined())\(next)</ListRecords>"
  }

  @Test func `a harvest takes all parts, goes on after a cut, and then asks only for what is new`() throws {
    let isUp = Mutex(false)
    let server = try HostileServer { request in
      let path = request.path
      if path.contains("resumptionToken=a%7C1") {
        return isUp.withLock { $0 } ? Self.answer(Self.records(["3"])) : .reply(404)
      }
      if path.contains("from=2026-03-01") {
        return Self.answer(Self.records([], deleted: ["1"]), day: "2026-04-01")
      }
      if path.contains("from=2026-04-01") {
        return Self.answer("<error code=\"noRecordsMatch\"/>", day: "2026-05-01")
      }
      return Self.answer(Self.records(["1", "2"], token: "a|1"))
    }
    defer { server.stop() }
    let url = "oai+" + server.url("/oai?set=people")
    let cut = try program.run("import", url, "--allow-private")
    #expect(cut.code == 1)
    #expect(cut.errors.contains("answered 404"), "\(cut.errors)")
    #expect(try program.run("members", "--json").text.contains("\"count\" : 2"))
    #expect(try sources()[0]["isCutOff"] as? Bool == true)
    isUp.withLock { $0 = true }
    let rest = try program.run("sync")
    #expect(rest.code == 0, "\(rest.errors)")
    #expect(rest.errors.contains("members: 1 added"), "\(rest.errors)")
    #expect(!rest.errors.contains("resumptionToken"))
    #expect(try sources()[0]["harvestedUntil"] as? String == "2026-03-01")
    let news = try program.run("sync")
    #expect(news.errors.contains("1 retired"), "\(news.errors)")
    #expect(try program.run("sync").errors.contains("nothing new"))
    #expect(
      server.requests.map { $0.path } == [
        "/oai?set=people&verb=ListRecords&metadataPrefix=oai_cerif_openaire",
        "/oai?verb=ListRecords&resumptionToken=a%7C1", "/oai?verb=ListRecords&resumptionToken=a%7C1",
        "/oai?set=people&verb=ListRecords&metadataPrefix=oai_cerif_openaire&from=2026-03-01",
        "/oai?set=people&verb=ListRecords&metadataPrefix=oai_cerif_openaire&from=2026-04-01",
      ])
  }

  @Test
  func `a token that is not known any more starts the harvest again, and one that leads to itself ends it`()
    throws
  {
    let server = try HostileServer { request in
      switch request.number {
      case 0: return Self.answer(Self.records(["1"], token: "old"))
      case 1: return Self.answer("<error code=\"badResumptionToken\">gone</error>")
      case 2: return Self.answer(Self.records(["1", "2"]))
      default: return Self.answer(Self.records(["3"], token: "same"))
      }
    }
    defer { server.stop() }
    let url = "oai+" + server.url("/oai")
    let run = try program.run("import", url, "--allow-private")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.errors.contains("it started again"), "\(run.errors)")
    #expect(try program.run("members", "--json").text.contains("\"count\" : 2"))
    let circle = try program.run("sync")
    #expect(circle.code == 1)
    #expect(circle.errors.contains("to the same again"), "\(circle.errors)")
  }

  @Test
  func `tokens that go round in a circle and a part that is refused end a harvest, what came before is kept`()
    throws
  {
    let server = try HostileServer { request in
      if request.path.hasPrefix("/circle") {
        let isAtA = request.path.contains("resumptionToken=a")
        return Self.answer(Self.records([isAtA ? "2" : "1"], token: isAtA ? "b" : "a"))
      }
      return request.path.contains("resumptionToken")
        ? Self.answer(
          "<ListRecords><record><header><identifier>x</identifier></header></record></ListRecords>")
        : Self.answer(Self.records(["3"], token: "next"))
    }
    defer { server.stop() }
    let circle = try program.run("import", "oai+" + server.url("/circle"), "--allow-private")
    #expect(circle.code == 1)
    #expect(circle.errors.contains("to the same again"), "\(circle.errors)")
    #expect(server.requests.count == 3)
    let refused = try program.run("import", "oai+" + server.url("/oai"), "--allow-private")
    #expect(refused.code == 1)
    #expect(refused.errors.contains("1 part was taken before the one that was refused"), "\(refused.errors)")
    #expect(try program.run("members", "--json").text.contains("\"count\" : 3"))
    #expect(try sources()[1]["isCutOff"] as? Bool == true)
  }

  @Test func `nothing changed, said to who did not ask that, is a fault`() throws {
    let server = try HostileServer { _ in .reply(304) }
    defer { server.stop() }
    let run = try program.run("import", server.url("/f"), "--allow-private")
    #expect(run.code == 1)
    #expect(run.errors.contains("answered 304"), "\(run.errors)")
  }

  @Test(arguments: [40, 80, 200], ["zh", "en"])
  func `the list of sources fits the terminal`(width: Int, language: String) throws {
    let long = "http://no-such-host.invalid/" + String(repeating: "x", count: 90) + "/feed.xml"
    #expect(try program.run("sources", "add", long, ".").code == 0)
    #expect(try program.run("sync").code == 1)
    let run = try program.run(["sources", "--language", language], environment: ["COLUMNS": "\(width)"])
    #expect(run.text.contains(language == "zh" ? "失败" : "failed"))
    for line in run.lines { #expect(DisplayWidth.of(line) <= width, "\(line)") }
  }

  @Test func `a dry run of a harvest asks for the first part and keeps nothing`() throws {
    let server = try HostileServer { _ in Self.answer(Self.records(["1"], token: "next")) }
    defer { server.stop() }
    let run = try program.run("import", "oai+" + server.url("/oai"), "--allow-private", "--dry-run")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.says("added", "member", "r.example:1"))
    #expect(server.requests.count == 1)
    #expect(!program.has("alliance.sqlite"))
  }
}
