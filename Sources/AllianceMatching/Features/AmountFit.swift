import AllianceModel
import AllianceNetwork
import Foundation

/// What is sought lies in the span of what is given: a round in an investor's ticket.
///
/// Strength: 1 where the amounts of a funding need and a mandate overlap in one currency, else the ratio of the
/// nearer bounds; 0…1. It only supports. Cost: one pass over the funding listings.
struct AmountFit: Feature {
  let name = "amount-fit"
  let isSupporting = true

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    guard question.words == nil, let seeker = question.seeker else { return nil }
    let mine = amounts(of: seeker, index)
    guard !mine.isEmpty else { return nil }
    var column = Column(members: index.graph.members.count)
    for member in index.graph.members.indices where member != seeker {
      for (side, theirs, _) in amounts(of: member, index) {
        for own in mine where own.side != side { column.raise(member, to: Self.fit(own.amount, theirs)) }
      }
    }
    return column
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let listings = [question.seeker, candidate].compactMap { $0 }.compactMap {
      amounts(of: $0, index).first?.listing
    }
    return Grounds(
      evidence: listings.map { Evidence(.listing, index.graph.listings[$0].id) }, zh: "金额相符",
      en: "amounts agree")
  }

  private func amounts(
    of member: Int, _ index: MatchingIndex
  ) -> [(side: Listing.Side, amount: AmountRange, listing: Int)] {
    index.graph.listingsOfMember[member].map(Int.init).compactMap { number in
      let listing = index.graph.listings[number]
      guard listing.kind == .funding, index.isCurrent(number), let amount = listing.amount else { return nil }
      return (listing.side, amount, number)
    }
  }

  static func fit(_ a: AmountRange, _ b: AmountRange) -> Float {
    guard a.currency == b.currency else { return 0 }
    if a.overlaps(b) { return 1 }
    let (low, high) = a.maximum.map { top in b.minimum.map { top < $0 } ?? false } ?? false ? (a, b) : (b, a)
    guard let top = low.maximum, let bottom = high.minimum, bottom > 0 else { return 0 }
    return Float(NSDecimalNumber(decimal: top / bottom).doubleValue)
  }
}
