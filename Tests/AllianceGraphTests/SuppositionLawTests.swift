import AllianceBoards
import AllianceGraph
import AllianceModel
import SeededRandom
import Testing

/// What is supposed of the chain is what is found where it really happened.
@Suite struct SuppositionLawTests {
  /// A taxonomy, an alliance and a feed that is still to come, made up by a seed.
  struct Made {
    private var random: SplitMix64
    private let parents: [[Int]]
    private let goals: [[Int]]
    private let members: [(key: String, isNew: Bool, standing: String, listings: [Listing])]

    private struct Listing {
      let isNeed: Bool
      let kind: String
      let concepts: [Int]
    }

    init(seed: UInt64) {
      var random = SplitMix64(seed: seed)
      let count = Int.random(in: 4...10, using: &random)
      func some(_ most: Int, below limit: Int) -> [Int] {
        guard limit > 0 else { return [] }
        return (0..<Int.random(in: 0...most, using: &random)).map { _ in
          Int.random(in: 0..<limit, using: &random)
        }
      }
      parents = (0..<count).map { Set(some(1, below: $0)).sorted() }
      goals = (0..<count).map { concept in Set(some(2, below: count)).filter { $0 != concept }.sorted() }
      members = (0..<Int.random(in: 4...10, using: &random)).map { number in
        let listings = (0..<Int.random(in: 1...3, using: &random)).map { _ in
          Listing(
            isNeed: Bool.random(using: &random),
            kind: ["product", "product", "technology", "facility"].randomElement(using: &random)!,
            concepts: Set(some(2, below: count)).sorted())
        }
        return (
          "m\(number)", Int.random(in: 0..<4, using: &random) == 0,
          ["member", "member", "outside"].randomElement(using: &random)!, listings
        )
      }
      self.random = random
    }

    var taxonomy: String {
      let concepts = parents.indices.map { concept -> String in
        let broader = parents[concept].map { "<skos:broader rdf:resource=\"urn:x:t#c\($0)\"/>" }
        let upstream = goals[concept].map { "<ag:upstreamOf rdf:resource=\"urn:x:t#c\($0)\"/>" }
        return """
          <skos:Concept rdf:about="urn:x:t#c\(concept)"><skos:prefLabel xml:lang="en">thing \(concept)</skos:prefLabel>
          \(broader.joined())\(upstream.joined())</skos:Concept>
          """
      }
      return """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dct="http://purl.org/dc/terms/"
          xmlns:skos="http://www.w3.org/2004/02/skos/core#" xmlns:ag="urn:alliancegraph:skos:1#">
        <skos:ConceptScheme rdf:about="urn:x:t"><dct:issued>2025-12-01</dct:issued></skos:ConceptScheme>
        \(concepts.joined())</rdf:RDF>
        """
    }

    /// The feed of those who are there, or of those who come, in which nobody offers what has failed.
    func feed(ofNew isNew: Bool, failed: Set<Int> = []) -> String {
      let stated = members.filter { $0.isNew == isNew }.map { member -> String in
        let listings = member.listings.enumerated().map { place, listing -> String in
          let element = listing.isNeed ? "need" : "capability"
          let concepts = listing.concepts.filter { listing.isNeed || !failed.contains($0) }
            .map { "<concept scheme=\"t\">c\($0)</concept>" }
          return """
            <\(element) id="l\(place)" kind="\(listing.kind)"><text xml:lang="en">-</text>\(concepts.joined())</\(element)>
            """
        }
        return """
          <member id="\(member.key)" kind="enterprise" standing="\(member.standing)"><name xml:lang="en">\(member.key)</name>
          \(listings.joined())</member>
          """
      }
      return Self.feed(isNew ? "late" : "made", content: "changes", stated.joined(separator: "\n"))
    }

    static func feed(_ source: String, content: String, _ text: String) -> String {
      """
      <alliance xmlns="urn:alliancegraph:feed:1" source="\(source)" issued="2026-01-15" content="\(content)">
      \(text)
      </alliance>
      """
    }

    /// Some concepts, with all that is more special.
    mutating func failing() -> (said: [Int], all: Set<Int>) {
      let said = Set(
        (0..<Int.random(in: 0...2, using: &random)).map { _ in Int.random(in: parents.indices, using: &random)
        })
      var all = said
      for concept in parents.indices where parents[concept].contains(where: all.contains) {
        all.insert(concept)
      }
      return (said.sorted(), all)
    }

    /// Some of those who are there, and of those who come.
    mutating func leaving() -> [String] {
      members.indices.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
        .map { (members[$0].isNew ? "late:" : "made:") + members[$0].key }
    }

    mutating func shuffled(_ texts: [String]) -> [String] { texts.shuffled(using: &random) }
  }

  @Test(arguments: UInt64(1)...40)
  func `any of it at once, said in any order, is as if it had happened`(seed: UInt64) throws {
    var made = Made(seed: seed)
    let (failing, fallen) = made.failing()
    let leaving = made.leaving()
    let (now, real) = (try Alliance(), try Alliance())
    for alliance in [now, real] { try withFile(made.taxonomy) { _ = try alliance.take($0) } }
    try withFile(made.feed(ofNew: false)) { _ = try now.take($0) }
    for isNew in [false, true] {
      try withFile(made.feed(ofNew: isNew, failed: fallen)) { _ = try real.take($0) }
    }
    for member in leaving {
      let parts = member.split(separator: ":")
      let gone = Made.feed(String(parts[0]), content: "changes", "<withdraw member=\"\(parts[1])\"/>")
      try withFile(gone) { _ = try real.take($0) }
    }
    try withFile(made.feed(ofNew: true)) { feed in
      let said =
        ["joins:\(feed)"] + failing.map { "fails:c\($0)" } + leaving.map { "leaves:\($0)" }
      let supposed = try now.gaps(GapsRequest(whatIf: made.shuffled(said)))
      let found = try real.gaps(GapsRequest())
      #expect(supposed.gaps == found.gaps, "seed \(seed): \(said)")
      #expect(supposed.counts == found.counts, "seed \(seed): \(said)")
      let again = try now.gaps(GapsRequest(whatIf: made.shuffled(said)))
      #expect(again == supposed, "seed \(seed): \(said)")
    }
  }
}
