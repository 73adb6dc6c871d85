import AllianceMatching
import AllianceModel
import AllianceNetwork
import SampleAlliance
import Testing

/// Lists that give way to others.
@Suite struct SpreadTests {
  private let matcher = Matcher(CollaborationGraph(SampleAlliance.contents))

  private func every(_ spread: Spread, _ body: ([Matcher.Ranked], [Matcher.Ranked]) throws -> Void) throws {
    for kind in PairingKind.all {
      for seeker in matcher.graph.members.indices where kind.canSeek(matcher.graph.members[seeker].kind) {
        let plain = matcher.ranking(for: seeker, kind: kind, limits: .init(count: 100))
        try body(plain, matcher.ranking(for: seeker, kind: kind, limits: .init(count: 100, spread: spread)))
      }
    }
  }

  @Test(arguments: [Spread.usual, Spread(exposure: 1, diversity: 0), Spread(exposure: 0, diversity: 1)])
  func `giving way moves places, never scores, and nobody comes or goes`(spread: Spread) throws {
    try every(spread) { plain, spread in
      #expect(Set(plain.map(\.member)) == Set(spread.map(\.member)))
      let scores = Dictionary(uniqueKeysWithValues: plain.map { ($0.member, $0.score) })
      #expect(spread.allSatisfy { scores[$0.member] == $0.score && (0...$0.score).contains($0.value) })
      #expect(zip(spread, spread.dropFirst()).allSatisfy { $0.value >= $1.value })
    }
  }

  @Test func `without a spread the score decides`() throws {
    try every(.none) { plain, spread in
      #expect(plain.map(\.member) == spread.map(\.member))
      #expect(spread.allSatisfy { $0.value == $0.score })
    }
  }

  @Test func `a short list is the beginning of a long one`() throws {
    for kind in PairingKind.all {
      for seeker in matcher.graph.members.indices {
        let long = matcher.ranking(for: seeker, kind: kind, limits: .init(count: 50, spread: .usual))
        let short = matcher.ranking(for: seeker, kind: kind, limits: .init(count: 2, spread: .usual))
        #expect(short.map(\.member) == long.prefix(2).map(\.member))
      }
    }
  }

  @Test func `of two that fit alike the less known goes first`() throws {
    var contents = SampleAlliance.contents
    let twins = ["a-busy", "b-quiet"].map { key in
      Member(
        id: SampleAlliance.id(key), kind: .enterprise, names: [LocalizedText(key, language: "en")],
        region: Region("CN-4403"))
    }
    contents.members += twins
    contents.listings += twins.map { member in
      Listing(
        id: SampleAlliance.id("\(member.id.key)/c1"), member: member.id, side: .capability,
        concepts: [ConceptReference(scheme: "parts", name: "camera")])
    }
    contents.listings.append(
      Listing(
        id: SampleAlliance.id("vision/n5"), member: SampleAlliance.id("vision"), side: .need,
        concepts: [ConceptReference(scheme: "parts", name: "camera")]))
    contents.relations += ["arm", "paint", "factory"].map {
      Relation(source: "sample", predicate: .collaborates, from: twins[0].id, to: SampleAlliance.id($0))
    }
    contents = AllianceContents(
      date: contents.date, members: contents.members, listings: contents.listings,
      projects: contents.projects, relations: contents.relations, concepts: contents.concepts)
    let matcher = Matcher(CollaborationGraph(contents))
    let vision = try #require(matcher.graph.number(of: SampleAlliance.id("vision")))
    func first(_ spread: Spread) -> String? {
      matcher.suggestions(for: vision, kind: .upstream, limits: .init(spread: spread)).first?.candidate.key
    }
    #expect(first(.none) == "a-busy")
    #expect(first(Spread(exposure: 0.7, diversity: 0)) == "b-quiet")
  }
}
