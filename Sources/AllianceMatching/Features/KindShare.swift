import AllianceModel
import AllianceNetwork

/// Many of those the candidate works with are of the seeker's kind: an applied lab rather than a busy one.
///
/// Strength: its ties to members of that kind over all its ties and ``doubt`` more, so that one tie proves little;
/// 0…1. It only supports. Cost: one pass over the members.
struct KindShare: Feature {
  let name = "kind-share"
  let isSupporting = true

  /// Ties that nobody has seen, to either sort.
  private static let doubt: Float = 3

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    guard question.seeker != nil else { return nil }
    let ties = index.kindTies(to: index.soughtBy(question))
    guard ties.contains(where: { $0 > 0 }) else { return nil }
    var column = Column(members: index.graph.members.count)
    for member in index.graph.members.indices {
      column.strengths[member] = ties[member] / (index.allTies[member] + Self.doubt)
    }
    return column
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let kind = index.soughtBy(question)
    let partners = index.partners.partners(of: candidate)
    let same = partners.filter { index.graph.members[$0.member].kind == kind }
    return Grounds(
      evidence: same.prefix(3).map { Evidence(.member, index.graph.members[$0.member].id) },
      zh: "\(partners.count)个伙伴中\(same.count)个是\(kind.name(in: .zh))",
      en: "\(same.count) of its \(partners.count) partners are of kind \(kind.name(in: .en))")
  }
}
