import Foundation
import Testing

/// The programs that read what we write.
enum Program {
  /// Runs a program on a file with these bytes and returns what it prints; throws what it complains of.
  static func run(_ name: String, _ arguments: [String], on data: Data) throws -> Data {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["input", "output", "errors"].map { folder.appending(path: $0) }
    try data.write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments + [files[0].path(percentEncoded: false)]
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Complaint(description: "\(name): \(try String(contentsOf: files[2], encoding: .utf8))")
    }
    return try Data(contentsOf: files[1])
  }

  struct Complaint: Error, CustomStringConvertible {
    let description: String
  }
}

/// A file beside the tests that holds what is right.
enum Golden {
  /// Compares text with a golden file. One that is missing is recorded, and the test fails that once.
  static func check(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/\(name)")
    guard let golden = try? String(contentsOf: file, encoding: .utf8) else {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); look at it, then run again", sourceLocation: sourceLocation)
      return
    }
    #expect(text == golden, "\(name) differs", sourceLocation: sourceLocation)
  }
}
