extension SparseIndex {
  /// The `limit` rows with the largest dot products to a query, best first, equal ones by number; rows that share
  /// nothing with it are none of them. They stand in the workspace's `hits` until its next search.
  ///
  /// Short lists are added up for all rows. Then one segment after the other, those whose heads promise most first:
  /// longer lists are added, the rarest first, as long as what is left could lift a row that was not met to the k-th
  /// best score; blocks whose heads alone could are swept; rows that were met and still can are summed from their
  /// forward form. Where a list costs more than looking at what it might bring, it is left unread.
  ///
  /// - Precondition: The workspace is one for this index; no column comes twice.
  @discardableResult
  public func best(
    _ limit: Int, for query: some Sequence<SparseEntry>, using work: SearchWorkspace
  ) -> [Hit] {
    precondition(
      work.index.numbers === numbers && limit >= 0, "another index's workspace, or a negative limit")
    let limit = min(limit, count)
    work.begin(query, limit: limit)
    if limit > 0, !work.terms.isEmpty {
      seed(work)
      let next = addShortTails(work)
      finishMostPromising(work)
      searchSegments(work, from: next)
      finishTouched(work)
    }
    work.end()
    return work.hits
  }

  // MARK: Costs, in postings added

  /// What it costs to sum a row from its forward form, which is rarely in the cache.
  private static let rowCost = 40
  /// What it costs to sweep a block, and to sum those of its rows that may matter.
  private static let openBlockCost = 100

  // MARK: A first threshold

  /// Sums rows of the most promising blocks, where heads are a good part of what there is.
  private func seed(_ work: SearchWorkspace) {
    guard work.state.headBound > 0, 3 * work.state.headBound >= work.tailBounds[0] else { return }
    let bounds = work.blockBounds.start
    let first = (0..<blockCount).first { bounds[$0] == work.state.headBound } ?? 0
    var heap = work.partialHeap
    for block in first..<min(first + 4, blockCount) {
      guard bounds[block] > 0, addHeads(of: block, work) >= heap.threshold else { continue }
      for place in 0..<Self.blockSize where work.sums.start[place] > heap.threshold {
        heap.push(HitHeap.key(work.sums.start[place], UInt32(block * Self.blockSize + place)))
      }
    }
    finish(heap, work)
  }

  /// Sums those met so far that look best.
  private func finishMostPromising(_ work: SearchWorkspace) {
    var heap = work.partialHeap
    let (scores, touched, bounds) = (work.scores.start, work.touched.start, work.blockBounds.start)
    var threshold: Float = 0
    for place in 0..<work.state.touchedCount {
      let row = touched[place]
      let hope = scores[Int(row)] + bounds[Int(row) / Self.blockSize]
      if hope > threshold {
        heap.push(HitHeap.key(hope, row))
        threshold = heap.threshold
      }
    }
    finish(heap, work)
  }

  private func finish(_ heap: HitHeap, _ work: SearchWorkspace) {
    var heap = heap
    let scores = work.scores.start
    while heap.count > 0 {
      let row = HitHeap.number(heap.popWorst())
      sum(row, work)
      if scores[Int(row)] == 0 {
        work.touched.start[work.state.touchedCount] = row
        work.state.touchedCount += 1
      }
      scores[Int(row)] = -.infinity
    }
  }

  // MARK: Tails and heads

  /// Adds short lists up for all rows; gives the first that is long, or that cannot matter any more.
  private func addShortTails(_ work: SearchWorkspace) -> Int {
    var next = 0
    while next < work.state.tailCount, work.terms[next].rank < firstLong {
      if work.state.best.isFull, work.state.headBound + work.tailBounds[next] < work.state.reach { break }
      let rank = work.terms[next].rank
      work.state.touchedCount = add(
        tailStarts.start[rank]..<tailStarts.start[rank + 1], times: work.terms[next].weight, work,
        met: work.touched.start, work.state.touchedCount)
      next += 1
    }
    return next
  }

  private func searchSegments(_ work: SearchWorkspace, from first: Int) {
    boundSegments(work)
    let bounds = work.segmentBounds.start
    var above = Float.infinity
    for level in [0.75 * work.state.headBound, 0.4 * work.state.headBound, 0] {
      for segment in 0..<segmentCount where bounds[segment] >= level && bounds[segment] < above {
        search(segment, work, from: first)
      }
      above = level
    }
  }

  private func search(_ segment: Int, _ work: SearchWorkspace, from first: Int) {
    let bound = work.segmentBounds.start[segment]
    var (next, met) = (first, 0)
    while next < work.state.tailCount, bound + work.tailBounds[next] >= work.state.reach {
      let postings = postings(of: work.terms[next], in: segment)
      if isCheaperToSweep(segment, work, next, postings.count) { break }
      met = add(postings, times: work.terms[next].weight, work, met: work.met.start, met)
      next += 1
    }
    work.segmentRests.start[segment] = work.tailBounds[next]
    if bound + work.tailBounds[next] >= work.state.reach { sweep(segment, work, rest: work.tailBounds[next]) }
    if met > 0 { finishMet(met, segment, work, from: next) }
  }

  /// Whether the blocks that could hold a hit which no list before `next` met are fewer than the next list is long.
  private func isCheaperToSweep(_ segment: Int, _ work: SearchWorkspace, _ next: Int, _ length: Int) -> Bool {
    guard work.state.best.isFull, length > Self.openBlockCost, work.state.reach > work.tailBounds[next] else {
      return false
    }
    let count = countBlocks(work, blocks(of: segment), from: work.state.reach - work.tailBounds[next])
    return count * Self.openBlockCost < length
  }

  private func sweep(_ segment: Int, _ work: SearchWorkspace, rest: Float) {
    let bounds = work.blockBounds.start
    for block in blocks(of: segment) where bounds[block] > 0 && bounds[block] + rest >= work.state.reach {
      bounds[block] = -.infinity
      work.state.work.blocks += 1
      guard addHeads(of: block, work) + rest >= work.state.reach else { continue }
      takeSums(of: block, work, rest: rest)
    }
  }

  private func takeSums(of block: Int, _ work: SearchWorkspace, rest: Float) {
    let sums = work.sums.start
    for place in 0..<Self.blockSize where sums[place] + rest >= work.state.reach && sums[place] > 0 {
      let row = UInt32(block * Self.blockSize + place)
      if rest == 0 { work.take(sums[place], row: row) } else { sum(row, work) }
    }
  }

  // MARK: Rows that were met

  /// Sums the rows of a segment that its lists met, and that still can be among the best.
  private func finishMet(_ count: Int, _ segment: Int, _ work: SearchWorkspace, from next: Int) {
    var next = next
    var count = keepPossible(count, of: work.met, work)
    while next < work.state.tailCount, count > 0 {
      let postings = postings(of: work.terms[next], in: segment)
      guard count * Self.rowCost > postings.count else { break }
      addToMet(postings, times: work.terms[next].weight, work)
      next += 1
      work.segmentRests.start[segment] = work.tailBounds[next]
      count = keepPossible(count, of: work.met, work)
    }
    finish(count, of: work.met, isWhole: next == work.state.tailCount, work)
  }

  /// Sums the rows that short lists met, and that still can be among the best.
  private func finishTouched(_ work: SearchWorkspace) {
    let count = keepPossible(work.state.touchedCount, of: work.touched, work)
    finish(count, of: work.touched, isWhole: work.state.tailCount == 0, work)
    work.state.touchedCount = 0
  }

  /// Takes rows with their whole scores: where all tails are added, the heads are what they lack.
  private func finish(_ count: Int, of rows: Slab<UInt32>, isWhole: Bool, _ work: SearchWorkspace) {
    let scores = work.scores.start
    for place in 0..<count {
      let row = rows.start[place]
      let score = scores[Int(row)]
      scores[Int(row)] = 0
      if isWhole { work.take(addHeads(to: score, row, work), row: row) } else { sum(row, work) }
    }
  }
}
