public import AllianceGraph
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// The service: the interface for programs and the pages, over one alliance.
public struct AllianceService: Sendable {
  private let desk: ServiceDesk
  private let log: Logger

  /// A service over an alliance; throws where there is no room for uploads.
  public init(_ alliance: Alliance, options: ServiceOptions = ServiceOptions()) throws {
    self.init(try ServiceDesk(alliance, options: options))
  }

  init(_ desk: ServiceDesk, log: Logger = Logger(label: "alliance") { JSONLog(label: $0) }) {
    self.desk = desk
    self.log = log
  }

  /// Answers until the process is told to stop (SIGTERM, SIGINT); what was begun is then finished.
  ///
  /// - Parameter started: Is told the address once it can be asked.
  public func run(started: @escaping @Sendable (String) -> Void) async throws {
    let options = desk.options
    let app = Application(
      router: router,
      server: .http1(
        configuration: .init(
          idleTimeout: .seconds(ServiceOptions.idleSeconds),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 32_768, maxHeaderListSize: 65_536, maxHeaderFieldCount: 100))),
      configuration: .init(
        address: .hostname(options.host, port: options.port),
        availableConnectionsDelegate: MaximumAvailableConnections(ServiceOptions.connectionLimit)),
      onServerRunning: { channel in
        desk.watch.begin()
        let port = channel.localAddress?.port ?? options.port
        started(options.publicURL.map(\.absoluteString) ?? "http://\(options.host):\(port)")
      },
      logger: log)
    defer { desk.imports.finish() }
    try await app.runService(gracefulShutdownSignals: [.sigterm, .sigint])
  }

  /// The address of the page on which the first of the secretariat sets a password; nil where one can sign in.
  ///
  /// - Parameter address: Where the service answers.
  public func firstInvitation(at address: String) throws -> String? {
    let office = AccountOffice(
      desk.alliance, actor: "first start", clock: desk.clock, passwordCost: desk.passwordCost)
    return try office.firstInvitation().map { address + $0 }
  }

  /// What answers requests.
  var router: Router<VisitContext> {
    let router = Router(context: VisitContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: RequestLog(metrics: desk.metrics))
    router.add(middleware: SafeHeaders())
    router.add(middleware: Problems())
    for route in Route.all {
      let handler = RouteHandler(route: route, desk: desk)
      router.on(RouterPath(route.path), method: route.method) { request, context in
        try await handler.respond(to: request, context: context)
      }
    }
    for (path, routes) in Dictionary(grouping: Route.all, by: \.path) {
      let allowed = routes.flatMap { $0.method == .get ? [.get, .head] : [$0.method] }
      for method in Self.methods where !allowed.contains(method) {
        router.on(RouterPath(path), method: method) { _, _ -> Response in throw Problem.wrongMethod(allowed) }
      }
    }
    return router
  }

  /// What is known of HTTP, so that a wrong method is told from a wrong path.
  private static let methods: [HTTPRequest.Method] = [
    .get, .head, .post, .put, .patch, .delete, .options, .trace, HTTPRequest.Method("QUERY")!,
  ]
}
