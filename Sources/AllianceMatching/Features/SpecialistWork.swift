import AllianceModel
import AllianceNetwork

/// Much of what the candidate does reads like the words: a specialist rather than one who does everything.
///
/// Every project of a candidate adds its BM25 score for the words times its recency; strength: the sum over the root of
/// its recencies plus 1, over the largest; 0…1. Only for needs in words. Cost: the postings of the terms.
struct SpecialistWork: Feature {
  let name = "specialist-work"

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    guard let words = question.words else { return nil }
    var column = Column(members: index.graph.members.count)
    for (project, score) in index.projects.scores(for: TextIndex.query(words.terms)) {
      let telling = score * index.partners.recency[project]
      for member in index.graph.membersOfProject[project] { column.add(telling, to: Int(member)) }
    }
    for member in column.strengths.indices where column.strengths[member] > 0 {
      column.strengths[member] /= 1 + index.volume(of: member).squareRoot()
    }
    return column.scaledToLargest(of: question)
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let scores = index.projects.scores(for: TextIndex.query(question.words?.terms ?? []))
    let mine = Set(index.graph.projectsOfMember[candidate].map(Int.init))
    let like = scores.filter { mine.contains($0.document) }
      .sorted { ($1.score, $0.document) < ($0.score, $1.document) }
    return Grounds(
      evidence: like.prefix(3).map { Evidence(.project, index.graph.projects[$0.document].id) },
      zh: "其\(mine.count)个项目中\(like.count)个与需求用词相通",
      en: "\(like.count) of its \(counted(mine.count, "project")) share words with the need")
  }
}

extension MatchingIndex {
  /// The sum of the recencies of a member's projects.
  fileprivate func volume(of member: Int) -> Float {
    graph.projectsOfMember[member].reduce(0) { $0 + partners.recency[Int($1)] }
  }
}
