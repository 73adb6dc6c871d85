import AllianceGraph
import AllianceServer
import ArgumentParser
import Foundation

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve the alliance: pages for people, and an interface for programs.",
    discussion: """
      Answers on this machine alone unless --host says otherwise; for others, put a proxy with TLS before it and give \
      its address as --public-url. The first start prints a link with which the secretariat sets its password. The \
      interface is described at /api/v1/openapi.json. Stops on SIGTERM or Ctrl-C, when what was begun is done.

      EXAMPLES
        alliance serve
        alliance serve --store /srv/alliance/alliance.sqlite --port 8080 --public-url https://match.example.org
      """)

  @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
  var host = "127.0.0.1"

  @Option(help: "The port to listen on; 0 for any that is free.")
  var port = 8080

  @Option(
    name: .customLong("public-url"), help: ArgumentHelp("The address people see.", valueName: "url"))
  var publicURL: String?

  @Option(help: ArgumentHelp("Requests a second that one client may make.", valueName: "count"))
  var rate = 50

  @OptionGroup var store: StoreOptions

  private var address: URL? {
    publicURL.flatMap { URL(string: $0) }.flatMap { url in
      ["http", "https"].contains(url.scheme?.lowercased() ?? "") && url.host() != nil ? url : nil
    }
  }

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("--port must be from 0 to 65535.") }
    guard rate > 0 else { throw ValidationError("--rate must be 1 or more.") }
    guard publicURL == nil || address != nil else {
      throw ValidationError("--public-url must be like https://match.example.org.")
    }
  }

  func run() async throws {
    let options = ServiceOptions(host: host, port: port, publicURL: address, requestsPerSecond: rate)
    let service = try AllianceService(try store.open(creating: true), options: options)
    try await service.run { address in
      Terminal.note("listening at \(address)")
      if let link = try? service.firstInvitation(at: address) {
        Terminal.note("nobody can sign in yet; set the secretariat's password at \(link)")
      }
    }
  }
}
