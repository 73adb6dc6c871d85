import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// Makes answers of errors: for programs as problem+json, for people as pages.
struct Problems: RouterMiddleware {
  typealias Context = VisitContext

  func handle(
    _ request: Request, context: VisitContext, next: (Request, VisitContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let problem = Problem(error)
      if problem.status.code >= 500 {
        context.logger.error("request failed", metadata: ["error": "\(type(of: error))"])
      }
      return try answer(problem, request, context)
    }
  }

  private func answer(_ problem: Problem, _ request: Request, _ context: VisitContext) throws -> Response {
    var fields = HTTPFields()
    for (name, value) in problem.fields { fields[name] = value }
    fields[.cacheControl] = "no-store"
    if Self.isForPeople(request) { return page(problem, request, fields) }
    fields[.contentType] = "application/problem+json"
    let body = try problem.json(instance: context.id)
    return Response(
      status: problem.status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
  }

  /// Browsers ask for HTML, programs don't.
  private static func isForPeople(_ request: Request) -> Bool {
    !request.uri.path.hasPrefix("/api/") && (request.headers[.accept] ?? "").contains("text/html")
  }

  /// Whoever must sign in is led there, and from there to where it wanted to go.
  private func page(_ problem: Problem, _ request: Request, _ fields: HTTPFields) -> Response {
    var fields = fields
    fields[.contentType] = Page.mediaType
    if problem.status == .unauthorized, request.method == .get {
      fields[.location] = "/sign-in?back=\(FormText.encoded(request.uri.path))"
      return Response(status: .seeOther, headers: fields)
    }
    let words = Wording(language: Wording.language(request.headers))
    let body = Page.fault(problem, words)
    return Response(
      status: problem.status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(string: body.text)))
  }
}
