/// One weight of a sparse vector.
public struct SparseEntry: Hashable, Sendable, BitwiseCopyable {
  /// What is weighed: a concept or a term, from 0.
  public var column: UInt32
  /// Its weight, in ``SparseRows/weights``.
  public var weight: Float

  /// A weight of a column.
  public init(column: UInt32, weight: Float) {
    self.column = column
    self.weight = weight
  }
}

/// Sparse vectors with non-negative weights, one after the other in a flat array.
public struct SparseRows: Sendable {
  /// The weights whose products neither vanish nor overflow: smaller ones count as 0, larger ones are an error.
  public static let weights: ClosedRange<Float> = 1e-15...1e15

  /// How many columns there are: one more than the largest seen, or what was asked for.
  public private(set) var columnCount: Int
  private(set) var entries: [SparseEntry] = []
  private(set) var ends: [Int] = [0]

  /// No rows yet. There are at least `columnCount` columns.
  public init(columnCount: Int = 0) { self.columnCount = columnCount }

  /// The number of rows.
  public var count: Int { ends.count - 1 }

  /// The weights of a row, ascending by column, each column once.
  public subscript(row: Int) -> ArraySlice<SparseEntry> { entries[ends[row]..<ends[row + 1]] }

  /// Adds a row; the weights of a column that comes twice are added up, in the order they come.
  ///
  /// - Precondition: The weights are neither negative nor beyond ``weights``.
  public mutating func append(_ row: some Sequence<SparseEntry>) {
    let start = ends[ends.count - 1]
    for entry in row {
      precondition(entry.weight >= 0 && entry.weight <= Self.weights.upperBound, "weight out of range")
      guard entry.weight >= Self.weights.lowerBound else { continue }
      insert(entry, after: start)
    }
    ends.append(entries.count)
    if let last = entries[start...].last { columnCount = max(columnCount, Int(last.column) + 1) }
  }

  /// Insertion sort: rows are short, and mostly come sorted.
  private mutating func insert(_ entry: SparseEntry, after start: Int) {
    var place = entries.count
    while place > start, entries[place - 1].column > entry.column { place -= 1 }
    if place > start, entries[place - 1].column == entry.column {
      entries[place - 1].weight = min(entries[place - 1].weight + entry.weight, Self.weights.upperBound)
    } else {
      entries.insert(entry, at: place)
    }
  }
}
