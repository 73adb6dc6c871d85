import Foundation

/// Where a command's answer goes: a file that is named, else standard output.
enum OutputFile {
  /// Writes all of it or nothing; nil and `-` are standard output.
  static func write(_ data: Data, to path: String?) throws {
    guard let path, path != "-" else { return Terminal.put(data) }
    do {
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw UsageFault(description: "'\(path)' can't be written; check its folder and its permissions")
    }
  }
}
