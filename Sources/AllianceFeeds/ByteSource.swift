import AllianceModel
import CZlib
import Foundation

/// Where a feed's bytes come from: a file or standard input, compressed with gzip or not, or memory.
final class ByteSource {
  /// The name for messages and provenance.
  let name: String
  /// The size of the file as it lies on the disk; nil where it is not known.
  let size: Int?
  private let file: gzFile?
  private var memory: ArraySlice<UInt8>
  private(set) var bytesOut = 0

  /// Opens a file, called `name` where that is given; `-` is standard input.
  init(path: String, name: String? = nil) throws {
    guard path != "-" else {
      self.name = name ?? "stdin"
      size = nil
      file = gzdopen(dup(STDIN_FILENO), "rb")
      memory = []
      return
    }
    self.name = name ?? path
    let isDirectory =
      (try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType) == .typeDirectory
    guard !isDirectory else { throw Diagnostic.isDirectory(self.name) }
    guard let file = gzopen(path, "rb") else {
      throw Diagnostic.cannotOpen(self.name, reason: String(cString: strerror(errno)))
    }
    // Half of what is asked for at once: zlib then reads what is not compressed straight to where it is wanted.
    gzbuffer(file, 16 * 1024)
    self.file = file
    size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.intValue
    memory = []
  }

  init(bytes: [UInt8], name: String) {
    self.name = name
    size = bytes.count
    file = nil
    memory = bytes[...]
  }

  deinit { if let file { gzclose(file) } }

  /// How many bytes of the file, as it lies on the disk, have been read.
  var bytesIn: Int { file.map { Int(gzoffset($0)) } ?? bytesOut }

  /// The next bytes, at most `count`; empty at the end.
  func read(_ count: Int) throws -> [UInt8] {
    guard let file else {
      let chunk = Array(memory.prefix(count))
      memory = memory.dropFirst(count)
      bytesOut += chunk.count
      return chunk
    }
    var code: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      code = gzread(file, buffer.baseAddress, UInt32(count))
      filled = max(0, Int(code))
    }
    guard code >= 0 else { throw Diagnostic.unreadable(name) }
    bytesOut += chunk.count
    return chunk
  }
}
