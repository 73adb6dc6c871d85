import AllianceModel
import AllianceNetwork

extension MatchingIndex {
  /// The requirement that a member falls short of, with the facts behind it; nil where it meets them all.
  func shortfall(
    of member: Int, _ requirements: Requirements
  ) -> (exclusion: Explanation.Exclusion, evidence: [Evidence])? {
    if let region = requirements.region, !(graph.members[member].region.map { $0.isWithin(region) } ?? false)
    {
      return (.region, [Evidence(.member, graph.members[member].id)])
    }
    let listings = graph.listingsOfMember[member].map { graph.listings[Int($0)] }.filter { listing in
      graph.date.map(listing.isValid) ?? true
    }
    if let least = requirements.readiness {
      let stated = listings.filter { $0.side == .capability && $0.readiness != nil }
      let best = stated.max { ($0.readiness!, $1.id) < ($1.readiness!, $0.id) }
      if best?.readiness ?? 0 < least { return (.readiness, facts(best, member)) }
    }
    if let amount = requirements.amount, !listings.contains(where: { $0.amount?.overlaps(amount) ?? false }) {
      return (.amount, facts(listings.first { $0.amount != nil }, member))
    }
    return nil
  }

  private func facts(_ listing: Listing?, _ member: Int) -> [Evidence] {
    [listing.map { Evidence(.listing, $0.id) } ?? Evidence(.member, graph.members[member].id)]
  }
}
