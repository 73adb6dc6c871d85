import AllianceMatching
import AllianceModel
import AllianceStore
import Testing

@testable import AllianceGraph

/// What became of suggestions, counted; and what the log teaches, replayed.
@Suite struct OutcomeTests {
  private func say(
    _ alliance: Alliance, _ verdict: Feedback.Verdict, _ seeker: String, _ candidate: String,
    _ kind: String, until: CalendarDate? = nil
  ) throws {
    _ = try alliance.give(
      FeedbackRequest(
        seeker: seeker, candidate: candidate, kind: kind, verdict: verdict, on: Feeds.today, askAgain: until))
  }

  private func answered() throws -> Alliance {
    let alliance = try Alliance.told()
    for verdict in [Feedback.Verdict.accept, .met, .contract, .met] {
      try say(alliance, verdict, "joint", "delta:reducer", "upstream")
    }
    try say(alliance, .accept, "arm", "joint", "upstream")
    try say(alliance, .decline, "joint", "port:reducer", "upstream")
    try say(alliance, .later, "delta:reducer", "lab", "research", until: CalendarDate("2027-01-01"))
    return alliance
  }

  @Test func `the ledger counts each pair at every stage it reached, by kind`() throws {
    let alliance = try answered()
    let ledger = try alliance.outcomes()
    #expect(ledger.kinds.map(\.kind) == ["upstream", "research"])
    let upstream = try #require(ledger.kinds.first)
    #expect((upstream.answered, upstream.declined, upstream.later) == (3, 1, 0))
    #expect(upstream.reached == [.accept: 2, .met: 1, .agreement: 1, .contract: 1, .inUse: 0])
    #expect(ledger.kinds.last?.later == 1)
    #expect(ledger.pairs.first?.stage == .contract)
    #expect(try alliance.outcomes(audience: .members).pairs.isEmpty)
    _ = try alliance.withdrawFeedback(3)
    #expect(try alliance.outcomes().pairs.first?.stage == .met)
  }

  @Test func `the log replayed in another store gives the same weights to the bit, within bounds`() throws {
    let alliance = try answered()
    let log = try alliance.store.feedback()
    let other = try Alliance.told()
    for entry in log { _ = try other.store.append(entry) }
    let replayed = try other.store.feedback()
    #expect(replayed == log)
    let (first, second) = (Lessons(log), Lessons(replayed))
    #expect(first == second)
    for (kind, factors) in first.factors {
      for (feature, factor) in factors {
        #expect(second.factors[kind]?[feature]?.bitPattern == factor.bitPattern)
        #expect((0.5...2).contains(factor))
      }
    }
  }

  @Test func `later needs a day, nothing else has one, and the pair is off the list until then`() throws {
    let alliance = try answered()
    #expect(throws: RequestError.self) { try say(alliance, .later, "joint", "lab", "research") }
    #expect(throws: RequestError.self) {
      try say(alliance, .met, "joint", "lab", "research", until: CalendarDate("2027-01-01"))
    }
    let explained = try alliance.explain(
      ExplainRequest(seeker: "delta:reducer", candidate: "lab", kind: "research"))
    #expect(explained.explanation.exclusions == [.later])
    #expect(try alliance.store.feedback().last?.askAgain == CalendarDate("2027-01-01"))
  }

  @Test func `what scores meant is kept by kind, used at once, and forgotten with the weights`() throws {
    let alliance = try Alliance.told()
    func probability() throws -> Double? {
      try alliance.suggest(SuggestRequest(member: "joint", kind: "upstream")).suggestions.first?.confidence
        .probability
    }
    #expect(try probability() == nil)
    try alliance.store.setCalibration(
      [StoredStep(score: 0.1, pairs: 100, held: 5), StoredStep(score: 0.2, pairs: 50, held: 20)],
      of: "upstream")
    #expect(try probability() == 0.4)
    try alliance.forgetTraining(kind: "upstream")
    #expect(try probability() == nil)
    #expect(try alliance.calibrate(kind: "upstream") == nil)
  }

  @Test func `where nobody fits, the answer says what is missing`() throws {
    let answer = try Alliance.told().suggest(
      SuggestRequest(member: "steel", kind: "upstream", require: ["region=上海"]))
    #expect(answer.suggestions.isEmpty)
    #expect(answer.missing.map(\.sort) == [.need])
  }
}
