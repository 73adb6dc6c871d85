public import AllianceModel
import AllianceStore

/// A field of a member on which records of feeds disagree.
public struct Dispute: Hashable, Codable, Sendable {
  /// The field.
  public var field: FactField
  /// What is said, the value that counts first.
  public var claims: [Claim]

  /// One of the values, and who says it.
  public struct Claim: Hashable, Codable, Sendable {
    /// The value, as feeds write it; a name with its language before it.
    public var value: String
    /// Whether it is the one that counts.
    public var counts: Bool
    /// How many records say so.
    public var records: Int
    /// The source, file and line of the first of them by the rule; seen first and last in any of them.
    public var provenance: Provenance
  }
}

extension Dispute {
  /// The fields that are compared.
  private static let fields: [FactField] = [.name, .kind, .standing, .region, .website, .founded]

  /// The fields on which statements disagree; those come in the order of the rule that picks one.
  static func all(in statements: [MemberStatement]) -> [Dispute] {
    fields.flatMap { field -> [Dispute] in
      guard field == .name else {
        return [Dispute(field, statements) { $0.fields.first { $0.field == field }?.values.first }]
          .compactMap { $0 }
      }
      var languages: [String] = []
      for name in statements.flatMap(\.member.names) where !languages.contains(name.language) {
        languages.append(name.language)
      }
      return languages.compactMap { language in
        Dispute(field, statements) { member in
          member.names.first { $0.language == language }.map { Member.tagged($0) }
        }
      }
    }
  }

  /// What is said of one field; nil where all say the same.
  private init?(_ field: FactField, _ statements: [MemberStatement], _ value: (Member) -> String?) {
    self.field = field
    claims = []
    var places: [String: Int] = [:]
    for statement in statements {
      guard let said = value(statement.member) else { continue }
      guard let place = places[said] else {
        places[said] = claims.count
        claims.append(Claim(value: said, counts: false, records: 1, provenance: statement.provenance))
        continue
      }
      claims[place].add(statement.provenance)
    }
    guard claims.count > 1 else { return nil }
    // Where the statement that speaks for the member is silent, nothing counts.
    if let first = statements.first, value(first.member) != nil { claims[0].counts = true }
  }
}

extension Dispute.Claim {
  fileprivate mutating func add(_ other: Provenance) {
    records += 1
    provenance.firstSeen = min(provenance.firstSeen, other.firstSeen)
    provenance.lastSeen = max(provenance.lastSeen, other.lastSeen)
  }
}

extension Member {
  fileprivate static func tagged(_ name: LocalizedText) -> String {
    name.language.isEmpty ? name.text : "\(name.language): \(name.text)"
  }
}
