import AllianceModel
import AllianceNetwork

/// Two enterprises that make the same product, of which neither seeks it: the very concept, not a near one.
///
/// O(postings of the concepts of the seeker's products).
struct Competitors: ExclusionRule {
  let exclusion = Explanation.Exclusion.competitor

  func excluded(from seeker: Int, _ kind: PairingKind, _ index: MatchingIndex) -> [Int: [Evidence]] {
    let graph = index.graph
    guard graph.members[seeker].kind == .enterprise else { return [:] }
    let sought = concepts(of: seeker, .need, index)
    var excluded: [Int: [Evidence]] = [:]
    for (concept, own) in concepts(of: seeker, .capability, index).sorted(by: { $0.key < $1.key })
    where sought[concept] == nil {
      for listing in index.concepts(.capability)[concept].map(Int.init) {
        let other = Int(graph.memberOfListing[listing])
        guard other != seeker, excluded[other] == nil, graph.members[other].kind == .enterprise,
          isProduct(listing, index), concepts(of: other, .need, index)[concept] == nil
        else { continue }
        excluded[other] = [own, listing].map { Evidence(.listing, graph.listings[$0].id) }
      }
    }
    return excluded
  }

  private func isProduct(_ listing: Int, _ index: MatchingIndex) -> Bool {
    index.graph.listings[listing].kind == .product && index.isCurrent(listing)
  }

  /// The concepts of a member's current products, made or sought, each with the first listing that names it.
  private func concepts(of member: Int, _ side: Listing.Side, _ index: MatchingIndex) -> [Int: Int] {
    let graph = index.graph
    return graph.listingsOfMember[member].map(Int.init).reduce(into: [:]) { concepts, listing in
      guard graph.listings[listing].side == side,
        side == .need ? index.isCurrent(listing) : isProduct(listing, index)
      else { return }
      for concept in graph.conceptsOfListing[listing] where concepts[Int(concept)] == nil {
        concepts[Int(concept)] = listing
      }
    }
  }
}
