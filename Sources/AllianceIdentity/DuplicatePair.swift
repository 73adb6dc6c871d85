public import AllianceModel

/// What should happen to a pair.
public enum DuplicateVerdict: String, CaseIterable, Codable, Sendable {
  /// One organisation: may be merged without asking.
  case certain
  /// Perhaps one organisation: for a person to decide.
  case review
  /// Not one, by all that is known.
  case different
}

/// One summand of a pair's score.
public struct DuplicateReason: Hashable, Codable, Sendable {
  /// What speaks for or against.
  public let fact: DuplicateFact
  /// How strongly it holds, in 0…1.
  public let strength: Float
  /// What it adds to the log-odds of being one.
  public let summand: Float

  /// A score as a log keeps it: two digits, never rounded up to what it is not.
  public static func rounded(_ score: Float) -> String { String(Double((score * 100).rounded(.down)) / 100) }
}

/// A pair's score, and why.
public struct DuplicateScore: Hashable, Codable, Sendable {
  /// How likely the two are one, in 0…1: the logistic function of ``DuplicateModel/start`` and the summands.
  public let score: Float
  /// The summands, the heaviest first.
  public let reasons: [DuplicateReason]
  /// What follows from the score.
  public let verdict: DuplicateVerdict
}

/// Two entries that may be one organisation.
public struct DuplicatePair: Hashable, Codable, Sendable {
  /// The one, before ``b`` in order of id.
  public let a: FactID
  /// The other.
  public let b: FactID
  /// How likely they are one, in 0…1.
  public let score: Float
  /// The summands of the score, the heaviest first.
  public let reasons: [DuplicateReason]
  /// What should happen to the pair.
  public let verdict: DuplicateVerdict
}
