import NIOPosix
import Synchronization

/// Threads for answers: the core is synchronous, and the server's own threads must stay free.
final class Workers: Sendable {
  private let waiting = Mutex(0)

  /// More questions than this at once are refused.
  private let limit: Int

  init(limit: Int = 256) { self.limit = limit }

  /// Runs a body on one of the threads; throws ``Problem`` where too many wait already.
  func run<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
    let isFull = waiting.withLock { waiting in
      guard waiting < limit else { return true }
      waiting += 1
      return false
    }
    guard !isFull else { throw Problem.busy() }
    defer { waiting.withLock { $0 -= 1 } }
    return try await NIOThreadPool.singleton.runIfActive(body)
  }
}
