import Foundation
import HTTPTypes
import Hummingbird

/// Where requests come from.
enum Client {
  /// The address of whoever asks. Behind a proxy on this machine it is the one the proxy saw.
  static func address(_ request: Request, _ context: VisitContext) -> String {
    let peer = context.peer ?? "memory"
    guard ["127.0.0.1", "::1", "memory"].contains(peer), let name = HTTPField.Name("X-Forwarded-For"),
      let last = request.headers[name]?.split(separator: ",").last
    else { return peer }
    return String(last.trimmingCharacters(in: .whitespaces).prefix(64))
  }

  /// Whether an answer at once is preferred to one when all is done.
  static func prefersJob(_ fields: HTTPFields) -> Bool {
    guard let name = HTTPField.Name("Prefer") else { return false }
    return fields[values: name].flatMap { $0.split(separator: ",") }.contains {
      $0.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased() == "respond-async"
    }
  }

  /// Whether a form was sent by a page of this site, as far as the browser tells.
  static func isOfThisSite(_ fields: HTTPFields, authority: String?) -> Bool {
    if let name = HTTPField.Name("Sec-Fetch-Site"), let site = fields[name] {
      return ["same-origin", "none"].contains(site)
    }
    guard let origin = fields[.origin] else { return true }
    guard let parts = URLComponents(string: origin), let host = parts.host else { return false }
    return authority == host + (parts.port.map { ":\($0)" } ?? "")
  }
}
