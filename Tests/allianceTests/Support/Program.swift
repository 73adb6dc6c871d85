import Foundation
import Testing

/// The built command, and a folder of its own to run in.
final class Program {
  let folder: URL

  /// In the folder there is the store `alliance.sqlite` of the fixtures, unless it is to be empty.
  init(empty: Bool = false) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "alliance-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if !empty { try Self.store.get().write(to: folder.appending(path: "alliance.sqlite")) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// How a run ended and what it wrote.
  struct Run {
    let code: Int32
    let output: Data
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

    /// Whether a line of the output has these words, in this order.
    func says(_ words: String...) -> Bool {
      lines.contains { line in
        let said = line.split { $0 == " " || $0 == "\t" }.map(String.init)
        return said.indices.contains { said[$0...].starts(with: words) }
      }
    }
  }

  /// Runs the command; the environment has nothing but the PATH and what is given.
  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Run {
    let files = try ["input", "output", "errors"].map { name in
      let file = folder.appending(path: ".\(name)")
      try Data(name == "input" ? input.utf8 : "".utf8).write(to: file)
      return file
    }
    let process = Process()
    process.executableURL = try Self.executable.get()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "SWIFT_BACKTRACE": "enable=no",
    ].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Run(
      code: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: try Data(contentsOf: files[1]),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }

  func run(_ arguments: String...) throws -> Run { try run(arguments) }

  /// Whether the folder has a file of this name.
  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// A feed among the fixtures of these tests, or of those of the library.
  static func feed(_ name: String) -> String {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let folders = ["Fixtures", "../AllianceGraphTests/Fixtures", "../../Imports"]
    let files = folders.map {
      tests.appending(path: "\($0)/\(name)").standardized.path(percentEncoded: false)
    }
    return files.first { FileManager.default.fileExists(atPath: $0) } ?? name
  }

  static let feeds = ["parts.rdf", "delta.xml", "port.xml", "wild.xml"].map(feed)

  /// The bytes of a store of all fixtures, made once.
  private static let store = Result {
    let program = try Program(empty: true)
    let run = try program.run(["import"] + feeds)
    try #require(run.code == 0, "\(run.errors)")
    try #require(try program.run("backup", "copy.sqlite").code == 0)
    return try Data(contentsOf: program.folder.appending(path: "copy.sqlite"))
  }

  /// The executable that was built with the tests lies beside them, on macOS beside the bundle they are in.
  static let executable = Result {
    let starts =
      [CommandLine.arguments[0]] + [Bundle.main.executablePath].compactMap { $0 }
      + Bundle.allBundles.map(\.bundlePath)
    for start in starts {
      var folder = URL(filePath: start)
      for _ in 0..<5 {
        folder.deleteLastPathComponent()
        let file = folder.appending(path: "alliance")
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(
          atPath: file.path(percentEncoded: false), isDirectory: &isFolder)
        if exists, !isFolder.boolValue,
          FileManager.default.isExecutableFile(atPath: file.path(percentEncoded: false))
        {
          return file
        }
      }
    }
    throw Missing(description: "no executable 'alliance' beside \(starts)")
  }

  struct Missing: Error, CustomStringConvertible {
    let description: String
  }
}

extension Program {
  /// Runs a line of the shell, with the command as `$0`.
  func shell(_ line: String) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", line, try Self.executable.get().path(percentEncoded: false)]
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]
    let (output, errors) = (folder.appending(path: ".output"), folder.appending(path: ".errors"))
    for file in [output, errors] { try Data().write(to: file) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Run(
      code: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: try Data(contentsOf: output),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}
