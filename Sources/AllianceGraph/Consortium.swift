public import AllianceBoards
public import AllianceModel
import AllianceNetwork
import AllianceStore

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
  /// Who asks.
  public var audience: Visibility

  /// A team of at most five, of anybody, unless said otherwise.
  public init(
    need: String? = nil, concepts: [String] = [], teamLimit: Int = 5, kinds: [MemberKind] = [],
    region: String? = nil, excluded: [String] = [], audience: Visibility = .secretariat
  ) {
    self.need = need
    self.concepts = concepts
    self.teamLimit = teamLimit
    self.kinds = kinds
    self.region = region
    self.excluded = excluded
    self.audience = audience
  }
}

/// Teams that could do it.
public struct ConsortiumAnswer: Hashable, Codable, Sendable {
  /// What must be covered.
  public var requirements: [FactID]
  /// The best team, then up to two others that each do without one of it.
  public var teams: [Team]
  /// What would let the best team cover more, the cheapest first; empty where all is covered or nothing helps.
  public var relaxations: [Relaxation]
  /// Requirements nobody of the alliance can meet: gaps of the chain.
  public var impossible: [FactID]
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
    /// No team is better than this.
    public var bound: CoverValue
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
  }

  /// A condition to give up.
  public struct Relaxation: Hashable, Codable, Sendable {
    /// Which condition.
    public var condition: Condition
    /// The team limit it takes; nil for other conditions.
    public var teamLimit: Int?
    /// How many more requirements are then covered.
    public var gain: Int
  }

  /// A condition of the request, in the order in which it is given up most easily.
  public enum Condition: String, CaseIterable, Codable, Sendable {
    /// A larger team.
    case teamLimit = "team-limit"
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
    let graph = try snapshot(for: request.audience).graph
    guard !graph.members.isEmpty else { throw RequestError.emptyStore() }
    var builder = ConsortiumBuilder(
      graph, requirements: try graph.requirements(request), kinds: request.kinds,
      region: try request.region.map { try Region(meant: $0) },
      excluded: Set(try request.excluded.map { try graph.member(meant: $0) }), teamLimit: request.teamLimit)
    if let need = request.need.flatMap(FactID.init), let own = graph.listings.first(where: { $0.id == need })
    {
      builder.poser = graph.number(of: own.member)
    }
    return answer(builder, graph)
  }

  private func answer(_ builder: ConsortiumBuilder, _ graph: CollaborationGraph) -> ConsortiumAnswer {
    let whole = builder.solve()
    let others = whole.team.map { builder.without($0).solve(steps: ConsortiumBuilder.furtherSteps) }
      .filter { $0.value.covered > 0 && $0.team != whole.team }
    let ranked = ([whole] + others).sorted {
      ($1.value, $0.team.description) < ($0.value, $1.team.description)
    }
    // Where the search was cut short, one of the others can be better; what none is better than is the whole's bound.
    let best = CoverSolution(team: ranked[0].team, value: ranked[0].value, bound: whole.bound)
    var seen: Set<[Int]> = [best.team]
    let distinct = ranked.filter { seen.insert($0.team).inserted }.prefix(2)
    let teams = ([best] + distinct).map { builder.team($0) }
    let ids = teams.flatMap { $0.parts.map(\.member) }
    let requirements = builder.requirements.map { graph.taxonomy.concepts[$0].id }
    return ConsortiumAnswer(
      requirements: requirements, teams: teams,
      relaxations: builder.relaxations(
        beside: best.value, concepts: requirements.count - teams[0].uncovered.count),
      impossible: builder.impossible, concepts: graph.taxonomy.labels(of: requirements),
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

extension ConsortiumAnswer.Relaxation {
  /// What to give up and what that gains, in words.
  public func text(in language: Language) -> String {
    func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    let condition =
      switch condition {
      case .teamLimit: words("放宽到\(teamLimit ?? 0)家", "allow \(teamLimit ?? 0) members")
      case .excluded: words("不排除任何成员", "exclude nobody")
      case .region: words("不限地区", "allow any region")
      case .kinds: words("不限成员类别", "require no kind of member")
      }
    return words("\(condition)：多覆盖\(gain)项", "\(condition): \(gain) more covered")
  }
}

extension ConsortiumAnswer.Team {
  /// How near it comes to the best team there can be, in words.
  public func proof(in language: Language) -> String {
    if value == bound { return language == .zh ? "已证最优" : "proven best" }
    return language == .zh ? "最多可覆盖\(bound.covered)" : "none covers over \(bound.covered)"
  }
}
