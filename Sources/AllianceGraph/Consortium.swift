public import AllianceBoards
public import AllianceModel
import AllianceMatching
import AllianceNetwork
public import Foundation

/// Which consortium to build.
public struct ConsortiumRequest: Hashable, Codable, Sendable {
  /// What is needed: the id of a need, `source:member/n1`, or words that name concepts; nil where concepts are given.
  public var need: String?
  /// Concepts that must be covered, by id or label.
  public var concepts: [String]
  /// At most this many members.
  public var teamLimit: Int
  /// Kinds of member that must each be in it.
  public var kinds: [MemberKind]
  /// A region all must lie in, by code or name; nil for anywhere.
  public var region: String?
  /// Members that must not be in it: ids, identifiers or unambiguous names.
  public var excluded: [String]
  /// What it may cost at most, `CNY:3000000`; nil for anything.
  public var budget: String?
  /// Who asks.
  public var audience: Visibility

  /// A team of at most five, of anybody, unless said otherwise.
  public init(
    need: String? = nil, concepts: [String] = [], teamLimit: Int = 5, kinds: [MemberKind] = [],
    region: String? = nil, excluded: [String] = [], budget: String? = nil,
    audience: Visibility = .secretariat
  ) {
    self.need = need
    self.concepts = concepts
    self.teamLimit = teamLimit
    self.kinds = kinds
    self.region = region
    self.excluded = excluded
    self.budget = budget
    self.audience = audience
  }
}

/// Teams that could do it.
public struct ConsortiumAnswer: Hashable, Codable, Sendable {
  /// What must be covered.
  public var requirements: [FactID]
  /// What a team may cost; nil where nothing was said of it.
  public var budget: AmountRange?
  /// The best team, then up to two others that each do without one of it.
  public var teams: [Team]
  /// What would let the best team cover more, the cheapest first; empty where all is covered or nothing helps.
  public var relaxations: [Relaxation]
  /// Requirements nobody of the alliance can meet: gaps of the chain.
  public var impossible: [FactID]
  /// Members that could meet some of it and are left out, for rules keep them apart from who poses the need.
  public var keptApart: [FactID]
  /// Labels of the concepts, by id.
  public var concepts: [String: [LocalizedText]]
  /// All members named, by id.
  public var members: [String: MemberSummary]

  /// A team.
  public struct Team: Hashable, Codable, Sendable {
    /// Its members, the coordinator first.
    public var parts: [Part]
    /// Requirements it leaves uncovered.
    public var uncovered: [FactID]
    /// Kinds of member that must be in it and are not.
    public var missingKinds: [MemberKind]
    /// How good it is; kinds that must be in it count as requirements.
    public var value: CoverValue
    /// No team is better than this, of those that are looked at beside it.
    public var bound: CoverValue
    /// How far it can be from the best of those; nothing where it is proven to be that.
    public var gap: CoverGap
    /// The member of the best team without which this one is the best; nil for the best team itself.
    public var without: FactID?
    /// What its members ask together, the least they say, in the budget's currency; nil where there is no budget.
    public var cost: Decimal?
  }

  /// A member's part in a team.
  public struct Part: Hashable, Codable, Sendable {
    /// The member.
    public var member: FactID
    /// Whether it coordinates 牵头 or takes part 参与.
    public var role: Participation.Role
    /// The requirements it is to meet.
    public var covers: [FactID]
    /// Others of the team it has worked with, in projects or deals.
    public var workedWith: [FactID]
    /// The least it asks for what it is to bring; nil where it does not say, or there is no budget.
    public var price: Decimal?
  }

  /// A condition to give up.
  public struct Relaxation: Hashable, Codable, Sendable {
    /// Which condition.
    public var condition: Condition
    /// The team limit it takes; nil for other conditions.
    public var teamLimit: Int?
    /// The budget it takes; nil for other conditions.
    public var cost: Decimal?
    /// How many more requirements are then covered.
    public var gain: Int
  }

  /// A condition of the request, in the order in which it is given up most easily.
  public enum Condition: String, CaseIterable, Codable, Sendable {
    /// A larger team.
    case teamLimit = "team-limit"
    /// A larger budget.
    case budget
    /// Those excluded are let in.
    case excluded
    /// Members from anywhere.
    case region
    /// Any kinds of member.
    case kinds
  }
}

extension Alliance {
  /// Builds the smallest, then strongest, consortium that covers what is needed.
  ///
  /// Throws ``RequestError`` where a name is unknown, or the need names no concept.
  public func consortium(_ request: ConsortiumRequest) throws -> ConsortiumAnswer {
    let matcher = try snapshot(for: request.audience).matcher
    let graph = matcher.graph
    guard !graph.members.isEmpty else { throw RequestError.emptyStore() }
    let need = request.need.flatMap(FactID.init).flatMap { id in graph.listings.first { $0.id == id } }
    let builder = ConsortiumBuilder(
      matcher, requirements: try graph.requirements(request), kinds: request.kinds,
      region: try request.region.map { try Region(meant: $0) },
      excluded: Set(try request.excluded.map { try graph.member(meant: $0) }), teamLimit: request.teamLimit,
      budget: try request.budget.map { try AmountRange(budget: $0) },
      poser: need.flatMap { graph.number(of: $0.member) })
    return answer(builder, graph)
  }

  private func answer(_ builder: ConsortiumBuilder, _ graph: CollaborationGraph) -> ConsortiumAnswer {
    let whole = builder.solve()
    let others = whole.team.map { member in
      (without: member, solution: builder.without(member).solve(steps: ConsortiumBuilder.furtherSteps))
    }.filter { $0.solution.value.covered > 0 && $0.solution.team != whole.team }
      .sorted { ($1.solution.value, $0.without) < ($0.solution.value, $1.without) }
    // Where the search was cut short, one of the others can be better; what none is better than is the whole's bound.
    let best = others.first.map { $0.solution.value > whole.value ? $0.solution : whole } ?? whole
    var seen: Set<[Int]> = [best.team]
    let distinct = others.filter { seen.insert($0.solution.team).inserted }.prefix(2)
    let teams =
      [builder.team(builder.judged(best, bound: whole.bound))]
      + distinct.map { builder.team($0.solution, without: $0.without) }
    let requirements = builder.requirements.map { graph.taxonomy.concepts[$0].id }
    let ids = teams.flatMap { $0.parts.map(\.member) + [$0.without].compactMap { $0 } } + builder.keptApart
    return ConsortiumAnswer(
      requirements: requirements, budget: builder.budget, teams: teams,
      relaxations: builder.relaxations(
        beside: best.value, concepts: requirements.count - teams[0].uncovered.count),
      impossible: builder.impossible, keptApart: builder.keptApart,
      concepts: graph.taxonomy.labels(of: requirements),
      members: ids.reduce(into: [:]) { members, id in
        members[id.description] = graph.number(of: id).map { graph.summary($0) }
      })
  }
}

extension CollaborationGraph {
  /// The concepts a request asks for, each once.
  fileprivate func requirements(_ request: ConsortiumRequest) throws -> [Int] {
    var found = try request.concepts.map { try taxonomy.number(meant: $0) }
    if let need = request.need {
      let listing = FactID(need).flatMap { id in listings.firstIndex { $0.id == id } }
      found += listing.map { conceptsOfListing[$0].map(Int.init) } ?? taxonomy.concepts(in: need)
    }
    var seen: Set<Int> = []
    let distinct = found.filter { seen.insert($0).inserted }
    guard !distinct.isEmpty else { throw RequestError.noRequirement(request.need ?? "") }
    guard distinct.count + request.kinds.count <= 64 else {
      throw RequestError.tooManyRequirements(distinct.count)
    }
    return distinct
  }
}
