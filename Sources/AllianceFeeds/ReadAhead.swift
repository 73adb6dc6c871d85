import Foundation

/// Reads a feed on a thread of its own, a few batches ahead of whoever takes them.
///
/// Batches go to and fro: what was made of the feed is let go by the thread that made it, which is quicker there and keeps
/// what trees of records share on one thread.
///
/// Safe though unchecked: the thread alone touches the reader until the feed has ended, and all else lies behind the lock.
final class ReadAhead: @unchecked Sendable {
  private let reader: BatchReader
  private let lock = NSCondition()
  private var spare: [FeedBatch]
  private var read: [FeedBatch] = []
  private var fault: (any Error)?
  private var hasEnded = false

  /// So many batches are read before the first is taken.
  private static let lead = 4

  init(_ reader: BatchReader) {
    self.reader = reader
    spare = Array(repeating: FeedBatch(), count: Self.lead)
    Thread.detachNewThread { self.run() }
  }

  /// Takes the next batch for one that was gone through; false at the end. Throws what ends the feed before, once.
  func swap(_ batch: inout FeedBatch) throws -> Bool {
    lock.lock()
    defer { lock.unlock() }
    giveBack(&batch)
    while read.isEmpty, !hasEnded { lock.wait() }
    if let fault, read.isEmpty {
      self.fault = nil
      throw fault
    }
    guard !read.isEmpty else { return false }
    batch = read.removeFirst()
    return true
  }

  /// Reads no further. The thread ends with what it is about to read, and is not waited for.
  func stop(giving batch: FeedBatch) {
    lock.withLock {
      var batch = batch
      giveBack(&batch)
      hasEnded = true
      lock.signal()
    }
  }

  private func giveBack(_ batch: inout FeedBatch) {
    spare.append(batch)
    batch = FeedBatch()
    lock.signal()
  }

  private func run() {
    while var batch = nextSpare() {
      let result = Result { try reader.read(into: &batch) }
      lock.withLock {
        switch result {
        case .success(true): read.append(batch)
        case .success(false): hasEnded = true
        case .failure(let error): (fault, hasEnded) = (error, true)
        }
        lock.signal()
      }
    }
  }

  /// A batch to fill; nil where no more is wanted. Waits where all are full.
  private func nextSpare() -> FeedBatch? {
    lock.lock()
    defer { lock.unlock() }
    while spare.isEmpty, !hasEnded { lock.wait() }
    return hasEnded ? nil : spare.removeLast()
  }
}
