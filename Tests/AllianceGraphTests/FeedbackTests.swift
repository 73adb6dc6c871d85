import AllianceGraph
import AllianceMatching
import AllianceModel
import AllianceStore
import Testing

@Suite struct FeedbackTests {
  /// An alliance, a member of it and the first it is suggested for research.
  private func suggested() throws -> (alliance: Alliance, seeker: String, candidate: String) {
    let alliance = try Alliance.told()
    for member in try alliance.members(MembersRequest(limit: 100)).members {
      let request = SuggestRequest(member: member.id.description, kind: "research")
      guard let first = try? alliance.suggest(request).suggestions.first else { continue }
      return (alliance, member.id.description, first.candidate.description)
    }
    throw Missing()
  }

  private struct Missing: Error {}

  private func say(
    _ verdict: Feedback.Verdict, _ pair: (alliance: Alliance, seeker: String, candidate: String)
  ) throws -> FeedbackAnswer {
    try pair.alliance.give(
      FeedbackRequest(
        seeker: pair.seeker, candidate: pair.candidate, kind: "research", verdict: verdict, reason: "试过",
        on: Feeds.today))
  }

  private func candidates(_ pair: (alliance: Alliance, seeker: String, candidate: String)) throws -> [String]
  {
    try pair.alliance.suggest(SuggestRequest(member: pair.seeker, kind: "research", limit: 100))
      .suggestions.map(\.candidate.description)
  }

  @Test
  func
    `a declined pair is gone at once, comes back when the entry is taken back, and the answers are what they were`()
    throws
  {
    let pair = try suggested()
    let before = try AnswerJSON.data(
      pair.alliance.suggest(SuggestRequest(member: pair.seeker, kind: "research", limit: 100)))
    let entry = try #require(say(.decline, pair).entries.first)
    #expect(try !candidates(pair).contains(pair.candidate))
    let explained = try pair.alliance.explain(
      ExplainRequest(seeker: pair.seeker, candidate: pair.candidate, kind: "research"))
    #expect(explained.explanation.exclusions == [.declined])
    #expect(explained.explanation.rank == nil)
    #expect(try pair.alliance.withdrawFeedback(entry.id).entries.map(\.isWithdrawn) == [true])
    let after = try AnswerJSON.data(
      pair.alliance.suggest(SuggestRequest(member: pair.seeker, kind: "research", limit: 100)))
    #expect(after == before)
  }

  @Test func `a declined pair comes back when a feed states something new of one of the two`() throws {
    let pair = try suggested()
    _ = try say(.decline, pair)
    #expect(try !candidates(pair).contains(pair.candidate))
    let ends = [pair.seeker, pair.candidate].map { $0.split(separator: ":")[1] }
    let summary = try withFile(
      """
      <alliance xmlns="urn:alliancegraph:feed:1" source="delta" issued="2026-01-20" content="changes">
      <relation predicate="collaborates" from="\(ends[0])" to="\(ends[1])"><on>2026-01-18</on></relation>
      </alliance>
      """
    ) { try pair.alliance.take($0) }
    #expect(summary.outcome == .committed, "\(summary.diagnostics)")
    #expect(try candidates(pair).contains(pair.candidate))
  }

  @Test func `an accepted pair keeps its place, and only the secretariat reads who said what`() throws {
    let pair = try suggested()
    _ = try say(.accept, pair)
    #expect(try candidates(pair).contains(pair.candidate))
    #expect(try pair.alliance.feedback(audience: .secretariat).entries.map(\.reason) == ["试过"])
    #expect(try pair.alliance.feedback(of: pair.candidate, audience: .secretariat).entries.count == 1)
    #expect(try pair.alliance.feedback(audience: .matched).entries.isEmpty)
  }

  @Test func `an entry that is not in the log can't be taken back`() throws {
    let alliance = try Alliance.told()
    #expect(throws: RequestError.self) { try alliance.withdrawFeedback(7) }
  }

  @Test func `what can't be judged or learned says why and what to do`() throws {
    let alliance = try Alliance.told(["parts.rdf"])
    #expect { try alliance.evaluate(EvaluateRequest(kind: "research")) } throws: {
      "\($0)".contains("import a feed with dates")
    }
    #expect { try Alliance.told().train(kind: "research", keeping: true) } throws: {
      "\($0)".contains("the shipped weights stay")
    }
  }

  @Test func `learned weights are used at once and forgotten when told so`() throws {
    let pair = try suggested()
    let request = SuggestRequest(member: pair.seeker, kind: "research")
    let reasons = try #require(pair.alliance.suggest(request).suggestions.first).reasons
    let near = ["topic-walk", "network-nearness", "kind-ties", "region-fit"]
    let feature = try #require(reasons.map(\.feature).first { !near.contains($0) })
    func weight() throws -> Double? {
      try pair.alliance.suggest(request).suggestions.first?.reasons.first { $0.feature == feature }?.weight
    }
    let shipped = try weight()
    try pair.alliance.store.setLearnedWeights([feature: 1_000], of: "research")
    let learned = try #require(try weight())
    #expect(learned > 0.9)
    try pair.alliance.forgetTraining(kind: "research")
    #expect(try weight() == shipped)
  }
}
