import Foundation

/// A temporary file that only its user may read, gone with the object.
public final class Spool: Sendable {
  /// Where it lies.
  public let path: String
  private let descriptor: Int32

  init?(in folder: String) {
    var template = Array("\(folder)/alliance-feed-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    if descriptor < 0 { return nil }
  }

  deinit {
    close(descriptor)
    unlink(path)
  }

  /// Adds bytes; false where there is no room for them.
  func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let written = Foundation.write(descriptor, rest.baseAddress, rest.count)
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return false }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
    }
    return true
  }
}
