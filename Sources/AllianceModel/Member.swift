/// An organisation or person of the alliance, or one it deals with (W3C ORG's `org:Organization`, `foaf:Person`).
public struct Member: Hashable, Codable, Sendable, Identifiable {
  /// The source's name and the source's own id.
  public var id: FactID
  /// What sort of body this is.
  public var kind: MemberKind
  /// How it stands to the alliance.
  public var standing: Standing
  /// The official names, at most one a language; never empty.
  public var names: [LocalizedText]
  /// Other names in use: short names, former names, other scripts.
  public var aliases: [LocalizedText]
  /// Identifiers in public registers.
  public var identifiers: [Identifier]
  /// A region's code, see ``Region``; nil where it is not known.
  public var region: Region?
  /// A web address as the source wrote it: untrusted, check its scheme before it is shown as a link.
  public var website: String?
  /// The year of foundation.
  public var founded: Int?
  /// What the member says of itself.
  public var profile: [LocalizedText]

  /// A member with the given facts; what is left out is unknown.
  public init(
    id: FactID, kind: MemberKind, standing: Standing = .member, names: [LocalizedText],
    aliases: [LocalizedText] = [], identifiers: [Identifier] = [], region: Region? = nil,
    website: String? = nil, founded: Int? = nil, profile: [LocalizedText] = []
  ) {
    self.id = id
    self.kind = kind
    self.standing = standing
    self.names = names
    self.aliases = aliases
    self.identifiers = identifiers
    self.region = region
    self.website = website
    self.founded = founded
    self.profile = profile
  }
}

/// What sort of body a member is. Raw values are the feed's words.
public enum MemberKind: String, CaseIterable, Codable, Sendable, CodingKeyRepresentable {
  /// 企业: makes or sells products and services.
  case enterprise
  /// 高校: teaches and does research.
  case university
  /// 科研院所: does research.
  case researchInstitute
  /// 投资机构: funds others.
  case investor
  /// 应用单位: brings the scenario in which a technology lands.
  case applicationUnit
  /// 行业组织: speaks for an industry.
  case industryBody
  /// 政府部门.
  case government
  /// 专家: a person.
  case expert
}

/// How a member stands to the alliance. Raw values are the feed's words.
public enum Standing: String, CaseIterable, Codable, Sendable {
  /// Has joined.
  case member
  /// Has asked to join.
  case candidate
  /// Has left.
  case former
  /// Never joined, but is named by those who did.
  case outside
}

/// An identifier of a member in a public register.
public struct Identifier: Hashable, Codable, Sendable {
  /// The register: `uscc`, `lei`, `ror`, `orcid`, `pic`, `vat`, `isin`, …, in lower case.
  public let scheme: String
  /// The identifier in the register's canonical form, without separators.
  public let value: String

  /// An identifier of a register.
  public init(scheme: String, value: String) {
    self.scheme = scheme
    self.value = value
  }
}
