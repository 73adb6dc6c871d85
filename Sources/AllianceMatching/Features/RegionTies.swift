import AllianceModel
import AllianceNetwork

/// The candidate works a lot, and lately, with members of the seeker's country.
///
/// Its ties to a country are, of each project, its recency times the share of members there. Strength: the logarithm of
/// one plus them against the largest on a logarithmic scale, with ``doubt``; 0…1. It only supports. Cost: one pass over
/// the members, and over the participations the first time that a country is asked for.
struct RegionTies: Feature {
  let name = "region-ties"
  let isSupporting = true

  /// The logarithm of the ties that make the best candidate half convincing.
  private static let doubt: Float = 1

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    guard let home = country(of: question, index) else { return nil }
    let ties = index.countryTies(to: home)
    guard ties.contains(where: { $0 > 0 }) else { return nil }
    return Column(ties).scaledToLogarithm(of: question, doubt: Self.doubt)
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let country = country(of: question, index) ?? ""
    let isThere = index.regions.map { $0.country == country }
    let partners = index.partners.partners(of: candidate).lazy.filter { partner in
      let region = index.regionOfMember[partner.member]
      return region >= 0 && isThere[Int(region)]
    }
    let count = partners.count { _ in true }
    let home = Region(country)
    return Grounds(
      evidence: PartnerIndex.Partners.closest(partners).map {
        Evidence(.member, index.graph.members[$0.member].id)
      },
      zh: "在\(home?.name(in: .zh) ?? country)有\(count)个伙伴",
      en: "\(counted(count, "partner")) in \(home?.name(in: .en) ?? country)")
  }

  /// The country of who asks; nil where it is unknown.
  private func country(of question: Question, _ index: MatchingIndex) -> String? {
    question.seeker.map { Int(index.regionOfMember[$0]) }.flatMap { $0 < 0 ? nil : index.regions[$0].country }
  }
}
