/// Weights of features by name, 0 or more.
public typealias FeatureWeights = [String: Float]

/// What an alliance's own history taught.
public struct Training: Hashable, Codable, Sendable {
  /// The pairing kind's name.
  public var kind: String
  /// The weights it came to.
  public var weights: FeatureWeights
  /// How many seekers it learned from.
  public var seekers: Int
  /// How well the shipped weights do on the later, unseen pairings.
  public var before: RankingQuality
  /// How well the learned ones do on them.
  public var after: RankingQuality
  /// Whether the learned weights do better there, and so are worth using.
  public var isBetter: Bool
}

extension LaterPairings {
  /// Learns weights from these pairings and judges them on later ones.
  ///
  /// A ``ConditionalLogit`` around the shipped weights; none falls below 0, so that every summand stays a reason for.
  /// No chance is involved: the same pairings teach the same weights.
  public func training(judgedOn later: LaterPairings, limit: Int = 600) -> Training {
    let table = QuestionTable(self, limit: limit)
    let shipped = table.weights(of: kind)
    let learned = ConditionalLogit(
      table.questions, prior: Array(shipped.prefix(kind.features.count))
    ).fitted()
    let weights = FeatureWeights(
      zip(table.features, learned).prefix(kind.features.count).map { ($0, $1) },
      uniquingKeysWith: { first, _ in first })
    let unseen = QuestionTable(later, limit: limit)
    func quality(_ weights: [Float]) -> RankingQuality {
      .mean(zip(unseen.questions, unseen.ranked(weights)).map { $0.quality(of: $1) })
    }
    let (before, after) = (quality(shipped), quality(learned))
    return Training(
      kind: kind.name, weights: weights, seekers: table.questions.count, before: before, after: after,
      isBetter: after.objective > before.objective)
  }
}

extension PairingKind {
  /// The kind with learned weights in place of its own; features that they don't name keep theirs. Then all
  /// are multiplied by their factors.
  func weighted(by learned: FeatureWeights, times factors: FeatureWeights = [:]) -> PairingKind {
    PairingKind(
      name: name, title: title, parties: parties, candidatesGive: candidatesGive,
      features: features.map { feature, shipped in
        (feature, (learned[feature.name] ?? shipped) * (factors[feature.name] ?? 1))
      })
  }
}
