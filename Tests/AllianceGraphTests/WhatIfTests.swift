import AllianceGraph
import AllianceMatching
import AllianceModel
import Foundation
import Testing

/// What is supposed is computed, not guessed.
@Suite struct WhatIfTests {
  private func explain(
    _ alliance: Alliance, _ seeker: FactID, _ candidate: FactID, _ kind: String, without: [String] = []
  ) throws -> ExplainAnswer {
    try alliance.explain(
      ExplainRequest(
        seeker: "\(seeker)", candidate: "\(candidate)", kind: kind, without: without))
  }

  @Test
  func `summands add up, and a fact taken away changes the score exactly as an alliance without it has it`()
    throws
  {
    let told = try Alliance.told()
    let text = try String(contentsOfFile: Feeds.path("delta.xml"), encoding: .utf8)
    for (fact, element) in [
      ("life", "<project id=\"life\""), ("line", "<project id=\"line\""),
      ("supplies/joint/arm/2024-02-01", "<relation predicate=\"supplies\" from=\"joint\""),
      ("collaborates/sensor/lab/2025-11-01", "<relation predicate=\"collaborates\""),
      ("reducer/c1", "<capability id=\"c1\">\n      <text xml:lang=\"zh-Hant\">"),
    ] {
      let start = try #require(text.range(of: element)).lowerBound
      let ends = ["/>", "</relation>", "</project>", "</capability>"].filter {
        element.hasPrefix("<relation") ? $0 == "</relation>" || $0 == "/>" : $0.hasPrefix("</")
      }
      let rest = start..<text.endIndex
      let stops: [String.Index] = ends.compactMap { tag in
        text.range(of: tag, options: [], range: rest)?.upperBound
      }
      let end = try #require(stops.min())
      let never = try Alliance.told(["parts.rdf"])
      try withFile(text.replacingCharacters(in: start..<end, with: "")) { _ = try never.take($0) }
      try never.take(Feeds.path("port.xml"))
      for (seeker, candidate, kind) in [
        ("joint", "reducer", "upstream"), ("reducer", "lab", "research"), ("arm", "joint", "upstream"),
        ("factory", "arm", "scenario"),
      ] {
        let ends = [seeker, candidate].map { FactID(source: "delta", key: $0) }
        let supposed = try explain(told, ends[0], ends[1], kind, without: ["delta:\(fact)"])
        let without = try explain(never, ends[0], ends[1], kind).explanation
        let outcome = try #require(supposed.whatIf.first)
        #expect(outcome.after.score == without.suggestion.score, "\(fact) \(seeker) \(candidate)")
        #expect(outcome.after.rank == without.rank && outcome.after.exclusions == without.exclusions)
        #expect(outcome.before.score == supposed.explanation.suggestion.score)
        let sum = supposed.explanation.suggestion.reasons.reduce(0) { $0 + $1.contribution }
        #expect(abs(sum - outcome.before.score) < 1e-12)
      }
    }
  }

  @Test func `a need that is supposed lifts who answers it, and nothing is stored`() throws {
    let alliance = try Alliance.told()
    let before = try AnswerJSON.data(alliance.show(ShowRequest(member: "steel")))
    for need in ["harmonic-reducer", "谐波减速器", "strain wave gears"] {
      let answer = try alliance.explain(
        ExplainRequest(
          seeker: "steel", candidate: "delta:reducer", kind: "upstream", withNeeds: [need]))
      let outcome = try #require(answer.whatIf.first)
      #expect(outcome.before.rank == nil && outcome.before.exclusions == [.unfounded])
      #expect(try #require(outcome.after.rank) <= 2, "\(need)")
      #expect(outcome.changes.map(\.member?.key) == ["steel"])
    }
    #expect(try AnswerJSON.data(alliance.show(ShowRequest(member: "steel"))) == before)
  }

  @Test func `the most telling fact and need are found unasked`() throws {
    let alliance = try Alliance.told()
    let strong = try alliance.explain(
      ExplainRequest(seeker: "joint", candidate: "delta:reducer", kind: "upstream"))
    let loss = try #require(strong.whatIf.first { $0.changes.first?.sort == .without })
    #expect(loss.after.score < loss.before.score)
    let weak = try alliance.explain(
      ExplainRequest(seeker: "steel", candidate: "delta:reducer", kind: "upstream"))
    let gain = try #require(weak.whatIf.first { $0.changes.first?.sort == .need })
    #expect(gain.changes.first?.concept?.key == "harmonic-reducer")
    #expect(gain.after.rank == 1)
  }

  @Test func `a fact that an audience may not see can't be supposed away, nor can one that is not there`()
    throws
  {
    let alliance = try Alliance.told()
    func message(_ fact: String, _ audience: Visibility) -> String? {
      do {
        _ = try alliance.explain(
          ExplainRequest(
            seeker: "steel", candidate: "delta:reducer", kind: "upstream", without: [fact], audience: audience
          ))
        return nil
      } catch { return "\(error)" }
    }
    #expect(message("reducer/s1", .members) == nil)
    #expect(message("reducer/s1", .public)?.hasPrefix("no project, relation or listing has the id") == true)
    #expect(message("reducer/c2", .public)?.contains("did you mean 'reducer/c1'?") == true)
    #expect(message("reducer/c1", .public)?.contains("names several facts") == true)
  }
}
