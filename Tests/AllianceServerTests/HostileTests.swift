import AllianceGraph
import AllianceStore
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import AllianceServer

/// What strangers send.
@Suite struct HostileTests {
  @Test(arguments: [
    "/api/v1/gaps?what-if=joins:/etc/passwd", "/api/v1/graph/..%2F..%2Fetc%2Fpasswd",
    "/api/v1/graph/network?format=../svg", "/api/v1/members?limit=0", "/api/v1/members?limit=9e9",
    "/api/v1/members?limit=1&limit=2", "/api/v1/members?kind=enterprize", "/api/v1/members?%FF=1",
    "/api/v1/find", "/api/v1/find?text=", "/api/v1/graph/network?as-of=2025-02-30",
    "/api/v1/members?query=%00",
  ])
  func `what is asked wrongly is refused with a sentence`(path: String) async throws {
    let answer = try await Visit().get(path)
    #expect([400, 404].contains(answer.status), "\(answer.text)")
    #expect(answer.mediaType == "application/problem+json")
    #expect(!answer.text.contains("root:"))
  }

  @Test(arguments: ["..%2F..%2Fetc%2Fpasswd", "%00", "%FF", "a%0d%0aSet-Cookie:%20x=1", "'%20OR%201=1--"])
  func `a member's name is a name, whatever is in it`(name: String) async throws {
    let answer = try await Visit().get("/api/v1/members/\(name)")
    #expect([400, 404].contains(answer.status), "\(answer.text)")
    #expect(answer.fields[.setCookie] == nil)
  }

  @Test func `a body that is too large is refused, in memory and in a file`() async throws {
    let small = ServiceOptions(requestsPerSecond: 1_000, uploadLimit: 1_000)
    let visit = try Visit(options: small).by(.secretariat)
    let large = Data(repeating: 32, count: ServiceOptions.bodyLimit + 1)
    #expect(try await visit.ask(.post, "/api/v1/meetings", body: large).status == 413)
    let feed = Data(repeating: 60, count: 1_001)
    let answer = try await visit.ask(.post, "/api/v1/imports", body: feed, type: "application/xml")
    #expect(answer.status == 413)
  }

  @Test func `a body that does not come in time is given up`() async throws {
    await #expect(throws: Problem.tooSlow()) {
      try await BodyReader.within(seconds: 0) { try await Task.sleep(for: .seconds(60)) }
    }
  }

  @Test func `a body that breaks off leaves nothing behind`() async throws {
    struct Broken: Error {}
    let visit = try Visit().by(.secretariat)
    let (body, source) = RequestBody.makeStream()
    async let answer = visit.ask(.post, "/api/v1/imports", body: body, type: "application/xml")
    await source.yield(ByteBuffer(string: "<alliance"))
    source.finish(Broken())
    #expect(try await answer.status == 500)
    #expect(try visit.desk.alliance.status().feeds.count == 3)
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><alliance>&x;</alliance>", "", "no XML", "{}",
    "<alliance xmlns=\"urn:alliancegraph:feed:1\" source=\"x\"><member",
  ])
  func `a feed that can't be read changes nothing and names no path of the server`(feed: String) async throws
  {
    let visit = try Visit().by(.secretariat)
    let answer = try await visit.ask(
      .post, "/api/v1/imports?name=/srv/../a.xml", body: Data(feed.utf8), type: "application/xml")
    #expect([400, 422].contains(answer.status), "\(answer.text)")
    #expect(!answer.text.contains("alliance-serve") && !answer.text.contains("root:"))
    #expect(try visit.desk.alliance.status().feeds.count == 3)
  }

  @Test func `an upload that unpacks to far more than was sent is given up`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let gzip = Process()
    gzip.executableURL = URL(filePath: "/bin/bash")
    gzip.currentDirectoryURL = folder
    gzip.arguments = [
      "-c",
      "(printf '<alliance xmlns=\"urn:alliancegraph:feed:1\" source=\"x\"><member id=\"a\" kind=\"enterprise\"><name>'; head -c 20000000 /dev/zero | tr '\\0' 'x') | gzip -1 > bomb.gz",
    ]
    try gzip.run()
    gzip.waitUntilExit()
    let visit = try Visit().by(.secretariat)
    let bomb = try Data(contentsOf: folder.appending(path: "bomb.gz"))
    #expect(bomb.count < 200_000)
    let answer = try await visit.ask(.post, "/api/v1/imports", body: bomb, type: "application/gzip")
    #expect(answer.status == 422, "\(answer.text)")
    #expect(try visit.desk.alliance.status().feeds.count == 3)
  }

  @Test func `every answer tells browsers what not to do`() async throws {
    let visit = try Visit()
    for path in ["/health", "/api/v1/members", "/api/v1/status", "/nowhere"] {
      let fields = try await visit.get(path).fields
      let policy = fields[.contentSecurityPolicy] ?? ""
      #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "\(path)")
      #expect(!policy.contains("script-src 'unsafe") && !policy.contains("*"), "\(path)")
      #expect(fields[.xContentTypeOptions] == "nosniff", "\(path)")
      #expect(fields[HTTPField.Name("Referrer-Policy")!] == "no-referrer", "\(path)")
      #expect(fields[HTTPField.Name("X-Request-ID")!] != nil, "\(path)")
    }
  }

  @Test func `an inner fault is told by its status alone`() async throws {
    struct Secretive: Error, CustomStringConvertible { let description = "/srv/secret.sqlite" }
    let problem = Problem(Secretive())
    #expect(problem.status == .internalServerError && problem.detail == nil)
  }
}
