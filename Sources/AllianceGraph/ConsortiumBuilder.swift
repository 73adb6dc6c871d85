import AllianceBoards
import AllianceMatching
import AllianceModel
import AllianceNetwork
import Foundation

/// Turns the wish for a consortium into a cover problem, and its solution into a team.
struct ConsortiumBuilder {
  let matcher: Matcher
  let requirements: [Int]
  var kinds: [MemberKind]
  var region: Region?
  var excluded: Set<Int>
  var teamLimit: Int
  var budget: AmountRange?
  /// Members that rules keep apart from whose need it is, though they could meet some of it.
  let keptApart: [FactID]
  private let barred: Set<Int>
  let offers: ConsortiumOffers

  /// How many steps of search a team beside the best one is worth.
  static let furtherSteps = CoverSolver.usualSteps / 10

  /// - Parameter poser: Whose need it is: it stands beside the team; nil for nobody's.
  init(
    _ matcher: Matcher, requirements: [Int], kinds: [MemberKind], region: Region?, excluded: Set<Int>,
    teamLimit: Int, budget: AmountRange?, poser: Int?
  ) {
    self.matcher = matcher
    self.requirements = requirements
    self.kinds = kinds
    self.region = region
    self.excluded = excluded
    self.teamLimit = teamLimit
    self.budget = budget
    let offers = ConsortiumOffers(matcher.graph, requirements: requirements, currency: budget?.currency)
    self.offers = offers
    let apart =
      poser.map {
        matcher.keptApart(from: $0, by: [.sameOwner, .employment, .competitor, .conflict])
      } ?? []
    barred = apart.union([poser].compactMap { $0 })
    keptApart = apart.sorted().filter { offers.isAble($0) }.map { matcher.graph.members[$0].id }
  }

  var graph: CollaborationGraph { matcher.graph }

  func without(_ member: Int) -> ConsortiumBuilder {
    var other = self
    other.excluded.insert(member)
    return other
  }

  /// The best team, its members as numbers of the graph.
  func solve(steps: Int = CoverSolver.usualSteps) -> CoverSolution {
    let (problem, candidates) = problem()
    let found = CoverSolver.solve(problem, steps: steps)
    return CoverSolution(
      team: found.team.map { candidates[$0] }, value: found.value, bound: found.bound, gap: found.gap)
  }

  /// A team found on the way, with what no team of this problem is better than.
  func judged(_ solution: CoverSolution, bound: CoverValue) -> CoverSolution {
    CoverSolution(
      team: solution.team, value: solution.value, bound: bound,
      gap: CoverGap(problem().problem, value: solution.value, bound: bound))
  }

  private func problem() -> (problem: CoverProblem, candidates: [Int]) {
    let strengths = graph.members.indices.map(strengths)
    let candidates = graph.members.indices.filter { member in
      mayTakePart(member) && strengths[member].contains { $0 > 0 }
    }
    let problem = CoverProblem(
      requirements: requirements.count + kinds.count, strengths: candidates.map { strengths[$0] },
      teamLimit: teamLimit, bonds: bonds(candidates), conflicts: conflicts(candidates),
      costs: budget == nil ? [] : candidates.map(offers.cost),
      budget: budget?.maximum.map(ConsortiumOffers.whole) ?? CoverProblem.costLimit)
    return (problem, candidates)
  }

  private func mayTakePart(_ member: Int) -> Bool {
    let facts = graph.members[member]
    guard facts.standing != .former, facts.standing != .outside, !barred.contains(member),
      !excluded.contains(member)
    else { return false }
    return region.map { facts.region?.isWithin($0) ?? false } ?? true
  }

  // MARK: Strengths, bonds and conflicts

  /// How well a member meets each requirement, and after those each kind.
  private func strengths(_ member: Int) -> [Int] {
    offers.strengths(member) + kinds.map { graph.members[member].kind == $0 ? 1 : 0 }
  }

  /// A third of the most for each joint project or deal.
  private func bonds(_ candidates: [Int]) -> [CoverProblem.Pair: Int] {
    let places = Dictionary(uniqueKeysWithValues: candidates.enumerated().map { ($1, $0) })
    var counts: [CoverProblem.Pair: Int] = [:]
    for (a, b) in ties() {
      if let a = places[a], let b = places[b], a != b { counts[CoverProblem.Pair(a, b), default: 0] += 1 }
    }
    return counts.mapValues { min(3, $0) * CoverProblem.bondLimit / 3 }
  }

  /// Who competes with whom by a rule in force, or is kept apart for a conflict of interest.
  private func conflicts(_ candidates: [Int]) -> Set<CoverProblem.Pair> {
    let places = Dictionary(uniqueKeysWithValues: candidates.enumerated().map { ($1, $0) })
    return candidates.enumerated().reduce(into: []) { conflicts, candidate in
      for other in matcher.keptApart(from: candidate.element, by: [.competitor, .conflict]) {
        if let place = places[other] { conflicts.insert(CoverProblem.Pair(candidate.offset, place)) }
      }
    }
  }

  private func ties() -> [(Int, Int)] {
    var ties = graph.endsOfRelation.map { (Int($0.from), Int($0.to)) }
    for project in graph.projects.indices {
      let members = Set(graph.membersOfProject[project].map(Int.init)).sorted()
      for (place, one) in members.enumerated() {
        ties += members[(place + 1)...].map { (one, $0) }
      }
    }
    return ties
  }

  // MARK: Teams

  /// A team with its roles: each requirement goes to who meets it best, and who has most of them coordinates.
  func team(_ solution: CoverSolution, without: Int? = nil) -> ConsortiumAnswer.Team {
    let (covers, uncovered) = shares(solution.team)
    let ordered = solution.team.sorted { one, other in
      let (x, y) = (covers[one]?.count ?? 0, covers[other]?.count ?? 0)
      return (y, strengths(other).reduce(0, +), one) < (x, strengths(one).reduce(0, +), other)
    }
    let ties = ties()
    let parts = ordered.enumerated().map { place, member in
      let partners = solution.team.filter { other in
        ties.contains { $0 == (member, other) || $0 == (other, member) }
      }
      return ConsortiumAnswer.Part(
        member: graph.members[member].id, role: place == 0 ? .coordinator : .partner,
        covers: (covers[member] ?? []).map { graph.taxonomy.concepts[$0].id },
        workedWith: partners.map { graph.members[$0].id }, price: budget.flatMap { _ in offers.price(member) }
      )
    }
    let present = Set(solution.team.map { graph.members[$0].kind })
    return ConsortiumAnswer.Team(
      parts: parts, uncovered: uncovered, missingKinds: kinds.filter { !present.contains($0) },
      value: solution.value, bound: solution.bound, gap: solution.gap,
      without: without.map { graph.members[$0].id },
      cost: budget.map { _ in parts.compactMap(\.price).reduce(0, +) })
  }

  private func shares(_ team: [Int]) -> (covers: [Int: [Int]], uncovered: [FactID]) {
    var covers: [Int: [Int]] = [:]
    var uncovered: [FactID] = []
    for (place, concept) in requirements.enumerated() {
      let best = team.max { (strengths($0)[place], $1) < (strengths($1)[place], $0) }
      if let best, strengths(best)[place] > 0 {
        covers[best, default: []].append(concept)
      } else {
        uncovered.append(graph.taxonomy.concepts[concept].id)
      }
    }
    return (covers, uncovered)
  }

  /// Requirements nobody meets, whatever the conditions.
  var impossible: [FactID] {
    requirements.enumerated().filter { place, _ in
      !graph.members.indices.contains { member in
        offers.strengths(member)[place] > 0
          && ![.former, .outside].contains(graph.members[member].standing)
      }
    }.map { graph.taxonomy.concepts[$1].id }
  }

  /// Each condition given up alone, where that covers more of the concepts or kinds that are still asked for; the
  /// cheapest first.
  ///
  /// - Parameter concepts: How many concepts are covered as it is.
  func relaxations(beside value: CoverValue, concepts: Int) -> [ConsortiumAnswer.Relaxation] {
    guard value.covered < requirements.count + kinds.count else { return [] }
    return ConsortiumAnswer.Condition.allCases.compactMap { condition in
      guard condition != .kinds || !kinds.isEmpty, condition != .budget || budget != nil else { return nil }
      let found = relaxing(condition).solve(steps: Self.furtherSteps)
      let gain = found.value.covered - (condition == .kinds ? concepts : value.covered)
      guard gain > 0 else { return nil }
      return ConsortiumAnswer.Relaxation(
        condition: condition, teamLimit: condition == .teamLimit ? found.value.size : nil,
        cost: condition == .budget ? found.team.compactMap(offers.price).reduce(0, +) : nil, gain: gain)
    }
  }

  private func relaxing(_ condition: ConsortiumAnswer.Condition) -> ConsortiumBuilder {
    var other = self
    switch condition {
    case .teamLimit: other.teamLimit = requirements.count + kinds.count
    case .budget: other.budget = nil
    case .excluded: other.excluded = []
    case .region: other.region = nil
    case .kinds: other.kinds = []
    }
    return other
  }
}
