import Dispatch
import Synchronization

/// The hits of many queries: `hits(of:)` gives each one's.
public struct HitTable: Sendable {
  private let hits: Slab<Hit>
  private let counts: Slab<Int>
  private let limit: Int
  /// What all searches together did.
  public let work: SearchWork

  /// The number of queries.
  public var count: Int { counts.count }

  /// A query's hits, best first.
  public func hits(of query: Int) -> some RandomAccessCollection<Hit> {
    precondition((0..<count).contains(query))
    return (0..<counts.start[query]).lazy.map { hits.start[query * limit + $0] }
  }

  fileprivate init(_ hits: Slab<Hit>, _ counts: Slab<Int>, limit: Int, work: SearchWork) {
    (self.hits, self.counts, self.limit, self.work) = (hits, counts, limit, work)
  }
}

extension SparseIndex {
  /// The best rows for each of the first `queryCount` rows of `queries`, on `threads` threads; see
  /// ``best(_:for:using:)``. What comes out does not depend on their number. Memory: the hits, and for each thread a
  /// ``SearchWorkspace``.
  ///
  /// Invariant of the unchecked writes: a query is answered by one thread, and writes `limit` hits from its own place
  /// on, of which there are `limit` times `queryCount`.
  public func best(
    _ limit: Int, forFirst queryCount: Int, of queries: SparseRows, threads: Int = 1
  ) -> HitTable {
    precondition(queryCount <= queries.count, "more queries than there are rows")
    let limit = min(limit, count)
    let hits = Slab<Hit>(queryCount * limit)
    let counts = Slab<Int>(queryCount)
    let next = Atomic<Int>(0)
    let total = Mutex(SearchWork())
    DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
      let workspace = SearchWorkspace(for: self)
      while true {
        let first = next.wrappingAdd(Self.share, ordering: .relaxed).oldValue
        guard first < queryCount else { break }
        for query in first..<min(first + Self.share, queryCount) {
          let found = best(limit, for: queries[query], using: workspace)
          counts.start[query] = found.count
          for (rank, hit) in found.enumerated() { hits.start[query * limit + rank] = hit }
        }
      }
      total.withLock { $0 += workspace.work }
    }
    return HitTable(hits, counts, limit: limit, work: total.withLock { $0 })
  }

  /// How many queries a thread takes at a time.
  private static let share = 64
}
