import AllianceModel
import AllianceNetwork

/// The candidate works a lot, and lately, with members of the seeker's kind: a lab with companies, for a company.
///
/// Its ties to a kind are, of each project, its recency times the share of members of that kind, and one for each
/// relation. Strength: the logarithm of one plus them against the largest on a logarithmic scale, with ``doubt``; 0…1.
/// It only supports: being open to such as the seeker is no reason by itself. Cost: one pass over the members.
struct KindTies: Feature {
  let name = "kind-ties"
  let isSupporting = true

  /// The logarithm of the ties that make the best candidate half convincing.
  private static let doubt: Float = 1

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    let ties = index.kindTies(to: index.soughtBy(question))
    guard ties.contains(where: { $0 > 0 }) else { return nil }
    return Column(ties).scaledToLogarithm(of: question, doubt: Self.doubt)
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let kind = index.soughtBy(question)
    let partners = index.partners.partners(of: candidate).lazy.filter { index.kinds[$0.member] == kind }
    let count = partners.count { _ in true }
    return Grounds(
      evidence: PartnerIndex.Partners.closest(partners).map {
        Evidence(.member, index.graph.members[$0.member].id)
      },
      zh: "与\(count)个\(kind.name(in: .zh))有过合作",
      en: "has worked with \(counted(count, "member")) of kind \(kind.name(in: .en))")
  }
}

extension MatchingIndex {
  /// The kind of member that asks; needs in words that nobody in particular has are mostly those of companies.
  func soughtBy(_ question: Question) -> MemberKind {
    question.seeker.map { kinds[$0] } ?? .enterprise
  }
}
