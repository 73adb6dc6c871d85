import AllianceModel
import AllianceNetwork
import Foundation

/// Those who did the projects most like what is sought.
///
/// The ``neighbours`` projects nearest to the words, or to the seeker's own projects and listings, vote for their
/// participants: their BM25 score times recency over √n of a project of n, a quarter of that where nobody of the
/// seeker's kind took part. For words the score counts once more over the nearest one's, so that many vague
/// likenesses do not outvote a good one. Strength: the square root of a candidate's votes over the largest, times all
/// scores over themselves plus ``doubt``, for little evidence is little reason; 0…1. Cost: the postings of the terms.
struct PastProjects: Feature {
  let name = "past-projects"

  /// How many of the nearest projects vote.
  private static let neighbours = 500
  /// Votes in all that make the feature count half: about those of one project that fits well.
  private static let doubt: Float = 3
  /// What a project counts in which nobody of the seeker's kind took part.
  private static let withoutKind: Float = 0.25

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    let nearest = nearest(to: question, in: index)
    guard !nearest.isEmpty else { return nil }
    var votes = Column(members: index.graph.members.count)
    for (project, vote) in nearest {
      for member in index.graph.membersOfProject[project] { votes.add(vote, to: Int(member)) }
    }
    let total = nearest.reduce(0) { $0 + $1.vote }
    return votes.scaledToLargest(of: question)
      .mapped(for: question) { $0.squareRoot() * total / (total + Self.doubt) }
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let nearest = nearest(to: question, in: index)
    let places = question.memo.value(.placesOfNearest) {
      Places(of: nearest.lazy.map(\.project), below: index.graph.projects.count)
    }
    let voters = places.among(index.graph.projectsOfMember[candidate].lazy.map(Int.init))
    let projects = voters.prefix(3).map { index.graph.projects[nearest[$0].project] }
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
    question.memo.value(.nearest) { voters(question, index) }
  }

  private func voters(_ question: Question, _ index: MatchingIndex) -> [(project: Int, vote: Float)] {
    let own = index.ownProjects(of: question)
    let query = question.words.map { TextIndex.query($0.terms) } ?? interests(question, index)
    let scores = index.projects.index.scores(for: query).filter { !own.hasAscending(Int32($0.document)) }
    guard let largest = scores.map(\.score).max() else { return [] }
    let open = index.hasKind(index.soughtBy(question))
    let votes = scores.lazy.map { project, score in
      let weight = index.weightOfProject[project] * (open[project] ? 1 : Self.withoutKind)
      let vote = question.words == nil ? score : score * score / largest
      return Matcher.Ranked(member: project, score: Double(vote * weight))
    }
    return TopK.best(votes, Self.neighbours).map { (project: $0.member, vote: Float($0.score)) }
  }

  /// The terms of the seeker's projects, each project as one unit by its recency, and of its listings.
  private func interests(_ question: Question, _ index: MatchingIndex) -> [(term: Term, weight: Float)] {
    guard let seeker = question.seeker else { return [] }
    let graph = index.graph
    var texts = graph.projectsOfMember[seeker].map(Int.init).map { project in
      (text: Array(graph.projects[project].title.prefix(1)), weight: index.partners.recency[project])
    }
    texts += graph.listingsOfMember[seeker].map(Int.init).filter(index.isCurrent)
      .map { (text: graph.listings[$0].text, weight: 1) }
    return index.projects.index.query(
      texts.map { text, weight in (text.flatMap { Term.all(in: $0.text) }, weight) })
  }
}
