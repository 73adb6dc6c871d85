public import Foundation

/// A span of money: a ticket size, a budget, an award. An exact sum has equal bounds.
public struct AmountRange: Hashable, Codable, Sendable {
  /// An ISO 4217 code, `CNY`, `EUR`; empty where the source said none.
  public let currency: String
  /// The lower bound in whole currency units; nil is unbounded.
  public let minimum: Decimal?
  /// The upper bound in whole currency units; nil is unbounded.
  public let maximum: Decimal?

  /// A span; nil where both bounds are missing or the lower exceeds the upper.
  public init?(currency: String, minimum: Decimal?, maximum: Decimal?) {
    if let minimum, let maximum, minimum > maximum { return nil }
    if minimum == nil && maximum == nil { return nil }
    self.currency = currency
    self.minimum = minimum
    self.maximum = maximum
  }

  /// A span of whole sums, which need not be compared as decimal numbers.
  public init(currency: String, whole sums: ClosedRange<Int64>) {
    self.currency = currency
    minimum = Decimal(sums.lowerBound)
    maximum = Decimal(sums.upperBound)
  }

  /// Whether the two spans share a sum. Spans of different currencies never do.
  public func overlaps(_ other: AmountRange) -> Bool {
    guard currency == other.currency else { return false }
    if let high = maximum, let low = other.minimum, high < low { return false }
    if let low = minimum, let high = other.maximum, low > high { return false }
    return true
  }
}
