/// Rows of neighbours in compressed sparse row form: two flat arrays, frozen once built.
public struct Adjacency: Sendable {
  @usableFromInline let offsets: [Int32]
  @usableFromInline let targets: [Int32]

  /// Groups pairs by their row, keeping the order in which each row's targets come. O(rows + pairs).
  public init(rows: Int, pairs: some Sequence<(row: Int, target: Int)>) {
    let pairs = Array(pairs)
    var offsets = [Int32](repeating: 0, count: rows + 1)
    for pair in pairs { offsets[pair.row + 1] += 1 }
    for row in 0..<rows { offsets[row + 1] += offsets[row] }
    var next = offsets
    var targets = [Int32](repeating: 0, count: pairs.count)
    for pair in pairs {
      targets[Int(next[pair.row])] = Int32(pair.target)
      next[pair.row] += 1
    }
    self.offsets = offsets
    self.targets = targets
  }

  /// The number of rows.
  @inlinable public var rows: Int { offsets.count - 1 }

  /// The targets of a row.
  @inlinable public subscript(row: Int) -> ArraySlice<Int32> {
    targets[Int(offsets[row])..<Int(offsets[row + 1])]
  }

  /// The same pairs seen from their targets, of which there are `rows`.
  public func inverted(rows: Int) -> Adjacency {
    let pairs = (0..<self.rows).lazy.flatMap { row in self[row].lazy.map { (row: Int($0), target: row) } }
    return Adjacency(rows: rows, pairs: pairs)
  }
}
