import AllianceModel
import AllianceNetwork

/// One employs the other: nobody needs to be introduced to its own people. O(relations of the seeker).
struct Employment: ExclusionRule {
  let exclusion = Explanation.Exclusion.employment

  func excluded(from seeker: Int, _ kind: PairingKind, _ index: MatchingIndex) -> [Int: [Evidence]] {
    let graph = index.graph
    let relations = (graph.relationsFrom[seeker] + graph.relationsTo[seeker]).map(Int.init)
    return relations.filter { graph.relations[$0].predicate == .employs }.reduce(into: [:]) {
      excluded, relation in
      let ends = graph.endsOfRelation[relation]
      let other = Int(ends.from) == seeker ? Int(ends.to) : Int(ends.from)
      excluded[other, default: []].append(Evidence(.relation, graph.relations[relation].id))
    }
  }
}
