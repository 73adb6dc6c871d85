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
    fields[.contentType] = "application/problem+json"
    let body = try problem.json(instance: context.id)
    return Response(
      status: problem.status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
  }
}
