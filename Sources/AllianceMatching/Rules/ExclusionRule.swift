import AllianceModel
import AllianceNetwork

/// A rule of the alliance: whom it keeps away from a seeker, and the stored facts that say so.
///
/// A new rule is a file in `Rules/`, its case in `AllianceRules.Rule`, and its line in ``RuleBook``.
protocol ExclusionRule: Sendable {
  /// What an explanation calls it.
  var exclusion: Explanation.Exclusion { get }

  /// The members it keeps away from a seeker, each with the facts behind it, the most telling first.
  func excluded(from seeker: Int, _ kind: PairingKind, _ index: MatchingIndex) -> [Int: [Evidence]]
}

/// The rules in force, ready to be asked.
struct RuleBook: Sendable {
  private let rules: [any ExclusionRule]

  init(_ rules: AllianceRules, _ index: MatchingIndex) {
    let all: [(AllianceRules.Rule, any ExclusionRule)] = [
      (.sameOwner, SameOwner()), (.employment, Employment()), (.competitors, Competitors()),
      (.mustHaves, MustHaves(index)),
    ]
    self.rules =
      all.filter { rules.inForce.contains($0.0) }.map(\.1)
      + KeptApart.Ground.allCases.map { StatedPairs($0, rules.pairs, index.graph) }
  }

  /// The members that rules keep away from a seeker: by member, the rules in their order with the facts behind them.
  func excluded(
    from seeker: Int, _ kind: PairingKind, _ index: MatchingIndex
  ) -> [Int: [(exclusion: Explanation.Exclusion, evidence: [Evidence])]] {
    rules.reduce(into: [:]) { excluded, rule in
      for (member, evidence) in rule.excluded(from: seeker, kind, index) where member != seeker {
        excluded[member, default: []].append((rule.exclusion, evidence))
      }
    }
  }

  /// Whom rules that say so of two members, whatever is asked, keep away from one.
  func apart(from member: Int, by exclusions: Set<Explanation.Exclusion>, _ index: MatchingIndex) -> Set<Int>
  {
    rules.filter { exclusions.contains($0.exclusion) }.reduce(into: []) { apart, rule in
      apart.formUnion(rule.excluded(from: member, .upstream, index).keys)
    }
  }
}
