import AllianceModel
import Foundation

extension Requirements {
  /// The names of what can be required, as people say them before `=`.
  private static let names = ["region", "trl", "amount"]

  /// What people require: `region=广东`, `trl=6`, `amount=CNY:1000000-5000000`; an amount may leave one bound out.
  ///
  /// Throws ``RequestError`` for what is not understood, with what was probably meant.
  init(meant said: [String]) throws {
    self.init()
    for text in said {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, Self.names.contains(parts[0]) else {
        throw RequestError.unknownRequirement(text, name: parts[0], known: Self.names)
      }
      try require(parts[0], parts[1], text)
    }
  }

  private mutating func require(_ name: String, _ value: String, _ text: String) throws {
    switch name {
    case "region": region = try Region(meant: value)
    case "trl":
      guard let level = Int(value), (1...9).contains(level) else { throw RequestError.badReadiness(text) }
      readiness = level
    default:
      guard let range = AmountRange(meant: value) else { throw RequestError.badAmount(text) }
      amount = range
    }
  }
}

extension AmountRange {
  /// What something may cost at most, as people write it: `CNY:3000000`. The least is open.
  ///
  /// Throws ``RequestError`` where it is no sum in a currency.
  init(budget said: String) throws {
    guard let range = AmountRange(meant: said), let most = range.maximum,
      let budget = AmountRange(currency: range.currency, minimum: nil, maximum: most)
    else { throw RequestError.badBudget(said) }
    self = budget
  }

  /// A span as people write it, `CNY:1000000-5000000`, `EUR:-200000`, `CNY:500000`.
  fileprivate init?(meant said: String) {
    let parts = said.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 3 else { return nil }
    let bounds = parts[1].split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    let numbers = bounds.map { $0.isEmpty ? nil : Int64($0).map { Decimal($0) } }
    guard zip(bounds, numbers).allSatisfy({ $0.isEmpty || ($1 ?? -1) >= 0 }), let first = numbers.first,
      let last = numbers.last
    else { return nil }
    self.init(currency: parts[0].uppercased(), minimum: first, maximum: last)
  }
}
