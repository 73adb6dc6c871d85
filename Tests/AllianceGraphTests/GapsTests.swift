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

  @Test(arguments: Language.allCases)
  func `how much hangs on a gap is said without a second colon`(language: Language) throws {
    let answer = try Alliance.told(["parts.rdf", "delta.xml"]).gaps(GapsRequest())
    #expect(!answer.gaps.isEmpty)
    for entry in answer.gaps {
      let load = try #require(answer.remarks(on: entry, in: language).first).text
      let direct = entry.gap.stated.count + entry.gap.implied.count
      let said = language == .zh ? "（直接\(direct)家，下游再" : " (\(direct) directly, "
      #expect(load.contains(said) && !load.contains(":") && !load.contains("："), "\(load)")
    }
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
}
