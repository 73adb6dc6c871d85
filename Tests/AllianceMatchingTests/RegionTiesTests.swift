@testable import AllianceMatching
import AllianceModel
import AllianceNetwork
import Testing

@Suite struct RegionTiesTests {
  private static func id(_ key: String) -> FactID { FactID(source: "t", key: key) }

  /// A French firm and labs abroad: one that works with French firms, one with Chinese, and one with itself alone.
  private static let matcher: Matcher = {
    let regions = [
      "seeker": "FR", "known": "DE", "fr": "FR", "cn": "CN-44", "toFrance": "DE", "toChina": "DE",
    ]
    let kinds: [String: MemberKind] = [
      "toFrance": .university, "toChina": .university, "known": .university,
    ]
    func project(_ key: String, _ members: [String]) -> Project {
      Project(
        id: id(key), title: [LocalizedText("valves", language: "en")],
        participants: members.map { Participation(member: id($0)) })
    }
    return Matcher(
      CollaborationGraph(
        AllianceContents(
          generation: 1,
          members: regions.map { key, region in
            Member(
              id: id(key), kind: kinds[key] ?? .enterprise, names: [LocalizedText(key, language: "en")],
              region: Region(region))
          },
          projects: [
            project("p", ["fr", "toFrance"]), project("q", ["cn", "toChina"]),
            project("r", ["seeker", "known"]),
          ])))
  }()

  private func reason(_ candidate: String) throws -> Reason? {
    let explained = Self.matcher.explanation(
      of: try #require(Self.matcher.graph.number(of: Self.id(candidate))),
      for: try #require(Self.matcher.graph.number(of: Self.id("seeker"))), kind: .research)
    return explained.suggestion.reasons.first { $0.feature == "region-ties" }
  }

  @Test func `a lab abroad that works with the seeker's country is nearer, and says with whom`() throws {
    let reason = try #require(try reason("toFrance"))
    #expect(reason.strength > 0 && reason.evidence == [Evidence(.member, Self.id("fr"))])
    #expect(reason.summary.text(for: .en) == "1 partner in France")
    #expect(reason.summary.text(for: .zh) == "在法国有1个伙伴")
    #expect((try self.reason("toChina")?.strength ?? 0) == 0)
  }

  @Test func `a lab that the seeker itself works with has one partner there`() throws {
    #expect(try reason("known")?.summary.text(for: .en) == "1 partner in France")
  }
}
