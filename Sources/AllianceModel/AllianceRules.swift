/// The rules of an alliance 联盟规则: whom suggestions keep apart, whatever speaks for the pair.
public struct AllianceRules: Hashable, Codable, Sendable {
  /// The rules that are in force.
  public var inForce: Set<Rule>
  /// Pairs that the secretariat keeps apart.
  public var pairs: [KeptApart]

  /// A rule that follows from the facts of feeds. Raw values are the words of commands.
  public enum Rule: String, CaseIterable, Codable, Sendable {
    /// 同一控制: one owns the other, or the same owner stands behind both.
    case sameOwner = "same-owner"
    /// 聘用关系: one employs the other.
    case employment
    /// 同业竞争: two enterprises that make the same thing, of which neither seeks it.
    case competitors
    /// 需求的硬性条件: a need's region, readiness or amount that whoever answers it does not meet.
    case mustHaves = "must-haves"
  }

  /// All but ``Rule/competitors``: makers of the same thing often supply each other.
  public static let usual: Set<Rule> = [.sameOwner, .employment, .mustHaves]

  /// The usual rules and no pairs, unless said otherwise.
  public init(inForce: Set<Rule> = usual, pairs: [KeptApart] = []) {
    self.inForce = inForce
    self.pairs = pairs
  }
}

/// Two members that the secretariat keeps apart, in both directions and for every kind of pairing.
public struct KeptApart: Hashable, Codable, Sendable, Identifiable {
  /// The number, from 1 in the order they were stated; 0 before it is written.
  public var id: Int
  /// One of the two.
  public var one: FactID
  /// The other.
  public var other: FactID
  /// What they are kept apart as.
  public var ground: Ground
  /// Why, in somebody's words; empty where nobody said.
  public var reason: String
  /// The day it was stated.
  public var on: CalendarDate
  /// Whether it was taken back later.
  public var isWithdrawn: Bool

  /// What two members are kept apart as. Raw values are the words of commands.
  public enum Ground: String, CaseIterable, Codable, Sendable {
    /// 竞争对手.
    case competitor
    /// 利益冲突: a conflict of interest.
    case conflict
  }

  /// A pair to be kept apart.
  public init(
    id: Int = 0, one: FactID, other: FactID, ground: Ground, reason: String = "", on: CalendarDate,
    isWithdrawn: Bool = false
  ) {
    self.id = id
    self.one = one
    self.other = other
    self.ground = ground
    self.reason = reason
    self.on = on
    self.isWithdrawn = isWithdrawn
  }
}

extension AllianceRules.Rule: VocabularyTerm {
  /// What the rule keeps apart.
  public func name(in language: Language) -> String {
    switch self {
    case .sameOwner: language == .zh ? "同一控制人之下的双方" : "members of one owner"
    case .employment: language == .zh ? "聘用关系的双方" : "employer and employed"
    case .competitors: language == .zh ? "生产同一产品、且都不需要它的企业" : "makers of the same thing that neither seeks"
    case .mustHaves: language == .zh ? "不满足需求硬性条件的一方" : "those short of a need's region, readiness or amount"
    }
  }
}

extension KeptApart.Ground: VocabularyTerm {
  /// The name of the ground.
  public func name(in language: Language) -> String {
    switch self {
    case .competitor: language == .zh ? "竞争对手" : "competitors"
    case .conflict: language == .zh ? "利益冲突" : "conflict of interest"
    }
  }
}
