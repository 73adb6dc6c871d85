import HTTPTypes
import Hummingbird

/// Tells browsers what they must not do with an answer, and gives the request's id.
struct SafeHeaders: RouterMiddleware {
  typealias Context = VisitContext

  func handle(
    _ request: Request, context: VisitContext, next: (Request, VisitContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    // A browser takes the fields of 'not modified' over into what it keeps: a page would get the policy of no page.
    if response.status != .notModified {
      response.headers[.contentSecurityPolicy] = Self.policy(for: response.headers[.contentType] ?? "")
    }
    response.headers[.xContentTypeOptions] = "nosniff"
    for (name, value) in Self.fields { response.headers[name] = value }
    if let name = Self.requestID { response.headers[name] = context.id }
    return response
  }

  private static let fields = [
    ("Referrer-Policy", "no-referrer"), ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
  ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }

  private static let requestID = HTTPField.Name("X-Request-ID")

  /// Pages take style and script from this site alone, none of it inline. A picture has style of its own and nothing
  /// else, also where it is opened by itself. All else runs nothing.
  private static func policy(for mediaType: String) -> String {
    switch mediaType.prefix(while: { $0 != ";" }) {
    case "text/html":
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    case "image/svg+xml":
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"
    default: "default-src 'none'; frame-ancestors 'none'; sandbox"
    }
  }
}
