import Foundation
import NIOCore
import Synchronization

/// A folder of its own for uploads, gone with the object. What is kept in it can be taken up once more by who sent it.
final class Spool: Sendable {
  private let folder: URL
  private let limit: Int
  private let kept = Mutex<[Kept]>([])

  /// A file that waits for a second word of its sender.
  private struct Kept {
    let id: String
    let account: String
    let name: String
    let file: URL
  }

  /// More than this are not kept; the oldest goes.
  private static let keptLimit = 8

  init(limit: Int) throws {
    self.limit = limit
    folder = FileManager.default.temporaryDirectory.appending(path: "alliance-serve-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A new file with the bytes of a body; throws ``Problem`` where they are too many or find no room.
  func file(of body: some AsyncSequence<ByteBuffer, any Error> & Sendable) async throws -> URL {
    let file = newFile()
    do {
      try await write(body, to: file)
      return file
    } catch {
      remove(file)
      throw error
    }
  }

  /// A name for a new file.
  func newFile() -> URL { folder.appending(path: UUID().uuidString) }

  private func write(_ body: some AsyncSequence<ByteBuffer, any Error> & Sendable, to file: URL) async throws
  {
    guard FileManager.default.createFile(atPath: file.path(percentEncoded: false), contents: nil) else {
      throw Problem.fullDisk()
    }
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    var count = 0
    for try await part in body {
      count += part.readableBytes
      guard count <= limit else { throw Problem.tooLarge(limit) }
      do {
        try handle.write(contentsOf: Data(part.readableBytesView))
      } catch {
        throw Problem.fullDisk()
      }
    }
  }

  /// Removes a file, unless it is kept.
  func remove(_ file: URL) {
    guard !kept.withLock({ $0.contains { $0.file == file } }) else { return }
    try? FileManager.default.removeItem(at: file)
  }

  /// A file under another name, so that it stays when its request is answered.
  func own(_ file: URL) throws -> URL {
    let owned = newFile()
    try FileManager.default.moveItem(at: file, to: owned)
    return owned
  }

  /// Keeps a file for its sender under an id.
  func keep(_ file: URL, as id: String, name: String, for account: String) {
    let new = Kept(id: id, account: account, name: name, file: file)
    let old = kept.withLock { kept in
      kept.append(new)
      return kept.count > Self.keptLimit ? kept.removeFirst() : nil
    }
    if let old { remove(old.file) }
  }

  /// Whether a file is kept under an id for its sender.
  func keeps(_ id: String, for account: String) -> Bool {
    kept.withLock { $0.contains { $0.id == id && $0.account == account } }
  }

  /// The file kept under an id for its sender, which is then kept no more; nil where there is none.
  func take(_ id: String, for account: String) -> (file: URL, name: String)? {
    kept.withLock { kept in
      guard let place = kept.firstIndex(where: { $0.id == id && $0.account == account }) else { return nil }
      let found = kept.remove(at: place)
      return (found.file, found.name)
    }
  }
}
