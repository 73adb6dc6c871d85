import AllianceGraph
import AllianceModel
import AllianceStore
import Foundation
import HTTPTypes

extension Route {
  /// For those who run the service.
  static let operation: [Route] = [.health, .ready, .metrics]

  private static let health = Route(
    method: .get, path: "/health", summary: "Whether the process answers.", access: .anyone, isInstant: true
  ) { _ in Reply(body: Data("{\"status\":\"ok\"}\n".utf8)) }

  private static let ready = Route(
    method: .get, path: "/ready", summary: "Whether questions can be answered from the store.",
    access: .anyone,
    mediaType: "text/plain; charset=utf-8"
  ) { call in
    do {
      _ = try call.desk.store.generation()
      _ = try call.alliance.edition(for: .public)
    } catch {
      throw Problem(.serviceUnavailable)
    }
    return Reply(body: Data("ready\n".utf8), mediaType: "text/plain; charset=utf-8")
  }

  private static let metrics = Route(
    method: .get, path: "/metrics", summary: "Counts and times, for Prometheus.", access: .secretariat,
    mediaType: "text/plain; version=0.0.4; charset=utf-8"
  ) { call in
    Reply(
      body: Data(call.desk.metrics.page.utf8), mediaType: "text/plain; version=0.0.4; charset=utf-8")
  }
}
