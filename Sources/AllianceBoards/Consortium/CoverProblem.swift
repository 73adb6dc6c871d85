/// What a team must bring together, and who could bring what: the problem behind a consortium.
public struct CoverProblem: Sendable {
  /// How many requirements there are, 0…64.
  public let requirements: Int
  /// For each candidate how well it meets each requirement, 0…1,000; 0 is not at all.
  public let strengths: [[Int]]
  /// At most this many in a team.
  public let teamLimit: Int
  /// What two candidates add by having worked together, 0…``bondLimit``; pairs that never did are left out. The smaller
  /// number comes first.
  public let bonds: [Pair: Int]
  /// Pairs that can't be in one team.
  public let conflicts: Set<Pair>
  /// What each candidate costs, 0…``costLimit``.
  public let costs: [Int]
  /// At most this much for a team, 0…``costLimit``.
  public let budget: Int

  /// The most a strength can be.
  static let strengthLimit = 1_000

  /// The most a bond can be.
  public static let bondLimit = 300

  /// The most a candidate or a team can cost.
  public static let costLimit = 1_000_000_000_000_000

  /// Two candidates.
  public struct Pair: Hashable, Sendable {
    /// The smaller number.
    public let a: Int
    /// The larger number.
    public let b: Int

    /// Two candidates in any order.
    public init(_ one: Int, _ other: Int) {
      a = min(one, other)
      b = max(one, other)
    }
  }

  /// A problem. Every row of `strengths` must hold as many numbers as there are requirements.
  ///
  /// - Parameter costs: One for each candidate; empty where nobody costs anything.
  public init(
    requirements: Int, strengths: [[Int]], teamLimit: Int, bonds: [Pair: Int] = [:],
    conflicts: Set<Pair> = [], costs: [Int] = [], budget: Int = costLimit
  ) {
    precondition((0...64).contains(requirements) && strengths.allSatisfy { $0.count == requirements })
    precondition(strengths.allSatisfy { $0.allSatisfy { (0...Self.strengthLimit).contains($0) } })
    precondition(bonds.values.allSatisfy { (0...Self.bondLimit).contains($0) })
    precondition(costs.isEmpty || costs.count == strengths.count)
    precondition((costs + [budget]).allSatisfy { (0...Self.costLimit).contains($0) })
    self.requirements = requirements
    self.strengths = strengths
    self.teamLimit = teamLimit
    self.bonds = bonds
    self.conflicts = conflicts
    self.costs = costs.isEmpty ? strengths.map { _ in 0 } : costs
    self.budget = budget
  }

  /// Whether anybody can join any team.
  var isFree: Bool { conflicts.isEmpty && budget == Self.costLimit }

  /// What a team costs.
  public func cost(of team: [Int]) -> Int { team.reduce(0) { $0 + costs[$1] } }

  /// Whether a candidate can join a team: nobody in it stands against that, and the budget bears it.
  public func allows(_ candidate: Int, in team: [Int]) -> Bool {
    isFree
      || cost(of: team) + costs[candidate] <= budget
        && !team.contains { conflicts.contains(Pair($0, candidate)) }
  }

  /// How good a team is.
  public func value(of team: [Int]) -> CoverValue {
    var best = [Int](repeating: 0, count: requirements)
    for member in team {
      for place in best.indices { best[place] = max(best[place], strengths[member][place]) }
    }
    return CoverValue(
      covered: best.count { $0 > 0 }, size: team.count, strength: best.reduce(bond(of: team), +))
  }

  /// What a team adds by having worked together.
  func bond(of team: [Int]) -> Int {
    team.indices.reduce(0) { sum, place in
      team[(place + 1)...].reduce(sum) { $0 + (bonds[Pair(team[place], $1)] ?? 0) }
    }
  }
}
