public import AllianceModel

/// What a node of a fund's portfolio is.
public enum PortfolioPart: String, CaseIterable, Codable, Sendable {
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
}

/// What a fund must look at twice.
public enum PortfolioFlag: String, CaseIterable, Codable, Sendable {
  /// A conflict of interest.
  case conflict
  /// Too much of one theme.
  case concentration
}

extension PortfolioPart: VocabularyTerm {
  /// The part in words.
  public func name(in language: Language) -> String {
    switch self {
    case .mandate: language == .zh ? "投向" : "mandate"
    case .holding: language == .zh ? "已投" : "held"
    case .deal: language == .zh ? "可投项目" : "could hold"
    case .wanted: language == .zh ? "投向之内" : "within the mandates"
    case .unwanted: language == .zh ? "投向之外" : "outside of them"
    case .open: language == .zh ? "投向未限定" : "not named by them"
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
