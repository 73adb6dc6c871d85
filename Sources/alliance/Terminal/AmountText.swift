import AllianceModel
import Foundation

/// Sums of money for people: digits in groups of three, and the currency.
enum AmountText {
  static func of(_ amount: AmountRange) -> String {
    let sum: String
    switch (amount.minimum.map(grouped), amount.maximum.map(grouped)) {
    case (let low?, let high?): sum = low == high ? low : "\(low)–\(high)"
    case (let low?, nil): sum = "≥ \(low)"
    case (nil, let high?): sum = "≤ \(high)"
    case (nil, nil): sum = ""
    }
    return amount.currency.isEmpty ? sum : "\(amount.currency) \(sum)"
  }

  private static func grouped(_ value: Decimal) -> String {
    let parts = value.description.split(separator: ".", maxSplits: 1)
    let digits = Array(parts[0])
    let whole = digits.enumerated().reduce(into: "") { text, digit in
      if digit.offset > 0, (digits.count - digit.offset) % 3 == 0 { text.append(",") }
      text.append(digit.element)
    }
    return parts.count > 1 ? "\(whole).\(parts[1])" : whole
  }
}
