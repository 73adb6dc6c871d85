import AllianceModel
import AllianceNetwork
import Testing

@testable import AllianceMatching

/// What is nearest is found by pruned search; here it is held against looking at everything.
@Suite struct NearestTests {
  @Test(arguments: [1, 5, 40]) func `the best texts are those with the highest scores`(limit: Int) throws {
    let seed = 7
    var random = SplitMix(seed: UInt64(seed))
    let words = (0..<60).map { "word\($0)" }
    func text(_ length: Int) -> [Term] {
      (0..<length).flatMap { _ in Term.all(in: words[min(random.below(60), random.below(60))]) }
    }
    let index = TextIndex((0..<500).map { _ in text(2 + random.below(9)) })
    for number in 0..<20 {
      let query = TextIndex.query(text(1 + random.below(5)))
      let all = index.scores(for: query).sorted { ($1.score, $0.document) < ($0.score, $1.document) }
      let best = index.best(limit, for: query)
      let message = "seed \(seed), query \(number)"
      #expect(best.count == min(limit, all.count), "\(message)")
      for (one, other) in zip(best, all) { #expect(abs(one.score - other.score) < 1e-4, "\(message)") }
    }
  }

  @Test func `those alike have the same partners, are of one kind, and nobody is alike to itself`() throws {
    func member(_ key: String, _ kind: MemberKind) -> Member {
      Member(id: FactID(source: "t", key: key), kind: kind, names: [LocalizedText(key, language: "en")])
    }
    func project(_ key: String, _ members: String...) -> Project {
      Project(
        id: FactID(source: "t", key: key), title: [LocalizedText(key, language: "en")],
        participants: members.map { Participation(member: FactID(source: "t", key: $0), role: .partner) })
    }
    let graph = CollaborationGraph(
      AllianceContents(
        generation: 1, date: nil,
        members: [
          member("a", .enterprise), member("b", .enterprise), member("c", .enterprise),
          member("u", .university), member("v", .university),
        ],
        projects: [
          project("p", "a", "u"), project("q", "b", "u"), project("r", "c", "u"), project("s", "c", "v"),
        ]))
    let index = MatchingIndex(graph)
    let number = try #require(graph.number(of: FactID(source: "t", key: "a")))
    let peers = index.peers(of: number, limit: 10)
    #expect(peers.map { graph.members[$0.member].id.key } == ["b", "c"])
    #expect(abs(peers[0].likeness - 1) < 1e-6)
    #expect(abs(peers[1].likeness - Float(0.5).squareRoot()) < 1e-6)
    #expect(index.peers(of: number, limit: 1).count == 1)
  }
}
