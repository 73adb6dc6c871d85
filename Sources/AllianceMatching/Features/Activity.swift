import AllianceModel
import AllianceNetwork
import Foundation

/// The candidate works a lot with others, and lately.
///
/// Strength: the logarithm of its recency-weighted projects and relations over that of the busiest; 0…1. It only
/// supports: being busy is no reason by itself. Cost: one pass over the members' projects.
struct Activity: Feature {
  let name = "activity"
  let isSupporting = true

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    guard !index.graph.projects.isEmpty || !index.graph.relations.isEmpty else { return nil }
    var column = Column(members: index.graph.members.count)
    for member in index.graph.members.indices { column.strengths[member] = log1p(index.activity[member]) }
    return column.scaledToLargest()
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let projects = index.graph.projectsOfMember[candidate]
    let relations = index.graph.relationsFrom[candidate].count + index.graph.relationsTo[candidate].count
    let latest = projects.map(Int.init).max {
      (index.graph.projects[$0].start ?? .distant, $1) < (index.graph.projects[$1].start ?? .distant, $0)
    }
    return Grounds(
      evidence: latest.map { [Evidence(.project, index.graph.projects[$0].id)] } ?? [],
      zh: "活跃：\(projects.count)个项目，\(relations)条关系",
      en: "active: \(projects.count) projects, \(relations) relations")
  }
}

extension CalendarDate {
  /// Before every date in a feed.
  fileprivate static let distant = CalendarDate(year: 1, month: 1, day: 1)!
}
