import Dispatch
import Foundation

/// Graphviz's `dot` in a child process: a crash or an endless layout there is none here.
enum Graphviz {
  /// How long a layout may take, in seconds.
  private static let timeLimit = 60

  /// Lays out DOT text and returns the file `dot` writes.
  ///
  /// - Parameter isLaidOut: Whether each node has its place already, and keeps it.
  /// - Throws: ``ExportError`` where `dot` is missing, fails or takes too long; it is then killed.
  static func render(_ dot: String, as format: String, isLaidOut: Bool = false) throws -> Data {
    guard let program = ProgramPath.of("dot") else { throw ExportError.missingGraphviz(format) }
    let folder = FileManager.default.temporaryDirectory.appending(path: "alliance-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "picture.dot")
    let output = folder.appending(path: "picture")
    let messages = folder.appending(path: "messages")
    try Data(dot.utf8).write(to: input)
    try Data().write(to: messages)

    let process = Process()
    process.executableURL = program
    process.arguments =
      (isLaidOut ? ["-Kneato", "-n2"] : []) + [
        "-T\(format)", "-o", output.path(percentEncoded: false), input.path(percentEncoded: false),
      ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: messages)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    guard ended.wait(timeout: .now() + .seconds(timeLimit)) == .success else {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
      throw ExportError.tooSlow(format, seconds: timeLimit)
    }
    guard process.terminationStatus == 0, let data = try? Data(contentsOf: output) else {
      let said = (try? String(contentsOf: messages, encoding: .utf8)) ?? ""
      throw ExportError.failed(
        format, said.split(separator: "\n").first.map(String.init) ?? "no reason given")
    }
    return data
  }
}
