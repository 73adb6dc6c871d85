import AllianceMatching
import AllianceModel
import AllianceNetwork
import Foundation
import SampleAlliance
import Testing

/// Whom rules keep apart, and the facts they name.
@Suite struct RuleTests {
  private func explained(
    _ contents: AllianceContents, _ seeker: String, _ candidate: String, _ kind: PairingKind,
    rules: AllianceRules = AllianceRules(), requirements: Requirements = Requirements()
  ) throws -> Explanation {
    let matcher = Matcher(CollaborationGraph(contents), guidance: Guidance(rules: rules))
    let ends = try [seeker, candidate].map { try #require(matcher.graph.number(of: SampleAlliance.id($0))) }
    let explanation = matcher.explanation(
      of: ends[1], for: ends[0], kind: kind, limits: .init(requirements: requirements))
    let listed = matcher.ranking(
      for: ends[0], kind: kind, limits: .init(count: 100, requirements: requirements))
    #expect(listed.contains { $0.member == ends[1] } == explanation.exclusions.isEmpty)
    return explanation
  }

  private func owning(_ pairs: [(String, String)]) -> AllianceContents {
    var contents = SampleAlliance.contents
    let owned = pairs.map {
      Relation(
        source: "sample", predicate: .owns, from: SampleAlliance.id($0.0), to: SampleAlliance.id($0.1))
    }
    contents.relations = (contents.relations + owned).sorted { $0.id < $1.id }
    return contents
  }

  @Test(
    arguments: [
      [("joint", "reducer")], [("reducer", "joint")], [("vision", "joint"), ("vision", "reducer")],
      [("vision", "paint"), ("paint", "joint"), ("vision", "arm"), ("arm", "reducer")],
    ])
  func `members of one owner are not suggested to each other, whatever the steps between`(
    pairs: [(String, String)]
  ) throws {
    let explanation = try explained(owning(pairs), "joint", "reducer", .upstream)
    #expect(explanation.exclusions == [.sameOwner])
    #expect(
      Set(explanation.grounds[.sameOwner]?.map(\.id.key) ?? [])
        == Set(pairs.map { "owns/\($0.0)/\($0.1)" }))
    #expect(explanation.rank == nil)
  }

  @Test func `companies that one investor holds are no group, but it is not suggested to them`() throws {
    let contents = owning([("robofund", "joint"), ("robofund", "reducer"), ("robofund", "arm")])
    #expect(try explained(contents, "joint", "reducer", .upstream).exclusions.isEmpty)
    #expect(try explained(contents, "arm", "robofund", .funding).exclusions == [.sameOwner])
    let off = AllianceRules(inForce: [])
    #expect(try explained(contents, "arm", "robofund", .funding, rules: off).exclusions.isEmpty)
  }

  @Test func `an owner's owner in a circle ends the walk`() throws {
    let contents = owning([("joint", "vision"), ("vision", "paint"), ("paint", "joint")])
    #expect(try explained(contents, "joint", "reducer", .upstream).exclusions.isEmpty)
    #expect(try explained(contents, "joint", "paint", .upstream).exclusions.contains(.sameOwner))
  }

  @Test func `makers of the same thing are kept apart only where that rule is in force`() throws {
    var contents = SampleAlliance.contents
    contents.listings.append(
      Listing(
        id: SampleAlliance.id("vision/c9"), member: SampleAlliance.id("vision"), side: .capability,
        text: [LocalizedText("减速器：谐波减速器", language: "zh")],
        concepts: [ConceptReference(scheme: "parts", name: "harmonic-reducer")]))
    contents.listings.append(
      Listing(
        id: SampleAlliance.id("vision/n9"), member: SampleAlliance.id("vision"), side: .need,
        text: [LocalizedText("柔轮疲劳寿命测试", language: "zh")]))
    contents = AllianceContents(
      generation: 1, date: contents.date, members: contents.members, listings: contents.listings,
      projects: contents.projects, relations: contents.relations, concepts: contents.concepts)
    let strict = AllianceRules(inForce: AllianceRules.usual.union([.competitors]))
    let kept = try explained(contents, "reducer", "vision", .downstream, rules: strict)
    #expect(kept.exclusions.first == .competitor)
    #expect(kept.grounds[.competitor]?.map(\.id.key) == ["reducer/c1", "vision/c9"])
    #expect(try !explained(contents, "reducer", "vision", .downstream).exclusions.contains(.competitor))
  }

  @Test func `a stated pair is kept apart both ways until it is taken back, and only the members are named`()
    throws
  {
    var pair = KeptApart(
      id: 1, one: SampleAlliance.id("reducer"), other: SampleAlliance.id("joint"), ground: .conflict,
      reason: "lawsuit", on: CalendarDate("2026-01-01")!)
    let rules = AllianceRules(pairs: [pair])
    let there = try explained(SampleAlliance.contents, "joint", "reducer", .upstream, rules: rules)
    let back = try explained(SampleAlliance.contents, "reducer", "joint", .downstream, rules: rules)
    #expect(there.exclusions == [.conflict] && back.exclusions == [.conflict])
    #expect(there.grounds[.conflict] == [Evidence(.member, SampleAlliance.id("reducer"))])
    pair.isWithdrawn = true
    let after = AllianceRules(pairs: [pair])
    #expect(
      try explained(SampleAlliance.contents, "joint", "reducer", .upstream, rules: after).exclusions.isEmpty)
  }

  @Test func `nobody is proposed its own expert`() throws {
    var contents = SampleAlliance.contents
    contents.relations.append(
      Relation(
        source: "sample", predicate: .employs, from: SampleAlliance.id("joint"),
        to: SampleAlliance.id("expert")))
    let explanation = try explained(contents, "joint", "expert", .research)
    #expect(explanation.exclusions.contains(.employment))
    #expect(explanation.grounds[.employment]?.map(\.id.key) == ["employs/joint/expert"])
  }

  /// The need of `factory` for inspection, which `vision` answers, with a condition.
  private func conditioned(_ condition: (inout Listing) -> Void) throws -> AllianceContents {
    var contents = SampleAlliance.contents
    let need = try #require(contents.listings.firstIndex { $0.id == SampleAlliance.id("factory/n1") })
    let offer = try #require(contents.listings.firstIndex { $0.id == SampleAlliance.id("vision/c1") })
    condition(&contents.listings[need])
    contents.listings[offer].readiness = 6
    contents.listings[offer].amount = AmountRange(currency: "CNY", minimum: 300_000, maximum: 400_000)
    return contents
  }

  @Test func `a need's region, readiness and budget bind whoever answers it, from either side`() throws {
    let failing: [(inout Listing) -> Void] = [
      { $0.region = Region("CN-SH") }, { $0.readiness = 7 },
      { $0.amount = AmountRange(currency: "CNY", minimum: nil, maximum: 200_000) },
    ]
    for (place, condition) in failing.enumerated() {
      let contents = try conditioned(condition)
      for (seeker, candidate) in [("factory", "vision"), ("vision", "factory")] {
        let explanation = try explained(contents, seeker, candidate, .scenario)
        #expect(explanation.exclusions == [.mustHaves], "\(place) \(seeker)")
        #expect(explanation.grounds[.mustHaves]?.map(\.id.key) == ["factory/n1", "vision/c1"])
      }
    }
    let met = try conditioned {
      $0.region = Region("CN-GD")
      $0.readiness = 6
      $0.amount = AmountRange(currency: "EUR", minimum: nil, maximum: 1)
    }
    #expect(try explained(met, "factory", "vision", .scenario).exclusions.isEmpty)
  }

  @Test func `what is required and not stated is not met`() throws {
    func exclusions(_ requirements: Requirements) throws -> [Explanation.Exclusion] {
      try explained(
        SampleAlliance.contents, "joint", "reducer", .upstream, requirements: requirements
      ).exclusions
    }
    #expect(try exclusions(Requirements(region: Region("CN-GD"))).isEmpty)
    #expect(try exclusions(Requirements(region: Region("CN-SH"))) == [.region])
    #expect(try exclusions(Requirements(readiness: 3)) == [.readiness])
    let amount = AmountRange(currency: "CNY", minimum: 1, maximum: 2)
    #expect(try exclusions(Requirements(amount: amount)) == [.amount])
  }

  @Test func `whom only a rule keeps off the list is named with it`() throws {
    let matcher = Matcher(CollaborationGraph(owning([("joint", "reducer")])))
    let joint = try #require(matcher.graph.number(of: SampleAlliance.id("joint")))
    let left = matcher.suggestionsAndLeftOut(for: joint, kind: .upstream, limits: .init()).leftOut
    #expect(left.map(\.candidate.key) == ["reducer"])
    #expect(left.first?.rule == .sameOwner)
    #expect(left.first?.evidence.map(\.id.key) == ["owns/joint/reducer"])
  }

  @Test func `a need that nobody renews counts half after a half-life, and all else as before`() throws {
    let contents = SampleAlliance.contents
    let day = try #require(contents.date)
    let listing = SampleAlliance.id("factory/n1")
    func strengths(_ lastSeen: CalendarDate?) throws -> [String: Double] {
      let matcher = Matcher(
        CollaborationGraph(contents), lastSeen: lastSeen.map { [listing: $0] } ?? [:])
      let factory = try #require(matcher.graph.number(of: SampleAlliance.id("factory")))
      let vision = try #require(matcher.graph.number(of: SampleAlliance.id("vision")))
      let reasons = matcher.explanation(of: vision, for: factory, kind: .scenario).suggestion.reasons
      return Dictionary(uniqueKeysWithValues: reasons.map { ($0.feature, $0.strength) })
    }
    let (fresh, old) = try (strengths(day), strengths(day.earlier(years: 1)))
    #expect(try fresh == strengths(nil))
    #expect(!fresh.isEmpty && fresh.keys == old.keys)
    for (feature, strength) in fresh {
      let share = feature.hasPrefix("need-") ? 0.5 : 1
      #expect(abs(try #require(old[feature]) - strength * share) < 1e-6, "\(feature)")
    }
  }
}
