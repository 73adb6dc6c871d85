public import AllianceModel
public import AllianceNetwork

/// Finds where the chain is missing, hangs on one member, is weak or strong.
///
/// A place of the chain is a concept of a stated taxonomy that members say they need, or that goes into what members
/// make (`upstreamOf`, inherited from more general concepts) and has no alternative that a member offers. Who offers
/// something more special offers the concept too.
/// Cost: O(concepts · (ancestry + reach along the chain)).
public struct GapFinder: Sendable {
  /// This many providers are few.
  public static let few = 2
  /// From this technology readiness level on, one can rely on what is offered: TRL 7 is a prototype shown in operation.
  public static let ready = 7

  private let facts: ChainFacts
  private let users: [Set<Int>]
  private let positions: [Double?]

  /// Looks at a graph on its own day.
  ///
  /// - Parameters:
  ///   - region: Where members must sit to count as inside; nil for anywhere.
  ///   - absent: Numbers of members to be thought away.
  ///   - failing: Numbers of concepts that nobody can deliver any more; all more special ones fail with them.
  public init(
    _ graph: CollaborationGraph, region: Region? = nil, absent: Set<Int> = [], failing: Set<Int> = []
  ) {
    let taxonomy = graph.taxonomy
    let fallen = failing.reduce(into: Set<Int>()) { fallen, concept in
      fallen.formUnion(taxonomy.reach(from: concept, over: taxonomy.narrower, limit: .max).map(\.concept))
    }
    let facts = ChainFacts(graph, region: region, absent: absent, failing: fallen)
    self.facts = facts
    positions = taxonomy.chainPositions()
    var users = [Set<Int>](repeating: [], count: taxonomy.concepts.count)
    for concept in taxonomy.concepts.indices where !facts.makers[concept].isEmpty {
      for input in facts.inputs(of: concept) { users[input].formUnion(facts.makers[concept]) }
    }
    self.users = users
  }

  /// The places of the chain, the most pressing first: by state, then by how much hangs on them, then by id.
  ///
  /// - Parameter concept: Only this concept, what is more special and all that goes into them; nil for the whole chain.
  public func gaps(under concept: Int? = nil) -> [ChainGap] {
    let taxonomy = facts.graph.taxonomy
    let asked = concept.map(scope)
    return taxonomy.concepts.indices.compactMap { number -> ChainGap? in
      guard taxonomy.schemes.contains(taxonomy.concepts[number].id.source),
        asked?.contains(number) ?? true
      else { return nil }
      return gap(number)
    }.sorted { a, b in
      let (x, y) = (a.status.rank, b.status.rank)
      return (x, b.weight, a.concept) < (y, a.weight, b.concept)
    }
  }

  /// What goes into a concept or anything more special, however far up the chain.
  private func scope(_ concept: Int) -> Set<Int> {
    var scope = Set(facts.kinds(of: concept))
    var next = scope.sorted()
    while let here = next.popLast() {
      for input in facts.inputs(of: here) where scope.insert(input).inserted { next.append(input) }
    }
    return scope
  }

  private func gap(_ concept: Int) -> ChainGap? {
    let kinds = facts.kinds(of: concept)
    let offers = kinds.flatMap { facts.offers[$0] }
    let inside = Set(offers.map(\.member).filter(facts.isInside))
    let outside = Set(offers.map(\.member)).subtracting(inside)
    let stated = Set(facts.needs[concept])
    // Who says which special kind it needs has said what it needs.
    let saying = kinds.flatMap { facts.needs[$0] }
    let implied =
      facts.hasAlternative(to: concept) ? [] : users[concept].subtracting(saying).subtracting(inside)
    guard !stated.isEmpty || !implied.isEmpty else { return nil }
    let weaknesses = weaknesses(inside, outside, offers)
    let (weight, exposed) = load(of: concept, stated: stated, implied: implied)
    return ChainGap(
      concept: facts.graph.taxonomy.concepts[concept].id,
      status: status(inside, outside, weaknesses),
      weaknesses: inside.count == 1 ? [] : weaknesses, providers: ids(inside), outsiders: ids(outside),
      stated: ids(stated), implied: ids(implied), exposed: ids(exposed), weight: weight,
      position: positions[concept])
  }

  private func status(
    _ inside: Set<Int>, _ outside: Set<Int>, _ weaknesses: [ChainGap.Weakness]
  ) -> ChainGap.Status {
    if inside.isEmpty && outside.isEmpty { return .missing }
    if inside.count == 1 { return .singleSource }
    return weaknesses.isEmpty ? .strong : .weak
  }

  private func weaknesses(
    _ inside: Set<Int>, _ outside: Set<Int>, _ offers: [(member: Int, readiness: Int?)]
  ) -> [ChainGap.Weakness] {
    guard !inside.isEmpty else { return outside.isEmpty ? [] : [.onlyOutside] }
    var weaknesses: [ChainGap.Weakness] = []
    if inside.count <= Self.few { weaknesses.append(.few) }
    let said = offers.filter { inside.contains($0.member) }.compactMap(\.readiness)
    if let best = said.max(), best < Self.ready { weaknesses.append(.unready) }
    let regions = inside.map { facts.graph.members[$0].region }
    if !regions.contains(nil), Set(regions).count == 1 { weaknesses.append(.oneRegion) }
    return weaknesses
  }

  /// Walks down the chain stage by stage: who makes what a concept goes into falls with it, and so on.
  private func load(
    of concept: Int, stated: Set<Int>, implied: Set<Int>
  ) -> (weight: Double, exposed: Set<Int>) {
    let taxonomy = facts.graph.taxonomy
    let needing = stated.union(implied)
    var counted = needing
    var weight = Double(stated.count) + Double(implied.count) / 2
    var seen = Set(taxonomy.ancestry(of: concept).map(\.concept) + facts.kinds(of: concept))
    var stage = seen
    var share = 2.0
    while !stage.isEmpty {
      let goals = Set(stage.flatMap { taxonomy.upstreamOf[$0].map(Int.init) })
      stage = Set(goals.flatMap(facts.kinds)).subtracting(seen)
      seen.formUnion(stage)
      let fallen = stage.reduce(into: Set<Int>()) { $0.formUnion(facts.makers[$1]) }.subtracting(counted)
      share /= 4
      weight += share * Double(fallen.count)
      counted.formUnion(fallen)
    }
    return (weight, counted.subtracting(needing))
  }

  private func ids(_ members: Set<Int>) -> [FactID] { members.sorted().map { facts.graph.members[$0].id } }

  /// Who could fill a gap.
  public func fillers(of gap: ChainGap) -> [GapFiller] {
    guard let concept = facts.graph.taxonomy.number(of: gap.concept) else { return [] }
    return GapFillers(facts, concept: concept, gap: gap).all
  }
}

extension ChainGap.Status {
  /// The most pressing first.
  var rank: Int { Self.allCases.firstIndex(of: self)! }
}
