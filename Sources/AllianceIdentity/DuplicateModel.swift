import Foundation

/// From facts to a score: `1 / (1 + e^−(start + Σ summand))`.
///
/// A summand is what its fact adds at its strength: a straight line to the full weight, or a curve of five steps. No
/// curve ever turns back: a fact that speaks for a pair never adds less for holding more, and silence adds nothing.
///
/// Fitted off line by logistic regression: minimise the log-loss plus 0.00001 × Σ slope² by L-BFGS-B from zero, every
/// slope bounded to its fact's side of zero. The pairs are the `train` rows of two labelled sets, 2,921 of renamed and
/// respelt participants of European projects and 30,007 of research organisations in many languages, each set with the
/// same total weight. Labelled strangers are of one script where they are alike, so a model could learn that another
/// script means the same; against that each pair in two scripts got a stranger of its country beside it, the one of
/// five with the most senses in common. Thresholds are read off five-fold cross-validation, in which all pairs of one
/// organisation share a fold. The pairs hold no identifiers and hardly a region, so those weights are set by judgement:
/// an equal identifier settles it, another one of the same register outweighs all but equal names.
public enum DuplicateModel {
  /// The log-odds of a pair of one country about which nothing else is known.
  static let start: Float = -0.96

  /// From here on a pair is ``DuplicateVerdict/certain``, if nothing tells the two apart that only a
  /// person can weigh; two numbers in one register always do.
  public static let certain: Float = 0.9

  /// From here on a pair that somebody asks about is worth a person's look.
  public static let review: Float = 0.37

  /// From here on a pair found in a store is listed: strangers are far more there than in a list of asked pairs.
  public static let listed: Float = 0.5

  /// What each fact adds to the log-odds: at full strength, or at a fifth, two fifths … of it.
  static let weights: [DuplicateFact: [Float]] = [
    .sameIdentifier: [12], .otherIdentifier: [-3.5], .sameRegion: [0.4], .otherRegion: [-0.8],
    .otherCountry: [-6.15], .otherNumbers: [-3.39],
    .wordOverlap: [0, 0.02, 0.94, 1.32, 2.39],
    .sensesMeet: [0.31, 0.84, 1.18, 1.36, 1.47],
    .overlapAcrossScripts: [1.2, 2.36, 2.59, 2.62, 2.62],
    .oneWithinOther: [0, 0, 0, 0, 0.89],
    .rareSharedWord: [0, 0, 0.06, 0.06, 2.09],
    .sameFirstWord: [0, 0.08, 0.08, 0.16, 1.14],
    .nearlySameLetters: [0, 0.1, 0.77, 1.56, 1.78],
    .initials: [1.18, 2.11, 2.65, 2.86, 2.9],
    .cutShort: [0.9], .beginsWithOther: [0.63],
    .sameLegalForm: [0.07], .legalFormOnOneSide: [-0.38], .otherLegalForm: [-0.51],
    .oneAddsField: [-0.44, -0.44, -0.44, -0.44, -0.44],
    .otherField: [-0.55, -0.89, -0.89, -0.93, -1.06],
    .bothHaveOwnWord: [0, 0, 0, -0.32, -0.36],
  ]

  /// The score of facts.
  static func score(_ strengths: [DuplicateFact: Float]) -> DuplicateScore {
    let reasons = DuplicateFact.allCases.compactMap { fact -> DuplicateReason? in
      guard let strength = strengths[fact], let curve = weights[fact] else { return nil }
      return DuplicateReason(fact: fact, strength: strength, summand: value(of: curve, at: strength))
    }
    let sum = reasons.reduce(start) { $0 + $1.summand }
    let score = 1 / (1 + exp(-sum))
    let order = reasons.sorted { abs($0.summand) > abs($1.summand) }
    let isSure =
      score >= certain && strengths[.otherIdentifier] == nil
      && (strengths[.sameIdentifier] != nil || isSafe(strengths))
    return DuplicateScore(
      score: score, reasons: order, verdict: isSure ? .certain : score >= review ? .review : .different)
  }

  /// The curve's value at a strength in 0…1, on straight lines between its steps; 0 at 0.
  private static func value(of curve: [Float], at strength: Float) -> Float {
    let place = strength * Float(curve.count)
    let step = min(Int(place), curve.count - 1)
    let before = step == 0 ? 0 : curve[step - 1]
    return before + (curve[step] - before) * (place - Float(step))
  }

  /// Whether a high score may be trusted without asking: the whole name agrees, not its beginning alone or its
  /// initials, and neither a number nor a legal form tells the two apart: the GmbH that runs a
  /// GmbH & Co. KG has its name and is another body.
  private static func isSafe(_ strengths: [DuplicateFact: Float]) -> Bool {
    let isWhole = strengths[.sameWords] != nil && strengths[.initials] == nil
    let isCut = strengths[.cutShort] != nil && strengths[.oneAddsField] == nil
    let isSpelt = isWhole || strengths[.nearlySameLetters] != nil || isCut
    let isSaid = strengths[.overlapAcrossScripts] ?? 0 >= 0.6 && strengths[.otherField] == nil
    let isApart = strengths[.otherNumbers] != nil || strengths[.otherLegalForm] != nil
    return (isSpelt || isSaid) && !isApart
  }
}
