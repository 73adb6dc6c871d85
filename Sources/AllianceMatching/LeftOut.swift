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
  /// Those who would stand on a seeker's list if no rule and no requirement kept them off, best first.
  public func leftOut(for seeker: Int, kind: PairingKind, limits: Limits) -> [LeftOut] {
    let question = Question(seeker: seeker)
    let scoring = scoring(kind, question)
    let listed = eligible(for: question, kind, limits)
    var open = limits
    open.requirements = Requirements()
    return best(scoring, among: eligibleWithoutRules(for: question, kind, open), limits)
      .filter { !listed[$0.member] }.compactMap { ranked in
        rulings(on: ranked.member, for: question, kind, limits.requirements).first.map { ruling in
          LeftOut(
            kind: kind.name, candidate: graph.members[ranked.member].id, rule: ruling.exclusion,
            evidence: ruling.evidence)
        }
      }
  }
}
