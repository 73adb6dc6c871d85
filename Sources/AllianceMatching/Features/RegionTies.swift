import AllianceModel
import AllianceNetwork
import Foundation

/// The candidate works a lot, and lately, with members of the seeker's country.
///
/// Its ties to a country are, of each project, its recency times the share of members there. Strength: the logarithm of
/// one plus them against the largest on a logarithmic scale, with ``doubt``; 0…1. It only supports. Cost: one pass over
/// the participations.
struct RegionTies: Feature {
  let name = "region-ties"
  let isSupporting = true

  /// The logarithm of the ties that make the best candidate half convincing.
  private static let doubt: Float = 1

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    guard let seeker = question.seeker, let home = index.graph.members[seeker].region?.country else {
      return nil
    }
    let isThere = index.isIn(home)
    var ties = Column(members: index.graph.members.count)
    for project in index.graph.projects.indices {
      let members = index.graph.membersOfProject[project]
      let there = members.count { isThere[Int($0)] }
      guard there > 0 else { continue }
      let share = index.partners.recency[project] / Float(members.count)
      for member in members.map(Int.init) {
        ties.add(share * Float(there - (isThere[member] ? 1 : 0)), to: member)
      }
    }
    guard ties.strengths.contains(where: { $0 > 0 }) else { return nil }
    return ties.mapped { log1p($0) }.scaledToLogarithm(of: question, doubt: Self.doubt)
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let country = question.seeker.flatMap { index.graph.members[$0].region?.country } ?? ""
    let isThere = index.isIn(country)
    let partners = index.partners.partners(of: candidate).filter { isThere[$0.member] }
      .sorted { ($1.closeness, $0.member) < ($0.closeness, $1.member) }
    let home = Region(country)
    return Grounds(
      evidence: partners.prefix(3).map { Evidence(.member, index.graph.members[$0.member].id) },
      zh: "在\(home?.name(in: .zh) ?? country)有\(partners.count)个伙伴",
      en: "\(counted(partners.count, "partner")) in \(home?.name(in: .en) ?? country)")
  }
}

extension MatchingIndex {
  /// Who is in a country, by number.
  fileprivate func isIn(_ country: String) -> [Bool] {
    let there = regions.map { $0.country == country }
    return regionOfMember.map { $0 >= 0 && there[Int($0)] }
  }
}
