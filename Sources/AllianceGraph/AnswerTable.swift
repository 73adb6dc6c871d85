/// A table of an answer in words, which the command fits to a terminal and the service puts on a page.
public struct AnswerTable: Hashable, Sendable {
  /// What stands above each column.
  public var heads: [String]
  /// The rows, a cell for each head.
  public var rows: [[String]]
  /// The columns that hold numbers, from 0.
  public var numbers: Set<Int>
}
