import NIOPosix
import Synchronization

/// Threads for answers: the core is synchronous, and the server's own threads must stay free. Changes have threads of
/// their own, so that those that wait for an import to let go of the store keep no question waiting.
final class Workers: Sendable {
  private let waiting = Mutex(0)

  /// More questions than this at once are refused.
  private let limit: Int

  private static let changes = {
    let threads = NIOThreadPool(numberOfThreads: 4)
    threads.start()
    return threads
  }()

  init(limit: Int = 256) { self.limit = limit }

  /// Runs a body on one of the threads; throws ``Problem`` where too many wait already.
  ///
  /// - Parameter isChange: Whether it writes to the store.
  func run<Result: Sendable>(
    isChange: Bool = false, _ body: @escaping @Sendable () throws -> Result
  ) async throws -> Result {
    let isFull = waiting.withLock { waiting in
      guard waiting < limit else { return true }
      waiting += 1
      return false
    }
    guard !isFull else { throw Problem.busy() }
    defer { waiting.withLock { $0 -= 1 } }
    return try await (isChange ? Self.changes : .singleton).runIfActive(body)
  }
}
