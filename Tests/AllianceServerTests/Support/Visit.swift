import AllianceGraph
import AllianceModel
import AllianceStore
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded

@testable import AllianceServer

/// A service in memory over the alliance of the library's tests, and who asks it.
struct Visit {
  let desk: ServiceDesk
  /// The secret of a token; nil for nobody.
  var token: String?
  /// Other header fields of every request.
  var fields: [String: String] = [:]

  /// A moment at which tests happen.
  static let moment = 1_780_000_000

  init(
    alliance: Alliance? = nil, options: ServiceOptions = ServiceOptions(requestsPerSecond: 100_000),
    clock: ServiceClock = ServiceClock { moment }
  ) throws {
    desk = try ServiceDesk(alliance ?? .told(), options: options, clock: clock, passwordCost: 4)
  }

  /// The same service asked by somebody of a role; nil for nobody.
  func by(_ role: Account.Role?, writes: Bool = true, member: String = "delta:reducer") throws -> Visit {
    guard let role else { return self }
    let name = "\(role.rawValue)\(writes ? "" : "-reads")-\(member.suffix(5))"
    if try !desk.store.accounts().contains(where: { $0.name == name }) {
      _ = try office.add(name, role: role, member: role == .member ? member : nil)
    }
    var visit = self
    visit.token = try office.addToken("test", of: name, writes: writes, days: 1)
    return visit
  }

  var office: AccountOffice {
    AccountOffice(desk.alliance, actor: "test", clock: desk.clock, passwordCost: 4)
  }

  /// An answer.
  struct Answer {
    let status: Int
    let fields: HTTPFields
    let body: Data

    var text: String { String(decoding: body, as: UTF8.self) }
    var mediaType: String { fields[.contentType] ?? "" }
    /// All that was sent, but for the request's id.
    var all: String { fields.map { "\($0.name): \($0.value)" }.joined(separator: "\n") + "\n" + text }
  }

  func get(_ path: String) async throws -> Answer { try await ask(.get, path) }

  func ask(
    _ method: HTTPRequest.Method, _ path: String, body: Data = Data(), type: String = "application/json"
  ) async throws -> Answer {
    try await ask(method, path, body: RequestBody(buffer: ByteBuffer(bytes: body)), type: type)
  }

  /// The page that an answer leads to, once what it shows has come to its end.
  func followed(_ answer: Answer) async throws -> Answer {
    guard let path = answer.fields[.location] else { return answer }
    var page = try await get(path)
    for _ in 0..<1_200 where page.text.contains("<main id=\"content\" data-underway>") {
      try await Task.sleep(for: .milliseconds(25))
      page = try await get(path)
    }
    return page
  }

  func ask(
    _ method: HTTPRequest.Method, _ path: String, body: RequestBody, type: String
  ) async throws -> Answer {
    var head = HTTPRequest(method: method, scheme: "http", authority: "alliance.test", path: path)
    head.headerFields[.contentType] = type
    if let token { head.headerFields[.authorization] = "Bearer \(token)" }
    for (name, value) in fields { if let name = HTTPField.Name(name) { head.headerFields[name] = value } }
    var log = Logger.silent
    log[metadataKey: "hb.request.id"] = "request"
    let context = VisitContext(
      source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: log))
    let response = try await AllianceService(desk, log: log).router.buildResponder().respond(
      to: Request(head: head, body: body), context: context)
    let collector = Collector()
    try await response.body.write(collector)
    return Answer(status: response.status.code, fields: response.headers, body: await collector.data.bytes)
  }

  /// Takes an answer's body together.
  private struct Collector: ResponseBodyWriter {
    let data = Bytes()

    actor Bytes {
      var bytes = Data()
      func add(_ buffer: ByteBuffer) { bytes.append(contentsOf: buffer.readableBytesView) }
    }

    func write(_ buffer: ByteBuffer) async throws { await data.add(buffer) }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }
}

extension Logger {
  /// A log of nothing but what must not happen.
  static var silent: Logger {
    Logger(label: "test") { label in
      var log = JSONLog(label: label)
      log.logLevel = .critical
      return log
    }
  }
}

/// The feeds of the library's tests.
enum Feeds {
  static func path(_ name: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../AllianceGraphTests/Fixtures/\(name)").standardized.path(percentEncoded: false)
  }

  static func data(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: path(name))) }
}

extension Alliance {
  /// An alliance in memory that was told the feeds of the library's tests.
  static func told() throws -> Alliance {
    let alliance = try Alliance()
    for name in ["parts.rdf", "delta.xml", "port.xml"] {
      _ = try alliance.importFeed(
        ImportRequest(path: Feeds.path(name), name: name, today: CalendarDate("2026-02-01")!))
    }
    return alliance
  }
}
