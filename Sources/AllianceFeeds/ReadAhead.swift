import Foundation

/// Reads a feed's records on a thread of its own, a few batches ahead of whoever takes them.
///
/// Records and not what they say: a record lies in a few pieces of memory, what it says in many, and to hand those from
/// one processor to another takes longer than to make them there.
///
/// Safe though unchecked: the thread alone touches the source until the feed has ended, records do not change, and all
/// else lies behind the lock.
final class ReadAhead: @unchecked Sendable {
  private let source: RecordSource
  private let lock = NSCondition()
  private var batches: [RecordBatch] = []
  private var fault: (any Error)?
  private var hasEnded = false

  /// So many batches wait at most.
  private static let lead = 4

  init(_ source: RecordSource) {
    self.source = source
    Thread.detachNewThread { self.run() }
  }

  /// The next batch; nil at the end. Throws what ends the feed before, once.
  func next() throws -> RecordBatch? {
    lock.lock()
    defer { lock.unlock() }
    while batches.isEmpty, !hasEnded { lock.wait() }
    if batches.isEmpty, let fault {
      self.fault = nil
      throw fault
    }
    guard !batches.isEmpty else { return nil }
    lock.signal()
    return batches.removeFirst()
  }

  /// Reads no further. The thread ends with what it is about to read, and is not waited for.
  func stop() {
    lock.withLock {
      hasEnded = true
      lock.signal()
    }
  }

  private func run() {
    while isWanted() {
      let result = Result { try source.next() }
      lock.withLock {
        switch result {
        case .success(let batch?): batches.append(batch)
        case .success(nil): hasEnded = true
        case .failure(let error): (fault, hasEnded) = (error, true)
        }
        lock.signal()
      }
    }
  }

  /// Whether another batch is wanted. Waits while enough are there.
  private func isWanted() -> Bool {
    lock.withLock {
      while batches.count >= Self.lead, !hasEnded { lock.wait() }
      return !hasEnded
    }
  }
}
