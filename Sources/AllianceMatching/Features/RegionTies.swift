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
    guard let seeker = question.seeker, let home = index.graph.members[seeker].region?.country else {
      return nil
    }
    let ties = index.countryTies(to: home)
    guard ties.contains(where: { $0 > 0 }) else { return nil }
    return Column(ties).scaledToLogarithm(of: question, doubt: Self.doubt)
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let country = question.seeker.flatMap { index.graph.members[$0].region?.country } ?? ""
    let isThere = index.regions.map { $0.country == country }
    let partners = index.partners.partners(of: candidate).filter { partner in
      let region = index.regionOfMember[partner.member]
      return region >= 0 && isThere[Int(region)]
    }
    let home = Region(country)
    return Grounds(
      evidence: PartnerIndex.Partners.closest(partners).map {
        Evidence(.member, index.graph.members[$0.member].id)
      },
      zh: "在\(home?.name(in: .zh) ?? country)有\(partners.count)个伙伴",
      en: "\(counted(partners.count, "partner")) in \(home?.name(in: .en) ?? country)")
  }
}
