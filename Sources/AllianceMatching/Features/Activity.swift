import AllianceModel
import AllianceNetwork
import Foundation

/// The candidate works a lot with others, and lately.
///
/// Strength: the logarithm of its recency-weighted projects and relations over that of the busiest, or of ``busy``
/// where nobody has so many; 0…1. It only supports: being busy is no reason by itself. Cost: one pass over the members' projects.
struct Activity: Feature {
  let name = "activity"
  let isSupporting = true

  /// So many projects and relations are many in any alliance.
  private static let busy: Float = 10

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    guard !index.graph.projects.isEmpty || !index.graph.relations.isEmpty else { return nil }
    let largest = max(log1p(Self.busy), index.activity.max() ?? 0)
    return Column(index.activity).mapped(for: question) { $0 / largest }
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let projects = index.graph.projectsOfMember[candidate].map(Int.init)
    let relations = (index.graph.relationsFrom[candidate] + index.graph.relationsTo[candidate]).map(Int.init)
    let latestProject = projects.max {
      (index.graph.projects[$0].start ?? .distant, $1) < (index.graph.projects[$1].start ?? .distant, $0)
    }
    let latestRelation = relations.max {
      (index.graph.relations[$0].on ?? .distant, $1) < (index.graph.relations[$1].on ?? .distant, $0)
    }
    return Grounds(
      evidence: [
        latestProject.map { Evidence(.project, index.graph.projects[$0].id) },
        latestRelation.map { Evidence(.relation, index.graph.relations[$0].id) },
      ].compactMap { $0 },
      zh: "活跃：\(projects.count)个项目，\(relations.count)条关系",
      en: "active: \(counted(projects.count, "project")), \(counted(relations.count, "relation"))")
  }
}

extension CalendarDate {
  /// Before every date in a feed.
  fileprivate static let distant = CalendarDate(year: 1, month: 1, day: 1)!
}
