import Algorithms
import AllianceModel
import AllianceNetwork

/// The candidate has done much, and lately, in the fields that the seeker works in.
///
/// A question's fields are those of ``MatchingIndex/fieldsSought(by:)``; for a need in words those of who asks count too, half
/// as much. Each counts by how rare it is, on both sides (inverse document frequency). A candidate has in each field the
/// logarithm of one plus its projects weighted by recency. Strength: the sum of the products against the largest on a
/// logarithmic scale, with ``doubt``; 0…1. Cost: the members active in the seeker's fields.
struct FieldExperience: Feature {
  let name = "field-experience"

  /// The experience that makes the best candidate half convincing: a few recent projects.
  private static let doubt: Float = 4

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    let fields = fields(of: question, in: index)
    guard !fields.isEmpty else { return nil }
    var column = Column(members: index.graph.members.count)
    for (field, weight) in fields {
      let share = weight * index.fields.rarity[field]
      for (member, volume) in index.fields.experience(in: field) { column.add(share * volume, to: member) }
    }
    return column.scaledToLogarithm(of: question, doubt: Self.doubt)
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let graph = index.graph
    let shared = fields(of: question, in: index)
      .filter { index.fields.isExperienced(candidate, in: $0.field) }
      .min(count: 3) { ($1.weight, $0.field) < ($0.weight, $1.field) }.map(\.field)
    let projects = graph.projectsOfMember[candidate].map(Int.init)
      .filter { project in graph.conceptsOfProject[project].contains { shared.contains(Int($0)) } }
    func labels(_ language: Language) -> String {
      shared.map { graph.taxonomy.label(of: $0, in: language) }.joined(
        separator: language == .zh ? "、" : ", ")
    }
    return Grounds(
      evidence: projects.suffix(3).map { Evidence(.project, graph.projects[$0].id) },
      zh: "在相关领域有\(projects.count)个项目：\(labels(.zh))",
      en: "\(counted(projects.count, "project")) in the seeker's fields: \(labels(.en))")
  }

  /// The question's fields with their weights, ascending by concept: those of words twice those of who asks.
  private func fields(of question: Question, in index: MatchingIndex) -> [(field: Int, weight: Float)] {
    let sought = index.fieldsSought(by: question)
    guard question.words != nil, let seeker = question.seeker else { return sought }
    let own = index.fields(of: seeker).map { ($0.field, $0.weight) }
    return Dictionary(sought.map { ($0.field, 2 * $0.weight) } + own, uniquingKeysWith: +)
      .sorted { $0.key < $1.key }.map { (field: $0.key, weight: $0.value) }
  }
}
