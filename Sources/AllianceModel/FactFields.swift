/// A fact whose fields can be told one by one, so that two versions of it can be compared.
public protocol FieldwiseFact: Hashable, Codable, Sendable, Identifiable where ID == FactID {
  /// What sort of fact it is.
  static var sort: Evidence.Fact { get }
  /// What people know it by: names, titles, labels, words; may be empty.
  var caption: [LocalizedText] { get }
  /// What it says, field by field: codes and dates as feeds write them, texts with their language before them. Fields
  /// that say nothing are left out. Two facts of one id are equal where their fields are.
  var fields: [(field: FactField, values: [String])] { get }
}

extension Member: FieldwiseFact {
  /// What sort of fact it is.
  public static var sort: Evidence.Fact { .member }
  /// What people know it by.
  public var caption: [LocalizedText] { names }
  /// What it says, field by field.
  public var fields: [(field: FactField, values: [String])] {
    stated([
      (.kind, [kind.rawValue]), (.standing, [standing.rawValue]), (.name, names.tagged),
      (.alias, aliases.tagged), (.identifier, identifiers.map { "\($0.scheme):\($0.value)" }.sorted()),
      (.region, one(region?.code)), (.website, one(website)), (.founded, one(founded)),
      (.profile, profile.tagged),
    ])
  }
}

extension Listing: FieldwiseFact {
  /// What sort of fact it is.
  public static var sort: Evidence.Fact { .listing }
  /// What people know it by.
  public var caption: [LocalizedText] {
    text.isEmpty ? concepts.prefix(1).map { LocalizedText($0.name, language: "") } : text
  }
  /// What it says, field by field.
  public var fields: [(field: FactField, values: [String])] {
    stated([
      (.member, [member.description]), (.side, [side.rawValue]), (.kind, [kind.rawValue]),
      (.text, text.tagged), (.concept, concepts.tagged), (.readiness, one(readiness)),
      (.amount, one(amount?.span)), (.region, one(region?.code)), (.validFrom, one(validFrom)),
      (.validUntil, one(validUntil)), (.visibility, [visibility.rawValue]), (.award, one(award?.span)),
    ])
  }
}

extension Project: FieldwiseFact {
  /// What sort of fact it is.
  public static var sort: Evidence.Fact { .project }
  /// What people know it by.
  public var caption: [LocalizedText] { title }
  /// What it says, field by field.
  public var fields: [(field: FactField, values: [String])] {
    stated([
      (.stage, [stage.rawValue]), (.title, title.tagged), (.text, text.tagged), (.concept, concepts.tagged),
      (
        .participant,
        participants.map { part in
          "\(part.member) \(part.role.rawValue)" + (part.contribution.map { " \($0)" } ?? "")
        }
      ), (.start, one(start)), (.end, one(end)), (.amount, one(amount?.span)), (.round, one(round)),
    ])
  }
}

extension Relation: FieldwiseFact {
  /// What sort of fact it is.
  public static var sort: Evidence.Fact { .relation }
  /// What people know it by.
  public var caption: [LocalizedText] { text }
  /// What it says, field by field.
  public var fields: [(field: FactField, values: [String])] {
    stated([
      (.predicate, [predicate.rawValue]), (.from, [from.description]), (.to, [to.description]),
      (.on, one(on)), (.reference, one(reference)), (.text, text.tagged), (.concept, concepts.tagged),
      (.amount, one(amount?.span)),
    ])
  }
}

extension Concept: FieldwiseFact {
  /// What sort of fact it is.
  public static var sort: Evidence.Fact { .concept }
  /// What people know it by.
  public var caption: [LocalizedText] { preferredLabels }
  /// What it says, field by field.
  public var fields: [(field: FactField, values: [String])] {
    stated([
      (.preferredLabel, preferredLabels.tagged), (.alternativeLabel, alternativeLabels.tagged),
      (.definition, definition.tagged), (.broader, broader.map(\.description)),
      (.related, related.map(\.description)), (.upstreamOf, upstreamOf.map(\.description)),
    ])
  }
}

private func stated(
  _ fields: [(field: FactField, values: [String])]
) -> [(field: FactField, values: [String])] { fields.filter { !$0.values.isEmpty } }

private func one(_ value: (some CustomStringConvertible)?) -> [String] { value.map { ["\($0)"] } ?? [] }

extension [LocalizedText] {
  /// `zh: 减速器`; a text of no language as it stands.
  fileprivate var tagged: [String] { map { $0.language.isEmpty ? $0.text : "\($0.language): \($0.text)" } }
}

extension [ConceptReference] {
  fileprivate var tagged: [String] {
    map { concept in (concept.scheme.map { $0 + ":" } ?? "") + concept.name }
  }
}

extension AmountRange {
  /// `CNY 100…250`, an exact sum once, an open end left out.
  fileprivate var span: String {
    let (low, high) = (minimum.map { "\($0)" } ?? "", maximum.map { "\($0)" } ?? "")
    return (currency.isEmpty ? "" : currency + " ") + (low == high ? low : "\(low)…\(high)")
  }
}
