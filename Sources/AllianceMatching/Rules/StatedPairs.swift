import AllianceModel
import AllianceNetwork

/// Pairs that the secretariat keeps apart. The facts are the two members: why they are kept apart is not told.
struct StatedPairs: ExclusionRule {
  let exclusion: Explanation.Exclusion
  private let others: [Int: Set<Int>]

  init(_ ground: KeptApart.Ground, _ pairs: [KeptApart], _ graph: CollaborationGraph) {
    exclusion = ground == .competitor ? .competitor : .conflict
    others = pairs.filter { $0.ground == ground && !$0.isWithdrawn }.reduce(into: [:]) { others, pair in
      guard let one = graph.number(of: pair.one), let other = graph.number(of: pair.other) else { return }
      others[one, default: []].insert(other)
      others[other, default: []].insert(one)
    }
  }

  func excluded(from seeker: Int, _ kind: PairingKind, _ index: MatchingIndex) -> [Int: [Evidence]] {
    (others[seeker] ?? []).reduce(into: [:]) { excluded, other in
      excluded[other] = [Evidence(.member, index.graph.members[other].id)]
    }
  }
}
