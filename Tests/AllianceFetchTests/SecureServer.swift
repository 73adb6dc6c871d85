import Foundation

/// A web server over TLS on loopback, with a certificate that it made itself; ends with the object.
final class SecureServer {
  /// Its port.
  let port: Int
  private let folder: URL
  private let server = Process()

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "alliance-tls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let making = Process()
    try Self.start(
      making, in: folder,
      "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key -out certificate -days 2 -subj "
        + "/CN=127.0.0.1")
    making.waitUntilExit()
    let output = Pipe()
    try Self.start(
      server, in: folder, "s_server -accept 127.0.0.1:0 -cert certificate -key key -www", output: output)
    var said = ""
    while !said.contains(/ACCEPT .*:[0-9]+\n/), let more = try output.fileHandleForReading.read(upToCount: 1)
    {
      said += String(decoding: more, as: UTF8.self)
    }
    guard let port = said.firstMatch(of: /ACCEPT .*:([0-9]+)/).flatMap({ Int($0.1) }) else {
      throw CocoaError(.featureUnsupported)
    }
    self.port = port
  }

  deinit {
    // It was begun with the signals of a test's thread blocked, that which asks it to end among them.
    kill(server.processIdentifier, SIGKILL)
    server.waitUntilExit()
    try? FileManager.default.removeItem(at: folder)
  }

  private static func start(_ process: Process, in folder: URL, _ arguments: String, output: Pipe = Pipe())
    throws
  {
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["openssl"] + arguments.split(separator: " ").map(String.init)
    process.currentDirectoryURL = folder
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = Pipe()
    try process.run()
  }
}
