import Foundation

/// From facts to a score: `1 / (1 + e^−(start + Σ weight × strength))`.
///
/// The weights of names were fitted off line by logistic regression: minimise the log-loss plus 0.0001 × Σ weight²
/// by L-BFGS-B from zero, with no fact that speaks for a pair allowed below 0 and none that speaks against it above,
/// so that silence never counts as agreement. Fitted on the `train` rows of two sets of labelled pairs, 2,921 of
/// renamed and respelt participants of European projects and 30,007 of research organisations in many languages, each
/// set with the same total weight. Labelled strangers are of one script where they are alike, so a model could learn
/// that another script means the same; against that each pair of the same got a stranger of its country beside it, in
/// two scripts the one of sixty with the most senses in common. Thresholds are read off five-fold cross-validation.
/// The pairs hold no identifiers or regions, so those weights are set by judgement: an equal identifier settles it,
/// another one of the same register outweighs all but equal names.
public enum DuplicateModel {
  /// The log-odds of a pair of one country about which nothing else is known.
  static let start: Float = -1.20

  /// From here on a pair is ``DuplicateVerdict/certain``, if nothing tells the two apart that only a
  /// person can weigh.
  public static let certain: Float = 0.9

  /// From here on a pair that somebody asks about is worth a person's look.
  public static let review: Float = 0.4

  /// From here on a pair found in a store is listed: strangers are far more there than in a list of asked pairs.
  public static let listed: Float = 0.5

  /// What each fact at full strength adds to the log-odds; a fact without a weight counts nothing.
  static let weights: [DuplicateFact: Float] = [
    .sameIdentifier: 12, .otherIdentifier: -3.5, .sameRegion: 0.4, .otherRegion: -0.8,
    .otherCountry: -3.54,
    .sameWords: 0.77, .wordOverlap: 0.65, .muchOverlap: 2.25, .sensesMeet: 2.90,
    .oneWithinOther: 0.01, .rareSharedWord: 0.86, .sameFirstWord: 0.58, .nearlySameLetters: 1.10,
    .cutShort: 1.12, .beginsWithOther: 1.02, .initials: 2.64, .sameLegalForm: 0.08,
    .legalFormOnOneSide: -0.66, .otherLegalForm: -0.46, .bothHaveOwnWord: -0.71,
    .noSoundInCommon: -0.20, .otherSortOfBody: -0.20, .otherField: -3.59, .otherNumbers: -1.33,
  ]

  /// The score of facts.
  static func score(_ strengths: [DuplicateFact: Float]) -> DuplicateScore {
    let reasons = DuplicateFact.allCases.compactMap { fact -> DuplicateReason? in
      guard let strength = strengths[fact], let weight = weights[fact] else { return nil }
      return DuplicateReason(fact: fact, strength: strength, summand: strength * weight)
    }
    let sum = reasons.reduce(start) { $0 + $1.summand }
    let score = 1 / (1 + exp(-sum))
    let order = reasons.sorted { abs($0.summand) > abs($1.summand) }
    let isSure = score >= certain && (strengths[.sameIdentifier] != nil || isSafe(strengths))
    return DuplicateScore(
      score: score, reasons: order, verdict: isSure ? .certain : score >= review ? .review : .different)
  }

  /// Whether a high score may be trusted without asking: the whole name agrees, not its beginning alone or its
  /// initials, and neither a number nor a register nor a legal form tells the two apart: the GmbH that runs a
  /// GmbH & Co. KG has its name and is another body.
  private static func isSafe(_ strengths: [DuplicateFact: Float]) -> Bool {
    let isWhole = strengths[.sameWords] != nil && strengths[.initials] == nil
    let isSpelt = isWhole || strengths[.nearlySameLetters] != nil || strengths[.cutShort] != nil
    let isApart =
      strengths[.otherNumbers] != nil || strengths[.otherIdentifier] != nil
      || strengths[.otherLegalForm] != nil
    return isSpelt && !isApart
  }
}
