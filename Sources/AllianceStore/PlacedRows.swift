import AllianceModel
import GRDB

/// Rows in order of (record, part), their first two columns, read in step with others in that order.
final class PlacedRows {
  /// A record and a part of it.
  typealias Place = (record: Int64, part: Int64)

  private let cursor: RowCursor
  /// The row that was not asked for yet; the cursor's own, good until it moves on.
  private var next: Row?
  private var hasBegun = false

  init(_ cursor: RowCursor) { self.cursor = cursor }

  static func place(_ row: Row) -> Place { (row[0], row[1]) }

  /// What the rows at a place give; rows before it are passed over, so that places must be asked for in order.
  func map<Value>(at place: Place, _ value: (Row) -> Value) throws -> [Value] {
    if !hasBegun {
      hasBegun = true
      next = try cursor.next()
    }
    var values: [Value] = []
    while let row = next {
      let found = Self.place(row)
      if found > place { break }
      if found == place { values.append(value(row)) }
      next = try cursor.next()
    }
    return values
  }

  /// Texts of roles: after the place their role, language and text.
  func texts(at place: Place) throws -> PlacedTexts {
    PlacedTexts(texts: try map(at: place) { ($0[2], LocalizedText($0[4], language: $0[3])) })
  }

  /// References to concepts: after the place their scheme and name.
  func references(at place: Place) throws -> [ConceptReference] {
    try map(at: place) { ConceptReference(scheme: $0[2], name: $0[3]) }
  }
}

/// The texts of one place.
struct PlacedTexts {
  fileprivate let texts: [(role: String, text: LocalizedText)]

  /// Those of a role, in order.
  subscript(role: String) -> [LocalizedText] { texts.compactMap { $0.role == role ? $0.text : nil } }
}
