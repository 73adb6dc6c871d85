import AllianceGraph
import AllianceModel
import Dispatch
import Logging
import Synchronization

/// Notices that another process wrote to the store, and has the next snapshots made while answers go on from the last.
final class StoreWatch: Sendable {
  private let alliance: Alliance
  private let queue = DispatchQueue(label: "alliance.renewal", qos: .utility)
  private let state = Mutex(State())
  private let log = Logger(label: "alliance.renewal") { JSONLog(label: $0) }

  private struct State {
    var isLooking = false
    var looked: ContinuousClock.Instant?
  }

  /// The store is looked at no more often than this.
  private static let pause = Duration.milliseconds(50)

  init(_ alliance: Alliance) { self.alliance = alliance }

  /// Looks at the store beside what is going on, unless that was just done.
  func look() {
    let isDue = state.withLock { state in
      let isDue = !state.isLooking && state.looked.map { .now - $0 > Self.pause } ?? true
      state.isLooking = state.isLooking || isDue
      return isDue
    }
    guard isDue else { return }
    queue.async { [self] in
      do { try alliance.renew() } catch {
        log.warning("the store can't be looked at", metadata: ["error": "\(type(of: error))"])
      }
      state.withLock { $0 = State(isLooking: false, looked: .now) }
    }
  }

  /// Makes the snapshot for everybody, so that the first to ask need not wait.
  func begin() { queue.async { [alliance] in try? alliance.renew(for: [.public]) } }
}
