/// A row among the best, and its score.
public struct Hit: Hashable, Sendable, BitwiseCopyable {
  /// The row's number.
  public let row: UInt32
  /// The sum of products of weights, over the columns that the row shares with the query; positive.
  public let score: Float

  /// A row with its score.
  public init(row: UInt32, score: Float) {
    self.row = row
    self.score = score
  }
}

/// What a search did: the same for the same index and query on every machine.
public struct SearchWork: Hashable, Sendable, BitwiseCopyable {
  /// Postings whose weight was added to a score.
  public internal(set) var postings = 0
  /// Rows whose score was summed from their forward form.
  public internal(set) var rows = 0
  /// Blocks of 64 rows whose heads were summed.
  public internal(set) var blocks = 0

  static func += (sum: inout SearchWork, work: SearchWork) {
    sum.postings += work.postings
    sum.rows += work.rows
    sum.blocks += work.blocks
  }
}
