import AllianceMatching
import AllianceModel
import AllianceNetwork
import SampleAlliance
import Testing

/// A matcher that is told of an answer, a rule or a weight is the one that knew of it when it was built.
@Suite struct GuidanceTests {
  private static let pair = (seeker: SampleAlliance.id("joint"), candidate: SampleAlliance.id("reducer"))

  private static let guidances = [
    Guidance(),
    Guidance(
      lessons: Lessons([
        Feedback(
          id: 1, kind: "upstream", seeker: pair.seeker, candidate: pair.candidate, verdict: .decline,
          on: CalendarDate("2025-12-01")!, summands: ["need-text": 0.3])
      ])),
    Guidance(rules: AllianceRules(inForce: [.competitors, .sameOwner])),
    Guidance(
      learned: ["upstream": ["need-text": 0.9]],
      calibrations: ["upstream": Calibration(steps: [.init(score: 0, pairs: 200, held: 150)])]),
  ]

  @Test func `told in any order, it suggests what one suggests that is built anew`() {
    let graph = CollaborationGraph(SampleAlliance.contents)
    var told = Matcher(graph)
    var answers: Set<String> = []
    for guidance in Self.guidances + Self.guidances.reversed() {
      told = told.guided(by: guidance)
      #expect(told.guidance == guidance)
      let answer = Self.answer(of: told)
      #expect(answer == Self.answer(of: Matcher(graph, guidance: guidance)))
      answers.insert("\(answer)")
    }
    #expect(answers.count > 2)
  }

  /// All that is suggested to anybody.
  private static func answer(of matcher: Matcher) -> [Suggestion] {
    PairingKind.all.flatMap { kind in
      matcher.graph.members.indices.flatMap { matcher.suggestions(for: $0, kind: kind) }
    }
  }
}
