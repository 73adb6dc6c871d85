public import AllianceModel

/// How much a suggestion is worth relying on.
public struct Confidence: Hashable, Codable, Sendable {
  /// In a word.
  public var band: Band
  /// Of pairs with such a score, the share that came together within the year held back, 0…1; nil where the alliance has no
  /// history to tell by.
  public var probability: Double?

  /// How good a suggestion is.
  public enum Band: String, CaseIterable, Codable, Sendable {
    /// 强.
    case strong
    /// 中.
    case fair
    /// 弱.
    case weak
  }
}

extension Confidence.Band: VocabularyTerm {
  /// The band in a word.
  public func name(in language: Language) -> String {
    switch self {
    case .strong: language == .zh ? "强" : "strong"
    case .fair: language == .zh ? "中" : "fair"
    case .weak: language == .zh ? "弱" : "weak"
    }
  }
}

extension Calibration {
  /// Such pairs came together at least this many times as often as the usual suggestion.
  private static let (strong, fair) = (2.0, 0.75)

  /// A band by how often such pairs came together against all that were suggested.
  func confidence(of score: Double) -> Confidence {
    let share = share(of: score)
    let times = mean > 0 ? share / mean : 0
    return Confidence(
      band: times >= Self.strong ? .strong : times >= Self.fair ? .fair : .weak, probability: share)
  }
}

extension Confidence {
  /// Where nothing was ever held back, the score alone tells: half of all that could speak for a pair does, or a quarter.
  private static let (strongScore, fairScore) = (0.5, 0.25)

  /// By the score alone.
  init(uncalibrated score: Double) {
    self.init(
      band: score >= Self.strongScore ? .strong : score >= Self.fairScore ? .fair : .weak, probability: nil)
  }
}
