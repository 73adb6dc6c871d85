/// Something a member offers or seeks 供需条目.
///
/// Both sides share one type, as in schema.org a `Demand` takes the properties of an `Offer`: matching is symmetric.
public struct Listing: Hashable, Codable, Sendable, Identifiable {
  /// The source's name, and `member/listing` by the source's own ids.
  public var id: FactID
  /// Who offers or seeks.
  public var member: FactID
  /// Whether it is offered or sought.
  public var side: Side
  /// What sort of thing it is.
  public var kind: Kind
  /// What it is, in words; may be empty where concepts say it.
  public var text: [LocalizedText]
  /// What it is, by a taxonomy.
  public var concepts: [ConceptReference]
  /// The technology readiness level, TRL 1…9; nil where it is not said.
  public var readiness: Int?
  /// A price, budget or ticket size.
  public var amount: AmountRange?
  /// Where the other side should be; nil is anywhere.
  public var region: Region?
  /// The first day it holds; nil is always.
  public var validFrom: CalendarDate?
  /// The last day it holds; nil is for ever.
  public var validUntil: CalendarDate?
  /// Who may see it.
  public var visibility: Visibility
  /// What solving it earns: with this a need is an open challenge 揭榜挂帅.
  public var award: AmountRange?

  /// Whether a listing is offered or sought. Raw values are the feed's words.
  public enum Side: String, CaseIterable, Codable, Sendable {
    /// 能力: offered.
    case capability
    /// 需求: sought.
    case need
  }

  /// What sort of thing is offered or sought. Raw values are the feed's words.
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// 产品.
    case product
    /// 技术.
    case technology
    /// 服务.
    case service
    /// 设施: equipment and laboratories.
    case facility
    /// 资金: money; a capability of this kind is an investor's mandate.
    case funding
    /// 场景: a place and occasion to put a technology to use.
    case scenario
  }

  /// A listing with the given facts; what is left out is unknown.
  public init(
    id: FactID, member: FactID, side: Side, kind: Kind = .product, text: [LocalizedText] = [],
    concepts: [ConceptReference] = [], readiness: Int? = nil, amount: AmountRange? = nil,
    region: Region? = nil, validFrom: CalendarDate? = nil, validUntil: CalendarDate? = nil,
    visibility: Visibility = .public, award: AmountRange? = nil
  ) {
    self.id = id
    self.member = member
    self.side = side
    self.kind = kind
    self.text = text
    self.concepts = concepts
    self.readiness = readiness
    self.amount = amount
    self.region = region
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.visibility = visibility
    self.award = award
  }

  /// Whether the listing holds on a day; one without bounds always does.
  public func isValid(on day: CalendarDate) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validUntil.map { day <= $0 } ?? true)
  }

  /// Whether this is a need with an award: an open challenge 揭榜挂帅.
  public var isOpenChallenge: Bool { side == .need && award != nil }
}

/// Who may see a listing, from everybody to nobody but the secretariat.
public enum Visibility: String, CaseIterable, Codable, Sendable, Comparable {
  /// Everybody.
  case `public`
  /// The members of the alliance.
  case members
  /// The two sides of a match that both agreed to.
  case matched
  /// The secretariat alone.
  case secretariat

  /// Wider before narrower.
  public static func < (a: Visibility, b: Visibility) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .public: 0
    case .members: 1
    case .matched: 2
    case .secretariat: 3
    }
  }
}
