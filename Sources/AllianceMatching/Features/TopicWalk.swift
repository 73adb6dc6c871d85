import AllianceModel
import AllianceNetwork
import Foundation

/// The candidate lies where the ways from partner to partner lead that pass through projects like what is sought.
///
/// A walk (``TieWalk``) begins half at the seeker and half at the participants of the ``neighbours`` projects most like
/// what is sought (``MatchingIndex/likeness(to:)``), wholly there where nobody in particular seeks. A tie in a project
/// weighs its recency times ``elsewhere`` plus the square of the project's likeness, so that the walk keeps to the
/// topic (topic-sensitive as in Haveliwala, 2002, but by the way and not only by the start). Strength: the logarithm of
/// one plus how often it is at the candidate per million steps, over that of the largest; 0…1: what counts is how many
/// times likelier one is than another. It only supports: everybody is near somebody. Cost: steps · participations.
struct TopicWalk: Feature {
  let name = "topic-walk"
  let isSupporting = true

  private static let neighbours = 300
  private static let walk = TieWalk(returning: 0.25, steps: 4)
  /// What a tie weighs in a project unlike what is sought, against 1 in the most like one.
  private static let elsewhere: Float = 0.07
  /// What a project counts as a start in which nobody of the seeker's kind took part.
  private static let withoutKind: Float = 0.25
  private static let scale: Float = 1_000_000

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    let visits = visits(question, index)
    guard !visits.isEmpty else { return nil }
    var column = Column(members: 0)
    column.strengths = visits
    if let seeker = question.seeker { column.strengths[seeker] = 0 }
    return column.mapped { log1p(Self.scale * $0) }.scaledToLargest(of: question)
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let likeness = index.likeness(to: question)
    let graph = index.graph
    let alike = graph.projectsOfMember[candidate].map(Int.init)
      .map { (project: $0, value: likeness[$0] * index.partners.recency[$0]) }
      .filter { $0.value > 0 }.sorted { ($1.value, $0.project) < ($0.value, $1.project) }.prefix(3)
    let visits = visits(question, index)
    let between = visits.isEmpty ? [] : index.between(candidate, question.seeker, visits)
    func names(_ language: Language) -> String {
      between.map { index.name($0, language) }.joined(separator: language == .zh ? "、" : ", ")
    }
    return Grounds(
      evidence: alike.map { Evidence(.project, graph.projects[$0.project].id) }
        + between.map { Evidence(.member, graph.members[$0].id) },
      zh: between.isEmpty ? "与做同类项目者相近" : "与做同类项目者相近，经由\(names(.zh))",
      en: between.isEmpty
        ? "near those who do such projects" : "near those who do such projects, by way of \(names(.en))")
  }

  /// How often the walk is at each member; empty where it has no start.
  private func visits(_ question: Question, _ index: MatchingIndex) -> [Float] {
    question.memo.value(.topicWalk) {
      let likeness = index.likeness(to: question)
      let start = start(question, index, likeness)
      guard !start.isEmpty else { return [] }
      var weights = index.tieWeights
      for project in weights.indices {
        weights[project] *= Self.elsewhere + likeness[project] * likeness[project]
      }
      return Self.walk.visits(
        from: start, over: index.graph, weights: weights, relation: Self.elsewhere)
    }
  }

  /// The share of the walk's beginnings at each member, in all 1; empty where nothing says where.
  private func start(_ question: Question, _ index: MatchingIndex, _ likeness: [Float]) -> [Float] {
    let open = index.hasKind(index.soughtBy(question))
    let own = index.ownProjects(of: question)
    let votes = likeness.indices.lazy.filter { likeness[$0] > 0 && !own.contains($0) }.map { project in
      let vote = likeness[project] * likeness[project] * index.partners.recency[project]
      return Matcher.Ranked(member: project, score: Double(open[project] ? vote : vote * Self.withoutKind))
    }
    let best = TopK.best(votes, Self.neighbours)
    let total = Float(best.reduce(0) { $0 + $1.score })
    let knows = question.seeker.flatMap { index.partners.partners(of: $0).isEmpty ? nil : $0 }
    guard total > 0 || knows != nil else { return [] }
    var start = [Float](repeating: 0, count: index.graph.members.count)
    let share: Float = knows == nil ? 1 : 0.5
    for (project, vote) in best.map({ ($0.member, Float($0.score)) }) {
      let members = index.graph.membersOfProject[project]
      for member in members { start[Int(member)] += share * vote / total / Float(members.count) }
    }
    if let knows { start[knows] += total > 0 ? 0.5 : 1 }
    return start
  }
}

extension MatchingIndex {
  /// The three partners of a candidate from whom a walk most likely came, the most likely first.
  fileprivate func between(_ candidate: Int, _ seeker: Int?, _ visits: [Float]) -> [Int] {
    partners.partners(of: candidate).filter { $0.member != seeker && visits[$0.member] > 0 }
      .map { (member: $0.member, value: visits[$0.member] * $0.closeness / closenessSums[$0.member]) }
      .sorted { ($1.value, $0.member) < ($0.value, $1.member) }.prefix(3).map(\.member)
  }
}
