public import AllianceModel

/// What a fund holds and could hold, and how both spread over what its mandates name 投资组合.
public struct Portfolio: Hashable, Codable, Sendable {
  /// What the fund's mandates name, in order of id.
  public var mandates: [Mandate]
  /// What it has put money into, the latest first; those without a day come last, ties by id.
  public var holdings: [Holding]
  /// How holdings and deals spread, a spread for each criterion in their order.
  public var spreads: [Spread]

  /// The share beyond which one theme is a concentration.
  public static let concentration = 0.4

  /// What a mandate names.
  public struct Mandate: Hashable, Codable, Sendable {
    /// The listing that states it.
    public var listing: FactID
    /// The themes.
    public var concepts: [FactID]
    /// The segments of the chain they belong to.
    public var segments: [FactID]
    /// The financing rounds its words name; empty where they name none.
    public var rounds: [FundingRound]
    /// The size of a ticket; nil where it is not said.
    public var ticket: AmountRange?
    /// Where it wants to invest; nil for anywhere.
    public var region: Region?
  }

  /// A member or a project that the fund has put money into; of several rounds the latest.
  public struct Holding: Hashable, Codable, Sendable {
    /// Who got the money: the company, or the first participant of a project.
    public var member: FactID
    /// The project it pays for; nil for money that went to the member itself.
    public var project: FactID?
    /// The day of the deal, or the first day of the project; nil where it is not said.
    public var on: CalendarDate?
    /// The round; nil where it is not said.
    public var round: FundingRound?
    /// The sum; nil where it is not said.
    public var amount: AmountRange?
    /// The segment of the chain; nil off the taxonomy.
    public var segment: FactID?
    /// Where the member is; nil where it is not said.
    public var region: Region?
  }

  /// How holdings and deals spread by one criterion.
  public struct Spread: Hashable, Codable, Sendable {
    /// The criterion.
    public var criterion: Deal.Criterion
    /// Its values: themes and regions by how often they come, rounds and tickets in their order, the unknown last.
    public var buckets: [Bucket]
  }

  /// The holdings and deals of one value.
  public struct Bucket: Hashable, Codable, Sendable {
    /// The value: a segment's id, a round, a region's code, a ``Band``; empty where it is not known.
    public var value: String
    /// How many holdings.
    public var held: Int
    /// How many deals.
    public var open: Int
    /// Whether a mandate names it; nil where no mandate says anything of it, or the value is not known.
    public var isWanted: Bool?
    /// Whether it is a theme with more than ``concentration`` of three or more holdings, or of three or more deals.
    public var isConcentrated: Bool
  }

  /// A sum against the size of a ticket.
  public enum Band: String, CaseIterable, Codable, Sendable {
    /// Less than the least ticket.
    case below
    /// A ticket.
    case within
    /// More than the largest ticket.
    case above
  }
}

extension Portfolio.Band: VocabularyTerm {
  /// The band in words.
  public func name(in language: Language) -> String {
    switch self {
    case .below: language == .zh ? "低于单笔" : "below a ticket"
    case .within: language == .zh ? "单笔之内" : "within a ticket"
    case .above: language == .zh ? "高于单笔" : "above a ticket"
    }
  }
}

extension Portfolio {
  /// All concepts and segments it names.
  public var themes: [FactID] {
    mandates.flatMap { $0.concepts + $0.segments } + holdings.compactMap(\.segment)
      + spreads.filter { $0.criterion == .theme }.flatMap { $0.buckets.compactMap { FactID($0.value) } }
  }
}

extension Portfolio.Bucket {
  /// The value in words.
  ///
  /// - Parameter theme: The label of a segment.
  public func name(
    _ criterion: Deal.Criterion, in language: Language, theme: (FactID) -> String
  ) -> String {
    let name =
      switch criterion {
      case .theme: FactID(value).map(theme)
      case .stage: FundingRound(value)?.name(in: language)
      case .region: Region(value)?.name(in: language)
      case .ticket: Portfolio.Band(rawValue: value)?.name(in: language)
      }
    return name ?? (language == .zh ? "未说明" : "not said")
  }
}
