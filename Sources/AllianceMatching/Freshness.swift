public import AllianceModel
import AllianceNetwork
import Foundation

/// How much needs still count: half for every ``halfLife`` since a feed last stated them.
///
/// An expired need does not count at all; one that nobody renews fades, and is asked for.
public struct Freshness: Sendable {
  /// Days after which a need counts half.
  public static let halfLife = 365
  /// Days after which a need is stale and somebody should ask whether it still holds.
  public static let stale = 365

  /// What each member's current needs count as evidence, 0…1: the mean of 2^(−age/half-life); 1 without a need.
  let ofMember: [Float]

  init(_ graph: CollaborationGraph, lastSeen: [FactID: CalendarDate]) {
    ofMember = graph.members.indices.map { member in
      let ages = graph.listingsOfMember[member].map { graph.listings[Int($0)] }
        .filter { listing in listing.side == .need && graph.date.map(listing.isValid) ?? true }
        .map { Self.age(of: $0, lastSeen: lastSeen[$0.id], on: graph.date) }
      guard !ages.isEmpty else { return 1 }
      return ages.reduce(0) { $0 + exp2(-Float($1) / Float(Self.halfLife)) } / Float(ages.count)
    }
  }

  /// Days since a listing was last stated: from the later of its first valid day and its last feed's; 0 where neither is
  /// known.
  public static func age(of listing: Listing, lastSeen: CalendarDate?, on day: CalendarDate?) -> Int {
    guard let day, let stated = [listing.validFrom, lastSeen].compactMap({ $0 }).max() else { return 0 }
    return max(0, day.ordinal - stated.ordinal)
  }
}

extension Column {
  /// Counts what rests on needs by how fresh these are: the seeker's for all candidates, each candidate's for itself.
  func faded(_ listings: ListingMatch?, _ question: Question, _ freshness: Freshness) -> Column {
    guard let listings else { return self }
    var faded = self
    if question.words == nil, listings.seeker.side == .need, let seeker = question.seeker,
      freshness.ofMember[seeker] < 1
    {
      faded = faded.mapped(for: question) { $0 * freshness.ofMember[seeker] }
    }
    let side = question.words == nil ? listings.candidate.side : question.side
    guard side == .need else { return faded }
    for member in question.candidates.weighed.lazy.map(Int.init) {
      faded.strengths[member] *= freshness.ofMember[member]
    }
    return faded
  }
}

extension TextFit {
  var listings: ListingMatch? { match }
}

extension ConceptFit {
  var listings: ListingMatch? { match }
}
