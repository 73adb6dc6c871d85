/// What a score has meant: of pairs suggested with it, how many came together within the year that was held back.
///
/// Fitted by isotonic regression, pool adjacent violators (Ayer and others, 1955): the share never falls as the score
/// rises, and the same pairs give the same steps.
public struct Calibration: Hashable, Codable, Sendable {
  /// The steps, by ascending score.
  public var steps: [Step]

  /// A range of scores with one share.
  public struct Step: Hashable, Codable, Sendable {
    /// The least score of the step; it reaches up to the next one's.
    public var score: Double
    /// How many pairs were suggested with such a score.
    public var pairs: Int
    /// How many of them came together.
    public var held: Int

    /// A step.
    public init(score: Double, pairs: Int, held: Int) {
      self.score = score
      self.pairs = pairs
      self.held = held
    }

    /// The share that came together, 0…1.
    public var share: Double { pairs == 0 ? 0 : Double(held) / Double(pairs) }
  }

  /// Fewer pairs than this prove no share of their own.
  private static let fewest = 50

  /// Steps as they were fitted before.
  public init(steps: [Step]) { self.steps = steps }

  /// Fits steps to judged pairs. O(n log n).
  init(_ judged: [JudgedPair]) {
    let sorted = judged.sorted { ($0.score, $0.held ? 1 : 0) < ($1.score, $1.held ? 1 : 0) }
    var steps: [Step] = []
    for pair in sorted {
      let held = pair.held ? 1 : 0
      if let last = steps.last, last.score == pair.score || last.pairs < Self.fewest {
        steps[steps.count - 1].pairs += 1
        steps[steps.count - 1].held += held
      } else {
        steps.append(Step(score: pair.score, pairs: 1, held: held))
      }
    }
    if steps.count > 1, steps.last!.pairs < Self.fewest { Self.poolLast(&steps) }
    self.steps = Self.monotone(steps)
  }

  private static func monotone(_ steps: [Step]) -> [Step] {
    steps.reduce(into: []) { pooled, step in
      pooled.append(step)
      while pooled.count > 1, pooled[pooled.count - 2].share >= pooled[pooled.count - 1].share {
        poolLast(&pooled)
      }
    }
  }

  private static func poolLast(_ steps: inout [Step]) {
    let last = steps.removeLast()
    steps[steps.count - 1].pairs += last.pairs
    steps[steps.count - 1].held += last.held
  }

  /// The share of pairs with such a score that came together, 0…1; below the first step its own.
  public func share(of score: Double) -> Double {
    (steps.last { $0.score <= score } ?? steps.first)?.share ?? 0
  }

  /// The share of all pairs that came together.
  public var mean: Double {
    Step(
      score: 0, pairs: steps.reduce(0) { $0 + $1.pairs }, held: steps.reduce(0) { $0 + $1.held }
    ).share
  }
}

/// A suggestion that was judged: its score, and whether the two came together later.
struct JudgedPair: Hashable, Sendable {
  let score: Double
  let held: Bool
}

extension LaterPairings {
  /// The first fifty suggestions of unknown partners for at most `limit` seekers, each with whether it held.
  func judgedPairs(weights: FeatureWeights, limit: Int) -> [JudgedPair] {
    let matcher = Matcher(history, guidance: Guidance(learned: [kind.name: weights]))
    return sample(limit).flatMap { answer -> [JudgedPair] in
      guard answer.words == nil, let seeker = answer.seeker else { return [] }
      return matcher.ranking(
        for: seeker, kind: kind, limits: .init(count: RankingQuality.depth, onlyNew: true)
      ).map { JudgedPair(score: $0.score, held: answer.candidates.contains($0.member)) }
    }
  }

  /// What scores meant in the span that was held back.
  public func calibration(weights: FeatureWeights = [:], limit: Int = 600) -> Calibration {
    Calibration(judgedPairs(weights: weights, limit: limit))
  }

  /// How far a calibration keeps its word on these pairings, from the lowest share to the highest.
  public func reliability(
    of calibration: Calibration, weights: FeatureWeights = [:], limit: Int = 600
  ) -> [Reliability] {
    let judged = judgedPairs(weights: weights, limit: limit).map {
      (share: calibration.share(of: $0.score), held: $0.held)
    }
    return zip(Reliability.bounds, Reliability.bounds.dropFirst()).compactMap { low, high in
      let inside = judged.filter { low <= $0.share && $0.share < high }
      guard !inside.isEmpty else { return nil }
      return Reliability(
        from: low, to: min(high, 1), pairs: inside.count, held: inside.count { $0.held },
        said: inside.reduce(0) { $0 + $1.share } / Double(inside.count))
    }
  }
}

extension LaterPairings {
  /// Of pairs scored at least 0, 0.2, 0.4, 0.6 and 0.8, how many held.
  public func heldAbove(weights: FeatureWeights = [:], limit: Int = 600) -> [Calibration.Step] {
    let judged = judgedPairs(weights: weights, limit: limit)
    return [0, 0.2, 0.4, 0.6, 0.8].map { least in
      let above = judged.filter { $0.score >= least }
      return Calibration.Step(score: least, pairs: above.count, held: above.count { $0.held })
    }
  }
}

/// Of pairs that were said to come together with a probability in a range, how many did.
public struct Reliability: Hashable, Codable, Sendable {
  /// The least probability, 0…1.
  public var from: Double
  /// The probability that it stays below, 0…1; 1 is within the last range.
  public var to: Double
  /// How many pairs.
  public var pairs: Int
  /// How many of them came together.
  public var held: Int
  /// The mean of what was said.
  public var said: Double

  /// The share that came together, 0…1.
  public var share: Double { Double(held) / Double(pairs) }

  static let bounds = [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.01]
}
