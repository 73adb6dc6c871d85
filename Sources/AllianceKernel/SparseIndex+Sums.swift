/// The loops in which the time goes.
///
/// Invariant that makes their pointers safe: rows, blocks and ranks come from the index itself, the workspace was made
/// for it (checked where a search begins), and the slabs of both live as long as `self` and `work`, which the caller
/// holds. Only the workspace is written.
extension SparseIndex {
  /// Puts into each block's place what the heads of a query can add to its rows at most; gives the largest.
  func boundBlocks(by heads: ArraySlice<SearchWorkspace.Term>, into bounds: Slab<Float>) -> Float {
    let bounds = bounds.start
    for block in 0..<blockCount { bounds[block] = 0 }
    for head in heads {
      let largest = headBlocks.start + (head.rank - firstHead) * blockCount
      let weight = head.weight
      for block in 0..<blockCount { bounds[block] += weight * largest[block] }
    }
    guard !heads.isEmpty else { return 0 }
    var most: Float = 0
    for block in 0..<blockCount where bounds[block] > most { most = bounds[block] }
    return most
  }

  /// Puts the largest of its blocks' bounds into each segment's place.
  func boundSegments(_ work: SearchWorkspace) {
    let (bounds, segments) = (work.blockBounds.start, work.segmentBounds.start)
    for segment in 0..<segmentCount {
      var most: Float = 0
      if work.state.headBound > 0 {
        for block in blocks(of: segment) where bounds[block] > most { most = bounds[block] }
      }
      segments[segment] = most
    }
  }

  func countBlocks(_ work: SearchWorkspace, _ blocks: Range<Int>, from bound: Float) -> Int {
    let bounds = work.blockBounds.start
    var count: Int32 = 0
    for block in blocks { count &+= bounds[block] >= bound ? 1 : 0 }
    return Int(count)
  }

  /// Where the postings of a long tail stand that are of a segment's rows.
  func postings(of term: SearchWorkspace.Term, in segment: Int) -> Range<Int> {
    let start = tailStarts.start[term.rank]
    let cuts = longStarts.start + ((term.rank - firstLong) * (segmentCount + 1) + segment)
    return start + Int(cuts[0])..<start + Int(cuts[1])
  }

  /// Adds postings to the scores; rows met for the first time are noted in `met` after the `count` that are there.
  /// Gives how many there are then.
  func add(
    _ range: Range<Int>, times weight: Float, _ work: SearchWorkspace, met: UnsafeMutablePointer<UInt32>,
    _ count: Int
  ) -> Int {
    let (postings, scores) = (tails.start, work.scores.start)
    var count = count
    for place in range {
      let posting = postings[place]
      let score = scores[Int(posting.row)]
      met[count] = posting.row
      count &+= score == 0 ? 1 : 0
      scores[Int(posting.row)] = score + weight * posting.weight
    }
    work.state.work.postings += range.count
    return count
  }

  /// Adds postings to the scores of rows that were met before, and of no other.
  func addToMet(_ range: Range<Int>, times weight: Float, _ work: SearchWorkspace) {
    let (postings, scores) = (tails.start, work.scores.start)
    for place in range {
      let posting = postings[place]
      let score = scores[Int(posting.row)]
      scores[Int(posting.row)] = score == 0 ? 0 : score + weight * posting.weight
    }
    work.state.work.postings += range.count
  }

  /// Forgets those of the first `count` of `rows` that cannot reach the threshold any more; gives how many stay.
  func keepPossible(_ count: Int, of rows: Slab<UInt32>, _ work: SearchWorkspace) -> Int {
    let (scores, rows, bounds) = (work.scores.start, rows.start, work.blockBounds.start)
    let (rests, reach) = (work.segmentRests.start, work.state.reach)
    var kept = 0
    for place in 0..<count {
      let row = rows[place]
      let score = scores[Int(row)]
      let bound = bounds[Int(row) / Self.blockSize] + rests[Int(row) / Self.segmentSize]
      // All ones where it falls short, else all zeros: a branch would be taken at random.
      let short = Int32(bitPattern: (score + bound - reach).bitPattern) >> 31
      rows[kept] = row
      kept &+= 1 &+ Int(short)
      scores[Int(row)] = Float(bitPattern: score.bitPattern & ~UInt32(bitPattern: short))
    }
    return kept
  }

  /// Takes a row with its whole score, summed from its forward form.
  func sum(_ row: UInt32, _ work: SearchWorkspace) {
    let (entries, weights) = (rowEntries.start, work.queryWeights.start)
    var score: Float = 0
    for place in rowStarts.start[Int(row)]..<rowStarts.start[Int(row) + 1] {
      score += weights[Int(entries[place].column)] * entries[place].weight
    }
    work.state.work.rows += 1
    if score > 0, score >= work.state.reach { work.take(score, row: row) }
  }

  /// A row's score with its heads added to the sum of its tails.
  func addHeads(to score: Float, _ row: UInt32, _ work: SearchWorkspace) -> Float {
    var score = score
    let terms = work.heads.start
    for head in 0..<work.state.headCount {
      score += terms[head].weight * heads.start[terms[head].start + Int(row)]
    }
    return score
  }

  /// Adds the heads to what the scores of a block's rows are so far, and puts the sums into `work.sums`; gives the
  /// largest, −∞ if all rows are done with.
  func addHeads(of block: Int, _ work: SearchWorkspace) -> Float {
    let first = block * Self.blockSize
    let (scores, sums, terms) = (work.scores.start + first, work.sums.start, work.heads.start)
    var most = SIMD8<Float>(repeating: -.infinity)
    for lane in stride(from: 0, to: Self.blockSize, by: 8) {
      var sum = Self.eight(scores + lane)
      for head in 0..<work.state.headCount {
        sum += terms[head].weight * Self.eight(heads.start + (terms[head].start + first + lane))
      }
      UnsafeMutableRawPointer(sums + lane).storeBytes(of: sum, as: SIMD8<Float>.self)
      most.replace(with: sum, where: sum .> most)
    }
    return most.max()
  }

  @inline(__always)
  private static func eight(_ start: UnsafeMutablePointer<Float>) -> SIMD8<Float> {
    UnsafeRawPointer(start).loadUnaligned(as: SIMD8<Float>.self)
  }
}
