import AllianceModel
import AllianceNetwork
import SampleAlliance
import Testing

@testable import AllianceMatching

/// What scores mean, and what is said where nothing fits.
@Suite struct ConfidenceTests {
  /// Pairs of a seeded world in which a score of s holds with probability s².
  private func judged(seed: UInt64, _ count: Int) -> [JudgedPair] {
    var random = SplitMix(seed: seed)
    return (0..<count).map { _ in
      let score = Double(random.below(1_000)) / 1_000
      return JudgedPair(score: score, held: Double(random.below(1_000)) / 1_000 < score * score)
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `shares never fall as scores rise, count every pair, and come near the truth`(seed: UInt64) {
    let pairs = judged(seed: seed, 20_000)
    let calibration = Calibration(pairs)
    #expect(zip(calibration.steps, calibration.steps.dropFirst()).allSatisfy { $0.share < $1.share })
    #expect(zip(calibration.steps, calibration.steps.dropFirst()).allSatisfy { $0.score < $1.score })
    #expect(calibration.steps.reduce(0) { $0 + $1.pairs } == pairs.count)
    #expect(calibration.steps.reduce(0) { $0 + $1.held } == pairs.count { $0.held })
    for score in [0.2, 0.5, 0.8, 0.95] {
      #expect(abs(calibration.share(of: score) - score * score) < 0.08, "seed \(seed), score \(score)")
    }
    #expect(calibration == Calibration(pairs.reversed()))
  }

  @Test func `few pairs make one step, none makes none`() {
    #expect(Calibration(judged(seed: 1, 20)).steps.count == 1)
    #expect(Calibration([]).steps.isEmpty && Calibration([]).share(of: 0.5) == 0)
    let same = Calibration((0..<200).map { JudgedPair(score: 0.5, held: $0 % 2 == 0) })
    #expect(same.steps == [.init(score: 0.5, pairs: 200, held: 100)])
  }

  @Test func `bands go by how often such pairs held, else by the score alone`() {
    let calibration = Calibration(steps: [
      .init(score: 0.1, pairs: 800, held: 8), .init(score: 0.3, pairs: 150, held: 9),
      .init(score: 0.5, pairs: 50, held: 13),
    ])
    #expect(calibration.confidence(of: 0.2) == Confidence(band: .weak, probability: 0.01))
    #expect(calibration.confidence(of: 0.4).band == .strong)
    #expect(calibration.confidence(of: 0.9).probability == 0.26)
    #expect(calibration.confidence(of: 0.01).band == .weak)
    #expect(Confidence(uncalibrated: 0.6).band == .strong && Confidence(uncalibrated: 0.3).band == .fair)
    #expect(Confidence(uncalibrated: 0.1) == Confidence(band: .weak, probability: nil))
  }

  @Test func `a calibration of the past is judged on what came later, pair by pair`() {
    let later = LearningTests.later
    let judged = later.judgedPairs(weights: [:], limit: 100)
    let reliability = later.reliability(of: later.calibration())
    #expect(reliability.reduce(0) { $0 + $1.pairs } == judged.count)
    #expect(reliability.reduce(0) { $0 + $1.held } == judged.count { $0.held })
    #expect(later.heldAbove().first?.pairs == judged.count)
    #expect(later.calibration() == later.calibration())
  }

  @Test func `what is missing is named: the seeker's listings, a concept, a provider`() throws {
    var contents = SampleAlliance.contents
    func need(_ key: String, _ concepts: [String], _ text: String) {
      contents.listings.append(
        Listing(
          id: SampleAlliance.id("paint/\(key)"), member: SampleAlliance.id("paint"), side: .need,
          text: [LocalizedText(text, language: "en")],
          concepts: concepts.map { ConceptReference(scheme: "parts", name: $0) }))
    }
    need("n1", ["camera"], "x")
    need("n2", [], "something nobody has a word for")
    need("n3", ["reducers"], "y")
    contents = AllianceContents(
      date: contents.date, members: contents.members, listings: contents.listings,
      projects: contents.projects, relations: contents.relations, concepts: contents.concepts)
    let matcher = Matcher(CollaborationGraph(contents))
    func missing(_ key: String, _ kind: PairingKind) throws -> [String] {
      let number = try #require(matcher.graph.number(of: SampleAlliance.id(key)))
      return matcher.missing(for: number, kind: kind).map { "\($0.sort) \($0.listing?.key ?? "")" }
    }
    #expect(try missing("paint", .upstream) == ["provider paint/n1", "concept paint/n2"])
    #expect(try missing("vision", .upstream).first == "need ")
    #expect(try missing("expert", .research) == ["need ", "capability "])
  }

  @Test func `a pair put off comes back on its day, teaches nothing, and is explained`() throws {
    let pair = (seeker: SampleAlliance.id("joint"), candidate: SampleAlliance.id("reducer"))
    func lessons(_ day: String) -> Lessons {
      Lessons([
        Feedback(
          id: 1, kind: "upstream", seeker: pair.seeker, candidate: pair.candidate, verdict: .later,
          on: CalendarDate("2025-12-01")!, askAgain: CalendarDate(day), summands: ["need-text": 0.3])
      ])
    }
    for (day, isBack) in [("2026-01-02", false), ("2026-01-01", true)] {
      let guidance = Guidance(lessons: lessons(day))
      let matcher = Matcher(CollaborationGraph(SampleAlliance.contents), guidance: guidance)
      let ends = try [pair.seeker, pair.candidate].map { try #require(matcher.graph.number(of: $0)) }
      let explained = matcher.explanation(of: ends[1], for: ends[0], kind: .upstream)
      #expect(explained.exclusions == (isBack ? [] : [.later]))
      let listed = matcher.ranking(for: ends[0], kind: .upstream)
      #expect(listed.contains { $0.member == ends[1] } == isBack)
    }
    #expect(lessons("2026-01-02").factors.isEmpty)
  }
}
