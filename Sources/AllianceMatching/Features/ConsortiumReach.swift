import AllianceModel
import AllianceNetwork

/// The candidate's projects bring many together, members of the seeker's kind among them: who joins large consortia
/// meets new partners.
///
/// Strength: the mean logarithm of the sizes of its projects that have a member of that kind, see
/// ``MatchingIndex/reach(with:)``, over the largest
/// plus ``doubt``; 0…1. It only supports. Cost: one pass over participations.
struct ConsortiumReach: Feature {
  let name = "consortium-reach"
  let isSupporting = true

  /// The mean logarithm that makes the best candidate half convincing.
  private static let doubt: Float = 1

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    let reach = index.reach(with: index.soughtBy(question))
    guard reach.contains(where: { $0 > 0 }) else { return nil }
    var column = Column(members: index.graph.members.count)
    column.strengths = reach
    return column.scaledToLargest(of: question, doubt: Self.doubt)
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let kind = index.soughtBy(question)
    let graph = index.graph
    let open = graph.projectsOfMember[candidate].map(Int.init).filter { project in
      graph.membersOfProject[project].contains { graph.members[Int($0)].kind == kind }
    }
    let mean = Double(open.reduce(0) { $0 + graph.membersOfProject[$1].count }) / Double(max(1, open.count))
    return Grounds(
      evidence: open.suffix(3).map { Evidence(.project, graph.projects[$0].id) },
      zh: "\(open.count)个有\(kind.name(in: .zh))参与的项目，平均\(Int(mean.rounded()))家单位",
      en:
        "\(counted(open.count, "project")) with members of kind \(kind.name(in: .en)), \(Int(mean.rounded())) partners on average"
    )
  }
}
