import AllianceBoards
import AllianceModel
import AllianceNetwork
import Foundation

/// What each member could bring into a consortium, how ready that is and what it asks.
struct ConsortiumOffers {
  private let requirements: Int
  /// For each member that offers something: for each requirement the best offer.
  private let offers: [Int: [Offer?]]
  private let prices: [Int: Decimal]

  private struct Offer {
    let listing: Int
    let strength: Int
  }

  private static let unknownReadiness = 5

  /// Current capabilities, but for money and occasions: half of a strength is for offering it, half by readiness.
  ///
  /// - Parameter currency: Prices in others are as if not said; nil where prices don't matter.
  init(_ graph: CollaborationGraph, requirements: [Int], currency: String?) {
    let taxonomy = graph.taxonomy
    let places = requirements.map { concept in
      Set(taxonomy.reach(from: concept, over: taxonomy.narrower, limit: .max).map(\.concept))
    }
    var offers: [Int: [Offer?]] = [:]
    for number in graph.listings.indices {
      let listing = graph.listings[number]
      guard listing.side == .capability, listing.kind != .funding, listing.kind != .scenario,
        graph.date.map(listing.isValid) ?? true
      else { continue }
      let member = Int(graph.memberOfListing[number])
      let strength = 500 + 500 * (listing.readiness ?? Self.unknownReadiness) / 9
      for place in places.indices
      where graph.conceptsOfListing[number].contains(where: { places[place].contains(Int($0)) }) {
        var row = offers[member] ?? Array(repeating: nil, count: places.count)
        if strength > row[place]?.strength ?? 0 { row[place] = Offer(listing: number, strength: strength) }
        offers[member] = row
      }
    }
    self.requirements = places.count
    self.offers = offers
    prices =
      currency.map { currency in
        offers.compactMapValues { row in
          let asked = Set(row.compactMap { $0?.listing }).compactMap { graph.listings[$0].amount }
            .filter { $0.currency == currency }.compactMap { $0.minimum ?? $0.maximum }
          return asked.isEmpty ? nil : asked.reduce(0, +)
        }
      } ?? [:]
  }

  /// How well a member meets each requirement, 0…1,000.
  func strengths(_ member: Int) -> [Int] {
    offers[member]?.map { $0?.strength ?? 0 } ?? Array(repeating: 0, count: requirements)
  }

  /// Whether a member meets any requirement.
  func isAble(_ member: Int) -> Bool { offers[member] != nil }

  /// The least that a member asks for the listings by which it meets requirements; nil where it does not say.
  func price(_ member: Int) -> Decimal? { prices[member] }

  /// The price as a number of whole units; 0 where it is not said.
  func cost(_ member: Int) -> Int { prices[member].map(Self.whole) ?? 0 }

  /// A sum in whole units, up to what a cover problem takes.
  static func whole(_ sum: Decimal) -> Int {
    let limit = Decimal(CoverProblem.costLimit)
    return NSDecimalNumber(decimal: min(max(sum, 0), limit)).intValue
  }
}
