public import AllianceModel

/// What of a member tells who it is.
public struct IdentityRecord: Hashable, Sendable {
  /// Its id.
  public let id: FactID
  /// Its names and aliases as written; empty ones say nothing.
  public let names: [String]
  /// Where it is; nil where it is not known.
  public let region: Region?
  /// Its identifiers in public registers.
  public let identifiers: [Identifier]
  /// Whether it is a person, never one with an organisation.
  public let isPerson: Bool

  /// The identity of a member; of many names the first eight.
  public init(_ member: Member) {
    id = member.id
    names = Array((member.names + member.aliases).map(\.text).prefix(8))
    region = member.region
    identifiers = member.identifiers
    isPerson = member.kind == .expert
  }

  /// A name in a place.
  public init(id: FactID, name: String, region: Region?) {
    self.id = id
    names = [name]
    self.region = region
    identifiers = []
    isPerson = false
  }

  /// Facts of two records beyond their names.
  static func signs(_ a: IdentityRecord, _ b: IdentityRecord) -> [DuplicateFact: Float] {
    var facts: [DuplicateFact: Float] = [:]
    let shared = Set(a.identifiers).intersection(b.identifiers)
    if !shared.isEmpty { facts[.sameIdentifier] = 1 }
    let common = Set(a.identifiers.map(\.scheme)).intersection(b.identifiers.map(\.scheme))
    if !common.subtracting(shared.map(\.scheme)).subtracting(severalEach).isEmpty {
      facts[.otherIdentifier] = 1
    }
    guard let x = a.region, let y = b.region else { return facts }
    if x.country != y.country {
      facts[.otherCountry] = 1
    } else if x == y {
      if x.parent != nil { facts[.sameRegion] = 1 }
    } else if !x.isWithin(y) && !y.isWithin(x) {
      facts[.otherRegion] = 1
    }
    return facts
  }

  /// Registers in which one organisation has several numbers, one for each paper it issued.
  private static let severalEach: Set<String> = ["isin"]

  /// The country that both are in; nil where it differs or is not known.
  static func country(_ a: IdentityRecord, _ b: IdentityRecord) -> String? {
    a.region?.country == b.region?.country ? a.region?.country : nil
  }
}
