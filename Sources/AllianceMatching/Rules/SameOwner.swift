import AllianceModel
import AllianceNetwork

/// One owns the other, or the same owner stands behind both, over any number of steps.
///
/// Whoever a seeker is owned by, and whatever it or any of those owns, is of its group. An investor or a government
/// makes no group of what it holds: a fund's companies are not one house. O(relations of the group).
struct SameOwner: ExclusionRule {
  let exclusion = Explanation.Exclusion.sameOwner

  func excluded(from seeker: Int, _ kind: PairingKind, _ index: MatchingIndex) -> [Int: [Evidence]] {
    let graph = index.graph
    var group = walk(from: [seeker: []], in: graph, up: true) { _ in true }
    let houses = group.filter { $0.key == seeker || Self.makesGroup(graph.members[$0.key].kind) }
    group.merge(walk(from: houses, in: graph, up: false) { Self.makesGroup(graph.members[$0].kind) }) {
      above, _ in above
    }
    group[seeker] = nil
    return group
  }

  private static func makesGroup(_ kind: MemberKind) -> Bool { kind != .investor && kind != .government }

  /// Who is reached along ownership, each with the relations of a shortest way there.
  private func walk(
    from starts: [Int: [Evidence]], in graph: CollaborationGraph, up: Bool, through: (Int) -> Bool
  ) -> [Int: [Evidence]] {
    var reached = starts
    var front = starts.keys.sorted()
    while !front.isEmpty {
      var next: [Int] = []
      for member in front where starts[member] != nil || through(member) {
        for relation in (up ? graph.relationsTo : graph.relationsFrom)[member].map(Int.init)
        where graph.relations[relation].predicate == .owns {
          let ends = graph.endsOfRelation[relation]
          let other = Int(up ? ends.from : ends.to)
          guard reached[other] == nil else { continue }
          reached[other] = reached[member]! + [Evidence(.relation, graph.relations[relation].id)]
          next.append(other)
        }
      }
      front = next.sorted()
    }
    return reached
  }
}
