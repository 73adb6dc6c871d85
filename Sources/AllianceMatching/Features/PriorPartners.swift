import AllianceModel
import AllianceNetwork
import Foundation

/// The two have worked together before.
///
/// Strength: the logarithm of one plus ``steepness`` times their closeness, against that of the seeker's closest
/// partner among the candidates on a logarithmic scale; 0…1. Cost: the seeker's
/// projects and relations.
struct PriorPartners: Feature {
  let name = "prior-partners"

  /// How soon more cooperation stops to tell more: a tenth of a joint project of two counts much already.
  private static let steepness: Float = 10

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    guard let seeker = question.seeker else { return nil }
    let partners = index.partners.partners(of: seeker)
    guard !partners.isEmpty else { return nil }
    var column = Column(members: index.graph.members.count)
    for (partner, closeness) in partners { column.strengths[partner] = closeness }
    return column.mapped(for: question) { log1p(Self.steepness * $0) }.scaledToLogarithm(of: question)
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let graph = index.graph
    let mine = question.seeker.map { Set(graph.projectsOfMember[$0]) } ?? []
    let joint = graph.projectsOfMember[candidate].filter(mine.contains).map { graph.projects[Int($0)] }
    let relations = (graph.relationsFrom[candidate] + graph.relationsTo[candidate]).map(Int.init)
      .filter {
        [Int(graph.endsOfRelation[$0].from), Int(graph.endsOfRelation[$0].to)].contains(question.seeker)
      }
    let evidence =
      joint.suffix(3).map { Evidence(.project, $0.id) }
      + relations.prefix(3).map { Evidence(.relation, graph.relations[$0].id) }
    return Grounds(
      evidence: evidence, zh: "曾有合作：\(joint.count)个项目，\(relations.count)条关系",
      en: "worked together: \(counted(joint.count, "project")), \(counted(relations.count, "relation"))")
  }
}
