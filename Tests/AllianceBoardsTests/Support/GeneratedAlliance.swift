import AllianceModel
import AllianceNetwork
import SeededRandom

/// Alliances made up by a seed.
enum GeneratedAlliance {
  static func id(_ key: String) -> FactID { FactID(source: "made", key: key) }

  static func concept(_ key: String, broader: [String] = [], upstreamOf: [String] = []) -> Concept {
    func chain(_ keys: [String]) -> [FactID] { keys.map { FactID(source: "chain", key: $0) } }
    return Concept(
      id: chain([key])[0], preferredLabels: [LocalizedText(key, language: "en")], broader: chain(broader),
      upstreamOf: chain(upstreamOf))
  }

  static func listing(
    _ member: String, _ key: String, _ side: Listing.Side, _ concepts: [String],
    kind: Listing.Kind = .product, readiness: Int? = nil
  ) -> Listing {
    Listing(
      id: id("\(member)/\(key)"), member: id(member), side: side, kind: kind,
      concepts: concepts.map { ConceptReference(scheme: "chain", name: $0) }, readiness: readiness)
  }

  static func member(
    _ key: String, _ kind: MemberKind = .enterprise, region: String = "CN-4403", standing: Standing = .member
  ) -> Member {
    Member(
      id: id(key), kind: kind, standing: standing, names: [LocalizedText(key, language: "en")],
      region: Region(region))
  }

  /// Members of all kinds and places that offer and need concepts of a random taxonomy with a random chain.
  static func random(seed: UInt64) -> AllianceContents {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 5...18, using: &random)
    func some(_ upTo: Int, below limit: Int) -> [String] {
      guard limit > 0 else { return [] }
      return (0..<Int.random(in: 0...upTo, using: &random)).map { _ in
        "c\(Int.random(in: 0..<limit, using: &random))"
      }
    }
    let concepts = (0..<count).map { number in
      concept(
        "c\(number)", broader: some(1, below: number),
        upstreamOf: some(2, below: count).filter { $0 != "c\(number)" })
    }
    var members: [Member] = []
    var listings: [Listing] = []
    for number in 0..<Int.random(in: 3...14, using: &random) {
      let key = "m\(number)"
      members.append(
        member(
          key, [.enterprise, .enterprise, .university, .applicationUnit].randomElement(using: &random)!,
          region: ["CN-4403", "CN-4401", "DE"].randomElement(using: &random)!,
          standing: [.member, .member, .outside, .former].randomElement(using: &random)!))
      for place in 0..<Int.random(in: 0...4, using: &random) {
        listings.append(
          listing(
            key, "l\(place)", Bool.random(using: &random) ? .capability : .need, some(2, below: count),
            kind: [.product, .product, .technology, .service, .facility].randomElement(using: &random)!,
            readiness: [nil, 4, 8].randomElement(using: &random)!))
      }
    }
    return AllianceContents(generation: 1, members: members, listings: listings, concepts: concepts)
  }
}
