import AllianceModel
import AllianceNetwork
import Foundation

/// The two have worked with the same third parties.
///
/// Adamic and Adar (2003) with weighted ties: the sum over shared partners of both closenesses' geometric mean,
/// divided by the logarithm of how many partners that third party has. Strength: the logarithm of the sum over that
/// of the largest; 0…1. Cost: the partners of the seeker's partners.
struct SharedPartners: Feature {
  let name = "shared-partners"

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    guard let seeker = question.seeker else { return nil }
    let partners = index.partners.partners(of: seeker)
    guard !partners.isEmpty else { return nil }
    var sums = Column(members: index.graph.members.count)
    for (partner, closeness) in partners {
      let others = index.partners.partners(of: partner)
      let discount = 1 / log(2 + Float(others.count))
      for other in others where other.member != seeker {
        sums.add((closeness * other.closeness).squareRoot() * discount, to: other.member)
      }
    }
    return sums.mapped(for: question) { log1p($0) }.scaledToLargest(of: question)
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let shared =
      question.seeker.map {
        index.partners.partners(of: candidate).shared(with: index.partners.partners(of: $0))
      } ?? []
    let closest = PartnerIndex.Partners.closest(shared.lazy.map { ($0.member, $0.closeness) })
    func names(_ language: Language) -> [String] { closest.map { index.name($0.member, language) } }
    return Grounds(
      evidence: closest.map { Evidence(.member, index.graph.members[$0.member].id) },
      zh: "有\(shared.count)个共同伙伴：\(names(.zh).joined(separator: "、"))",
      en:
        "\(shared.count) shared \(shared.count == 1 ? "partner" : "partners"): \(names(.en).joined(separator: ", "))"
    )
  }
}
