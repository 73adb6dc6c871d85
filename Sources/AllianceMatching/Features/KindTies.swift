import AllianceModel
import AllianceNetwork
import Foundation

/// The candidate works a lot, and lately, with members of the seeker's kind: a lab with companies, for a company.
///
/// Strength: the logarithm of its recency-weighted ties to members of that kind over that of whoever has most, or of
/// ``many`` where nobody has so many; 0…1. It only supports: being open to such as the seeker is no reason by itself.
/// Cost: one pass over the members.
struct KindTies: Feature {
  let name = "kind-ties"
  let isSupporting = true

  /// So many ties to one kind of member are many in any alliance.
  private static let many: Float = 10

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    let ties = index.kindTies(to: index.soughtBy(question))
    guard let most = ties.max(), most > 0 else { return nil }
    let largest = log1p(max(Self.many, most))
    var column = Column(members: index.graph.members.count)
    for member in index.graph.members.indices { column.strengths[member] = log1p(ties[member]) / largest }
    return column
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let kind = index.soughtBy(question)
    let partners = index.partners.partners(of: candidate)
      .filter { index.graph.members[$0.member].kind == kind }
      .sorted { ($1.closeness, $0.member) < ($0.closeness, $1.member) }
    return Grounds(
      evidence: partners.prefix(3).map { Evidence(.member, index.graph.members[$0.member].id) },
      zh: "与\(partners.count)个\(kind.name(in: .zh))有过合作",
      en:
        "has worked with \(partners.count) \(partners.count == 1 ? "member" : "members") of kind \(kind.name(in: .en))"
    )
  }
}

extension MatchingIndex {
  /// The kind of member that asks; needs in words that nobody in particular has are mostly those of companies.
  func soughtBy(_ question: Question) -> MemberKind {
    question.seeker.map { graph.members[$0].kind } ?? .enterprise
  }
}
