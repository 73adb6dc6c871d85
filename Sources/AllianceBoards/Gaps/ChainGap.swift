public import AllianceModel

/// A place of the chain, and how well the alliance holds it.
public struct ChainGap: Hashable, Codable, Sendable {
  /// What is needed there.
  public var concept: FactID
  /// How well it is supplied.
  public var status: Status
  /// Why it is weak; empty for other states.
  public var weaknesses: [Weakness]
  /// Members that offer it, in order of id.
  public var providers: [FactID]
  /// Bodies beyond the alliance, or the region asked for, that offer it.
  public var outsiders: [FactID]
  /// Members that say they need it, in order of id.
  public var stated: [FactID]
  /// Members that make something it goes into, and have not said that they need it.
  public var implied: [FactID]
  /// Members further down the chain that fall with it, without those that need it themselves.
  public var exposed: [FactID]
  /// How much of the chain hangs on it: a member that says it needs it counts 1, one that makes what it goes into a
  /// half, and each further stage down a quarter of the one before; 0 and more.
  public var weight: Double
  /// Where it stands on the chain, from 0 upstream to 1 downstream; nil off the chain.
  public var position: Double?

  /// How well a place of the chain is supplied.
  public enum Status: String, CaseIterable, Codable, Sendable {
    /// 缺链: needed by members, offered by nobody.
    case missing
    /// 断链风险: one member offers it.
    case singleSource = "single-source"
    /// 弱链: it is offered, but not so that one can rely on it.
    case weak
    /// 强链: several can deliver.
    case strong
  }

  /// Why a place of the chain is weak.
  public enum Weakness: String, CaseIterable, Codable, Sendable {
    /// Only ``GapFinder/few`` members offer it.
    case few
    /// Whoever says how ready it is says less than ``GapFinder/ready``.
    case unready
    /// All who offer it sit in one region.
    case oneRegion = "one-region"
    /// Nobody inside offers it.
    case onlyOutside = "only-outside"
  }
}

extension ChainGap.Status: VocabularyTerm {
  /// The name of the state.
  public func name(in language: Language) -> String {
    switch self {
    case .missing: language == .zh ? "缺链" : "missing"
    case .singleSource: language == .zh ? "断链风险" : "single source"
    case .weak: language == .zh ? "弱链" : "weak"
    case .strong: language == .zh ? "强链" : "strong"
    }
  }
}

extension ChainGap.Weakness: VocabularyTerm {
  /// The weakness in words.
  public func name(in language: Language) -> String {
    switch self {
    case .few: language == .zh ? "供方少" : "few offer it"
    case .unready: language == .zh ? "成熟度低" : "not ready"
    case .oneRegion: language == .zh ? "集中一地" : "all in one region"
    case .onlyOutside: language == .zh ? "仅有外部供方" : "only from outside"
    }
  }
}
