/// Plans meetings: the fractional optimum's choice first, coloured with slots; then local improvement.
///
/// A wish takes a slot in which both are free and a table is; else two slots change places along an alternating chain of
/// meetings that begins at one of the two (Kempe 1879, as in the proof of Vizing's theorem 1964); else it may push out
/// meetings that are worth less, which then look for new slots themselves. Cost: the flow's, and O(wishes · slots ·
/// people) a round, at most ``rounds`` of them. The same problem gives the same plan.
public struct MeetingPlanner {
  private static let rounds = 12

  private let problem: MeetingProblem
  private var slotOf: [Int?]
  /// The wish a person is busy with in a slot; -1 for none.
  private var busy: [[Int]]
  private var meetings: [Int]
  private var used: [Int]

  private init(_ problem: MeetingProblem) {
    self.problem = problem
    slotOf = Array(repeating: nil, count: problem.wishes.count)
    busy = Array(repeating: Array(repeating: -1, count: problem.slots), count: problem.available.count)
    meetings = Array(repeating: 0, count: problem.available.count)
    used = Array(repeating: 0, count: problem.slots)
  }

  /// Plans the meetings of an event.
  public static func plan(_ problem: MeetingProblem) -> MeetingPlan {
    let assignment = WeightedAssignment(problem)
    var planner = MeetingPlanner(problem)
    let order = problem.wishes.indices.sorted { one, other in
      let (x, y) = (problem.wishes[one].value, problem.wishes[other].value)
      return (assignment.halves[other], y, one) < (assignment.halves[one], x, other)
    }
    for wish in order { _ = planner.place(wish) }
    planner.improve(order)
    let value = problem.wishes.indices.reduce(0) { sum, wish in
      planner.slotOf[wish] == nil ? sum : sum + problem.wishes[wish].value
    }
    return MeetingPlan(slots: planner.slotOf, value: value, bound: max(value, assignment.bound))
  }

  // MARK: One wish

  private func hasRoom(_ person: Int) -> Bool { meetings[person] < problem.limits[person] }

  private func isFree(_ person: Int, _ slot: Int) -> Bool {
    problem.available[person] >> UInt64(slot) & 1 == 1 && busy[person][slot] < 0
  }

  private mutating func put(_ wish: Int, _ slot: Int) {
    let (a, b) = (problem.wishes[wish].a, problem.wishes[wish].b)
    slotOf[wish] = slot
    for person in [a, b] {
      busy[person][slot] = wish
      meetings[person] += 1
    }
    used[slot] += 1
  }

  private mutating func take(_ wish: Int) {
    guard let slot = slotOf[wish] else { return }
    slotOf[wish] = nil
    for person in [problem.wishes[wish].a, problem.wishes[wish].b] {
      busy[person][slot] = -1
      meetings[person] -= 1
    }
    used[slot] -= 1
  }

  /// Gives a wish a slot, if need be by a chain of exchanges; false where there is none.
  private mutating func place(_ wish: Int) -> Bool {
    let (a, b) = (problem.wishes[wish].a, problem.wishes[wish].b)
    guard slotOf[wish] == nil, hasRoom(a), hasRoom(b) else { return false }
    let free = (0..<problem.slots).filter { isFree(a, $0) && isFree(b, $0) && used[$0] < problem.tables }
    if let slot = free.min(by: { (used[$0], $0) < (used[$1], $1) }) {
      put(wish, slot)
      return true
    }
    for first in 0..<problem.slots where isFree(a, first) {
      for second in 0..<problem.slots where second != first && isFree(b, second) {
        for (slot, other, person) in [(first, second, b), (second, first, a)] {
          if exchange(slot, other, from: person), isFree(a, slot), isFree(b, slot),
            used[slot] < problem.tables
          {
            put(wish, slot)
            return true
          }
        }
      }
    }
    return false
  }

  /// Exchanges two slots along the chain of meetings that begins with a person's in `slot`, so that the person is free
  /// in it. False, with nothing changed, where somebody is not there, or a slot would have too few tables.
  private mutating func exchange(_ slot: Int, _ other: Int, from person: Int) -> Bool {
    // Only from one who is free in the other slot does the chain run to one end; in its middle it would be torn.
    guard isFree(person, other) else { return false }
    var chain: [Int] = []
    var (here, now) = (person, slot)
    while busy[here][now] >= 0 {
      let wish = busy[here][now]
      chain.append(wish)
      here = problem.wishes[wish].a == here ? problem.wishes[wish].b : problem.wishes[wish].a
      now = now == slot ? other : slot
    }
    guard !chain.isEmpty else { return false }
    let moves = chain.map { (wish: $0, to: slotOf[$0] == slot ? other : slot) }
    let isThere = moves.allSatisfy { move in
      let wish = problem.wishes[move.wish]
      return (problem.available[wish.a] & problem.available[wish.b]) >> UInt64(move.to) & 1 == 1
    }
    let shift = moves.reduce(0) { $0 + ($1.to == other ? 1 : -1) }
    // The wish this is for takes one table of `slot` besides.
    guard isThere, used[other] + shift <= problem.tables, used[slot] - shift < problem.tables else {
      return false
    }
    for move in moves { take(move.wish) }
    for move in moves { put(move.wish, move.to) }
    return true
  }

  // MARK: Improvement

  private mutating func improve(_ order: [Int]) {
    for _ in 0..<Self.rounds {
      var isBetter = false
      for wish in order where slotOf[wish] == nil {
        if place(wish) || pushOut(for: wish) { isBetter = true }
      }
      if !isBetter { return }
    }
  }

  /// Gives a wish the slot of meetings that are worth less, and those new slots where there are some; undone where the
  /// plan does not gain by it.
  private mutating func pushOut(for wish: Int) -> Bool {
    let (a, b) = (problem.wishes[wish].a, problem.wishes[wish].b)
    let common = problem.available[a] & problem.available[b]
    for slot in 0..<problem.slots where common >> UInt64(slot) & 1 == 1 {
      var out = Set([busy[a][slot], busy[b][slot]].filter { $0 >= 0 })
      for person in [a, b] where !hasRoom(person) && !out.contains(where: { involves($0, person) }) {
        if let least = least(of: person) { out.insert(least) }
      }
      if used[slot] >= problem.tables, !out.contains(where: { slotOf[$0] == slot }) {
        guard let least = leastMeeting(in: slot) else { continue }
        out.insert(least)
      }
      if replace(out.sorted(), by: wish, at: slot) { return true }
    }
    return false
  }

  private func involves(_ wish: Int, _ person: Int) -> Bool {
    problem.wishes[wish].a == person || problem.wishes[wish].b == person
  }

  private func least(of person: Int) -> Int? {
    busy[person].filter { $0 >= 0 }.min { (problem.wishes[$0].value, $0) < (problem.wishes[$1].value, $1) }
  }

  private func leastMeeting(in slot: Int) -> Int? {
    busy.indices.lazy.map { busy[$0][slot] }.filter { $0 >= 0 }
      .min { (problem.wishes[$0].value, $0) < (problem.wishes[$1].value, $1) }
  }

  private mutating func replace(_ out: [Int], by wish: Int, at slot: Int) -> Bool {
    let (slots, busyBefore, meetingsBefore, usedBefore) = (slotOf, busy, meetings, used)
    let lost = out.reduce(0) { $0 + problem.wishes[$1].value }
    for other in out { take(other) }
    let (a, b) = (problem.wishes[wish].a, problem.wishes[wish].b)
    if isFree(a, slot), isFree(b, slot), hasRoom(a), hasRoom(b), used[slot] < problem.tables {
      put(wish, slot)
      var gained = problem.wishes[wish].value
      for other in out.sorted(by: { problem.wishes[$0].value > problem.wishes[$1].value }) where place(other)
      {
        gained += problem.wishes[other].value
      }
      if gained > lost { return true }
    }
    (slotOf, busy, meetings, used) = (slots, busyBefore, meetingsBefore, usedBefore)
    return false
  }
}
