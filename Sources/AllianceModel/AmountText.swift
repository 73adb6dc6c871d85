public import Foundation

/// Sums of money for people: the currency, and digits in groups of three, in every locale alike.
public enum AmountText {
  /// A span of money: `CNY 3,000,000–20,000,000`, `≥ 500`.
  public static func of(_ amount: AmountRange) -> String {
    let sum: String
    switch (amount.minimum.map(grouped), amount.maximum.map(grouped)) {
    case (let low?, let high?): sum = low == high ? low : "\(low)–\(high)"
    case (let low?, nil): sum = "≥ \(low)"
    case (nil, let high?): sum = "≤ \(high)"
    case (nil, nil): sum = ""
    }
    return text(sum, amount.currency)
  }

  /// One sum in a currency, which is empty where nobody said it: `CNY 3,000,000`.
  public static func of(_ sum: Decimal, _ currency: String) -> String { text(grouped(sum), currency) }

  private static func text(_ sum: String, _ currency: String) -> String {
    currency.isEmpty ? sum : "\(currency) \(sum)"
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
