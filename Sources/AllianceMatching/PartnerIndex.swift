import AllianceModel
import AllianceNetwork
import Foundation

/// Who worked with whom, how closely and how lately, from joint projects and observed relations.
struct PartnerIndex: Sendable {
  private let graph: CollaborationGraph
  /// What a project counts: halved for every ``halfLife`` it lies back.
  let recency: [Float]

  /// Days after which a project counts half.
  private static let halfLife: Float = 3 * 365

  init(_ graph: CollaborationGraph) {
    self.graph = graph
    recency = graph.projects.map { project in
      guard let horizon = graph.horizon, let start = project.start else { return 0.5 }
      return exp2(-Float(max(0, horizon.ordinal - start.ordinal)) / Self.halfLife)
    }
  }

  /// Everybody a member worked with and how closely, ascending: a project of n counts 1/(n−1) for each pair in it
  /// (Newman, 2001), an observed relation 1.
  func partners(of member: Int) -> [(member: Int, closeness: Float)] {
    var closeness: [Int: Float] = [:]
    for project in graph.projectsOfMember[member] {
      let participants = graph.membersOfProject[Int(project)]
      let share = recency[Int(project)] / Float(max(1, participants.count - 1))
      for other in participants where Int(other) != member { closeness[Int(other), default: 0] += share }
    }
    for relation in graph.relationsFrom[member] {
      closeness[Int(graph.endsOfRelation[Int(relation)].to), default: 0] += 1
    }
    for relation in graph.relationsTo[member] {
      closeness[Int(graph.endsOfRelation[Int(relation)].from), default: 0] += 1
    }
    return closeness.sorted { $0.key < $1.key }.map { (member: $0.key, closeness: $0.value) }
  }
}
