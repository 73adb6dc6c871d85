import AllianceBoards
import AllianceGraph
import AllianceModel
import Foundation
import Testing

@Suite struct GapsTests {
  @Test func `what a feed would change is what it changes`() throws {
    let alliance = try Alliance.told(["parts.rdf", "delta.xml"])
    let before = try alliance.gaps(GapsRequest())
    let supposed = try alliance.gaps(GapsRequest(whatIf: ["joins:\(Feeds.path("port.xml"))"]))
    #expect(try alliance.gaps(GapsRequest()) == before)
    try alliance.take(Feeds.path("port.xml"))
    let after = try alliance.gaps(GapsRequest())
    #expect(supposed.gaps == after.gaps)
    #expect(supposed.counts == after.counts)
    #expect(supposed.change?.before == before.counts)
    #expect(supposed.change?.places.isEmpty == false)
  }

  @Test func `what changes are the places whose state differs`() throws {
    let alliance = try Alliance.told()
    let change = try #require(try alliance.gaps(GapsRequest(whatIf: ["fails:joint"])).change)
    #expect(change.places.contains { $0.concept.key == "joint" && $0.after == .missing })
    #expect(change.places.allSatisfy { $0.before != $0.after })
    let former = try alliance.gaps(GapsRequest(whatIf: ["leaves:gone"])).change
    #expect(former?.places == [])
  }

  @Test(
    arguments: [
      ("fails", "'fails' is no supposition; expected 'leaves:MEMBER', 'fails:CONCEPT' or 'joins:FILE'"),
      ("leaves:", "'leaves:' is no supposition; expected 'leaves:MEMBER', 'fails:CONCEPT' or 'joins:FILE'"),
      ("fails:jont", "concept 'jont' is in no taxonomy of the store; did you mean 'joint'?"),
      ("leaves:nobody at all", "no member is called 'nobody at all'; list them with 'alliance members'"),
    ])
  func `a supposition that says nothing is told how it is meant`(text: String, message: String) throws {
    let error = try #require(throws: RequestError.self) {
      try Alliance.told().gaps(GapsRequest(whatIf: [text]))
    }
    #expect(error.description == message)
  }

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
}
