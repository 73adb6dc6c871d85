import AllianceModel
import Foundation

/// Values as they stand in columns. What comes again and again is looked up once, or shares its memory.
struct StoredValues {
  private var regions: [String: Region?] = [:]
  private var lists = StoredLists()
  private var lastID: FactID?

  /// An id; nil where the text is none. Rows that follow each other often name the same.
  mutating func id(_ row: StoredRows, _ column: Int32) -> FactID? {
    row.withText(column) { bytes in
      guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0, colon + 1 < bytes.count else {
        return nil
      }
      let (source, key) = (bytes[..<colon], bytes[(colon + 1)...])
      let sameSource = lastID.flatMap { $0.source.utf8.elementsEqual(source) ? $0.source : nil }
      if sameSource != nil, let lastID, lastID.key.utf8.elementsEqual(key) { return lastID }
      let id = FactID(
        source: sameSource ?? String(decoding: source, as: UTF8.self),
        key: String(decoding: key, as: UTF8.self))
      lastID = id
      return id
    } ?? nil
  }

  /// The texts of a list; none for NULL.
  mutating func texts(_ row: StoredRows, _ column: Int32) throws -> [LocalizedText] {
    try row.withText(column) { try lists.texts($0) } ?? []
  }

  /// The references of a list; none for NULL.
  mutating func references(_ row: StoredRows, _ column: Int32) throws -> [ConceptReference] {
    try row.withText(column) { try lists.references($0) } ?? []
  }

  /// A text that many rows have; empty for NULL.
  mutating func frequentText(_ row: StoredRows, _ column: Int32) -> String {
    row.withText(column) { lists.frequent.text($0) } ?? ""
  }

  /// A region by its code; nil for NULL.
  mutating func region(_ row: StoredRows, _ column: Int32) -> Region? {
    guard let code = row.optionalText(column) else { return nil }
    if let known = regions[code] { return known }
    let region = Region(code)
    regions[code] = .some(region)
    return region
  }

  /// A day; nil for NULL.
  func date(_ row: StoredRows, _ column: Int32) -> CalendarDate? {
    row.optionalText(column).flatMap { CalendarDate($0) }
  }

  /// A sum; nil for NULL. Most are whole numbers, which need no decimal parser.
  func decimal(_ row: StoredRows, _ column: Int32) -> Decimal? {
    row.optionalText(column).flatMap { text in Int64(text).map { Decimal($0) } ?? Decimal(string: text) }
  }

  /// A span whose currency and bounds stand in three columns from one on; nil where the first is NULL.
  func amount(_ row: StoredRows, _ column: Int32) -> AmountRange? {
    row.optionalText(column).flatMap {
      AmountRange(currency: $0, minimum: decimal(row, column + 1), maximum: decimal(row, column + 2))
    }
  }
}
