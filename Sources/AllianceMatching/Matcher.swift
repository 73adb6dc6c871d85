public import AllianceModel
public import AllianceNetwork

/// Ranks members for a seeker or a need in words, with reasons. Built once from a graph, then frozen.
///
/// A score is the weighted mean of the strengths of the features that have data for the question, so it lies in 0…1;
/// ties break by member id. The same graph and question give the same bits.
public struct Matcher: Sendable {
  /// The graph the matcher was built from.
  public let graph: CollaborationGraph
  let index: MatchingIndex
  /// What is known beyond the graph.
  public private(set) var guidance: Guidance
  private var rules: RuleBook
  let freshness: Freshness
  /// The concepts of each member's current capabilities.
  let offered: [[Int32]]

  /// Indexes a graph. O(text + concepts + participations).
  ///
  /// - Parameters:
  ///   - guidance: What is known beyond the graph.
  ///   - lastSeen: The day on which a feed last stated each listing, by its id; needs without one don't fade.
  public init(
    _ graph: CollaborationGraph, guidance: Guidance = Guidance(), lastSeen: [FactID: CalendarDate] = [:]
  ) {
    self.graph = graph
    self.guidance = guidance
    index = MatchingIndex(graph)
    freshness = Freshness(graph, lastSeen: lastSeen)
    rules = RuleBook(guidance.rules, index)
    offered = index.offeredConcepts
  }

  /// The same with other guidance. O(pairs kept apart).
  public func guided(by guidance: Guidance) -> Matcher {
    var guided = self
    guided.guidance = guidance
    guided.rules = RuleBook(guidance.rules, index)
    return guided
  }

  /// A member's place in a ranking.
  public struct Ranked: Sendable {
    /// The member's number.
    public let member: Int
    /// Its score, 0…1.
    public let score: Double
    /// What decides its place, 0…1: the score, or less where a list gives way to others.
    public let value: Double

    /// A place by score; `value` is the score where a list gives way to nobody.
    public init(member: Int, score: Double, value: Double? = nil) {
      self.member = member
      self.score = score
      self.value = value ?? score
    }

    /// The same member and score in another place.
    public func valued(_ value: Double) -> Ranked { Ranked(member: member, score: score, value: value) }
  }

  /// What limits a ranking beside its kind.
  public struct Limits: Sendable {
    /// At most this many, best first.
    public var count: Int
    /// Leaves out those the seeker already worked with.
    public var onlyNew: Bool
    /// What whoever is proposed must have.
    public var requirements: Requirements
    /// How far the list gives way to others than those it would always name.
    public var spread: Spread

    /// The best ten, known partners included, unless said otherwise.
    public init(
      count: Int = 10, onlyNew: Bool = false, requirements: Requirements = Requirements(),
      spread: Spread = .none
    ) {
      self.count = count
      self.onlyNew = onlyNew
      self.requirements = requirements
      self.spread = spread
    }
  }

  /// The best candidates of a kind for a seeker, best first.
  public func suggestions(for seeker: Int, kind: PairingKind, limits: Limits = Limits()) -> [Suggestion] {
    let scoring = scoring(kind, for: seeker)
    return best(scoring, limits).map { suggestion($0, scoring) }
  }

  /// The same ranking without reasons: members and scores only, for long lists.
  public func ranking(for seeker: Int, kind: PairingKind, limits: Limits = Limits()) -> [Ranked] {
    best(scoring(kind, for: seeker), limits)
  }

  /// A seeker's columns under the learned weights, or the shipped ones.
  ///
  /// - Parameter candidate: Whose strengths are wanted even if it can't be proposed.
  func scoring(_ kind: PairingKind, for seeker: Int, askedAbout candidate: Int? = nil) -> Scoring {
    let kinds = kind.candidates(for: graph.members[seeker].kind)
    return Scoring(
      kind: kind.weighted(
        by: guidance.learned[kind.name] ?? [:], times: guidance.lessons.factors[kind.name] ?? [:]),
      question: Question(
        seeker: seeker, candidates: index.candidates(of: kinds, askedAbout: candidate)),
      index: index, freshness: freshness)
  }

  func best(_ scoring: Scoring, _ limits: Limits) -> [Ranked] {
    best(scoring, among: eligible(for: scoring.question, scoring.kind, limits), limits)
  }

  func best(_ scoring: Scoring, among eligible: [Bool], _ limits: Limits) -> [Ranked] {
    let scored = valued(scoring, limits.spread).lazy.filter { eligible[$0.member] }
    let looked = limits.spread.diversity > 0 ? max(limits.count, Self.pool) : limits.count
    return Array(diversified(TopK.best(scored, looked), limits.spread).prefix(limits.count))
  }

  /// All for whom anything but a supporting feature speaks, with what decides their place on a list of a spread.
  func valued(_ scoring: Scoring, _ spread: Spread) -> some Sequence<Ranked> {
    let openness = openness(spread, scoring.question)
    return scoring.founded.lazy.map { member, score in
      Ranked(member: member, score: score, value: score * openness(member))
    }
  }

  /// Who may be proposed in the end.
  func eligible(for question: Question, _ kind: PairingKind, _ limits: Limits) -> [Bool] {
    heedingRules(open(for: question, kind, limits), for: question, kind, limits)
  }

  /// Those of some members whom neither rules nor requirements keep off.
  func heedingRules(
    _ open: [Bool], for question: Question, _ kind: PairingKind, _ limits: Limits
  ) -> [Bool] {
    var eligible = open
    if !limits.requirements.isEmpty {
      for member in eligible.indices where eligible[member] {
        eligible[member] = index.shortfall(of: member, limits.requirements) == nil
      }
    }
    if let seeker = question.seeker {
      for member in rules.excluded(from: seeker, kind, index).keys { eligible[member] = false }
    }
    return eligible
  }

  /// The members whom rules in force keep apart from one whatever is asked, among those for which a rule can say so:
  /// one owner, employment, competitors, conflicts of interest.
  public func keptApart(from member: Int, by exclusions: Set<Explanation.Exclusion>) -> Set<Int> {
    rules.apart(from: member, by: exclusions.subtracting([.mustHaves]), index)
  }

  /// Who could be proposed if there were neither rules nor requirements.
  func open(for question: Question, _ kind: PairingKind, _ limits: Limits) -> [Bool] {
    var eligible = question.candidates.canBeProposed
    guard let seeker = question.seeker else { return eligible }
    eligible[seeker] = false
    for pair in guidance.lessons.declined[kind.name] ?? [] where pair.seeker == graph.members[seeker].id {
      if let candidate = graph.number(of: pair.candidate) { eligible[candidate] = false }
    }
    for (pair, day) in guidance.lessons.postponed[kind.name] ?? [:]
    where pair.seeker == graph.members[seeker].id {
      if let candidate = graph.number(of: pair.candidate), isBefore(day) { eligible[candidate] = false }
    }
    if limits.onlyNew {
      for partner in index.partners.partners(of: seeker) { eligible[partner.member] = false }
    }
    return eligible
  }

  /// The rules and requirements that keep a candidate off a seeker's list, with the facts behind them.
  func rulings(
    on candidate: Int, for seeker: Int, _ kind: PairingKind, _ requirements: Requirements
  ) -> [(exclusion: Explanation.Exclusion, evidence: [Evidence])] {
    let byRule = rules.excluded(from: seeker, kind, index)[candidate] ?? []
    return byRule + [index.shortfall(of: candidate, requirements)].compactMap { $0 }
  }

  /// Whether the seeker declined the candidate for this kind of pairing, and nothing new has come since.
  func isDeclined(_ candidate: Int, by seeker: Int, _ kind: PairingKind) -> Bool {
    let pair = Lessons.Pair(seeker: graph.members[seeker].id, candidate: graph.members[candidate].id)
    return guidance.lessons.declined[kind.name]?.contains(pair) ?? false
  }

  /// Whether the seeker wants to be asked again about the candidate, and the day has not come.
  func isPostponed(_ candidate: Int, by seeker: Int, _ kind: PairingKind) -> Bool {
    let pair = Lessons.Pair(seeker: graph.members[seeker].id, candidate: graph.members[candidate].id)
    return guidance.lessons.postponed[kind.name]?[pair].map(isBefore) ?? false
  }

  /// Whether the graph's day lies before a day; an undated graph's always does.
  private func isBefore(_ day: CalendarDate) -> Bool { graph.date.map { $0 < day } ?? true }

  /// How much a score of a kind is worth relying on.
  func confidence(of score: Double, _ kind: String) -> Confidence {
    guidance.calibrations[kind]?.confidence(of: score) ?? Confidence(uncalibrated: score)
  }

  func suggestion(_ ranked: Ranked, _ scoring: Scoring) -> Suggestion {
    let candidate = ranked.member
    return Suggestion(
      kind: scoring.kind.name, seeker: scoring.question.seeker.map { graph.members[$0].id },
      candidate: graph.members[candidate].id, reasons: scoring.reasons(for: candidate, index),
      discount: ranked.score - ranked.value,
      confidence: confidence(of: ranked.score, scoring.kind.name))
  }
}

/// The columns of one question, ready to be summed.
struct Scoring: Sendable {
  let kind: PairingKind
  let question: Question
  private let columns: [(feature: any Feature, share: Float, column: Column)]

  /// Asks the features. Where none that can found a suggestion has data, nobody will be suggested, so the others are
  /// asked only if a reason is wanted for somebody all the same.
  init(kind: PairingKind, question: Question, index: MatchingIndex, freshness: Freshness) {
    let founding = kind.features.map { feature, _ in
      feature.isSupporting ? nil : feature.column(for: question, in: index)
    }
    let isFounded = question.candidates.askedAbout != nil || founding.contains { $0 != nil }
    let found = zip(kind.features, founding).compactMap { entry, column in
      let column =
        column
        ?? (isFounded && entry.feature.isSupporting ? entry.feature.column(for: question, in: index) : nil)
      return column.map { column in
        (
          feature: entry.feature, weight: entry.weight,
          column: column.faded(entry.feature.listings, question, freshness)
        )
      }
    }
    let total = found.reduce(0) { $0 + $1.weight }
    self.kind = kind
    self.question = question
    columns = found.map { (feature: $0.feature, share: $0.weight / total, column: $0.column) }
  }

  /// What the features that can found a suggestion must add up to: less is chance, such as one shared character.
  private static let foundation: Float = 0.02

  /// Whether anything but a supporting feature speaks for a candidate.
  func isFounded(_ candidate: Int) -> Bool {
    columns.reduce(0) { sum, entry in
      entry.feature.isSupporting ? sum : sum + entry.column.strengths[candidate] * entry.share
    } >= Self.foundation
  }

  /// The sum of the candidate's summands, added in the order of the kind's features.
  func score(of candidate: Int) -> Double {
    columns.reduce(0) { $0 + Double($1.column.strengths[candidate]) * Double($1.share) }
  }

  /// The candidates for whom anything but a supporting feature speaks, ascending, with their scores.
  var founded: [(member: Int, score: Double)] {
    guard columns.contains(where: { !$0.feature.isSupporting }) else { return [] }
    let members = question.candidates.weighed.map(Int.init)
    var scores = [Double](repeating: 0, count: members.count)
    var foundations = [Float](repeating: 0, count: members.count)
    for (feature, share, column) in columns {
      for (place, member) in members.enumerated() {
        scores[place] += Double(column.strengths[member]) * Double(share)
      }
      guard !feature.isSupporting else { continue }
      for (place, member) in members.enumerated() { foundations[place] += column.strengths[member] * share }
    }
    return members.indices.lazy.filter { foundations[$0] >= Self.foundation }.map {
      (members[$0], scores[$0])
    }
  }

  /// The features with data for the question that are 0 for a candidate.
  func silent(for candidate: Int) -> [String] {
    columns.filter { $0.column.strengths[candidate] == 0 }.map(\.feature.name)
  }

  func reasons(for candidate: Int, _ index: MatchingIndex) -> [Reason] {
    columns.filter { $0.column.strengths[candidate] > 0 }.map { feature, share, column in
      let grounds = feature.grounds(for: candidate, to: question, in: index)
      return Reason(
        feature: feature.name, strength: Double(column.strengths[candidate]), weight: Double(share),
        evidence: grounds.evidence, summary: grounds.summary)
    }.sorted { ($1.contribution, $0.feature) < ($0.contribution, $1.feature) }
  }
}
