import AllianceModel
import AllianceNetwork

/// A need's own conditions: where the other side should be, how ready its technology, at most how dear.
///
/// A capability answers a need of its sort by naming its concept or a more special one. Where every answer that the two
/// have for one another fails a condition, the pair is kept apart; a pair without such an answer is not touched, nor
/// is one whose region, readiness or amount is not stated. Needs count on the side on which the kind of pairing looks at
/// them. O(postings of the concepts of the seeker's needs and capabilities).
struct MustHaves: ExclusionRule {
  let exclusion = Explanation.Exclusion.mustHaves
  private let hasAny: Bool

  init(_ index: MatchingIndex) {
    hasAny = index.graph.listings.contains { $0.side == .need && $0.hasMustHaves }
  }

  func excluded(from seeker: Int, _ kind: PairingKind, _ index: MatchingIndex) -> [Int: [Evidence]] {
    guard hasAny else { return [:] }
    let pairs =
      (kind.looksAtNeeds(ofSeeker: true) ? answers(toNeedsOf: seeker, index) : [])
      + (kind.looksAtNeeds(ofSeeker: false) ? answers(byCapabilitiesOf: seeker, index) : [])
    var failed: [Int: [Evidence]] = [:]
    var met: Set<Int> = []
    for (need, capability, other) in pairs {
      if index.graph.meets(need, capability) {
        met.insert(other)
      } else if failed[other] == nil {
        failed[other] = [need, capability].map { Evidence(.listing, index.graph.listings[$0].id) }
      }
    }
    return failed.filter { !met.contains($0.key) }
  }

  private typealias Answer = (need: Int, capability: Int, other: Int)

  private func answers(toNeedsOf seeker: Int, _ index: MatchingIndex) -> [Answer] {
    let graph = index.graph
    return current(.need, of: seeker, index).flatMap { need in
      graph.conceptsOfListing[need].flatMap { concept in
        graph.taxonomy.reach(from: Int(concept), over: graph.taxonomy.narrower, limit: Self.depth).flatMap {
          index.concepts(.capability)[$0.concept].map(Int.init)
        }
      }.filter { index.isCurrent($0) && graph.sorts(need, $0) }
        .map { (need: need, capability: $0, other: Int(graph.memberOfListing[$0])) }
    }
  }

  private func answers(byCapabilitiesOf seeker: Int, _ index: MatchingIndex) -> [Answer] {
    let graph = index.graph
    return current(.capability, of: seeker, index).flatMap { capability in
      graph.conceptsOfListing[capability].flatMap { concept in
        graph.taxonomy.reach(from: Int(concept), over: graph.taxonomy.broader, limit: Self.depth).flatMap {
          index.concepts(.need)[$0.concept].map(Int.init)
        }
      }.filter { index.isCurrent($0) && graph.sorts($0, capability) }
        .map { (need: $0, capability: capability, other: Int(graph.memberOfListing[$0])) }
    }
  }

  /// So many steps down the taxonomy something still is what was asked for.
  private static let depth = 3

  private func current(_ side: Listing.Side, of member: Int, _ index: MatchingIndex) -> [Int] {
    index.graph.listingsOfMember[member].map(Int.init).filter {
      index.graph.listings[$0].side == side && index.isCurrent($0)
    }
  }
}

extension Listing {
  /// Whether a need says more than what it wants.
  fileprivate var hasMustHaves: Bool { region != nil || readiness != nil || amount != nil }
}

extension CollaborationGraph {
  /// Whether a need and a capability are of one sort: money for money, a place for a place, work for work.
  fileprivate func sorts(_ need: Int, _ capability: Int) -> Bool {
    func sort(_ listing: Int) -> Listing.Kind {
      Set<Listing.Kind>.work.contains(listings[listing].kind) ? .product : listings[listing].kind
    }
    return sort(need) == sort(capability)
  }

  /// Whether a capability and its member fail none of a need's conditions.
  fileprivate func meets(_ need: Int, _ capability: Int) -> Bool {
    let (wanted, offered) = (listings[need], listings[capability])
    if let region = wanted.region, let home = members[Int(memberOfListing[capability])].region,
      !home.isWithin(region)
    {
      return false
    }
    if let least = wanted.readiness, let readiness = offered.readiness, readiness < least { return false }
    if let budget = wanted.amount, let price = offered.amount, budget.currency == price.currency,
      let most = budget.maximum, let least = price.minimum, least > most
    {
      return false
    }
    return true
  }
}

extension PairingKind {
  /// Whether any of the kind's features looks at the needs of the seeker, or of the candidates.
  func looksAtNeeds(ofSeeker: Bool) -> Bool {
    features.contains { feature, _ in
      feature.listings.map { ofSeeker ? $0.seeker.side == .need : $0.candidate.side == .need } ?? false
    }
  }
}
