import AllianceGraph
import AllianceModel
import AllianceStore
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// Answers the requests of one route: who asks, may they, is it asked right, and then the answer.
struct RouteHandler: Sendable {
  let route: Route
  let desk: ServiceDesk

  func respond(to request: Request, context: VisitContext) async throws -> Response {
    guard desk.requests.allows(Client.address(request, context)) else { throw Problem.tooManyRequests() }
    desk.watch.look()
    let language = Wording.language(request.headers)
    var call = Call(desk: desk, visitor: .anonymous, language: language, path: request.uri.path, values: [:])
    call.wantsJob = route.canBeJob && Client.prefersJob(request.headers)
    if route.isInstant { return Self.response(try route.answer(call), tag: nil) }
    if let response = try keptForEverybody(call, request) { return response }
    var form: [(name: String, value: String)] = []
    if route.body != .none {
      // Who asks is known before a byte of a large body is kept.
      let visitor = try await desk.workers.run { try Authenticator(desk: desk).visitor(request.headers) }
      try admit(visitor)
      try await BodyReader(desk: desk, route: route).read(request, into: &call, form: &form)
    }
    defer { if let file = call.file { desk.spool.remove(file) } }
    let (asked, fields) = (call, form)
    return try await desk.workers.run(isChange: route.changes && !call.wantsJob) {
      try answer(asked, request: request, path: try path(context), form: fields)
    }
  }

  /// What was answered before to somebody who is not signed in either: that takes no thread and no look at the store.
  private func keptForEverybody(_ call: Call, _ request: Request) throws -> Response? {
    guard route.isOfSnapshot, route.access == .anyone, !Authenticator.isClaimed(request.headers),
      desk.alliance.isReady(for: call.audience)
    else { return nil }
    return try desk.answers[key(call, request)].map { Self.response($0, to: request) }
  }

  private func answer(
    _ asked: Call, request: Request, path: [String: String], form: [(name: String, value: String)]
  ) throws -> Response {
    var call = asked
    call.visitor = try Authenticator(desk: desk).visitor(request.headers)
    try admit(call.visitor)
    let query = request.uri.query.map(FormText.pairs) ?? []
    let sent = form.filter { $0.name != FormText.token }
    if route.method != .get { try proveOrigin(request, call.visitor, form) }
    call.values = try route.values(path: path, query: query + sent)
    guard route.isOfSnapshot else {
      let reply = try route.answer(call)
      if reply.status < 400 { try record(call, request) }
      if route.changes { try desk.alliance.renew() }
      return Self.response(reply, tag: nil)
    }
    let key = try key(call, request)
    let kept = try desk.answers[key] ?? answered(call, key)
    if kept.reply.status < 400, request.headers[.ifNoneMatch] != kept.tag { try record(call, request) }
    return Self.response(kept, to: request)
  }

  private func answered(_ call: Call, _ key: AnswerKey) throws -> AnswerShelf.Kept {
    let reply = try route.answer(call)
    return reply.status == 200
      ? desk.answers.keep(reply, for: key) : AnswerShelf.Kept(reply, tag: key.tag)
  }

  private func admit(_ visitor: Visitor) throws {
    guard visitor.has(route.access) else {
      throw visitor.account == nil ? Problem.notSignedIn() : Problem.notAllowed(route.access)
    }
    guard !route.changes || route.access == .anyone || visitor.writes else { throw Problem.readOnly() }
  }

  /// A browser sends cookies along with what other sites make it send: forms must prove that they are ours.
  private func proveOrigin(
    _ request: Request, _ visitor: Visitor, _ form: [(name: String, value: String)]
  ) throws {
    if route.isForPrograms {
      guard visitor.session == nil || !route.changes else { throw Problem.needsToken() }
      return
    }
    guard Client.isOfThisSite(request.headers, authority: request.head.authority) else {
      throw Problem.foreignForm()
    }
    guard let session = visitor.session else { return }
    let token = form.first { $0.name == FormText.token }?.value ?? ""
    guard session.isFormToken(token) else { throw Problem.foreignForm() }
  }

  private func path(_ context: VisitContext) throws -> [String: String] {
    try route.pathParameters.reduce(into: [:]) { values, name in
      guard let text = context.parameters.get(name)?.removingPercentEncoding else {
        throw Problem.badParameter(name, "", expected: "UTF-8")
      }
      values[name] = text
    }
  }

  private func key(_ call: Call, _ request: Request) throws -> AnswerKey {
    let visit = [call.visitor.name, call.visitor.session?.formToken ?? ""].joined(separator: "|")
    return AnswerKey(
      edition: try desk.alliance.edition(for: call.audience), audience: call.audience,
      member: call.visitor.member, language: call.language, visit: route.isForPrograms ? "" : visit,
      asked: request.uri.string, mark: try route.mark?(call) ?? "")
  }

  /// Changes, and readings of what not all members may see, are on record before they are answered.
  private func record(_ call: Call, _ request: Request) throws {
    let isSecret = route.isConfidential || route.isOfSnapshot && call.audience > .members
    guard route.changes || isSecret else { return }
    let subject =
      route.pathParameters.contains("secret")
      ? route.path : request.uri.path.removingPercentEncoding ?? request.uri.path
    let action =
      route.changes
      ? route.path.split(separator: "/").last { !$0.hasPrefix("{") }.map { "change \($0)" } ?? "change"
      : "read"
    let (name, now) = (call.visitor.name, desk.clock.seconds())
    try desk.scribe.write("\(action) of \(subject.prefix(500)) by \(name)") { [store = desk.store] in
      try store.record(action, of: String(subject.prefix(500)), by: name, at: now)
    }
  }

  private static func response(_ kept: AnswerShelf.Kept, to request: Request) -> Response {
    guard request.headers[.ifNoneMatch] == kept.tag else {
      return response(kept.reply, body: kept.body, tag: kept.tag)
    }
    return Response(status: .notModified, headers: cacheFields(kept.tag))
  }

  private static func response(_ reply: Reply, body: ByteBuffer? = nil, tag: String?) -> Response {
    var fields = tag.map(cacheFields) ?? [.cacheControl: "no-store"]
    fields[.contentType] = reply.mediaType
    if let name = reply.fileName {
      fields[.contentDisposition] = "\(reply.isDownload ? "attachment" : "inline"); filename=\"\(name)\""
    }
    if let location = reply.location { fields[.location] = location }
    for (name, value) in reply.fields { fields[name] = value }
    if let cookie = reply.cookie { fields[.setCookie] = cookie }
    return Response(
      status: .init(code: reply.status), headers: fields,
      body: ResponseBody(byteBuffer: body ?? ByteBuffer(bytes: reply.body)))
  }

  /// Kept by the one who asked alone, and asked for anew each time.
  private static func cacheFields(_ tag: String) -> HTTPFields {
    [.eTag: tag, .cacheControl: "private, no-cache", .vary: "Cookie, Authorization, Accept-Language"]
  }
}
