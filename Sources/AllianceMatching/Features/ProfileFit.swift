import AllianceModel
import AllianceNetwork

/// What the candidate's projects say, taken together, is what is sought, or what the seeker's projects say.
///
/// Each project is a vector of its terms' weights at length 1, a member's profile their sum by recency. Strength: the
/// cosine of the profile with the question's, over the largest plus ``doubt``; 0…1. A specialist thus comes before one
/// who does everything. Cost: the postings of the question's terms. Source: Rocchio's centroids (1971).
struct ProfileFit: Feature {
  let name = "profile-fit"

  /// The cosine that makes the best candidate half convincing.
  private static let doubt: Float = 0.05

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    guard !index.profile(of: question).isEmpty else { return nil }
    let cosines = index.cosines(with: question)
    var column = Column(members: index.graph.members.count)
    for project in cosines.indices where cosines[project] > 0 {
      let share = cosines[project] * index.partners.recency[project]
      for member in index.graph.membersOfProject[project] { column.add(share, to: Int(member)) }
    }
    for member in column.strengths.indices where column.strengths[member] > 0 {
      column.strengths[member] /= index.projects.profileLength(of: member)
    }
    return column.scaledToLargest(of: question, doubt: Self.doubt)
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let cosines = index.cosines(with: question)
    let mine = index.graph.projectsOfMember[candidate].map(Int.init)
    let like = mine.filter { cosines[$0] > 0 }.sorted { (cosines[$1], $0) < (cosines[$0], $1) }
    return Grounds(
      evidence: like.prefix(3).map { Evidence(.project, index.graph.projects[$0].id) },
      zh: "其\(mine.count)个项目中\(like.count)个主题相通",
      en: "\(like.count) of its \(counted(mine.count, "project")) are about the same")
  }
}
