public import AllianceModel

/// What an alliance knows of suggestions beyond its facts. It changes with each answer to one, and is quick to take up:
/// what a matcher has indexed stays.
public struct Guidance: Equatable, Sendable {
  /// Weights that take the place of the shipped ones, by the name of the pairing kind.
  public var learned: [String: FeatureWeights]
  /// What people said of suggestions.
  public var lessons: Lessons
  /// Whom suggestions keep apart.
  public var rules: AllianceRules
  /// What scores meant in the alliance's history, by the name of the pairing kind.
  public var calibrations: [String: Calibration]

  /// Nothing is known but what is given.
  public init(
    learned: [String: FeatureWeights] = [:], lessons: Lessons = Lessons(),
    rules: AllianceRules = AllianceRules(), calibrations: [String: Calibration] = [:]
  ) {
    self.learned = learned
    self.lessons = lessons
    self.rules = rules
    self.calibrations = calibrations
  }
}
