import AllianceKernel
@testable import AllianceMatching
import AllianceModel
import AllianceNetwork
import Testing

@Suite struct WalkTests {
  private static func id(_ key: String) -> FactID { FactID(source: "t", key: key) }

  /// Two firms, a lab two steps from the first, another by way of a crowd busy elsewhere, and one nobody reaches.
  private static let matcher: Matcher = {
    func member(_ key: String, _ kind: MemberKind) -> Member {
      Member(id: id(key), kind: kind, names: [LocalizedText(key, language: "en")])
    }
    func project(_ key: String, _ title: String, _ members: [String]) -> Project {
      Project(
        id: id(key), title: [LocalizedText(title, language: "en")],
        participants: members.map { Participation(member: id($0)) },
        start: CalendarDate(year: 2024, month: 1, day: 1))
    }
    let crowd = (0..<8).map { "x\($0)" }
    return Matcher(
      CollaborationGraph(
        AllianceContents(
          generation: 1,
          members: ["f", "g"].map { member($0, .enterprise) }
            + ["far", "near", "out"].map { member($0, .university) }
            + crowd.map { member($0, .government) },
          projects: [
            project("p1", "bearings", ["f", "g"]), project("p2", "valves", ["g", "near"]),
            project("p3", "pumps", ["g", "far"] + crowd), project("p4", "bearings for pumps", ["out"]),
          ] + (0..<9).map { project("q\($0)", "roads", crowd) })))
  }()

  private func strength(_ feature: String, _ candidate: String) throws -> Double {
    let explained = Self.matcher.explanation(
      of: try #require(Self.matcher.graph.number(of: Self.id(candidate))),
      for: try #require(Self.matcher.graph.number(of: Self.id("f"))), kind: .research)
    return explained.suggestion.reasons.first { $0.feature == feature }?.strength ?? 0
  }

  private static func question(_ text: String) -> Question {
    Question(
      text: text, side: .capability, seeker: nil,
      candidates: matcher.index.candidates(of: Set(MemberKind.allCases)), taxonomy: matcher.graph.taxonomy)
  }

  @Test func `a walk is more often where few share the way, and nowhere that no way leads`() throws {
    let graph = Self.matcher.graph
    let number = { (key: String) in graph.number(of: Self.id(key))! }
    var start = [Float](repeating: 0, count: graph.members.count)
    start[number("f")] = 1
    let visits = Self.matcher.index.network.visits(
      from: start, over: Self.matcher.index.ties, restart: 0.25, steps: 60)
    #expect(visits[number("near")] > visits[number("far")])
    #expect(visits[number("far")] > 0)
    #expect(visits[number("out")] == 0)
    #expect(abs(visits.reduce(0, +) - 1) < 1e-4)
  }

  @Test func `near in the network is who is nearer than to others, not who is near everybody`() throws {
    #expect(try strength("network-nearness", "near") > strength("network-nearness", "far"))
    #expect(try strength("network-nearness", "out") == 0)
  }

  @Test func `a lab whose projects say what the seeker's say fits its profile without knowing it`() throws {
    #expect(try strength("profile-fit", "out") > 0)
    #expect(try strength("profile-fit", "near") == 0)
    #expect(try strength("topic-walk", "out") > 0)
  }

  @Test func `a need in words leads to those who did such projects and on to their partners`() throws {
    let found = Self.matcher.members(for: Need("valves"), kind: .research)
    #expect(found.first?.candidate == Self.id("near"))
    #expect(found.first?.reasons.contains { $0.feature == "topic-walk" } == true)
  }

  @Test func `a need is also what the projects nearest to it say`() throws {
    let index = Self.matcher.index
    let question = Self.question("valves")
    let own = index.projects.vector(of: Term.all(in: "bearings"))
    let said = Self.question("bearings")
    #expect(index.profile(of: question).count == 1)
    #expect(own.count == 1 && index.profile(of: said).map(\.term).count == 2)
  }

  @Test
  func `with a seeker in sight a need is also followed from there, without one only from those who did such`()
    throws
  {
    func features(_ seeker: Int?) -> Set<String> {
      let found = Self.matcher.members(for: Need("pumps"), seeker: seeker, kind: .research)
      return Set(found.flatMap { $0.reasons.map(\.feature) })
    }
    let firm = try #require(Self.matcher.graph.number(of: Self.id("f")))
    #expect(features(firm).isSuperset(of: ["topic-walk", "seeker-walk", "neighbour-walk"]))
    #expect(features(nil).isSuperset(of: ["topic-walk", "neighbour-walk"]))
    #expect(!features(nil).contains("seeker-walk"))
  }

  @Test func `a ranking in bulk has the scores that the explanations add up to`() throws {
    let seeker = try #require(Self.matcher.graph.number(of: Self.id("f")))
    let explained = Self.matcher.suggestions(for: seeker, kind: .research)
    let ranked = Self.matcher.ranking(for: seeker, kind: .research)
    #expect(explained.map(\.candidate) == ranked.map { Self.matcher.graph.members[$0.member].id })
    for (one, other) in zip(explained, ranked) { #expect(abs(one.score - other.score) < 1e-9) }
  }

  @Test func `the same question gives the same bits, and its summands add up to the score`() throws {
    for candidate in Self.matcher.members(for: Need("pumps"), kind: .research) {
      #expect(abs(candidate.reasons.reduce(0) { $0 + $1.contribution } - candidate.score) < 1e-9)
    }
    #expect(
      Self.matcher.members(for: Need("pumps"), kind: .research)
        == Self.matcher.members(for: Need("pumps"), kind: .research))
  }
}
