import Foundation

/// Where a command's answer goes: a file that is named, else standard output.
enum OutputFile {
  /// Writes all of it or nothing; nil and `-` are standard output.
  static func write(_ data: Data, to path: String?) throws { try write(to: path) { try $0(Array(data)) } }

  /// The same of an answer that comes piece by piece: a file appears once it is whole.
  static func write(to path: String?, _ body: (([UInt8]) throws -> Void) throws -> Void) throws {
    guard let path, path != "-" else { return try body { Terminal.put(Data($0)) } }
    let part = "\(path).\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: part) }
    guard FileManager.default.createFile(atPath: part, contents: nil),
      let file = FileHandle(forWritingAtPath: part)
    else { throw unwritable(path) }
    try body { bytes in
      do { try file.write(contentsOf: bytes) } catch { throw unwritable(path) }
    }
    do { try file.close() } catch { throw unwritable(path) }
    guard rename(part, path) == 0 else { throw unwritable(path) }
  }

  private static func unwritable(_ path: String) -> UsageFault {
    UsageFault(description: "'\(path)' can't be written; check its folder and its permissions")
  }
}
