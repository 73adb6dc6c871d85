import AllianceBoards
import AllianceExport
import AllianceGraph
import AllianceModel
import Foundation
import Testing

@Suite struct ConsortiumTests {
  @Test func `a consortium leaves out who is excluded, who poses the need and who is elsewhere`() throws {
    let alliance = try Alliance.told()
    let request = ConsortiumRequest(concepts: ["harmonic-reducer", "joint"], kinds: [.university])
    let answer = try alliance.consortium(request)
    let team = answer.teams[0]
    #expect(team.uncovered == [] && team.missingKinds == [] && team.value == team.bound)
    #expect(team.parts.map(\.role) == [.coordinator] + team.parts.dropFirst().map { _ in .partner })
    #expect(team.parts.flatMap(\.covers).count == 2)
    for part in team.parts {
      var without = request
      without.excluded = [part.member.description]
      let teams = try alliance.consortium(without).teams
      #expect(!teams.flatMap(\.parts).contains { $0.member == part.member })
    }
    var small = request
    small.teamLimit = 1
    let cut = try alliance.consortium(small)
    #expect(cut.relaxations.first?.condition == .teamLimit)
    #expect(cut.relaxations.first?.teamLimit == team.parts.count)
  }

  private static let rivals = """
    <member id="p" kind="enterprise"><name>Poser</name>
      <need id="n"><text xml:lang="zh">攻关</text><concept scheme="parts">reducer</concept>
        <concept scheme="parts">joint</concept></need></member>
    <member id="d" kind="enterprise"><name>Daughter</name>
      <capability id="c"><concept scheme="parts">reducer</concept><concept scheme="parts">joint</concept>
        <readiness>9</readiness></capability></member>
    <member id="a" kind="enterprise"><name>&lt;b&gt;A | *a*</name>
      <capability id="c"><concept scheme="parts">reducer</concept><readiness>8</readiness>
        <amount currency="CNY" min="300000" max="900000"/></capability></member>
    <member id="b" kind="enterprise"><name>B</name>
      <capability id="c"><concept scheme="parts">joint</concept><readiness>8</readiness>
        <amount currency="CNY" min="200000"/></capability></member>
    <member id="c" kind="enterprise"><name>C</name>
      <capability id="c"><concept scheme="parts">joint</concept><readiness>4</readiness></capability></member>
    <relation predicate="owns" from="p" to="d"/>
    """

  private func rivals() throws -> Alliance {
    let alliance = try Alliance.told(["parts.rdf"])
    try alliance.take(text: Self.rivals)
    return alliance
  }

  private func keys(_ team: ConsortiumAnswer.Team) -> [String] { team.parts.map(\.member.key).sorted() }

  @Test
  func `who belongs to the poser is left out and named, and whom rules keep apart is in no team together`()
    throws
  {
    let alliance = try rivals()
    let free = try alliance.consortium(ConsortiumRequest(need: "note:p/n"))
    #expect(keys(free.teams[0]) == ["a", "b"] && free.keptApart.map(\.key) == ["d"])
    #expect(free.advice(in: .en).contains("left out, tied to who poses the need: Daughter"))
    _ = try alliance.keepApart("a", "b", as: .conflict, reason: "", on: Feeds.today)
    let apart = try alliance.consortium(ConsortiumRequest(need: "note:p/n"))
    #expect(keys(apart.teams[0]) == ["a", "c"])
    #expect(apart.teams.allSatisfy { !Set(["a", "b"]).isSubset(of: keys($0)) })
  }

  @Test func `a budget binds those who say what they ask, and what more it would take is told`() throws {
    let alliance = try rivals()
    func team(_ budget: String) throws -> ConsortiumAnswer {
      try alliance.consortium(ConsortiumRequest(need: "note:p/n", budget: budget))
    }
    let enough = try team("CNY:500000")
    #expect(keys(enough.teams[0]) == ["a", "b"] && enough.teams[0].cost == 500_000)
    #expect(enough.title(of: 1, in: .en).contains("from CNY 500,000, budget CNY 500,000"))
    let less = try team("CNY:499999")
    #expect(keys(less.teams[0]) == ["a", "c"])
    #expect(less.title(of: 1, in: .zh).contains("报价CNY 300,000，预算CNY 499,999，1家未报价"))
    let little = try team("CNY:299999")
    #expect(keys(little.teams[0]) == ["b"])
    #expect(little.advice(in: .en).contains("raise the budget to CNY 500,000: 1 more covered"))
    #expect(keys(try team("EUR:1").teams[0]) == ["a", "b"])
    for bad in ["3000000", "CNY:", "CNY:500000-", "CNY:-5-3"] {
      #expect(throws: RequestError.self, "\(bad)") { try team(bad) }
    }
  }

  @Test(arguments: Language.allCases)
  func `the picture shows who takes what, and strangers' names as text`(language: Language) throws {
    let answer = try rivals().consortium(ConsortiumRequest(need: "note:p/n"))
    let picture = answer.picture(in: language)
    let ids = Set(picture.nodes.map(\.id))
    #expect(ids.count == picture.nodes.count)
    #expect(picture.links.allSatisfy { ids.contains($0.from) && ids.contains($0.to) })
    #expect(picture.links.count { $0.tie == "takenBy" && !$0.isSuggested } == 2)
    #expect(picture.links.contains { $0.isSuggested && $0.to == "note:c" })
    #expect(picture.nodes.filter(\.isFocus).map(\.id) == [answer.teams[0].parts[0].member.description])
    let svg = String(decoding: try PictureFormat.svg.data(picture), as: UTF8.self)
    #expect(svg.contains("&lt;b&gt;A | *a*") && svg.contains(language == .zh ? "由其承担" : "taken by"))
  }
}
