public import AllianceModel

/// Methods side by side on the same later pairings.
public struct Evaluation: Hashable, Codable, Sendable {
  /// The pairing kind's name.
  public var kind: String
  /// The first day held back.
  public var from: CalendarDate
  /// The last day held back.
  public var until: CalendarDate
  /// How many seekers were judged.
  public var seekers: Int
  /// How many candidates there are.
  public var candidates: Int
  /// The methods, the full one last.
  public var methods: [Row]
  /// How far what scores meant a year earlier holds; empty where there is no such year.
  public var reliability: [Reliability] = []
  /// Of pairs scored at least so high, how many held, by ascending score.
  public var scored: [Calibration.Step] = []

  /// One method.
  public struct Row: Hashable, Codable, Sendable {
    /// Its name: `random`, `popularity`, `text`, `graph`, `one-sided`, `full`, or `without FEATURE`.
    public var method: String
    /// The means over seekers.
    public var quality: RankingQuality
    /// Half of the 95 % bootstrap interval of each mean (Efron, 1979; 1,000 seeded resamples).
    public var margins: RankingQuality
    /// How the lists spread.
    public var exposure: Exposure
  }
}

extension LaterPairings {
  /// Judges simple methods and the full one; `ablating` adds the full one without each of its features.
  ///
  /// Cost: one question's columns for each of at most `limit` seekers.
  public func evaluation(weights: FeatureWeights = [:], limit: Int = 1_000, ablating: Bool = false)
    -> Evaluation
  {
    let table = QuestionTable(self, limit: limit)
    let full = table.weights(of: kind.weighted(by: weights))
    var rows = [row("random", table.shuffled(), table)]
    rows += Self.methods.map { name, uses in
      row(name, table.ranked { features in features.map { uses($0) ? 1 : 0 } }, table)
    }
    rows.append(row("one-sided", table.ranked(full.masked(table.features) { !$0.hasPrefix("offer") }), table))
    if ablating {
      rows += zip(table.features, full).filter { $1 > 0 && table.hasData(for: $0) }.map { feature, _ in
        row("without \(feature)", table.ranked(full.masked(table.features) { $0 != feature }), table)
      }
    }
    rows.append(row("full", table.ranked(full), table))
    return Evaluation(
      kind: kind.name, from: from, until: until, seekers: table.questions.count, candidates: table.candidates,
      methods: rows)
  }

  private static let methods: [(name: String, uses: @Sendable (String) -> Bool)] = [
    ("popularity", { $0 == "activity" }),
    ("text", { $0.hasSuffix("text") || ["past-projects", "profile-fit"].contains($0) }),
    ("graph", { ["shared-partners", "peer-partners", "peer-choices", "network-nearness"].contains($0) }),
  ]

  private func row(_ method: String, _ lists: [[Int]], _ table: QuestionTable) -> Evaluation.Row {
    let qualities = zip(table.questions, lists).map { $0.quality(of: $1) }
    let members = zip(table.questions, lists).map { question, list in
      list.map { Int(question.candidates[$0]) }
    }
    return Evaluation.Row(
      method: method, quality: .mean(qualities), margins: .margins(of: qualities),
      exposure: Exposure(lists: members, candidates: table.candidates))
  }
}

extension [Float] {
  /// The weights of the features that a rule keeps, 0 for the others.
  fileprivate func masked(_ features: [String], _ keeps: (String) -> Bool) -> [Float] {
    zip(self, features).map { keeps($1) ? $0 : 0 }
  }
}

extension RankingQuality {
  /// Half the width of the 95 % interval of each mean.
  fileprivate static func margins(of qualities: [RankingQuality]) -> RankingQuality {
    var margins = RankingQuality.mean([])
    for measure in [\.hits, \.reciprocalRank, \.gain, \.recall] as [WritableKeyPath<RankingQuality, Double>] {
      margins[keyPath: measure] = Bootstrap.margin(of: qualities.map { $0[keyPath: measure] })
    }
    return margins
  }
}

/// Efron's bootstrap (1979).
enum Bootstrap {
  /// Half the width of the 95 % percentile interval of a mean.
  static func margin(of values: [Double]) -> Double {
    guard values.count > 1 else { return 0 }
    var random = SplitMix(seed: 1)
    let means = (0..<1_000).map { _ in
      values.indices.reduce(0.0) { sum, _ in sum + values[random.below(values.count)] } / Double(values.count)
    }.sorted()
    return (means[974] - means[25]) / 2
  }
}

/// SplitMix64 (Steele and others, 2014): the same numbers for the same seed everywhere.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number in 0..<limit.
  mutating func below(_ limit: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(limit)).high) }
}
