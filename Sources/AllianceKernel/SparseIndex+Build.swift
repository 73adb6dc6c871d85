extension SparseIndex {
  /// Indexes rows. O(entries + rows · log rows), and memory for each entry twice.
  ///
  /// - Precondition: There are fewer than 2³² − 1 rows.
  public init(_ rows: SparseRows) {
    precondition(rows.count < Int(UInt32.max), "too many rows for an index")
    let order = ColumnOrder(rows)
    self.init(rows, order, RowOrder(rows, order).numbers)
  }

  /// Invariant of the unchecked writes below: `next` begins at the starts that were counted from the very same rows,
  /// so every place lies within its own column's stretch of `tails`; `place` runs once over all rows and blocks.
  private init(_ rows: SparseRows, _ order: ColumnOrder, _ numbers: [UInt32]) {
    count = rows.count
    columnCount = rows.columnCount
    ranks = order.ranks
    firstHead = order.firstHead
    blockCount = (rows.count + Self.blockSize - 1) / Self.blockSize
    tailStarts = Slab(order.firstHead + 1)
    for rank in 0..<order.firstHead {
      tailStarts.start[rank + 1] = tailStarts.start[rank] + order.frequencies[rank]
    }
    tails = Slab(tailStarts.start[order.firstHead])
    let segmentCount = (rows.count + Self.segmentSize - 1) / Self.segmentSize
    let short = max(Self.longest, 4 * segmentCount)
    firstLong = order.frequencies[..<order.firstHead].firstIndex { $0 >= short } ?? order.firstHead
    longStarts = Slab((order.firstHead - firstLong) * (segmentCount + 1))
    let headCount = rows.columnCount - order.firstHead
    heads = Slab(headCount * blockCount * Self.blockSize)
    headBlocks = Slab(headCount * blockCount)
    rowStarts = Slab(rows.count + 1)
    rowEntries = Slab(rows.entries.count)
    self.numbers = Slab(rows.count)
    largest = Slab(rows.columnCount)

    var next = [Int](UnsafeBufferPointer(start: tailStarts.start, count: order.firstHead))
    let stride = blockCount * Self.blockSize
    var end = 0
    for (place, number) in numbers.enumerated() {
      if place % Self.segmentSize == 0 { cutLong(at: place / Self.segmentSize, next) }
      self.numbers.start[place] = number
      let start = end
      for entry in rows[Int(number)] {
        var at = end
        let rank = order.ranks[Int(entry.column)]
        while at > start, rowEntries.start[at - 1].column > rank {
          rowEntries.start[at] = rowEntries.start[at - 1]
          at -= 1
        }
        rowEntries.start[at] = SparseEntry(column: rank, weight: entry.weight)
        end += 1
      }
      rowStarts.start[place + 1] = end
      for at in start..<end {
        let (rank, weight) = (Int(rowEntries.start[at].column), rowEntries.start[at].weight)
        largest.start[rank] = max(largest.start[rank], weight)
        if rank < order.firstHead {
          tails.start[next[rank]] = Posting(row: UInt32(place), weight: weight)
          next[rank] += 1
        } else {
          let head = rank - order.firstHead
          heads.start[head * stride + place] = weight
          let block = headBlocks.start + (head * blockCount + place / Self.blockSize)
          block.pointee = max(block.pointee, weight)
        }
      }
    }
    cutLong(at: segmentCount, next)
  }

  /// Notes where the postings of a segment begin.
  private func cutLong(at segment: Int, _ next: [Int]) {
    for rank in firstLong..<firstHead {
      longStarts.start[(rank - firstLong) * (segmentCount + 1) + segment] =
        UInt32(next[rank] - tailStarts.start[rank])
    }
  }
}

/// Columns by how many rows have them, ascending, then by number.
private struct ColumnOrder {
  let ranks: [UInt32]
  let frequencies: [Int]
  let firstHead: Int

  init(_ rows: SparseRows) {
    var counts = [Int](repeating: 0, count: rows.columnCount)
    for entry in rows.entries { counts[Int(entry.column)] += 1 }
    let order = counts.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }
    var ranks = [UInt32](repeating: 0, count: counts.count)
    for (rank, column) in order.enumerated() { ranks[column] = UInt32(rank) }
    self.ranks = ranks
    frequencies = order.map { counts[$0] }
    let least = max(SparseIndex.blockSize / 2, rows.count / SparseIndex.headShare)
    let frequent = frequencies.reversed().prefix(SparseIndex.headLimit).prefix { $0 >= least }
    firstHead = counts.count - frequent.count
  }
}

/// Rows by which heads they have, then by the sum of their weights, the heaviest first.
private struct RowOrder {
  let numbers: [UInt32]

  init(_ rows: SparseRows, _ order: ColumnOrder) {
    let headLimit = order.firstHead
    var keys = (0..<rows.count).map { row in
      var (mask, sum) = (UInt64(0), Float(0))
      for entry in rows[row] {
        let rank = Int(order.ranks[Int(entry.column)])
        guard rank >= headLimit else { continue }
        mask |= 1 << UInt64(rank - headLimit)
        sum += entry.weight
      }
      let weight = UInt64(sum.bitPattern >> 15)
      return (0xFFFF - mask) << 48 | (0xFFFF - weight) << 32 | UInt64(row)
    }
    keys.sort()
    numbers = keys.map { UInt32(truncatingIfNeeded: $0) }
  }
}
