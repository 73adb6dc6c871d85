/// The smallest, then strongest, team that covers the most, by branch and bound.
///
/// It branches on the requirement that fewest can still meet: one branch for each who can, each without those before,
/// and one that gives the requirement up. A member without a requirement of its own only makes a team larger, so no
/// best team is missed. A branch is cut where the best residual coverages of the free places, with the best strengths
/// there are, can't beat the best team known; the search begins with the greedy team (Johnson 1974). Exact within
/// its number of steps, else with a bound. Cost: O(candidates) a node.
public struct CoverSolver {
  /// How many candidates the search may look at in all its nodes: a second or two of work.
  public static let usualSteps = 80_000_000

  private let problem: CoverProblem
  private let masks: [UInt64]
  private let strongestBond: Int
  private var stepsLeft: Int
  private var leader: (team: [Int], value: CoverValue)
  private var openBound: CoverValue?

  private init(_ problem: CoverProblem, steps: Int) {
    self.problem = problem
    masks = problem.strengths.map { row in
      row.indices.reduce(UInt64(0)) { row[$1] > 0 ? $0 | 1 << UInt64($1) : $0 }
    }
    strongestBond = problem.bonds.values.max() ?? 0
    stepsLeft = steps
    leader = ([], problem.value(of: []))
  }

  /// Solves a problem. The same problem gives the same team; of equal teams the one found first.
  public static func solve(_ problem: CoverProblem, steps: Int = usualSteps) -> CoverSolution {
    var solver = CoverSolver(problem, steps: steps)
    let all = solver.masks.indices.filter { solver.masks[$0] != 0 && problem.allows($0, in: []) }
    solver.adopt(solver.greedy(all))
    solver.improve(all)
    let open = problem.requirements == 64 ? UInt64.max : (1 << UInt64(problem.requirements)) - 1
    solver.search(Node(team: [], covered: 0, open: open), among: all)
    let (team, value) = solver.leader
    let bound = solver.openBound.map { max($0, value) } ?? value
    return CoverSolution(
      team: team.sorted(), value: value, bound: bound, gap: CoverGap(problem, value: value, bound: bound))
  }

  /// A part of a team: what it covers, and which requirements are neither covered nor given up.
  private struct Node {
    var team: [Int]
    var covered: UInt64
    var open: UInt64
  }

  private mutating func adopt(_ team: [Int]) {
    let value = problem.value(of: team)
    if value > leader.value { leader = (team, value) }
  }

  private func greedy(_ candidates: [Int]) -> [Int] {
    var team: [Int] = []
    var covered: UInt64 = 0
    while team.count < problem.teamLimit {
      func gain(_ candidate: Int) -> (Int, Int, Int) {
        let new = masks[candidate] & ~covered
        return (new.nonzeroBitCount, strength(candidate, new), -candidate)
      }
      let able = candidates.filter { masks[$0] & ~covered != 0 && problem.allows($0, in: team) }
      guard let next = able.max(by: { gain($0) < gain($1) }) else { break }
      team.append(next)
      covered |= masks[next]
    }
    return team
  }

  /// Asks for greedy teams without one of the best team known, as long as one of them is better: a start from which the
  /// search cuts more, and a good team where it is cut short.
  private mutating func improve(_ candidates: [Int]) {
    while true {
      let (team, value) = leader
      for member in team { adopt(greedy(candidates.filter { $0 != member })) }
      if leader.value == value { return }
    }
  }

  private func strength(_ candidate: Int, _ places: UInt64) -> Int {
    var sum = 0
    var rest = places
    while rest != 0 {
      sum += problem.strengths[candidate][rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return sum
  }

  private mutating func search(_ node: Node, among candidates: [Int]) {
    adopt(node.team)
    let useful = candidates.filter { masks[$0] & node.open != 0 }
    stepsLeft -= candidates.count + 1
    guard let bound = bound(node, useful) else { return }
    guard stepsLeft > 0 else { return leaveOpen(bound) }
    guard let place = rarest(node.open, useful) else { return }
    let bit = UInt64(1) << UInt64(place)
    let able = useful.filter { masks[$0] & bit != 0 }.sorted { one, other in
      let (x, y) = (masks[one] & node.open, masks[other] & node.open)
      return (y.nonzeroBitCount, strength(other, y), one) < (x.nonzeroBitCount, strength(one, x), other)
    }
    var rest = useful
    for candidate in able {
      guard stepsLeft > 0 else { return leaveOpen(bound) }
      rest.removeAll { $0 == candidate }
      search(
        Node(
          team: node.team + [candidate], covered: node.covered | masks[candidate],
          open: node.open & ~masks[candidate]),
        among: problem.isFree ? rest : rest.filter { problem.allows($0, in: node.team + [candidate]) })
    }
    search(
      Node(team: node.team, covered: node.covered, open: node.open & ~bit),
      among: useful.filter { masks[$0] & bit == 0 })
  }

  /// Notes that a branch was not searched to its end, and what no team in it can beat.
  private mutating func leaveOpen(_ bound: CoverValue) {
    openBound = openBound.map { max($0, bound) } ?? bound
  }

  /// The open requirement fewest candidates meet, but at least one; nil where none is left.
  private func rarest(_ open: UInt64, _ candidates: [Int]) -> Int? {
    var counts = [Int](repeating: 0, count: problem.requirements)
    for candidate in candidates {
      var rest = masks[candidate] & open
      while rest != 0 {
        counts[rest.trailingZeroBitCount] += 1
        rest &= rest - 1
      }
    }
    return counts.indices.filter { counts[$0] > 0 }.min { (counts[$0], $0) < (counts[$1], $1) }
  }

  /// What no team that grows out of a node can beat; nil where that is no better than the best team known.
  private func bound(_ node: Node, _ useful: [Int]) -> CoverValue? {
    let free = problem.teamLimit - node.team.count
    var reachable: UInt64 = 0
    var counts = [Int](repeating: 0, count: problem.requirements + 1)
    for candidate in useful {
      let gain = masks[candidate] & node.open
      reachable |= gain
      counts[gain.nonzeroBitCount] += 1
    }
    let (covered, added) = gains(counts, free: free, reachable: reachable.nonzeroBitCount)
    let size = node.team.count + added
    let pairs = size * (size - 1) / 2 - node.team.count * (node.team.count - 1) / 2
    let ties = bonds(node.team) + pairs * strongestBond
    var bound = CoverValue(
      covered: node.covered.nonzeroBitCount + covered, size: size,
      strength: ties + problem.requirements * CoverProblem.strengthLimit)
    guard bound > leader.value, added > 0 else { return nil }
    // Only where it decides is the strength looked at more closely.
    if (bound.covered, bound.size) == (leader.value.covered, leader.value.size) {
      bound.strength = ties + most(node, useful)
    }
    return bound > leader.value ? bound : nil
  }

  /// The largest gains for the free places, and how many of them it takes to reach all that can be reached.
  private func gains(_ counts: [Int], free: Int, reachable: Int) -> (covered: Int, added: Int) {
    var (covered, added) = (0, 0)
    for gain in counts.indices.reversed() where gain > 0 {
      for _ in 0..<counts[gain] {
        guard added < free, covered < reachable else { return (min(covered, reachable), added) }
        covered += gain
        added += 1
      }
    }
    return (min(covered, reachable), added)
  }

  /// The best strengths that a team and those who can still join have, summed: whoever joins can be better at what is
  /// covered already, and nobody who can join meets what was given up.
  private func most(_ node: Node, _ useful: [Int]) -> Int {
    var most = [Int](repeating: 0, count: problem.requirements)
    for candidate in node.team + useful {
      var rest = masks[candidate]
      while rest != 0 {
        let place = rest.trailingZeroBitCount
        most[place] = max(most[place], problem.strengths[candidate][place])
        rest &= rest - 1
      }
    }
    return most.reduce(0, +)
  }

  private func bonds(_ team: [Int]) -> Int { problem.bond(of: team) }
}
