public import AllianceModel

/// A pairing the matcher proposes 对接建议: who could work with whom, how strongly, and why.
public struct Suggestion: Hashable, Codable, Sendable {
  /// The name of the pairing kind, `upstream`.
  public var kind: String
  /// The member it is proposed to; nil where a need in words came from nobody in particular.
  public var seeker: FactID?
  /// The member that is proposed.
  public var candidate: FactID
  /// 0…1: the sum of the reasons' contributions.
  public var score: Double
  /// The summands of the score, largest first; none is zero.
  public var reasons: [Reason]
  /// How much of the score its place on the list gives up to others, 0 or more; see ``Spread``.
  public var discount: Double

  /// How much it is worth relying on.
  public var confidence: Confidence

  /// What decides its place, 0…1.
  public var value: Double { score - discount }

  /// A proposal whose score is the sum of its reasons; without a confidence, by the score alone.
  public init(
    kind: String, seeker: FactID?, candidate: FactID, reasons: [Reason], discount: Double = 0,
    confidence: Confidence? = nil
  ) {
    self.kind = kind
    self.seeker = seeker
    self.candidate = candidate
    self.reasons = reasons
    self.discount = discount
    self.score = reasons.reduce(0) { $0 + $1.contribution }
    self.confidence = confidence ?? Confidence(uncalibrated: score)
  }
}

/// One summand of a score 推荐理由: a feature, how strongly the pair shows it, and the facts that show it.
public struct Reason: Hashable, Codable, Sendable {
  /// The feature's name, `concept-fit`.
  public var feature: String
  /// How strongly the pair shows the feature, 0…1.
  public var strength: Double
  /// The feature's share of the whole, 0…1: its weight over the sum of the weights of all features with data.
  public var weight: Double
  /// The stored facts behind it, the most telling first.
  public var evidence: [Evidence]
  /// The reason in words, one a language.
  public var summary: [LocalizedText]

  /// `strength` times `weight`: what it adds to the score.
  public var contribution: Double { strength * weight }

  /// A summand of a score.
  public init(
    feature: String, strength: Double, weight: Double, evidence: [Evidence], summary: [LocalizedText]
  ) {
    self.feature = feature
    self.strength = strength
    self.weight = weight
    self.evidence = evidence
    self.summary = summary
  }
}
