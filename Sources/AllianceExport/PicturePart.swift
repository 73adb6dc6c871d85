import AllianceBoards
public import AllianceModel

/// What a node is that stands for no member: of a fund's portfolio, of a consortium, of policies.
public enum PicturePart: String, CaseIterable, Codable, Sendable {
  /// What the fund wants.
  case mandate
  /// What it has put money into.
  case holding
  /// A project that fits and seeks money.
  case deal
  /// A theme, round, region or ticket that its mandates name.
  case wanted
  /// One that they don't name, though they name others.
  case unwanted
  /// One of which they say nothing.
  case open
  /// What a consortium must cover.
  case requirement
  /// What its best team leaves open.
  case uncovered
  /// A measure of a policy that applies.
  case applies
  /// One of which something must be found out first.
  case toCheck = "to-check"
  /// One that does not apply.
  case ruledOut = "ruled-out"
}

/// What a fund must look at twice.
public enum PortfolioFlag: String, CaseIterable, Codable, Sendable {
  /// A conflict of interest.
  case conflict
  /// Too much of one theme.
  case concentration
}

extension PicturePart: VocabularyTerm {
  /// The part in words.
  public func name(in language: Language) -> String {
    switch self {
    case .mandate: language == .zh ? "投向" : "mandate"
    case .holding: language == .zh ? "已投" : "held"
    case .deal: language == .zh ? "可投项目" : "could hold"
    case .wanted: language == .zh ? "投向之内" : "within the mandates"
    case .unwanted: language == .zh ? "投向之外" : "outside of them"
    case .open: language == .zh ? "投向未限定" : "not named by them"
    case .requirement: language == .zh ? "须覆盖" : "to be covered"
    case .uncovered: language == .zh ? "未覆盖" : "uncovered"
    case .applies: PolicyFinding.Verdict.applies.name(in: language)
    case .toCheck: PolicyFinding.Verdict.open.name(in: language)
    case .ruledOut: PolicyFinding.Verdict.no.name(in: language)
    }
  }
}

extension PortfolioFlag: VocabularyTerm {
  /// The flag in words.
  public func name(in language: Language) -> String {
    switch self {
    case .conflict: language == .zh ? "利益冲突" : "conflict of interest"
    case .concentration: language == .zh ? "过于集中" : "concentrated"
    }
  }
}
