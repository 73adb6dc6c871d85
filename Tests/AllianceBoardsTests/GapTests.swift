import AllianceBoards
import AllianceModel
import AllianceNetwork
import SampleAlliance
import SeededRandom
import Testing

@Suite struct GapTests {
  typealias Made = GeneratedAlliance

  /// What is planted at one place of the chain.
  enum Plant: CaseIterable {
    case missing, single, few, unready, oneRegion, onlyOutside, strong, unneeded

    var status: ChainGap.Status? {
      switch self {
      case .missing: .missing
      case .single: .singleSource
      case .few, .unready, .oneRegion, .onlyOutside: .weak
      case .strong: .strong
      case .unneeded: nil
      }
    }

    var weaknesses: [ChainGap.Weakness] {
      switch self {
      case .few: [.few]
      case .unready: [.unready]
      case .oneRegion: [.oneRegion]
      case .onlyOutside: [.onlyOutside]
      default: []
      }
    }

    var providers: Int {
      switch self {
      case .missing: 0
      case .single, .onlyOutside: 1
      case .few: 2
      default: 3
      }
    }
  }

  /// An alliance of chains of two stages, a plant on each, in which needs are stated by a customer or implied by a
  /// maker of the second stage.
  static func planted(seed: UInt64) -> (contents: AllianceContents, plants: [String: Plant]) {
    var random = SplitMix64(seed: seed)
    var contents = AllianceContents()
    var plants: [String: Plant] = [:]
    for number in 0..<Int.random(in: 4...24, using: &random) {
      let plant = Plant.allCases.randomElement(using: &random)!
      let (part, thing) = ("part\(number)", "thing\(number)")
      plants[part] = plant
      contents.concepts += [Made.concept(part, upstreamOf: [thing]), Made.concept(thing)]
      if Bool.random(using: &random) {
        contents.concepts.append(Made.concept("special\(number)", broader: [part]))
      }
      for place in 0..<plant.providers {
        let key = "provider\(number)-\(place)"
        let region = plant == .oneRegion ? "CN-4403" : ["CN-4401", "CN-4403", "DE"][place]
        let isSpecial = contents.concepts.last!.id.key.hasPrefix("special")
        contents.members.append(
          Made.member(key, region: region, standing: plant == .onlyOutside ? .outside : .member))
        contents.listings.append(
          Made.listing(
            key, "c1", .capability, [isSpecial ? "special\(number)" : part],
            readiness: plant == .unready ? 5 : 8))
      }
      // Knowledge of a part, and a listing that is long over, are no supply.
      contents.members.append(Made.member("lab\(number)", .university))
      contents.listings.append(Made.listing("lab\(number)", "c1", .capability, [part], kind: .technology))
      guard plant != .unneeded else { continue }
      let isStated = Bool.random(using: &random)
      contents.members.append(Made.member("taker\(number)"))
      contents.listings.append(
        Made.listing("taker\(number)", "l", isStated ? .need : .capability, [isStated ? part : thing]))
    }
    return (
      AllianceContents(
        members: contents.members, listings: contents.listings, concepts: contents.concepts), plants
    )
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `every planted gap is found and no other`(seed: UInt64) {
    let (contents, plants) = Self.planted(seed: seed)
    let found = GapFinder(CollaborationGraph(contents)).gaps()
    #expect(Set(found.map(\.concept.key)) == Set(plants.filter { $0.value.status != nil }.keys))
    for gap in found {
      let plant = plants[gap.concept.key]!
      #expect(gap.status == plant.status, "\(gap.concept) seed \(seed)")
      #expect(gap.weaknesses == plant.weaknesses, "\(gap.concept) seed \(seed)")
      let number = gap.concept.key.dropFirst(4)
      #expect(gap.stated + gap.implied == [Made.id("taker\(number)")])
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `that a member leaves, or a thing fails, is as if it had never been`(seed: UInt64) {
    let contents = Made.random(seed: seed)
    let graph = CollaborationGraph(contents)
    for member in graph.members.indices {
      var without = contents
      without.members.remove(at: member)
      let scratch = GapFinder(CollaborationGraph(without)).gaps()
      #expect(GapFinder(graph, absent: [member]).gaps() == scratch, "member \(member) seed \(seed)")
    }
    for concept in graph.taxonomy.concepts.indices {
      let taxonomy = graph.taxonomy
      let fallen = Set(
        taxonomy.reach(from: concept, over: taxonomy.narrower, limit: .max)
          .map { taxonomy.concepts[$0.concept].id.key })
      var without = contents
      for listing in without.listings.indices where without.listings[listing].side == .capability {
        without.listings[listing].concepts.removeAll { fallen.contains($0.name) }
      }
      let scratch = GapFinder(CollaborationGraph(without)).gaps()
      #expect(GapFinder(graph, failing: [concept]).gaps() == scratch, "concept \(concept) seed \(seed)")
    }
  }

  @Test func `a gap names who offers, who needs, who falls with it and who could fill it`() throws {
    var contents = SampleAlliance.contents
    contents.members.removeAll { $0.id.key == "reducer" }
    let graph = CollaborationGraph(contents)
    let finder = GapFinder(graph)
    let gap = try #require(finder.gaps().first { $0.concept.key == "reducers" })
    #expect(gap.status == .missing)
    #expect(gap.implied.map(\.key) == ["joint"])
    #expect(gap.exposed.map(\.key) == ["arm"])
    #expect(gap.weight == 0.625)
    let fillers = finder.fillers(of: gap)
    #expect(fillers.filter { $0.way == .lab }.map(\.member.key) == ["lab"])
    #expect(fillers.filter { $0.way == .neighbour }.map(\.member.key) == ["joint"])
  }

  @Test func `a member elsewhere is outside where a region is asked for`() throws {
    let graph = CollaborationGraph(SampleAlliance.contents)
    func gap(_ region: String) -> ChainGap? {
      GapFinder(graph, region: Region(region)).gaps().first { $0.concept.key == "reducers" }
    }
    #expect(gap("CN-44")?.status == .singleSource)
    #expect(gap("CN-4401")?.weaknesses == [.onlyOutside])
    #expect(gap("CN-SH") == nil)
  }

  @Test func `below a concept only what goes into it is asked`() throws {
    let graph = CollaborationGraph(SampleAlliance.contents)
    let taxonomy = graph.taxonomy
    let arm = try #require(taxonomy.number(of: ConceptReference(scheme: nil, name: "robot arm")))
    #expect(GapFinder(graph).gaps(under: arm).map(\.concept.key).sorted() == ["joint-module", "reducers"])
  }
}
