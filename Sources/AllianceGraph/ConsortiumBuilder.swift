import AllianceBoards
import AllianceModel
import AllianceNetwork

/// Turns the wish for a consortium into a cover problem, and its solution into a team.
struct ConsortiumBuilder {
  let graph: CollaborationGraph
  let requirements: [Int]
  var kinds: [MemberKind]
  var region: Region?
  var excluded: Set<Int>
  var teamLimit: Int
  /// Whose need it is: it stands beside the team.
  var poser: Int?

  private static let unknownReadiness = 5
  /// How many steps of search a team beside the best one is worth.
  static let furtherSteps = CoverSolver.usualSteps / 10

  init(
    _ graph: CollaborationGraph, requirements: [Int], kinds: [MemberKind], region: Region?,
    excluded: Set<Int>, teamLimit: Int
  ) {
    self.graph = graph
    self.requirements = requirements
    self.kinds = kinds
    self.region = region
    self.excluded = excluded
    self.teamLimit = teamLimit
  }

  func without(_ member: Int) -> ConsortiumBuilder {
    var other = self
    other.excluded.insert(member)
    return other
  }

  /// The best team, its members as numbers of the graph.
  func solve(steps: Int = CoverSolver.usualSteps) -> CoverSolution {
    let strengths = strengths()
    let candidates = graph.members.indices.filter { member in
      mayTakePart(member) && strengths[member].contains { $0 > 0 }
    }
    let problem = CoverProblem(
      requirements: requirements.count + kinds.count, strengths: candidates.map { strengths[$0] },
      teamLimit: teamLimit, bonds: bonds(candidates))
    let found = CoverSolver.solve(problem, steps: steps)
    return CoverSolution(team: found.team.map { candidates[$0] }, value: found.value, bound: found.bound)
  }

  private func mayTakePart(_ member: Int) -> Bool {
    let facts = graph.members[member]
    guard facts.standing != .former, facts.standing != .outside, member != poser, !excluded.contains(member)
    else { return false }
    return region.map { facts.region?.isWithin($0) ?? false } ?? true
  }

  // MARK: Strengths and bonds

  /// How well each member meets each requirement, and after those each kind: half for offering it, half by readiness.
  private func strengths() -> [[Int]] {
    let taxonomy = graph.taxonomy
    var strengths = [[Int]](
      repeating: Array(repeating: 0, count: requirements.count + kinds.count), count: graph.members.count)
    let places = requirements.map { concept in
      Set(taxonomy.reach(from: concept, over: taxonomy.narrower, limit: .max).map(\.concept))
    }
    for number in graph.listings.indices {
      let listing = graph.listings[number]
      guard listing.side == .capability, listing.kind != .funding, listing.kind != .scenario,
        graph.date.map(listing.isValid) ?? true
      else { continue }
      let member = Int(graph.memberOfListing[number])
      let strength = 500 + 500 * (listing.readiness ?? Self.unknownReadiness) / 9
      for place in places.indices
      where graph.conceptsOfListing[number].contains(where: { places[place].contains(Int($0)) }) {
        strengths[member][place] = max(strengths[member][place], strength)
      }
    }
    for (place, kind) in kinds.enumerated() {
      for member in graph.members.indices where graph.members[member].kind == kind {
        strengths[member][requirements.count + place] = 1
      }
    }
    return strengths
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
  func team(_ solution: CoverSolution) -> ConsortiumAnswer.Team {
    let strengths = strengths()
    var covers: [Int: [Int]] = [:]
    var uncovered: [FactID] = []
    for (place, concept) in requirements.enumerated() {
      let best = solution.team.max { (strengths[$0][place], $1) < (strengths[$1][place], $0) }
      if let best, strengths[best][place] > 0 {
        covers[best, default: []].append(concept)
      } else {
        uncovered.append(graph.taxonomy.concepts[concept].id)
      }
    }
    let ordered = solution.team.sorted { one, other in
      let (x, y) = (covers[one]?.count ?? 0, covers[other]?.count ?? 0)
      return (y, strengths[other].reduce(0, +), one) < (x, strengths[one].reduce(0, +), other)
    }
    let ties = ties()
    let parts = ordered.enumerated().map { place, member in
      let partners = solution.team.filter { other in
        ties.contains { $0 == (member, other) || $0 == (other, member) }
      }
      return ConsortiumAnswer.Part(
        member: graph.members[member].id, role: place == 0 ? .coordinator : .partner,
        covers: (covers[member] ?? []).map { graph.taxonomy.concepts[$0].id },
        workedWith: partners.map { graph.members[$0].id })
    }
    let present = Set(solution.team.map { graph.members[$0].kind })
    return ConsortiumAnswer.Team(
      parts: parts, uncovered: uncovered, missingKinds: kinds.filter { !present.contains($0) },
      value: solution.value, bound: solution.bound)
  }

  /// Requirements nobody meets, whatever the conditions.
  var impossible: [FactID] {
    let strengths = strengths()
    return requirements.enumerated().filter { place, _ in
      !graph.members.indices.contains { member in
        strengths[member][place] > 0 && ![.former, .outside].contains(graph.members[member].standing)
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
      guard condition != .kinds || !kinds.isEmpty else { return nil }
      let found = relaxing(condition).solve(steps: Self.furtherSteps).value
      let gain = found.covered - (condition == .kinds ? concepts : value.covered)
      guard gain > 0 else { return nil }
      return ConsortiumAnswer.Relaxation(
        condition: condition, teamLimit: condition == .teamLimit ? found.size : nil, gain: gain)
    }
  }

  private func relaxing(_ condition: ConsortiumAnswer.Condition) -> ConsortiumBuilder {
    var other = self
    switch condition {
    case .teamLimit: other.teamLimit = requirements.count + kinds.count
    case .excluded: other.excluded = []
    case .region: other.region = nil
    case .kinds: other.kinds = []
    }
    return other
  }
}
