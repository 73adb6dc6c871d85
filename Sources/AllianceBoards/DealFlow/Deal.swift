public import AllianceModel
public import Foundation

/// A project that seeks money, as a fund sees it.
public struct Deal: Hashable, Codable, Sendable {
  /// The project.
  public var project: FactID
  /// The mandate it fits best.
  public var mandate: FactID
  /// 0…1: the sum of what the reasons add.
  public var score: Double
  /// The summands of the score; those nothing is known for are left out, and their weight with them.
  public var reasons: [Reason]
  /// Who stands behind it.
  public var participants: [FactID]
  /// The sum sought, the upper bound where it is a span; nil where it is not said.
  public var sought: Decimal?
  /// The sum's currency; empty where it is not said.
  public var currency: String
  /// The segment of the chain it belongs to; nil off the taxonomy.
  public var segment: FactID?
  /// Places of the chain it would fill or strengthen.
  public var gaps: [FactID]
  /// Application units that would use it: they take part, or need what it is about.
  public var users: [FactID]
  /// Labs behind it: they take part, or do research on what it is about.
  public var labs: [FactID]
  /// What a fund must declare before it looks at it.
  public var conflicts: [Conflict]

  /// A summand of the score.
  public struct Reason: Hashable, Codable, Sendable {
    /// What is compared.
    public var criterion: Criterion
    /// How well it fits, 0…1.
    public var strength: Double
    /// Its share of the whole, 0…1.
    public var weight: Double
  }

  /// What of a project and a mandate is compared.
  public enum Criterion: String, CaseIterable, Codable, Sendable {
    /// What it is about: the same, more special or more general, next on the chain.
    case theme
    /// The sum sought against the size of a ticket.
    case ticket
    /// The round against the rounds the mandate names.
    case stage
    /// Where it is against where the mandate wants it.
    case region
  }

  /// A conflict of interest.
  public struct Conflict: Hashable, Codable, Sendable {
    /// Of what sort.
    public var sort: Sort
    /// The participant.
    public var member: FactID
    /// Who owns both, or what is owned; nil where it is between the two.
    public var through: FactID?

    /// The sorts of conflict.
    public enum Sort: String, CaseIterable, Codable, Sendable {
      /// The fund takes part itself.
      case bothSides = "both-sides"
      /// One owns the other.
      case owner
      /// A third owns both, or one of them owns an owner of the other.
      case group
      /// The fund has put money into it before.
      case invested
    }
  }
}

extension Deal.Criterion: VocabularyTerm {
  /// The criterion in words.
  public func name(in language: Language) -> String {
    switch self {
    case .theme: language == .zh ? "方向" : "theme"
    case .ticket: language == .zh ? "金额" : "ticket"
    case .stage: language == .zh ? "轮次" : "stage"
    case .region: language == .zh ? "地区" : "region"
    }
  }
}

extension Deal.Conflict.Sort: VocabularyTerm {
  /// The conflict in words.
  public func name(in language: Language) -> String {
    switch self {
    case .bothSides: language == .zh ? "基金自身参与" : "the fund takes part itself"
    case .owner: language == .zh ? "持股关系" : "one owns the other"
    case .group: language == .zh ? "同属一个集团" : "of one group"
    case .invested: language == .zh ? "已投资" : "already invested"
    }
  }
}
