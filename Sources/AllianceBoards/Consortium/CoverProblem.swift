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

  /// The most a strength can be.
  static let strengthLimit = 1_000

  /// The most a bond can be.
  public static let bondLimit = 300

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
  public init(requirements: Int, strengths: [[Int]], teamLimit: Int, bonds: [Pair: Int] = [:]) {
    precondition((0...64).contains(requirements) && strengths.allSatisfy { $0.count == requirements })
    precondition(strengths.allSatisfy { $0.allSatisfy { (0...Self.strengthLimit).contains($0) } })
    precondition(bonds.values.allSatisfy { (0...Self.bondLimit).contains($0) })
    self.requirements = requirements
    self.strengths = strengths
    self.teamLimit = teamLimit
    self.bonds = bonds
  }

  /// How good a team is.
  public func value(of team: [Int]) -> CoverValue {
    var best = [Int](repeating: 0, count: requirements)
    for member in team {
      for place in best.indices { best[place] = max(best[place], strengths[member][place]) }
    }
    var bond = 0
    for (place, one) in team.enumerated() {
      for other in team[(place + 1)...] { bond += bonds[Pair(one, other)] ?? 0 }
    }
    return CoverValue(
      covered: best.count { $0 > 0 }, size: team.count, strength: best.reduce(bond, +))
  }
}

/// How good a team is: first by what it covers, then by how small it is, then by its strength.
public struct CoverValue: Hashable, Codable, Sendable, Comparable {
  /// How many requirements it meets.
  public var covered: Int
  /// How many it is.
  public var size: Int
  /// The best strength for each requirement and the bonds, summed.
  public var strength: Int

  /// A value by its parts.
  public init(covered: Int, size: Int, strength: Int) {
    self.covered = covered
    self.size = size
    self.strength = strength
  }

  /// Worse before better.
  public static func < (a: CoverValue, b: CoverValue) -> Bool {
    (a.covered, b.size, a.strength) < (b.covered, a.size, b.strength)
  }
}

/// The best team found, and how good any team could be.
public struct CoverSolution: Hashable, Sendable {
  /// The candidates' numbers, ascending.
  public let team: [Int]
  /// How good it is.
  public let value: CoverValue
  /// No team is better than this: equal to ``value`` where the team is proven the best.
  public let bound: CoverValue

  /// A team and what it is worth.
  public init(team: [Int], value: CoverValue, bound: CoverValue) {
    self.team = team
    self.value = value
    self.bound = bound
  }

  /// Whether no team is better.
  public var isProven: Bool { value == bound }
}
