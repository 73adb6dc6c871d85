import AllianceBoards
import SeededRandom
import Testing

@Suite struct CoverSolverTests {
  static func problem(
    seed: UInt64, candidates: ClosedRange<Int>, requirements: ClosedRange<Int>, density: Int
  ) -> CoverProblem {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: candidates, using: &random)
    let places = Int.random(in: requirements, using: &random)
    let strengths = (0..<count).map { _ in
      (0..<places).map { _ in
        Int.random(in: 0..<100, using: &random) < density ? Int.random(in: 1...9, using: &random) * 100 : 0
      }
    }
    var bonds: [CoverProblem.Pair: Int] = [:]
    for one in 0..<count {
      for other in (one + 1)..<max(one + 1, count) where Int.random(in: 0..<6, using: &random) == 0 {
        bonds[CoverProblem.Pair(one, other)] = Int.random(in: 1...3, using: &random) * 100
      }
    }
    let limit = Int.random(in: 1...5, using: &random)
    // Of every three problems one is free, one has conflicts, and one a budget beside them.
    let conflicts = seed % 3 == 0 ? [] : Set(bonds.keys.filter { _ in Bool.random(using: &random) })
    let costs = strengths.map { _ in Int.random(in: 0...5, using: &random) }
    return CoverProblem(
      requirements: places, strengths: strengths, teamLimit: limit, bonds: bonds, conflicts: conflicts,
      costs: costs, budget: seed % 3 == 2 ? Int.random(in: 0...10, using: &random) : CoverProblem.costLimit)
  }

  /// What all teams are worth that may be.
  static func values(_ problem: CoverProblem) -> [CoverValue] {
    (0..<(1 << problem.strengths.count)).lazy.map { subset in
      problem.strengths.indices.filter { subset >> $0 & 1 == 1 }
    }.filter { team in
      team.count <= problem.teamLimit && team.reduce(0) { $0 + problem.costs[$1] } <= problem.budget
        && !team.contains { one in
          team.contains { one != $0 && problem.conflicts.contains(.init(one, $0)) }
        }
    }.map(problem.value)
  }

  /// The best of all teams.
  static func bruteForce(_ problem: CoverProblem) -> CoverValue { values(problem).max()! }

  @Test func `of a thousand small problems every one is solved as by trying all teams`() {
    for seed in 0..<1_000 as Range<UInt64> {
      let problem = Self.problem(
        seed: seed, candidates: 1...9, requirements: 0...7, density: Int(seed % 5) * 15 + 10)
      let found = CoverSolver.solve(problem)
      #expect(found.value == Self.bruteForce(problem), "seed \(seed)")
      #expect(found.value == problem.value(of: found.team), "seed \(seed)")
      #expect(found.isProven && found.gap == .none, "seed \(seed)")
    }
  }

  @Test func `where the search is cut short, no team beats the bound it states`() {
    for seed in 0..<300 as Range<UInt64> {
      let problem = Self.problem(seed: seed, candidates: 5...9, requirements: 4...7, density: 30)
      let found = CoverSolver.solve(problem, steps: Int(seed % 40))
      let all = Self.values(problem)
      let best = all.max()!
      #expect(found.value <= best && best <= found.bound, "seed \(seed)")
      let (value, gap) = (found.value, found.gap)
      #expect(best.covered <= value.covered + gap.covered, "seed \(seed)")
      for other in all where other.covered == value.covered {
        #expect(other.size >= value.size - gap.size, "seed \(seed)")
        let most = Double(value.strength) * (1 + gap.strength) + 0.001
        #expect(other.size > value.size || Double(other.strength) <= most, "seed \(seed)")
      }
    }
  }

  @Test(arguments: 0..<3 as Range<UInt64>)
  func `of two thousand candidates a team covers forty requirements, and what no team beats is said`(
    seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    let strengths = (0..<2_000).map { _ in
      let able = Set(
        (0..<Int.random(in: 1...5, using: &random)).map { _ in Int.random(in: 0..<40, using: &random) })
      return (0..<40).map { able.contains($0) ? Int.random(in: 1...1_000, using: &random) : 0 }
    }
    let problem = CoverProblem(requirements: 40, strengths: strengths, teamLimit: 20)
    let found = CoverSolver.solve(problem, steps: 10_000)
    #expect(found.value.covered == 40 && found.value == problem.value(of: found.team), "seed \(seed)")
    #expect(
      found.value.size <= 10 && found.bound >= found.value && found.bound.size >= 8, "\(found) seed \(seed)")
    #expect(
      found.gap.covered == 0 && found.gap.size <= 2 && (0...0.5).contains(found.gap.strength), "\(found.gap)")
  }
}
