/// Finds the rows with the largest dot product to a query, exactly, without visiting all that share a column with it.
///
/// Layout. Columns are ranked by how many rows have them, the rarest first; all sums run in this order, so a score has
/// the same bits whatever way it was come by. Columns that many rows have are *heads*: their weights stand in dense
/// arrays, one block of 64 rows after the other, with the largest weight of each block beside. The others are *tails*
/// with postings. Rows are renumbered so that those with the same heads are neighbours, the heaviest first: then the
/// largest weights of a block are close to those of its rows. Each row also stands as a whole in forward form.
///
/// Search is term-at-a-time MaxScore (Turtle and Flood, 1995) with block bounds (Ding and Suel, 2011): see
/// `SparseIndex+Search.swift`. Everything is frozen once built, so threads may share an index; each brings its own
/// ``SearchWorkspace``.
public struct SparseIndex: Sendable {
  /// The number of rows.
  public let count: Int
  /// The number of columns.
  public let columnCount: Int

  /// The place of each column in the order of sums; from `firstHead` on are heads.
  let ranks: [UInt32]
  let firstHead: Int
  /// The largest weight of each rank.
  let largest: Slab<Float>

  /// Where the postings of each tail begin, one more at the end.
  let tailStarts: Slab<Int>
  let tails: Slab<Posting>
  /// From this tail on lists are long.
  let firstLong: Int
  /// Where the postings of each long tail go on in each segment, counted from its first; one more, the end, each.
  let longStarts: Slab<UInt32>
  /// The weights of each head in all rows, a block after the other; `denseStride` floats a head.
  let heads: Slab<Float>
  /// The largest weight of each head in each block; `blockCount` floats a head.
  let headBlocks: Slab<Float>
  let blockCount: Int
  /// Where each row begins in forward form, one more at the end.
  let rowStarts: Slab<Int>
  /// The weights of each row by rank, ascending.
  let rowEntries: Slab<SparseEntry>
  /// The number that each row was given in.
  let numbers: Slab<UInt32>

  /// A row in the order of this index, and its weight.
  struct Posting: BitwiseCopyable {
    var row: UInt32
    var weight: Float
  }

  static let blockSize = 64
  /// 32 blocks: their scores and what goes with them fit into the nearest cache.
  static let segmentSize = 32 * blockSize
  /// A list with fewer postings is not cut into segments.
  static let longest = 512
  static let headLimit = 16
  /// A column is a head if at least one row in this many has it.
  static let headShare = 16

  var denseStride: Int { blockCount * Self.blockSize }
  var segmentCount: Int { (count + Self.segmentSize - 1) / Self.segmentSize }

  func blocks(of segment: Int) -> Range<Int> {
    let first = segment * (Self.segmentSize / Self.blockSize)
    return first..<min(first + Self.segmentSize / Self.blockSize, blockCount)
  }
}
