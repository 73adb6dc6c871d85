import Foundation

/// How well one ranking put those first who turned out right.
public struct RankingQuality: Hashable, Codable, Sendable {
  /// 1 where one of the first ten was right, else 0.
  public var hits: Double
  /// One over the rank of the first that was right; 0 where none was.
  public var reciprocalRank: Double
  /// Normalised discounted cumulative gain of the first ten, 0…1 (Järvelin and Kekäläinen, 2002).
  public var gain: Double
  /// The share of the right ones among the first fifty, 0…1.
  public var recall: Double

  /// How deep a ranking is looked at.
  static let depth = 50

  /// Judges a ranking, best first, against `total` right ones, of which `isRight` tells.
  init(ranks: some Sequence<Bool>, total: Int) {
    var (gain, found, first) = (0.0, 0, 0)
    for (place, isRight) in ranks.prefix(Self.depth).enumerated() where isRight {
      if first == 0 { first = place + 1 }
      found += 1
      if place < 10 { gain += 1 / log2(Double(place) + 2) }
    }
    let ideal = (0..<min(10, total)).reduce(0.0) { $0 + 1 / log2(Double($1) + 2) }
    hits = (1...10).contains(first) ? 1 : 0
    reciprocalRank = first == 0 ? 0 : 1 / Double(first)
    self.gain = total == 0 ? 0 : gain / ideal
    recall = total == 0 ? 0 : Double(found) / Double(total)
  }

  private init(mean of: [RankingQuality]) {
    let count = Double(max(1, of.count))
    hits = of.reduce(0) { $0 + $1.hits } / count
    reciprocalRank = of.reduce(0) { $0 + $1.reciprocalRank } / count
    gain = of.reduce(0) { $0 + $1.gain } / count
    recall = of.reduce(0) { $0 + $1.recall } / count
  }

  /// The mean over many rankings.
  static func mean(_ qualities: [RankingQuality]) -> RankingQuality { RankingQuality(mean: qualities) }

  /// What must rise for learnt weights to be better: the gain of what people see first, and less so how much is found at all.
  var objective: Double { gain + 0.3 * recall }
}

/// How evenly a set of lists spreads over the candidates.
public struct Exposure: Hashable, Codable, Sendable {
  /// The share of candidates that are on somebody's list of ten, 0…1.
  public var coverage: Double
  /// The Gini coefficient of how often candidates are listed: 0 all alike, 1 all lists name one.
  public var gini: Double

  /// Counts lists' candidates, of `candidates` in all. O(n log n).
  init(lists: [[Int]], candidates: Int) {
    var counts: [Int: Int] = [:]
    for list in lists { for candidate in list.prefix(10) { counts[candidate, default: 0] += 1 } }
    let total = Double(counts.values.reduce(0, +))
    let size = Double(max(1, candidates))
    coverage = Double(counts.count) / size
    let absent = max(0, candidates - counts.count)
    let weighted = counts.values.sorted().enumerated().reduce(0.0) { sum, entry in
      sum + Double(absent + entry.offset + 1) * Double(entry.element)
    }
    gini = total == 0 ? 0 : max(0, 2 * weighted / (size * total) - (size + 1) / size)
  }
}
