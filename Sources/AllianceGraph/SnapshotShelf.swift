import AllianceModel
import Foundation
import Synchronization

/// The latest snapshot of each audience, and how the next comes about: one is made at a time for an audience, and those
/// who wait for it get the same one.
final class SnapshotShelf: Sendable {
  private let kept = Mutex<[Visibility: Kept]>([:])
  private let benches = Dictionary(uniqueKeysWithValues: Visibility.allCases.map { ($0, NSLock()) })
  private let isLasting = Mutex(false)

  /// A snapshot with the store's mark from before it was made.
  private struct Kept {
    let snapshot: Snapshot
    let mark: Int
  }

  /// Whether a snapshot is given out until another was put in its place, whatever the store says by then.
  var lasts: Bool {
    get { isLasting.withLock { $0 } }
    set { isLasting.withLock { $0 = newValue } }
  }

  /// The audiences there are snapshots for.
  var audiences: [Visibility] { kept.withLock { $0.keys.sorted() } }

  /// The snapshot there is, however old; nil where there is none yet.
  func latest(for audience: Visibility) -> Snapshot? { kept.withLock { $0[audience]?.snapshot } }

  /// The snapshot of the store's present state.
  ///
  /// - Parameters:
  ///   - mark: What tells one state of the store from another.
  ///   - make: Makes a snapshot, or gives back the one there is where it still holds.
  func current(
    for audience: Visibility, mark: () throws -> Int, make: (Snapshot?) throws -> Snapshot
  ) throws -> Snapshot {
    if let current = try holding(audience, mark()) { return current }
    guard let bench = benches[audience] else { return try make(nil) }
    return try bench.withLock {
      let mark = try mark()
      if let current = holding(audience, mark) { return current }
      let next = try make(latest(for: audience))
      kept.withLock { $0[audience] = Kept(snapshot: next, mark: mark) }
      return next
    }
  }

  private func holding(_ audience: Visibility, _ mark: Int) -> Snapshot? {
    kept.withLock { kept in kept[audience].flatMap { $0.mark == mark ? $0.snapshot : nil } }
  }
}
