public import AllianceModel
import AllianceNetwork

/// A candidate whom only a rule or a requirement keeps off a list.
public struct LeftOut: Hashable, Codable, Sendable {
  /// The name of the pairing kind.
  public var kind: String
  /// The candidate.
  public var candidate: FactID
  /// The first rule that keeps it off.
  public var rule: Explanation.Exclusion
  /// The facts behind it.
  public var evidence: [Evidence]
}

extension Matcher {
  /// The best candidates of a kind for a seeker, and those who would stand among them if no rule and no requirement
  /// kept them off; both best first.
  public func suggestionsAndLeftOut(
    for seeker: Int, kind: PairingKind, limits: Limits
  ) -> (suggestions: [Suggestion], leftOut: [LeftOut]) {
    let scoring = scoring(kind, for: seeker)
    let open = open(for: scoring.question, kind, limits)
    let listed = heedingRules(open, for: scoring.question, kind, limits)
    let suggestions = best(scoring, among: listed, limits).map { suggestion($0, scoring) }
    guard listed != open else { return (suggestions, []) }
    let leftOut = best(scoring, among: open, limits).filter { !listed[$0.member] }
    return (suggestions, leftOut.compactMap { self.leftOut($0.member, for: seeker, kind, limits) })
  }

  private func leftOut(
    _ candidate: Int, for seeker: Int, _ kind: PairingKind, _ limits: Limits
  ) -> LeftOut? {
    rulings(on: candidate, for: seeker, kind, limits.requirements).first.map { ruling in
      LeftOut(
        kind: kind.name, candidate: graph.members[candidate].id, rule: ruling.exclusion,
        evidence: ruling.evidence)
    }
  }
}
