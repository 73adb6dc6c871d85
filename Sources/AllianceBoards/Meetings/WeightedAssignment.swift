/// The largest fractional choice of meetings by minimum-cost flow: a bound on every plan, and a good start for one.
///
/// Each person stands on both sides of a bipartite graph, each wish is an arc in both directions. A flow of whole
/// numbers there is twice a choice of halves of wishes, and half of the largest is the optimum of the linear relaxation
/// without slots (Balinski 1965). Successive shortest paths with potentials (Edmonds and Karp 1972): O(units · arcs ·
/// log people).
struct WeightedAssignment {
  /// For each wish how many of its two directions are chosen, 0…2.
  let halves: [Int]
  /// The value of the largest choice, rounded up.
  let bound: Int

  init(_ problem: MeetingProblem) {
    let people = problem.available.count
    let (source, sink) = (2 * people, 2 * people + 1)
    var flow = CheapestFlow(nodes: 2 * people + 2)
    for person in 0..<people {
      flow.add(source, person, capacity: problem.capacity(person), cost: 0)
      flow.add(people + person, sink, capacity: problem.capacity(person), cost: 0)
    }
    let arcs = problem.wishes.map { wish -> [Int] in
      guard problem.available[wish.a] & problem.available[wish.b] != 0 else { return [] }
      return [
        flow.add(wish.a, people + wish.b, capacity: 1, cost: -wish.value),
        flow.add(wish.b, people + wish.a, capacity: 1, cost: -wish.value),
      ]
    }
    let gain = flow.run(from: source, to: sink, limit: 2 * problem.room)
    halves = arcs.map { pair in pair.reduce(0) { $0 + flow.used($1) } }
    bound = (gain + 1) / 2
  }
}

/// Sends flow along the cheapest paths while a path costs less than nothing.
struct CheapestFlow {
  private var heads: [[Int]]
  private var targets: [Int] = []
  private var capacities: [Int] = []
  private var costs: [Int] = []
  private var potentials: [Int]

  init(nodes: Int) {
    heads = Array(repeating: [], count: nodes)
    potentials = Array(repeating: 0, count: nodes)
  }

  /// Adds an arc and returns its number. Arcs must lead on: all that cost something out of nodes that free ones lead to.
  @discardableResult
  mutating func add(_ from: Int, _ to: Int, capacity: Int, cost: Int) -> Int {
    let number = targets.count
    heads[from].append(number)
    heads[to].append(number + 1)
    targets += [to, from]
    capacities += [capacity, 0]
    costs += [cost, -cost]
    return number
  }

  /// How much flows through an arc.
  func used(_ arc: Int) -> Int { capacities[arc ^ 1] }

  /// Sends at most `limit` units and returns what they gain.
  mutating func run(from source: Int, to sink: Int, limit: Int) -> Int {
    start(from: source)
    var gain = 0
    for _ in 0..<limit {
      guard let arcs = path(from: source, to: sink) else { break }
      let cost = potentials[sink] - potentials[source]
      guard cost < 0 else { break }
      for arc in arcs {
        capacities[arc] -= 1
        capacities[arc ^ 1] += 1
      }
      gain -= cost
    }
    return gain
  }

  /// Potentials under which no arc costs less than nothing, by relaxing until nothing changes (Bellman 1958): a few
  /// rounds, for paths have three arcs.
  private mutating func start(from source: Int) {
    var distances = [Int](repeating: .max / 4, count: heads.count)
    distances[source] = 0
    var isChanged = true
    while isChanged {
      isChanged = false
      for node in heads.indices where distances[node] < .max / 4 {
        for arc in heads[node]
        where capacities[arc] > 0 && distances[node] + costs[arc] < distances[targets[arc]] {
          distances[targets[arc]] = distances[node] + costs[arc]
          isChanged = true
        }
      }
    }
    potentials = distances.map { min($0, 0) }
  }

  /// The cheapest path with room, by Dijkstra over reduced costs; nil where there is none.
  private mutating func path(from source: Int, to sink: Int) -> [Int]? {
    var distances = [Int](repeating: .max, count: heads.count)
    var arcs = [Int](repeating: -1, count: heads.count)
    var isDone = [Bool](repeating: false, count: heads.count)
    var queue = DistanceQueue()
    distances[source] = 0
    queue.push(0, source)
    while let (distance, node) = queue.pop() {
      guard !isDone[node] else { continue }
      isDone[node] = true
      if node == sink { break }
      for arc in heads[node] where capacities[arc] > 0 && !isDone[targets[arc]] {
        let next = targets[arc]
        let length = distance + costs[arc] + potentials[node] - potentials[next]
        if length < distances[next] {
          distances[next] = length
          arcs[next] = arc
          queue.push(length, next)
        }
      }
    }
    guard isDone[sink] else { return nil }
    for node in heads.indices {
      potentials[node] += isDone[node] ? distances[node] : distances[sink]
    }
    var path: [Int] = []
    var node = sink
    while node != source {
      path.append(arcs[node])
      node = targets[arcs[node] ^ 1]
    }
    return path
  }
}

/// A binary heap of nodes by distance, then by number.
private struct DistanceQueue {
  private var entries: [(distance: Int, node: Int)] = []

  mutating func push(_ distance: Int, _ node: Int) {
    entries.append((distance, node))
    var place = entries.count - 1
    while place > 0, entries[place] < entries[(place - 1) / 2] {
      entries.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func pop() -> (distance: Int, node: Int)? {
    guard let first = entries.first else { return nil }
    let last = entries.removeLast()
    guard !entries.isEmpty else { return first }
    entries[0] = last
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < entries.count && entries[child] < entries[least] {
        least = child
      }
      guard least != place else { return first }
      entries.swapAt(place, least)
      place = least
    }
  }
}
