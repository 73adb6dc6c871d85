/// The memory of one search at a time over one index, used again and again: a search allocates nothing.
///
/// A thread has its own. Invariant that makes its pointers safe: every slab is as long as the index has rows, blocks or
/// columns (`touched` and `met` one longer, for the write that turns out not to count), and all numbers that reach them
/// come from that very index. Between searches `scores` and `queryWeights` are all 0.
public final class SearchWorkspace {
  /// The hits of the last search, best first.
  public internal(set) var hits: [Hit] = []
  /// What all searches together did.
  public var work: SearchWork { state.work }

  let index: SparseIndex
  /// The part of each row's score that is summed; −∞ for one that is done with.
  let scores: Slab<Float>
  /// Rows that short lists met, and those that are done with.
  let touched: Slab<UInt32>
  /// Rows of one segment that its lists met first.
  let met = Slab<UInt32>(SparseIndex.segmentSize + 1)
  /// What the heads can add at most to the score of a row of a segment, and the tails that were left out of it.
  let segmentBounds: Slab<Float>
  let segmentRests: Slab<Float>
  /// What the heads can add at most to the score of a row of a block; −∞ for one that is done with.
  let blockBounds: Slab<Float>
  /// The query's weight of each rank.
  let queryWeights: Slab<Float>
  /// The query, in the order of ranks.
  var terms: [Term] = []
  /// What the tails from each on can add at most; one more, 0, at the end.
  var tailBounds: [Float] = []
  /// The query's heads, the rarest first.
  let heads = Slab<Head>(SparseIndex.headLimit)
  /// The sums of a block's rows.
  let sums = Slab<Float>(SparseIndex.blockSize)
  private let stateMemory = Slab<State>(1)
  private var bestKeys = Slab<UInt64>(0)
  private var partialKeys = Slab<UInt64>(0)

  /// What changes all the time stands in memory of its own, where reading it needs no check for exclusive access.
  struct State: BitwiseCopyable {
    var best: HitHeap
    var limit = 0
    /// What a sum of bounds must reach: a little below the threshold, for they are not rounded as the score is.
    var reach: Float = 0
    var slack: Float = 1
    var touchedCount = 0
    /// How many of the query's terms are tails, and how many heads.
    var tailCount = 0
    var headCount = 0
    /// The largest of `blockBounds`.
    var headBound: Float = 0
    var work = SearchWork()
  }

  var state: State {
    unsafeAddress { UnsafePointer(stateMemory.start) }
    unsafeMutableAddress { stateMemory.start }
  }

  struct Term {
    var rank: Int
    var weight: Float
  }

  struct Head: BitwiseCopyable {
    /// Where its weights begin.
    var start: Int
    var weight: Float
  }

  /// Memory to search an index with. O(rows + columns).
  public init(for index: SparseIndex) {
    self.index = index
    scores = Slab(index.denseStride)
    touched = Slab(index.count + 1)
    blockBounds = Slab(index.blockCount)
    segmentBounds = Slab(index.segmentCount)
    segmentRests = Slab(index.segmentCount)
    queryWeights = Slab(index.columnCount)
    stateMemory.start.initialize(to: State(best: HitHeap(bestKeys, limit: 0)))
  }

  /// A heap for rows by what is known of their scores so far.
  var partialHeap: HitHeap { HitHeap(partialKeys, limit: state.limit) }

  func begin(_ query: some Sequence<SparseEntry>, limit: Int) {
    if limit > bestKeys.count {
      bestKeys = Slab(limit)
      partialKeys = Slab(limit)
    }
    state.limit = limit
    state.best = HitHeap(bestKeys, limit: limit)
    hits.removeAll(keepingCapacity: true)
    state.reach = 0
    state.touchedCount = 0
    setTerms(query)
    setBounds()
  }

  /// Takes over what the index knows of the query, the rarest column first.
  private func setTerms(_ query: some Sequence<SparseEntry>) {
    terms.removeAll(keepingCapacity: true)
    for entry in query {
      precondition(entry.weight >= 0 && entry.weight <= SparseRows.weights.upperBound, "weight out of range")
      guard entry.weight >= SparseRows.weights.lowerBound, entry.column < index.columnCount else { continue }
      let rank = Int(index.ranks[Int(entry.column)])
      precondition(queryWeights.start[rank] == 0, "a column comes twice in a query")
      guard index.largest.start[rank] > 0 else { continue }
      queryWeights.start[rank] = entry.weight
      var place = terms.count
      while place > 0, terms[place - 1].rank > rank { place -= 1 }
      terms.insert(Term(rank: rank, weight: entry.weight), at: place)
    }
    state.tailCount = terms.firstIndex { $0.rank >= index.firstHead } ?? terms.count
    state.slack = max(0, 1 - Float(terms.count + 4) * 0x1p-22)
  }

  private func setBounds() {
    tailBounds.removeAll(keepingCapacity: true)
    tailBounds.append(contentsOf: repeatElement(0, count: state.tailCount + 1))
    for place in (0..<state.tailCount).reversed() {
      let term = terms[place]
      tailBounds[place] = tailBounds[place + 1] + term.weight * index.largest.start[term.rank]
    }
    state.headCount = terms.count - state.tailCount
    for (place, head) in terms[state.tailCount...].enumerated() {
      heads.start[place] = Head(
        start: (head.rank - index.firstHead) * index.denseStride, weight: head.weight)
    }
    state.headBound = index.boundBlocks(by: terms[state.tailCount...], into: blockBounds)
  }

  /// Takes the exact score of a row.
  func take(_ score: Float, row: UInt32) {
    state.best.push(HitHeap.key(score, index.numbers.start[Int(row)]))
    state.reach = state.best.threshold * state.slack
  }

  /// Hands out the hits and leaves the memory as it was.
  func end() {
    for term in terms { queryWeights.start[term.rank] = 0 }
    hits.append(contentsOf: repeatElement(Hit(row: 0, score: 0), count: state.best.count))
    while state.best.count > 0 {
      let key = state.best.popWorst()
      hits[state.best.count] = Hit(row: HitHeap.number(key), score: HitHeap.score(key))
    }
  }
}
