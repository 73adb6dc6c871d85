import AllianceModel
import Foundation

/// How values are written in the store. Within a feed most come again and again, and spelling takes longer than finding.
struct Spellings {
  private var dates: [CalendarDate: String] = [:]
  private var sums: [DecimalBits: String] = [:]
  private var lastID: (id: FactID, text: String)?

  private static let limit = 4_096

  mutating func text(_ date: CalendarDate?) -> String? {
    guard let date else { return nil }
    if let known = dates[date] { return known }
    if dates.count == Self.limit { dates.removeAll(keepingCapacity: true) }
    let text = date.description
    dates[date] = text
    return text
  }

  mutating func text(_ sum: Decimal?) -> String? {
    guard let sum else { return nil }
    let bits = DecimalBits(sum)
    if let known = sums[bits] { return known }
    if sums.count == Self.limit { sums.removeAll(keepingCapacity: true) }
    let text = sum.description
    sums[bits] = text
    return text
  }

  /// A record names the same member in each of its listings.
  mutating func text(_ id: FactID) -> String {
    if let lastID, lastID.id == id { return lastID.text }
    let text = id.description
    lastID = (id, text)
    return text
  }
}

/// A sum as it lies in memory: to compare sums by value takes as long as to spell them.
private struct DecimalBits: Hashable {
  private let (low, high, rest): (UInt64, UInt64, UInt32)

  init(_ sum: Decimal) {
    (low, high, rest) = withUnsafeBytes(of: sum) {
      (
        $0.loadUnaligned(as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
        $0.loadUnaligned(fromByteOffset: 16, as: UInt32.self)
      )
    }
  }
}
