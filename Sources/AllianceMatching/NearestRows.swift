import AllianceKernel
import Synchronization

/// Sparse rows in the kernel's index, to find those nearest to a query; indexed when they are first asked for.
final class NearestRows: Sendable {
  private let index: Lazy<SparseIndex>
  private let idle = Mutex<[Idle]>([])

  /// The memory of a search that is over, for one to come: whoever takes it out of ``idle`` has it alone.
  private struct Idle: @unchecked Sendable {
    let workspace: SearchWorkspace
  }

  /// Rows with their numbers from 0.
  init(_ rows: @escaping @Sendable () -> SparseRows) { index = Lazy { SparseIndex(rows()) } }

  /// The `limit` rows with the largest dot products to a query, best first, equal ones by number. A column of the query
  /// comes once. Cost: see ``SparseIndex/best(_:for:using:)``.
  func best(_ limit: Int, for query: [SparseEntry]) -> [Hit] {
    let index = index.value
    let own = idle.withLock { $0.popLast() } ?? Idle(workspace: SearchWorkspace(for: index))
    let hits = index.best(limit, for: query, using: own.workspace)
    idle.withLock { $0.append(own) }
    return hits
  }
}
