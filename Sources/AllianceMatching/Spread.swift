import AllianceModel
import AllianceNetwork
import Foundation

/// How much a list gives way to others than those it would always name.
///
/// What decides a place is the score times two discounts, never more than the score itself:
/// - 1 − exposure² · busyness, where busyness is the logarithm of one plus a candidate's recency-weighted projects and
///   relations over that of the busiest candidate: those whom everybody knows need no suggestion. Popularity-discounted
///   ranking as in Abdollahpouri and others (2019).
/// - 1 − diversity · likeness to the most alike of those already above it on the list, for the first ten places: maximal
///   marginal relevance (Carbonell and Goldstein, 1998). Two are alike by their kind, their region and the
///   concepts of their capabilities, a third each.
public struct Spread: Hashable, Codable, Sendable {
  /// Accuracy against coverage: 0 follows the score alone, 1 all but hides those whom everybody knows.
  public var exposure: Double
  /// 0 lets a list be of one sort, 1 takes one of each sort first.
  public var diversity: Double

  /// The score alone.
  public static let none = Spread(exposure: 0, diversity: 0)
  /// What lists are made with unless said otherwise: on the history of H2020 the most that costs no accuracy to speak
  /// of, far under the three in a hundred that a default may.
  public static let usual = Spread(exposure: 0.15, diversity: 0.05)

  /// 0…1 each.
  public init(exposure: Double, diversity: Double) {
    self.exposure = exposure
    self.diversity = diversity
  }
}

extension Matcher {
  /// How many of the best are looked at for the first ``usualLength`` places.
  static let pool = 3 * usualLength
  /// So many projects and relations are many in any alliance.
  private static let busy: Float = 10

  /// What a candidate's score counts on a list of a spread, 0…1, by member.
  func openness(_ spread: Spread, _ question: Question) -> (Int) -> Double {
    let candidates = question.candidates
    let busiest = candidates.weighed.lazy.map(Int.init).filter(candidates.contains)
      .reduce(log1p(Self.busy)) { max($0, index.activity[$1]) }
    let most = spread.exposure * spread.exposure
    return { 1 - most * min(1, Double(index.activity[$0]) / Double(busiest)) }
  }

  /// The same candidates with the first places given to unlike ones.
  func diversified(_ ranked: [Ranked], _ spread: Spread) -> [Ranked] {
    guard spread.diversity > 0, ranked.count > 1 else { return ranked }
    var rest = ranked.prefix(Self.pool).map { (ranked: $0, likeness: 0.0) }
    var first: [Ranked] = []
    func value(_ entry: (ranked: Ranked, likeness: Double)) -> Double {
      entry.ranked.value * (1 - spread.diversity * entry.likeness)
    }
    while first.count < Self.usualLength, !rest.isEmpty {
      let place = rest.indices.reduce(0) { value(rest[$1]) > value(rest[$0]) ? $1 : $0 }
      let next = rest[place]
      first.append(next.ranked.valued(value(next)))
      rest.remove(at: place)
      for other in rest.indices {
        rest[other].likeness = max(
          rest[other].likeness, likeness(rest[other].ranked.member, next.ranked.member))
      }
    }
    let last = first.last?.value ?? 0
    let behind = rest.map(\.ranked) + ranked.dropFirst(Self.pool)
    return first + behind.map { $0.valued(min($0.value, last)) }
  }

  /// A seeker's list for a batch, and every member's value for it, below 0 where it can't be suggested.
  public func listing(
    for seeker: Int, kind: PairingKind, limits: Limits
  ) -> (ranked: [Ranked], values: [Float]) {
    let scoring = scoring(kind, for: seeker)
    let eligible = eligible(for: scoring.question, scoring.kind, limits)
    var values = [Float](repeating: -1, count: graph.members.count)
    for ranked in valued(scoring, limits.spread) where eligible[ranked.member] {
      values[ranked.member] = Float(ranked.value)
    }
    return (best(scoring, among: eligible, limits), values)
  }

  /// How alike two candidates are to somebody who looks for somebody else, 0…1.
  private func likeness(_ one: Int, _ other: Int) -> Double {
    let region = index.regionOfMember[one]
    let isNear = region >= 0 && region == index.regionOfMember[other]
    let (mine, theirs) = (offered[one], offered[other])
    let shared = mine.count { theirs.contains($0) }
    let all = mine.count + theirs.count - shared
    let isAlike = index.kinds[one] == index.kinds[other]
    return ((isAlike ? 1 : 0) + (isNear ? 1 : 0) + (all > 0 ? Double(shared) / Double(all) : 0)) / 3
  }
}

extension MatchingIndex {
  /// The concepts of each member's current capabilities, each once, ascending.
  var offeredConcepts: [[Int32]] {
    graph.members.indices.map { member in
      let listings = graph.listingsOfMember[member].map(Int.init).filter {
        graph.listings[$0].side == .capability && isCurrent($0)
      }
      return Set(listings.flatMap { graph.conceptsOfListing[$0] }).sorted()
    }
  }
}
