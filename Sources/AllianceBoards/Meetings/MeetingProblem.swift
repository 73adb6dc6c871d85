/// Who could meet whom at an event, and what limits it.
public struct MeetingProblem: Sendable {
  /// How many time slots there are, 1…64.
  public let slots: Int
  /// How many tables there are in each slot.
  public let tables: Int
  /// The slots each person is there for, bit by bit; breaks are nobody's.
  public let available: [UInt64]
  /// At most so many meetings for each person.
  public let limits: [Int]
  /// The meetings that could take place.
  public let wishes: [Wish]

  /// A meeting that could take place.
  public struct Wish: Hashable, Sendable {
    /// The one person.
    public let a: Int
    /// The other.
    public let b: Int
    /// What the meeting is worth, 1 and more.
    public let value: Int

    /// A meeting of two that is worth something.
    public init(_ a: Int, _ b: Int, value: Int) {
      precondition(a != b && value > 0)
      self.a = min(a, b)
      self.b = max(a, b)
      self.value = value
    }
  }

  /// A problem. No two wishes may be of the same two people.
  public init(slots: Int, tables: Int, available: [UInt64], limits: [Int], wishes: [Wish]) {
    precondition((1...64).contains(slots) && available.count == limits.count)
    precondition(Set(wishes.map { [$0.a, $0.b] }).count == wishes.count)
    self.slots = slots
    self.tables = tables
    let all = slots == 64 ? UInt64.max : (1 << UInt64(slots)) - 1
    self.available = available.map { $0 & all }
    self.limits = limits
    self.wishes = wishes
  }

  /// How many meetings a person can have at most.
  func capacity(_ person: Int) -> Int { min(limits[person], available[person].nonzeroBitCount) }

  /// How many meetings there can be in all.
  var room: Int {
    (0..<slots).reduce(0) { sum, slot in
      sum + min(tables, available.count { $0 >> UInt64(slot) & 1 == 1 } / 2)
    }
  }
}

/// When which wish takes place.
public struct MeetingPlan: Hashable, Sendable {
  /// For each wish its slot, from 0; nil where it doesn't take place.
  public let slots: [Int?]
  /// What all meetings are worth together.
  public let value: Int
  /// No plan is worth more: the largest fractional assignment.
  public let bound: Int

  /// A plan and what it is worth.
  public init(slots: [Int?], value: Int, bound: Int) {
    self.slots = slots
    self.value = value
    self.bound = bound
  }
}
