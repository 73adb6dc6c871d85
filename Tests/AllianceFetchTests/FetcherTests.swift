import AllianceModel
import Foundation
import HostileServer
import Testing

@testable import AllianceFetch

/// What a fetch takes from servers, and what it refuses.
@Suite struct FetcherTests {
  private var fetcher: Fetcher {
    var fetcher = Fetcher()
    fetcher.limits.allowsPrivate = true
    fetcher.limits.retrySeconds = 0.01
    return fetcher
  }

  /// What a fetcher says of a server's feed.
  private func refusal(
    _ fetcher: Fetcher, _ answer: @escaping @Sendable (HostileServer.Request) -> HostileServer.Answer
  )
    throws -> String
  {
    let server = try HostileServer(answer)
    defer { server.stop() }
    let address = try WebAddress(server.url("/feed.xml"))
    let fault = try #require(throws: Diagnostic.self) { _ = try fetcher.fetch(address) }
    #expect(fault.file.hasPrefix("http"))
    return fault.message
  }

  private func text(_ fetched: Fetched) throws -> String {
    guard case .feed(let spool, _) = fetched else { return "not modified" }
    return try String(contentsOfFile: spool.path, encoding: .utf8)
  }

  @Test func `a feed comes whole, and its file is gone when it was read`() throws {
    let body = Data(String(repeating: "<a/>\n", count: 100_000).utf8)
    let server = try HostileServer { _ in
      .reply(200, headers: ["ETag: \"v1\"", "Last-Modified: X"], body: body)
    }
    defer { server.stop() }
    func fetch() throws -> String {
      guard case .feed(let spool, let validators) = try fetcher.fetch(WebAddress(server.url("/feed.xml")))
      else {
        throw CocoaError(.fileNoSuchFile)
      }
      #expect(validators == Validators(etag: "\"v1\"", lastModified: "X"))
      #expect(try Data(contentsOf: URL(filePath: spool.path)) == body)
      let permissions =
        try FileManager.default.attributesOfItem(atPath: spool.path)[.posixPermissions] as? Int
      #expect(permissions == 0o600)
      return spool.path
    }
    #expect(try !FileManager.default.fileExists(atPath: fetch()))
  }

  @Test func `what did not change is not sent again`() throws {
    let server = try HostileServer { request in
      request.headers["if-none-match"] == "\"v1\"" && request.headers["if-modified-since"] == "Monday"
        ? .reply(304) : .reply(200, body: Data("new".utf8))
    }
    defer { server.stop() }
    let address = try WebAddress(server.url("/"))
    let known = Validators(etag: "\"v1\"", lastModified: "Monday")
    #expect(try text(fetcher.fetch(address, unless: known)) == "not modified")
    #expect(try text(fetcher.fetch(address, unless: Validators(etag: "\"v0\""))) == "new")
  }

  @Test func `an address may lead to another, but not round in circles`() throws {
    let server = try HostileServer { request in
      switch request.path {
      case "/feed.xml": .reply(301, headers: ["Location: /b"])
      case "/b": .reply(302, headers: ["Location: there"])
      default: .reply(200, body: Data("here".utf8))
      }
    }
    defer { server.stop() }
    #expect(try text(fetcher.fetch(WebAddress(server.url("/feed.xml")))) == "here")
    #expect(
      try refusal(fetcher) { _ in .reply(302, headers: ["Location: /feed.xml"]) }.contains(
        "more than 5 times"))
  }

  @Test(arguments: [
    "file:///etc/passwd", "ftp://host/x", "gopher://127.0.0.1:6379/_x", "dict://h/x", "//u:pw@h/x",
  ])
  func `an address may not lead out of the web`(target: String) throws {
    let message = try refusal(fetcher) { _ in .reply(302, headers: ["Location: \(target)"]) }
    #expect(message.hasPrefix("the address leads to '"), "\(message)")
    #expect(message.contains("only http and https") || message.contains("user name"), "\(message)")
    #expect(!message.contains("pw"))
  }

  @Test(arguments: [
    "http://127.0.0.1:1/x", "http://localhost:1/", "http://2130706433:1/", "http://0x7f.1:1/",
    "http://0177.0.0.1:1/",
    "http://127.1:1/", "http://[::1]:1/", "http://[::ffff:127.0.0.1]:1/", "http://0.0.0.0:1/", "http://0:1/",
    "http://169.254.169.254/latest", "http://10.0.0.1:1/", "http://[fe80::1]:1/", "http://[fd00::1]:1/",
    "http://[64:ff9b::7f00:1]:1/",
  ])
  func `no spelling of a private address is connected to`(url: String) throws {
    let fault = try #require(throws: Diagnostic.self) { _ = try Fetcher().fetch(WebAddress(url)) }
    #expect(fault.message.contains("not on the public Internet"), "\(fault)")
    #expect(fault.message.contains("--allow-private"))
  }

  @Test func `a public address may not lead to a private one`() throws {
    let server = try HostileServer { _ in .reply(200) }
    defer { server.stop() }
    // The server itself is private: what is checked is the socket, on every hop.
    let fault = try #require(throws: Diagnostic.self) { _ = try Fetcher().fetch(WebAddress(server.url("/"))) }
    #expect(fault.message.contains("127.0.0.1"))
    #expect(server.requests.isEmpty)
  }

  @Test(arguments: [
    ("8.8.8.8", true), ("192.0.2.1", false), ("172.15.255.255", true), ("172.16.0.0", false),
    ("172.32.0.0", true),
    ("100.64.0.1", false), ("198.18.0.1", false), ("224.0.0.1", false), ("255.255.255.255", false),
    ("2606:4700::1", true), ("::", false), ("::1", false), ("::ffff:8.8.8.8", true),
    ("::ffff:10.0.0.1", false),
    ("::8.8.8.8", false), ("fe80::1", false), ("fc00::1", false), ("ff02::1", false), ("2001:db8::1", false),
    ("2001::1", false), ("2002:0a00:0001::1", false), ("2002:0808:0808::1", true), ("64:ff9b::8.8.8.8", true),
    ("64:ff9b::10.0.0.1", false), ("4000::1", false),
  ])
  func `public and other addresses are told apart`(text: String, isPublic: Bool) throws {
    #expect(try #require(NetworkAddress(text)).isPublic == isPublic)
  }

  @Test func `an endless body is given up at the limit`() throws {
    var fetcher = fetcher
    fetcher.limits.bytes = 1 << 20
    #expect(try refusal(fetcher) { _ in .endless }.contains("longer than 1048576 bytes"))
    #expect(
      try refusal(self.fetcher) { _ in .raw("HTTP/1.1 404 X\r\n\r\n" + String(repeating: "x", count: 1 << 20))
      }.contains("404"))
  }

  @Test(arguments: [false, true])
  func `a slow body and a silent server are given up`(isSilent: Bool) throws {
    var fetcher = fetcher
    (fetcher.limits.slowSeconds, fetcher.limits.totalSeconds) = (1, 3)
    let message = try refusal(fetcher) { _ in isSilent ? .silence : .slow }
    #expect(message.contains(isSilent ? "did not answer in time" : "too slowly"), "\(message)")
  }

  @Test func `a body shorter than announced is cut off`() throws {
    let message = try refusal(fetcher) { _ in .raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<alliance")
    }
    #expect(message.contains("cut off after 9 bytes"), "\(message)")
    let chunked = try refusal(fetcher) { _ in
      .raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n<alliance\r\n")
    }
    #expect(chunked.contains("cut off after 9 bytes"), "\(chunked)")
  }

  @Test(arguments: [
    ("nonsense", "can't be fetched"), ("", "cut off after 0 bytes"),
    ("HTTP/1.1 404 X\r\n\r\n", "answered 404, not found"),
    ("HTTP/1.1 403 X\r\n\r\n", "~/.netrc"), ("HTTP/1.1 418 X\r\n\r\n", "418"),
    ("HTTP/1.1 206 X\r\n\r\n", "206"),
    ("HTTP/1.1 302 X\r\n\r\n", "302"),
  ])
  func `an answer that is no feed says what it is`(answer: String, said: String) throws {
    let message = try refusal(fetcher) { _ in .raw(answer) }
    #expect(message.contains(said), "\(message)")
  }

  @Test func `a failing server is asked again, and one that asks to wait is waited for`() throws {
    let server = try HostileServer { request in
      switch request.number {
      case 0: .reply(500)
      case 1: .reply(503, headers: ["Retry-After: 0"])
      default: .reply(200, body: Data("good".utf8))
      }
    }
    defer { server.stop() }
    #expect(try text(fetcher.fetch(WebAddress(server.url("/")))) == "good")
    #expect(server.requests.count == 3)
    #expect(try refusal(fetcher) { _ in .reply(500) }.contains("500, the server is failing"))
    #expect(
      try refusal(fetcher) { _ in .reply(503, headers: ["Retry-After: 86400"]) }.contains("in 86400 seconds"))
    #expect(
      try refusal(fetcher) { _ in .reply(503, headers: ["Retry-After: Fri, 31 Dec 2100 23:59:59 GMT"]) }
        .contains("in "))
  }

  @Test(arguments: [true, false])
  func `how much came is told, and how much there is where the server says it`(isLengthKnown: Bool) throws {
    let body = Data(repeating: 0x20, count: 1_000_000)
    let head = "HTTP/1.1 200 X\r\n\r\n"
    let server = try HostileServer { _ in
      isLengthKnown ? .reply(200, body: body) : .raw(head + String(decoding: body, as: UTF8.self))
    }
    defer { server.stop() }
    var told: [Int] = []
    _ = try fetcher.fetch(WebAddress(server.url("/"))) { bytes, all in
      told.append(bytes)
      #expect(all == (isLengthKnown ? 1_000_000 : nil))
    }
    #expect(told.count == 3 && told == told.sorted(), "\(told)")
  }

  @Test func `a server whose certificate nobody trusts is refused, and says why`() throws {
    let server = try SecureServer()
    let fault = try #require(throws: Diagnostic.self) {
      _ = try fetcher.fetch(WebAddress("https://127.0.0.1:\(server.port)/feed.xml"))
    }
    #expect(
      fault.message.contains("host '127.0.0.1' can't prove who it is (ssl certificate problem: self"),
      "\(fault)")
    #expect(
      fault.message.hasSuffix("ask its owner, or if it is yours, have this computer trust its certificate"))
  }

  @Test func `a password in an address that another leads to is not followed and not told`() throws {
    let message = try refusal(fetcher) { _ in
      .reply(302, headers: ["Location: http://anna:geheim@127.0.0.1/"])
    }
    #expect(message.contains("~/.netrc") && !message.contains("geheim"), "\(message)")
  }

  @Test func `who has no access is told how to give a password, and that it takes https`() {
    #expect(Diagnostic.status(401, "h", isSecure: true).message.contains("into ~/.netrc"))
    #expect(Diagnostic.status(401, "h", isSecure: false).message.contains("use https"))
  }

  @Test func `a server that nobody knows or that is not there is named`() throws {
    let unknown = try #require(throws: Diagnostic.self) {
      _ = try fetcher.fetch(WebAddress("http://no-such-host.invalid/"))
    }
    #expect(unknown.message.contains("host 'no-such-host.invalid' is not known"), "\(unknown)")
    let absent = try #require(throws: Diagnostic.self) {
      _ = try fetcher.fetch(WebAddress("http://127.0.0.1:1/"))
    }
    #expect(absent.message.contains("no connection to host '127.0.0.1'"), "\(absent)")
  }
}
