import AllianceModel
import AllianceNetwork

/// The strengths of every feature for every candidate of many seekers, and who was right.
struct QuestionTable: Sendable {
  /// The kind's features that have data for any question, in the kind's order.
  let features: [String]
  /// A question a seeker.
  let questions: [JudgedQuestion]
  /// How many members can be proposed to some seeker.
  let candidates: Int

  /// Computes the columns for at most `limit` seekers of later pairings.
  init(_ later: LaterPairings, limit: Int) {
    let matcher = Matcher(later.history)
    let names = later.kind.features.map(\.feature.name)
    var features = later.kind.features.map(\.feature)
    if !names.contains("activity") { features.append(Activity()) }
    questions = later.sample(limit).map { answer in
      JudgedQuestion(answer, later.kind, features, matcher)
    }
    self.features = features.map(\.name)
    let kinds = Set(
      later.answers.flatMap { answer in
        later.kind.candidates(for: answer.seeker.map { later.history.members[$0].kind })
      })
    candidates = later.history.members.count { kinds.contains($0.kind) && $0.standing != .former }
  }

  /// A kind's weights in the order of ``features``; 0 for those it has not.
  func weights(of kind: PairingKind) -> [Float] {
    features.map { name in kind.features.first { $0.feature.name == name }?.weight ?? 0 }
  }

  /// Whether a feature says anything about any of the questions.
  func hasData(for feature: String) -> Bool {
    guard let place = features.firstIndex(of: feature) else { return false }
    return questions.contains { !$0.columns[place].isEmpty }
  }

  /// Each question's best places by weighted sum.
  func ranked(_ weights: [Float]) -> [[Int]] { questions.map { $0.best(weights) } }

  func ranked(_ weights: ([String]) -> [Float]) -> [[Int]] { ranked(weights(features)) }

  /// Each question's candidates in seeded disorder.
  func shuffled() -> [[Int]] {
    var random = SplitMix(seed: 2)
    return questions.map { question in
      (0..<min(RankingQuality.depth, question.candidates.count)).map { _ in
        random.below(question.candidates.count)
      }
    }
  }
}

/// One seeker's candidates with their strengths.
struct JudgedQuestion: Sendable {
  /// The candidates' member numbers, ascending.
  let candidates: [Int32]
  /// A column a feature; empty where the feature has no data for the seeker.
  let columns: [[Float]]
  /// Whether each candidate was right.
  let isRight: [Bool]
  private let right: Int

  init(
    _ answer: LaterPairings.Answer, _ kind: PairingKind, _ features: [any Feature], _ matcher: Matcher
  ) {
    let question = answer.question(kind, matcher.index)
    let eligible = matcher.eligible(for: question, kind, Matcher.Limits(onlyNew: answer.words == nil))
    let places = eligible.indices.filter { eligible[$0] }
    candidates = places.map(Int32.init)
    columns = features.map { feature in
      feature.column(for: question, in: matcher.index).map { column in places.map { column.strengths[$0] } }
        ?? []
    }
    isRight = places.map(answer.candidates.contains)
    right = answer.candidates.count
  }

  /// The places of the best by weighted sum, best first; ties by member.
  func best(_ weights: [Float]) -> [Int] {
    var scores = [Float](repeating: 0, count: candidates.count)
    for (column, weight) in zip(columns, weights) where weight > 0 && !column.isEmpty {
      for place in scores.indices { scores[place] += weight * column[place] }
    }
    let scored = scores.indices.lazy.filter { scores[$0] > 0 }
      .map { Matcher.Ranked(member: $0, score: Double(scores[$0])) }
    return TopK.best(scored, RankingQuality.depth).map(\.member)
  }

  func quality(of places: [Int]) -> RankingQuality {
    RankingQuality(ranks: places.lazy.map { isRight[$0] }, total: right)
  }
}

extension LaterPairings.Answer {
  fileprivate func question(_ kind: PairingKind, _ index: MatchingIndex) -> Question {
    let kinds = kind.candidates(for: seeker.map { index.graph.members[$0].kind })
    let candidates = index.candidates(of: kinds)
    if let words {
      return Question(
        text: words, side: .capability, seeker: seeker, candidates: candidates, taxonomy: index.graph.taxonomy
      )
    }
    guard let seeker else { preconditionFailure("a question has words or a seeker") }
    return Question(seeker: seeker, candidates: candidates)
  }
}
