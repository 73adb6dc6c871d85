import Foundation

/// Whether pictures can be drawn here.
public struct DrawingHealth: Hashable, Codable, Sendable {
  /// What Graphviz calls itself; nil where there is none.
  public var graphviz: String?
  /// How many fonts have Chinese characters; nil where that can't be told.
  public var chineseFonts: Int?

  /// Looks for Graphviz and fonts.
  public static func found() -> DrawingHealth {
    DrawingHealth(
      graphviz: said(by: "dot", ["-V"])?.trimmingCharacters(in: .whitespacesAndNewlines),
      chineseFonts: said(by: "fc-list", [":lang=zh-cn", "family"]).map { $0.split(separator: "\n").count })
  }

  private static func said(by name: String, _ arguments: [String]) -> String? {
    let pipe = Pipe()
    let process = Process()
    guard let program = ProgramPath.of(name) else { return nil }
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}

/// Where programs of the system are.
enum ProgramPath {
  /// The first of this name in the PATH; nil where there is none.
  static func of(_ name: String) -> URL? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { URL(filePath: String($0)).appending(path: name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path(percentEncoded: false)) }
  }
}
