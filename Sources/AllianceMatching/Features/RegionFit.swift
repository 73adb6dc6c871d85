import AllianceModel
import AllianceNetwork

/// The two are near each other, or the candidate is where the seeker wishes.
///
/// Strength: 1 in the same city or province or within a region the seeker's listings wish for, ½ in the same country,
/// else 0. It only supports. Cost: one pass over the members.
struct RegionFit: Feature {
  let name = "region-fit"
  let isSupporting = true

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    guard let seeker = question.seeker, index.regionOfMember[seeker] >= 0 else { return nil }
    let home = index.regions[Int(index.regionOfMember[seeker])]
    let wishes = index.graph.listingsOfMember[seeker].compactMap { index.graph.listings[Int($0)].region }
    let strengths = index.regions.map { region, province, country -> Float in
      if province == home.province || wishes.contains(where: { region.isWithin($0) }) { return 1 }
      return country == home.country ? 0.5 : 0
    }
    var column = Column(members: index.graph.members.count)
    for (member, region) in index.regionOfMember.enumerated() where region >= 0 {
      column.strengths[member] = strengths[Int(region)]
    }
    return column
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let region = index.graph.members[candidate].region
    return Grounds(
      evidence: [Evidence(.member, index.graph.members[candidate].id)],
      zh: "地域：\(region?.name(in: .zh) ?? "")", en: "region: \(region?.name(in: .en) ?? "")")
  }
}
