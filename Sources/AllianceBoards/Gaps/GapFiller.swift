public import AllianceModel
import AllianceNetwork

/// Who could fill a gap of the chain, and from where.
public struct GapFiller: Hashable, Codable, Sendable {
  /// The way in which it could.
  public var way: Way
  /// The member or body; of a project the first that takes part.
  public var member: FactID
  /// The project that seeks money; nil for other ways.
  public var project: FactID?
  /// What it works on now, where that is not the gap itself; nil otherwise.
  public var from: FactID?

  /// The ways in which a gap can be filled, in the order they are listed.
  public enum Way: String, CaseIterable, Codable, Sendable {
    /// A project on it looks for money.
    case project
    /// A lab can do the research.
    case lab
    /// A member makes its nearest neighbour in the taxonomy or on the chain.
    case neighbour
    /// A body beyond the alliance or the region offers it, or has delivered it to a member.
    case outside
  }
}

extension GapFiller.Way: VocabularyTerm {
  /// The way in words.
  public func name(in language: Language) -> String {
    switch self {
    case .project: language == .zh ? "项目融资" : "project seeking money"
    case .lab: language == .zh ? "科研能力" : "lab with the research"
    case .neighbour: language == .zh ? "一步之遥" : "one step away"
    case .outside: language == .zh ? "外部引进" : "from outside"
    }
  }
}

/// Looks for those who could fill one gap. Cost: the neighbourhood of the concept, and the projects and relations.
struct GapFillers {
  private let facts: ChainFacts
  private let concept: Int
  private let gap: ChainGap
  private let kinds: Set<Int>

  /// At most so many each way: more is no help to who has to call them.
  private static let perWay = 5

  init(_ facts: ChainFacts, concept: Int, gap: ChainGap) {
    self.facts = facts
    self.concept = concept
    self.gap = gap
    kinds = Set(facts.kinds(of: concept))
  }

  var all: [GapFiller] {
    [projects, labs, neighbours, outside].flatMap { $0.prefix(Self.perWay) }
  }

  private var graph: CollaborationGraph { facts.graph }

  private func filler(_ way: GapFiller.Way, _ member: Int, from: Int? = nil, project: Int? = nil) -> GapFiller
  {
    GapFiller(
      way: way, member: graph.members[member].id, project: project.map { graph.projects[$0].id },
      from: from.map { graph.taxonomy.concepts[$0].id })
  }

  private var projects: [GapFiller] {
    graph.projects.indices.filter { project in
      graph.projects[project].stage == .seeking
        && graph.conceptsOfProject[project].contains { kinds.contains(Int($0)) }
    }.compactMap { project in
      graph.membersOfProject[project].map(Int.init).first(where: facts.takesPart)
        .map { filler(.project, $0, project: project) }
    }
  }

  private var labs: [GapFiller] {
    let labs = kinds.reduce(into: Set<Int>()) { $0.formUnion(facts.research[$1]) }
    let known = Set((gap.providers + gap.outsiders).compactMap(graph.number))
    return labs.subtracting(known).sorted().map { filler(.lab, $0) }
  }

  /// Makers of what shares its more general concept first, then of what it goes into and what goes into it.
  private var neighbours: [GapFiller] {
    let taxonomy = graph.taxonomy
    let parents = taxonomy.broader[concept].map(Int.init)
    let siblings = parents.flatMap { taxonomy.narrower[$0].map(Int.init) }
    let chain = (taxonomy.upstreamOf[concept] + taxonomy.inputs[concept]).map(Int.init)
    // A top concept's children have no more in common than a chapter of a book.
    let near = parents.allSatisfy { taxonomy.broader[$0].isEmpty } ? chain : siblings + parents + chain
    var seen = Set(gap.providers.compactMap(graph.number))
    return near.filter { !kinds.contains($0) }.flatMap { neighbour in
      facts.offers[neighbour].map(\.member).sorted()
        .filter { facts.isInside($0) && graph.members[$0].kind == .enterprise && seen.insert($0).inserted }
        .map { filler(.neighbour, $0, from: neighbour) }
    }
  }

  private var outside: [GapFiller] {
    var found = gap.outsiders.compactMap(graph.number)
    for (number, relation) in graph.relations.enumerated() where relation.predicate == .supplies {
      let supplier = Int(graph.endsOfRelation[number].from)
      guard facts.takesPart(supplier), !facts.isInside(supplier),
        relation.concepts.contains(where: { graph.taxonomy.number(of: $0).map(kinds.contains) ?? false })
      else { continue }
      found.append(supplier)
    }
    return Set(found).sorted().map { filler(.outside, $0) }
  }
}
