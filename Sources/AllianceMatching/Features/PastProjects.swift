import AllianceModel
import AllianceNetwork
import Foundation

/// Those who did the projects most like what is sought.
///
/// The ``neighbours`` projects nearest to the words, or to the seeker's own projects and listings, vote for their
/// participants with their BM25 score, their recency and a discount for large consortia: score · recency / √n.
/// Strength: the square root of a candidate's votes over the largest, times all votes over themselves plus
/// ``doubt``, for little evidence is little reason; 0…1. Cost: the postings of the terms.
struct PastProjects: Feature {
  let name = "past-projects"

  /// How many of the nearest projects vote.
  static let neighbours = 200
  /// Votes in all that make the feature count half: about those of one project that fits well.
  private static let doubt: Float = 3

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    let nearest = nearest(to: question, in: index)
    guard !nearest.isEmpty else { return nil }
    var votes = Column(members: index.graph.members.count)
    for (project, vote) in nearest {
      for member in index.graph.membersOfProject[project] { votes.add(vote, to: Int(member)) }
    }
    let total = nearest.reduce(0) { $0 + $1.vote }
    return votes.scaledToLargest().mapped { $0.squareRoot() * total / (total + Self.doubt) }
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let mine = Set(index.graph.projectsOfMember[candidate].map(Int.init))
    let voters = nearest(to: question, in: index).filter { mine.contains($0.project) }
    let projects = voters.prefix(3).map { index.graph.projects[$0.project] }
    let titles = projects.compactMap { $0.title.first?.text.clipped() }
    return Grounds(
      evidence: projects.map { Evidence(.project, $0.id) },
      zh: "参与过\(voters.count)个相近项目：\(titles.joined(separator: "；"))",
      en:
        "took part in \(voters.count) similar \(voters.count == 1 ? "project" : "projects"): \(titles.joined(separator: "; "))"
    )
  }

  /// The nearest projects with their votes, largest first, ties by number; the seeker's own don't vote.
  private func nearest(to question: Question, in index: MatchingIndex) -> [(project: Int, vote: Float)] {
    let own = question.seeker.map { Set(index.graph.projectsOfMember[$0].map(Int.init)) } ?? []
    let terms = question.words?.terms ?? interests(question, index)
    let scores = index.projects.scores(for: TextIndex.query(terms))
    let votes = scores.lazy.filter { question.words != nil || !own.contains($0.document) }.map {
      project, score in
      let size = Float(index.graph.membersOfProject[project].count)
      return (project: project, vote: score * index.partners.recency[project] / max(1, size).squareRoot())
    }
    return Array(votes.sorted { ($1.vote, $0.project) < ($0.vote, $1.project) }.prefix(Self.neighbours))
  }

  private func interests(_ question: Question, _ index: MatchingIndex) -> [Term] {
    guard let seeker = question.seeker else { return [] }
    let graph = index.graph
    let titles = graph.projectsOfMember[seeker].flatMap { graph.projects[Int($0)].title.prefix(1) }
    let listings = graph.listingsOfMember[seeker].map(Int.init).filter(index.isCurrent)
    return (titles + listings.flatMap { graph.listings[$0].text }).flatMap { Term.all(in: $0.text) }
  }
}
