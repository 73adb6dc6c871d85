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

/// How far a team can be from the best one: what a proof that was cut short leaves open.
public struct CoverGap: Hashable, Codable, Sendable {
  /// A team could meet at most so many requirements more, 0 and more.
  public var covered: Int
  /// A team that meets as many could do with at most so many members less, 0 and more.
  public var size: Int
  /// A team that meets as many and is no larger could be stronger by at most this share of its own strength, 0 and
  /// more.
  public var strength: Double

  /// A gap by its parts.
  public init(covered: Int, size: Int, strength: Double) {
    self.covered = covered
    self.size = size
    self.strength = strength
  }

  /// No gap: no team is better.
  public static let none = CoverGap(covered: 0, size: 0, strength: 0)
}

/// The best team found, and how good any team could be.
public struct CoverSolution: Hashable, Sendable {
  /// The candidates' numbers, ascending.
  public let team: [Int]
  /// How good it is.
  public let value: CoverValue
  /// No team is better than this: equal to ``value`` where the team is proven the best.
  public let bound: CoverValue
  /// How far it can be from the best team.
  public let gap: CoverGap

  /// A team and what it is worth.
  public init(team: [Int], value: CoverValue, bound: CoverValue, gap: CoverGap) {
    self.team = team
    self.value = value
    self.bound = bound
    self.gap = gap
  }

  /// Whether no team is better.
  public var isProven: Bool { value == bound }
}
