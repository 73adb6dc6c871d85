import AllianceModel
import AllianceNetwork

/// The candidate has done much, and lately, in the fields that the seeker works in.
///
/// A seeker's fields are the concepts of its projects, weighted by recency, and of its listings; a need in words has
/// those of the words and of the ``neighbours`` projects nearest to them, and half as much those of who asks. Each
/// counts by how rare it is (inverse document frequency). A candidate has in each field the logarithm of one
/// plus its projects weighted by recency. Strength: the sum of the products over the largest plus ``doubt``; 0…1. Cost: the
/// members active in the seeker's fields.
struct FieldExperience: Feature {
  let name = "field-experience"

  /// How many projects say in which fields a need in words lies.
  private static let neighbours = 30
  /// The experience that makes the best candidate half convincing: a few recent projects.
  private static let doubt: Float = 2

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    let fields = fields(of: question, in: index)
    guard !fields.isEmpty else { return nil }
    var column = Column(members: index.graph.members.count)
    for (field, weight) in fields {
      for (member, volume) in index.fields.experience(in: field) { column.add(weight * volume, to: member) }
    }
    return column.scaledToLargest(of: question, doubt: Self.doubt)
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let graph = index.graph
    let done = Set(
      graph.projectsOfMember[candidate].flatMap { graph.conceptsOfProject[Int($0)].map(Int.init) })
    let shared = fields(of: question, in: index).filter { done.contains($0.field) }
      .sorted { ($1.weight, $0.field) < ($0.weight, $1.field) }.prefix(3).map(\.field)
    let projects = graph.projectsOfMember[candidate].map(Int.init)
      .filter { project in shared.contains { graph.conceptsOfProject[project].contains(Int32($0)) } }
    func labels(_ language: Language) -> String {
      shared.map { graph.taxonomy.label(of: $0, in: language) }.joined(
        separator: language == .zh ? "、" : ", ")
    }
    return Grounds(
      evidence: projects.suffix(3).map { Evidence(.project, graph.projects[$0].id) },
      zh: "在相关领域有\(projects.count)个项目：\(labels(.zh))",
      en: "\(counted(projects.count, "project")) in the seeker's fields: \(labels(.en))")
  }

  /// The question's fields with their weights, ascending by concept: those of the words twice those of the seeker.
  private func fields(of question: Question, in index: MatchingIndex) -> [(field: Int, weight: Float)] {
    var weights = Fields(index.fields.rarity)
    if let words = question.words {
      weights.add(1, words.concepts.map(Int32.init))
      for (project, score) in index.nearestProjects(to: words.terms, limit: Self.neighbours) {
        weights.add(score * score, index.graph.conceptsOfProject[project])
      }
      weights.scale(to: 2)
    }
    guard let seeker = question.seeker else { return weights.sorted }
    var own = Fields(index.fields.rarity)
    for project in index.graph.projectsOfMember[seeker].map(Int.init) {
      own.add(index.partners.recency[project], index.graph.conceptsOfProject[project])
    }
    for listing in index.graph.listingsOfMember[seeker].map(Int.init) where index.isCurrent(listing) {
      own.add(1, index.graph.conceptsOfListing[listing])
    }
    own.scale(to: 1)
    weights.add(own)
    return weights.sorted
  }
}

/// Concepts with weights, under construction.
private struct Fields {
  private let rarity: [Float]
  private var weights: [Int: Float] = [:]

  init(_ rarity: [Float]) { self.rarity = rarity }

  var sorted: [(field: Int, weight: Float)] {
    weights.sorted { $0.key < $1.key }.map { (field: $0.key, weight: $0.value) }
  }

  mutating func add(_ weight: Float, _ concepts: some Sequence<Int32>) {
    for concept in concepts where rarity[Int(concept)] > 0 {
      weights[Int(concept), default: 0] += weight * rarity[Int(concept)]
    }
  }

  mutating func add(_ other: Fields) { weights.merge(other.weights) { $0 + $1 } }

  /// Makes the whole `length` long.
  mutating func scale(to length: Float) {
    let present = sorted.reduce(Float(0)) { $0 + $1.weight * $1.weight }.squareRoot()
    guard present > 0 else { return }
    weights = weights.mapValues { $0 / present * length }
  }
}

extension MatchingIndex {
  /// The projects nearest to terms and how near, 0…1, nearest first.
  func nearestProjects(to terms: [Term], limit: Int) -> [(project: Int, score: Float)] {
    let scores = projects.scores(for: TextIndex.query(terms)).lazy
      .map { Matcher.Ranked(member: $0.document, score: Double($0.score)) }
    let best = TopK.best(scores, limit)
    return best.map { (project: $0.member, score: Float($0.score / best[0].score)) }
  }
}
