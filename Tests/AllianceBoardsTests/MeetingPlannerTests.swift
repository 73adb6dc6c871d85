import AllianceBoards
import SeededRandom
import Testing

@Suite struct MeetingPlannerTests {
  static func problem(
    seed: UInt64, people: Int, slots: Int, tables: Int, wishes: Int, limit: Int = 8
  ) -> MeetingProblem {
    var random = SplitMix64(seed: seed)
    var pairs: Set<[Int]> = []
    var made: [MeetingProblem.Wish] = []
    for _ in 0..<wishes {
      let (a, b) = (Int.random(in: 0..<people, using: &random), Int.random(in: 0..<people, using: &random))
      guard a != b, pairs.insert([min(a, b), max(a, b)]).inserted else { continue }
      made.append(MeetingProblem.Wish(a, b, value: Int.random(in: 1...130, using: &random)))
    }
    let available = (0..<people).map { _ -> UInt64 in
      Int.random(in: 0..<4, using: &random) > 0 ? .max : UInt64.random(in: 0...UInt64.max, using: &random)
    }
    return MeetingProblem(
      slots: slots, tables: tables, available: available, limits: Array(repeating: limit, count: people),
      wishes: made)
  }

  /// Checks that nobody is at two tables, away, or at more meetings than wished, and no table is used twice.
  static func check(_ plan: MeetingPlan, _ problem: MeetingProblem, _ note: String) {
    var busy: Set<[Int]> = []
    var meetings = [Int](repeating: 0, count: problem.available.count)
    var used = [Int](repeating: 0, count: problem.slots)
    var value = 0
    for (wish, slot) in zip(problem.wishes, plan.slots) {
      guard let slot else { continue }
      for person in [wish.a, wish.b] {
        #expect(busy.insert([person, slot]).inserted, "double booking: \(note)")
        #expect(problem.available[person] >> UInt64(slot) & 1 == 1, "absent: \(note)")
        meetings[person] += 1
      }
      used[slot] += 1
      value += wish.value
    }
    #expect(used.allSatisfy { $0 <= problem.tables }, "\(note)")
    #expect(zip(meetings, problem.limits).allSatisfy { $0 <= $1 }, "\(note)")
    #expect(value == plan.value && value <= plan.bound, "\(note)")
  }

  /// The best of all plans, by trying every slot for every wish.
  static func bruteForce(_ problem: MeetingProblem) -> Int {
    var best = 0
    var busy: Set<[Int]> = []
    var meetings = [Int](repeating: 0, count: problem.available.count)
    var used = [Int](repeating: 0, count: problem.slots)
    func go(_ number: Int, _ value: Int) {
      best = max(best, value)
      guard number < problem.wishes.count else { return }
      go(number + 1, value)
      let wish = problem.wishes[number]
      guard meetings[wish.a] < problem.limits[wish.a], meetings[wish.b] < problem.limits[wish.b] else {
        return
      }
      for slot in 0..<problem.slots where used[slot] < problem.tables {
        guard (problem.available[wish.a] & problem.available[wish.b]) >> UInt64(slot) & 1 == 1,
          !busy.contains([wish.a, slot]), !busy.contains([wish.b, slot])
        else { continue }
        for person in [wish.a, wish.b] {
          busy.insert([person, slot])
          meetings[person] += 1
        }
        used[slot] += 1
        go(number + 1, value + wish.value)
        used[slot] -= 1
        for person in [wish.a, wish.b] {
          busy.remove([person, slot])
          meetings[person] -= 1
        }
      }
    }
    go(0, 0)
    return best
  }

  @Test func `small events are planned by the rules, near the best plan, and never above the bound`() {
    var (sum, best) = (0, 0)
    for seed in 0..<300 as Range<UInt64> {
      let problem = Self.problem(
        seed: seed, people: 3 + Int(seed % 4), slots: 1 + Int(seed % 3), tables: 1 + Int(seed % 2), wishes: 8,
        limit: 1 + Int(seed % 3))
      let plan = MeetingPlanner.plan(problem)
      Self.check(plan, problem, "seed \(seed)")
      let optimum = Self.bruteForce(problem)
      #expect(plan.bound >= optimum, "seed \(seed)")
      (sum, best) = (sum + plan.value, best + optimum)
    }
    #expect(Double(sum) >= 0.98 * Double(best), "\(sum) of \(best)")
  }

  @Test func `a round table of sixty is worth at least 95 % of the bound`() {
    for seed in 0..<3 as Range<UInt64> {
      let problem = Self.problem(seed: seed, people: 60, slots: 12, tables: 20, wishes: 500)
      let plan = MeetingPlanner.plan(problem)
      Self.check(plan, problem, "seed \(seed)")
      #expect(Double(plan.value) >= 0.95 * Double(plan.bound), "\(plan.value) of \(plan.bound), seed \(seed)")
    }
  }
}
