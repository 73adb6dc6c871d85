/// Rows in order of (record, part), their first two columns, read in step with others in that order.
final class PlacedRows {
  /// A record and a part of it.
  typealias Place = (record: Int64, part: Int64)

  private let rows: StoredRows
  /// The place of the row that was not asked for yet; nil where none is left.
  private var next: Place?
  private var hasBegun = false

  init(_ rows: StoredRows) { self.rows = rows }

  static func place(_ rows: StoredRows) -> Place { (rows.number(0), rows.number(1)) }

  /// What the rows at a place give; rows before it are passed over, so that places must be asked for in order.
  func map<Value>(at place: Place, _ value: (StoredRows) throws -> Value) throws -> [Value] {
    if !hasBegun {
      hasBegun = true
      try advance()
    }
    var values: [Value] = []
    while let found = next, found <= place {
      if found == place { values.append(try value(rows)) }
      try advance()
    }
    return values
  }

  private func advance() throws { next = try rows.next() ? Self.place(rows) : nil }
}
