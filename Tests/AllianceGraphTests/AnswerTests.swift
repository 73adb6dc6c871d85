import AllianceExport
import AllianceGraph
import AllianceMatching
import AllianceModel
import Foundation
import Testing

@Suite struct AnswerTests {
  static let alliance = Result { try Alliance.told() }

  func explain(_ seeker: String, _ candidate: String, _ kind: String? = nil) throws -> Explanation {
    let request = ExplainRequest(seeker: seeker, candidate: candidate, kind: kind)
    return try Self.alliance.get().explain(request).explanation
  }

  @Test(arguments: ["諧波減速機", "谐波减速机", "谐波減速器", "諧(xié)波減(jiǎn)速機(jī)", "　谐波减速器　"])
  func `a need is answered alike in every spelling`(spelling: String) throws {
    let alliance = try Self.alliance.get()
    func answer(_ text: String) throws -> Data {
      try AnswerJSON.data(alliance.find(FindRequest(need: Need(text))))
    }
    #expect(try alliance.find(FindRequest(need: Need("谐波减速器"))).suggestions.count > 2)
    #expect(try answer(spelling) == answer("谐波减速器"))
  }

  @Test(arguments: ["strain wave gears", "ＳＴＲＡＩＮ ｗａｖｅ　ｇｅａｒｓ", "Strain  Wave\tGears"])
  func `a need is answered alike in every width and case`(spelling: String) throws {
    let alliance = try Self.alliance.get()
    let answers = try [spelling, "strain wave gears"].map {
      try AnswerJSON.data(alliance.find(FindRequest(need: Need($0))))
    }
    #expect(answers[0] == answers[1])
  }

  @Test func `answers of every sort are the bytes that Foundation's encoder writes`() throws {
    let alliance = try Self.alliance.get()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    func check(_ answer: some Encodable) throws {
      #expect(try AnswerJSON.data(answer) == encoder.encode(answer) + Data("\n".utf8))
    }
    try check(alliance.members(MembersRequest()))
    try check(alliance.show(ShowRequest(member: "steel")))
    try check(alliance.suggest(SuggestRequest(member: "delta:reducer")))
    try check(alliance.find(FindRequest(need: Need("谐波减速器"))))
    try check(alliance.explain(ExplainRequest(seeker: "delta:steel", candidate: "delta:reducer")))
    try check(alliance.gaps(GapsRequest(whatIf: ["leaves:joint"])))
    try check(alliance.consortium(ConsortiumRequest(need: "谐波减速器")))
    try check(alliance.network(NetworkRequest(between: ["steel", "arm"])))
    try check(alliance.dealFlow(DealFlowRequest(fund: "fund")))
    try check(alliance.status())
    try check(alliance.graph(GraphRequest(picture: "network")))
  }

  @Test func `the open challenge, the mandate and the harmonic drive find whom they are for`() throws {
    let alliance = try Self.alliance.get()
    func best(_ member: String, _ kind: String) throws -> String? {
      try alliance.suggest(SuggestRequest(member: member, kind: kind)).suggestions.first?.candidate.key
    }
    #expect(try best("factory", "scenario") == "arm")
    #expect(try best("fund", "funding") == "joint")
    #expect(try best("joint", "funding") == "fund")
    #expect(try best("joint", "upstream") == "reducer")
    #expect(try best("delta:reducer", "research") == "lab")
  }

  @Test func `every explanation's summands add up to its score, and its rank is its place on the list`()
    throws
  {
    let alliance = try Self.alliance.get()
    let members = try alliance.members(MembersRequest()).members.map(\.id)
    for kind in PairingKind.all {
      for seeker in members {
        let list =
          (try? alliance.suggest(
            SuggestRequest(member: "\(seeker)", kind: kind.name, limit: 100)))?.suggestions ?? []
        for candidate in members {
          let found = try explain("\(seeker)", "\(candidate)", kind.name)
          let sum = found.suggestion.reasons.reduce(0) { $0 + $1.strength * $1.weight }
          #expect(abs(sum - found.suggestion.score) < 1e-12)
          #expect((0...1.000001).contains(found.suggestion.score))
          #expect((found.rank == nil) == !found.exclusions.isEmpty, "\(seeker) \(candidate) \(kind.name)")
          #expect(found.rank == list.firstIndex { $0.candidate == candidate }.map { $0 + 1 })
        }
      }
    }
  }

  @Test func `why not names the rule`() throws {
    #expect(try explain("steel", "steel").exclusions.contains(.same))
    #expect(try explain("fund", "steel", "upstream").exclusions.first == .seekerKind)
    #expect(try explain("joint", "lab", "upstream").exclusions.first == .candidateKind)
    #expect(try explain("joint", "gone", "upstream").exclusions == [.former])
    #expect(try explain("sensor", "guild", "research").exclusions.contains(.candidateKind))
    #expect(try explain("steel", "sensor", "upstream").exclusions == [.unfounded])
  }

  @Test func `two of one kind are not told to change places`() throws {
    let error = try #require(throws: RequestError.self) { try explain("fund", "fund") }
    #expect(error.description.hasSuffix("such as 'fund'; ask for one kind with --kind to see its rules"))
  }

  @Test func `an explanation names the stored fact and where it comes from`() throws {
    let answer = try Self.alliance.get().explain(
      ExplainRequest(seeker: "joint", candidate: "delta:reducer", kind: "upstream"))
    let fact = try #require(answer.facts.first { $0.evidence.id.key == "reducer/c1" })
    #expect(fact.text.first?.text == "高精度諧波減速機（機器人關節用）")
    #expect(fact.provenance?.file == Feeds.path("delta.xml"))
    #expect(fact.provenance?.line == 7)
  }

  @Test func `a picture of a day leaves out what began later`() throws {
    let alliance = try Self.alliance.get()
    func ties(_ day: String?) throws -> Set<String> {
      let picture = try alliance.graph(GraphRequest(asOf: day.flatMap { CalendarDate($0) }))
      return Set(picture.links.map { "\($0.tie) \($0.from) \($0.to)" })
    }
    let today = try ties(nil)
    #expect(today.contains { $0.hasPrefix("collaborates") && $0.contains("delta:sensor") })
    let then = try ties("2025-08-31")
    #expect(then.isSubset(of: today))
    #expect(!then.contains { $0.contains("delta:sensor") || $0.contains("delta:factory") })
    #expect(then.contains { $0.contains("port:yard") })
    #expect(try !ties("2025-07-31").contains { $0.contains("port:yard") })
    #expect(try ties("2023-01-01").allSatisfy { $0.hasPrefix("employs") })
  }

  @Test(arguments: ["广东", "CN-GD", "guangdong"])
  func `members of a region include those of its cities`(region: String) throws {
    let found = try Self.alliance.get().members(MembersRequest(region: region))
    #expect(found.members.map(\.id.key) == ["arm", "factory", "joint", "reducer", "steel"])
  }

  @Test func `members are listed by how well the words fit their name`() throws {
    let found = try Self.alliance.get().members(MembersRequest(query: "reducer"))
    #expect(found.members.map(\.id.description) == ["delta:reducer", "port:reducer", "delta:gone"])
    #expect(try Self.alliance.get().members(MembersRequest(query: "reducer", limit: 1)).count == 3)
  }
}
