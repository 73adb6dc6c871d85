/// Numbers in rows: where each row begins, one more at the end, and all rows one after the other.
struct Rows: Sendable {
  let count: Int
  let starts: Slab<Int>
  let targets: Slab<UInt32>

  /// Groups pairs by their row, in the order in which they come.
  init(_ count: Int, _ pairs: [(row: Int, target: Int)]) {
    self.count = count
    starts = Slab(count + 1)
    targets = Slab(pairs.count)
    for pair in pairs { starts.start[pair.row + 1] += 1 }
    for row in 0..<count { starts.start[row + 1] += starts.start[row] }
    var next = (0..<count).map { starts.start[$0] }
    for pair in pairs {
      targets.start[next[pair.row]] = UInt32(pair.target)
      next[pair.row] += 1
    }
  }

  /// The places of a row's targets.
  subscript(row: Int) -> Range<Int> { starts.start[row]..<starts.start[row + 1] }
}

/// Rows four at a time and side by side: the first targets of all four, then the second ones, so that four sums grow at
/// once where one would wait for itself. A place of a row that is shorter than its neighbours leads behind the last
/// target, where 0 must lie.
struct FourRows: Sendable {
  /// How many times four rows there are, the last ones empty.
  let fours: Int
  private let starts: Slab<Int>
  let targets: Slab<SIMD4<UInt32>>

  /// So many places must there be for what rows of four are summed to, or lead to.
  static func room(for count: Int) -> Int { (count / 4 + 1) * 4 }

  /// Lays rows side by side, whose targets lie below a number. O(rows + targets) where neighbours are about equally long.
  init(_ rows: Rows, targets count: Int) {
    fours = Self.room(for: rows.count) / 4
    starts = Slab(fours + 1)
    let lengths = (0..<4 * fours).map { $0 < rows.count ? rows[$0].count : 0 }
    for four in 0..<fours {
      starts.start[four + 1] = starts.start[four] + lengths[4 * four..<4 * four + 4].reduce(0, max)
    }
    targets = Slab(starts.start[fours])
    for four in 0..<fours {
      for (place, at) in self[four].enumerated() {
        for row in 4 * four..<4 * four + 4 {
          targets.start[at][row - 4 * four] =
            place < lengths[row] ? rows.targets.start[rows[row].lowerBound + place] : UInt32(count)
        }
      }
    }
  }

  /// The places of the targets of four rows.
  subscript(four: Int) -> Range<Int> { starts.start[four]..<starts.start[four + 1] }
}
