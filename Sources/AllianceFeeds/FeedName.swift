/// The names that the member feed gives to elements and attributes, each with a number that is known before a feed is
/// read: to compare numbers takes a fraction of the time that comparing texts takes.
enum FeedName: Int32, CaseIterable {
  case alias, amount, award, capability, concept, content, contribution, currency, end, founded, from, id
  case identifier, issued, kind, max, member, min, name, need, on, participant, predicate, profile, project
  case readiness, reference, region, relation, role, round, schemaLocation, scheme, source, stage, standing
  case start, text, title, to, until, valid, visibility, website, withdraw
  /// `xml:lang`, which any element may have.
  case language

  /// The name as it stands in a feed, without its namespace's prefix.
  var said: String { self == .language ? "xml:lang" : "\(self)" }

  /// The number of each name.
  static let numbers = Dictionary(uniqueKeysWithValues: allCases.map { ($0.said, $0.rawValue) })
}

/// A set of names.
struct FeedNames: ExpressibleByArrayLiteral {
  private let bits: UInt64

  init(arrayLiteral names: FeedName...) { bits = names.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }

  /// Whether a name is in it, by its number.
  func contains(_ number: Int32) -> Bool { (0..<64).contains(number) && bits >> UInt64(number) & 1 == 1 }
}
