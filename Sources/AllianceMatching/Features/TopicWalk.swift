import Algorithms
import AllianceKernel
import AllianceModel
import AllianceNetwork
import Foundation

/// The candidate lies where the ways from partner to partner lead that begin at the topic, or pass through it.
///
/// A walk (personalised PageRank, Haveliwala, 2002) begins at the seeker, or at the participants of the ``neighbours`` projects most like what is
/// sought (``MatchingIndex/likeness(to:)``), or half at each; where one of the two is unknown, wholly at the other. A
/// tie in a project unlike what is sought weighs its recency times ``elsewhere``, in the most like one its recency, and
/// between them by the square of the likeness, so that the walk keeps to the topic (topic-sensitive as in Haveliwala,
/// 2002, but by the way and not only by the start). Strength: the logarithm of one plus how often it is at the candidate
/// per million steps, over that of the largest; 0…1: what counts is how many times likelier one is than another. It
/// only supports: everybody is near somebody. Cost: steps · participations.
struct TopicWalk: Feature {
  let name: String
  let isSupporting = true
  private let beginnings: Set<Beginning>
  /// What a tie weighs in a project unlike what is sought, 0…1, against 1 in the most like one.
  private let elsewhere: Float
  /// The reason in words, without by whom.
  private let nearness: (zh: String, en: String)

  private enum Beginning {
    case seeker, neighbours
  }

  /// From the seeker and from those who did what is sought, through projects like it.
  static let fromBoth = TopicWalk(
    name: "topic-walk", beginnings: [.seeker, .neighbours], elsewhere: 0.07,
    nearness: ("与做同类项目者相近", "near those who do such projects"))
  /// From the seeker alone, through projects like what is sought.
  static let fromSeeker = TopicWalk(
    name: "seeker-walk", beginnings: [.seeker], elsewhere: 0.07,
    nearness: ("在同类项目的合作中与寻求方相近", "near the seeker by who does such projects with whom"))
  /// From those who did what is sought, through whatever they do.
  static let fromNeighbours = TopicWalk(
    name: "neighbour-walk", beginnings: [.neighbours], elsewhere: 1,
    nearness: ("与做同类项目者素有合作", "works with those who do such projects, whatever they do"))

  private static let neighbours = 300
  private static let (restart, steps): (Float, Int) = (0.25, 4)
  /// What a project counts as a beginning in which nobody of the seeker's kind took part.
  private static let withoutKind: Float = 0.25
  private static let scale: Float = 1_000_000

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    let visits = visits(question, index)
    guard !visits.isEmpty else { return nil }
    var column = Column(visits)
    if let seeker = question.seeker { column.strengths[seeker] = 0 }
    return column.mapped(for: question) { log1p(Self.scale * $0) }.scaledToLargest(of: question)
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let likeness = index.likeness(to: question)
    let graph = index.graph
    let alike = graph.projectsOfMember[candidate].map(Int.init)
      .map { (project: $0, value: likeness[$0] * index.partners.recency[$0]) }
      .filter { $0.value > 0 }.min(count: 3) { ($1.value, $0.project) < ($0.value, $1.project) }
    let visits = visits(question, index)
    let between = visits.isEmpty ? [] : index.between(candidate, question.seeker, visits)
    func names(_ language: Language) -> String {
      between.map { index.name($0, language) }.joined(separator: language == .zh ? "、" : ", ")
    }
    return Grounds(
      evidence: alike.map { Evidence(.project, graph.projects[$0.project].id) }
        + between.map { Evidence(.member, graph.members[$0].id) },
      zh: between.isEmpty ? nearness.zh : "\(nearness.zh)，经由\(names(.zh))",
      en: between.isEmpty ? nearness.en : "\(nearness.en), by way of \(names(.en))")
  }

  /// How often the walk is at each member; empty where it has no beginning.
  private func visits(_ question: Question, _ index: MatchingIndex) -> [Float] {
    question.memo.value(.walk(name)) {
      let beginning = beginning(question, index)
      guard !beginning.isEmpty else { return [] }
      return index.network.visits(
        from: beginning, over: ties(question, index), restart: Self.restart, steps: Self.steps)
    }
  }

  /// What ties weigh for the question.
  private func ties(_ question: Question, _ index: MatchingIndex) -> AffiliationWalk.Ties {
    question.memo.value(.ties(elsewhere)) {
      let likeness = index.likeness(to: question)
      let weights = index.tieWeights.indices.map { project in
        index.tieWeights[project]
          * (elsewhere + (1 - elsewhere) * likeness[project] * likeness[project])
      }
      return index.network.ties(ofGroups: weights, link: elsewhere)
    }
  }

  /// The share of the walk's beginnings at each member, in all 1; empty where nothing says where.
  private func beginning(_ question: Question, _ index: MatchingIndex) -> [Float] {
    let votes = beginnings.contains(.neighbours) ? votes(question, index) : []
    let total = votes.reduce(0) { $0 + $1.vote }
    let knows = beginnings.contains(.seeker) ? question.seeker.flatMap(index.withPartners) : nil
    guard total > 0 || knows != nil else { return [] }
    var beginning = [Float](repeating: 0, count: index.graph.members.count)
    let share: Float = knows == nil ? 1 : 0.5
    for (project, vote) in votes {
      let members = index.graph.membersOfProject[project]
      for member in members { beginning[Int(member)] += share * vote / total / Float(members.count) }
    }
    if let knows { beginning[knows] += total > 0 ? 0.5 : 1 }
    return beginning
  }

  /// The projects most like what is sought and what each counts as a beginning; the seeker's own don't.
  private func votes(_ question: Question, _ index: MatchingIndex) -> [(project: Int, vote: Float)] {
    let likeness = index.likeness(to: question)
    let open = index.hasKind(index.soughtBy(question))
    let own = index.ownProjects(of: question)
    let others = likeness.indices.lazy.filter { likeness[$0] > 0 && !own.hasAscending(Int32($0)) }
    let votes = others.map { project in
      let vote = likeness[project] * likeness[project] * index.partners.recency[project]
      return Matcher.Ranked(member: project, score: Double(open[project] ? vote : vote * Self.withoutKind))
    }
    return TopK.best(votes, Self.neighbours).map { (project: $0.member, vote: Float($0.score)) }
  }
}

extension MatchingIndex {
  /// A member that has worked with somebody; nil for one that has not.
  fileprivate func withPartners(_ member: Int) -> Int? {
    partners.partners(of: member).isEmpty ? nil : member
  }

  /// The three partners of a candidate from whom a walk most likely came, the most likely first.
  fileprivate func between(_ candidate: Int, _ seeker: Int?, _ visits: [Float]) -> [Int] {
    let sums = closenessSums
    let ways = partners.partners(of: candidate).lazy.filter { $0.member != seeker && visits[$0.member] > 0 }
      .map { (member: $0.member, closeness: visits[$0.member] * $0.closeness / sums[$0.member]) }
    return PartnerIndex.Partners.closest(ways).map(\.member)
  }
}
