public import AllianceModel
import AllianceNetwork
import Foundation

/// What a log of feedback teaches the matcher: pairs that don't come back, and which reasons people trust.
///
/// A function of the log alone: the same log gives the same weights to the bit, and an entry that is taken back leaves
/// no trace.
public struct Lessons: Hashable, Sendable {
  /// What each feature's weight is multiplied by, ``bounds``, by pairing kind and feature.
  public private(set) var factors: [String: FeatureWeights] = [:]
  /// Pairs that were declined and not taken up since, by pairing kind.
  public private(set) var declined: [String: Set<Pair>] = [:]
  /// Pairs that are to be asked again and the day from which, by pairing kind.
  public private(set) var postponed: [String: [Pair: CalendarDate]] = [:]

  /// A seeker and a candidate.
  public struct Pair: Hashable, Sendable {
    let seeker: FactID
    let candidate: FactID
  }

  /// How strongly one answer moves a weight.
  private static let rate = 0.2
  /// No log moves a weight further.
  static let bounds: ClosedRange<Float> = 0.5...2

  /// Nothing learned.
  public init() {}

  /// Replays a log in its order; of declined entries, those in `outdated` no longer keep their pair away.
  ///
  /// Each answer multiplies a feature's weight by exp(± rate · (its share of the score − the mean share)), plus for a
  /// pairing that people wanted, minus for a declined one: the Hedge rule (Freund and Schapire, 1997). O(entries).
  public init(_ log: some Sequence<Feedback>, outdated: Set<Int> = []) {
    for entry in log where !entry.isWithdrawn {
      learn(from: entry)
      let pair = Pair(seeker: entry.seeker, candidate: entry.candidate)
      postponed[entry.kind, default: [:]][pair] = entry.askAgain
      if entry.verdict != .decline {
        declined[entry.kind]?.remove(pair)
      } else if !outdated.contains(entry.id) {
        declined[entry.kind, default: []].insert(pair)
      }
    }
  }

  private mutating func learn(from entry: Feedback) {
    let score = entry.summands.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
    guard score > 0, entry.verdict != .later else { return }
    let sign: Double = entry.verdict == .decline ? -1 : 1
    for (feature, summand) in entry.summands {
      let surplus = summand / score - 1 / Double(entry.summands.count)
      let factor = (factors[entry.kind]?[feature] ?? 1) * Float(exp(sign * Self.rate * surplus))
      factors[entry.kind, default: [:]][feature] = min(
        max(factor, Self.bounds.lowerBound), Self.bounds.upperBound)
    }
  }
}
