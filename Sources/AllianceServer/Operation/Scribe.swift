import Dispatch
import Foundation
import Logging
import Synchronization

/// Writes to the store what nobody should have to wait for while an import holds it: the record of access, and how
/// import jobs stand. What can't be written at once is in the log at once, and in the store when that is free.
final class Scribe: Sendable {
  private let queue = DispatchQueue(label: "alliance.scribe", qos: .userInitiated)
  private let backlog = Mutex(Backlog())
  private let log = Logger(label: "alliance.scribe") { JSONLog(label: $0) }

  private struct Backlog {
    var count = 0
    /// Whether somebody waited in vain since it was empty: then nobody else does.
    var isStuck = false
  }

  /// Something to be written.
  private final class Note: Sendable {
    enum Fate { case open, written, failed(any Error), left }

    let fate = Mutex(Fate.open)
    let isSettled = DispatchSemaphore(value: 0)

    /// Settles it, unless nobody waits any more; whether somebody does.
    func settle(_ end: Fate) -> Bool {
      fate.withLock { fate in
        guard case .open = fate else { return false }
        fate = end
        return true
      }
    }
  }

  /// More notes than this at once are refused.
  private static let limit = 10_000
  /// Who writes waits no longer than this, in milliseconds.
  private static let patience = 250
  /// A write that fails when nobody waits for it is tried so often, a second apart and what the store itself waits.
  private static let tries = 60

  /// Writes behind all that is to be written already.
  ///
  /// Throws what the write throws, where that is known soon.
  ///
  /// - Parameter subject: What it is, for the log.
  func write(_ subject: String, _ body: @escaping @Sendable () throws -> Void) throws {
    let isStuck = try backlog.withLock { backlog in
      guard backlog.count < Self.limit else { throw Problem.busy() }
      backlog.count += 1
      return backlog.isStuck
    }
    let note = Note()
    queue.async { self.settle(note, subject, body) }
    if !isStuck { _ = note.isSettled.wait(timeout: .now() + .milliseconds(Self.patience)) }
    if note.settle(.left) {
      backlog.withLock { $0.isStuck = $0.count > 0 }
      log.warning("the store is being written to; this comes later", metadata: ["what": "\(subject)"])
    }
    if case .failed(let error) = note.fate.withLock({ $0 }) { throw error }
  }

  /// Waits until all is written.
  func finish() { queue.sync {} }

  private func settle(_ note: Note, _ subject: String, _ body: () throws -> Void) {
    for round in 1...Self.tries {
      do {
        try body()
        _ = note.settle(.written)
        break
      } catch {
        if note.settle(.failed(error)) { break }
        if round == Self.tries { log.error("this can't be written", metadata: ["what": "\(subject)"]) }
        Thread.sleep(forTimeInterval: 1)
      }
    }
    note.isSettled.signal()
    backlog.withLock { backlog in
      backlog.count -= 1
      if backlog.count == 0 { backlog.isStuck = false }
    }
  }
}
