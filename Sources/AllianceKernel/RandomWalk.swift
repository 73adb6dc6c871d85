/// Personalised PageRank over weighted links: how often a walk that starts at some nodes, and goes back there with a
/// fixed chance before each step, is at each node.
///
/// Forward push in ascending sweeps over all nodes that hold enough of what has not been handed on, with thresholds
/// that fall in stages ("power iteration with forward push": Wu, Gan, Wei and Zhang, 2021). What is still held at the
/// end is exactly the sum of all that the ranks lack, so the error has a bound. A walk that cannot go on starts anew.
///
/// Invariant that makes its pointers safe: the slabs are as long as there are nodes or links, are written once before
/// the graph is shared, and live as long as `self`; links lead to nodes below `count`, which is checked when they are
/// taken.
public struct RandomWalk: Sendable {
  /// The number of nodes.
  public let count: Int
  private let starts: Slab<Int>
  private let targets: Slab<UInt32>
  private let weights: Slab<Float>
  /// One over the sum of each node's weights; 0 for one without links.
  private let shares: Slab<Double>

  /// The links of each node are a row: where they lead, and their weights. O(nodes + links).
  public init(_ links: SparseRows) {
    count = max(links.count, links.columnCount)
    starts = Slab(count + 1)
    targets = Slab(links.entries.count)
    weights = Slab(links.entries.count)
    shares = Slab(count)
    for node in 0..<count {
      starts.start[node] = node < links.count ? links.ends[node] : links.entries.count
      guard node < links.count else { continue }
      let sum = links[node].reduce(0) { $0 + Double($1.weight) }
      shares.start[node] = sum > 0 ? 1 / sum : 0
    }
    starts.start[count] = links.entries.count
    for (place, link) in links.entries.enumerated() {
      targets.start[place] = link.column
      weights.start[place] = link.weight
    }
  }

  /// The rank of each node; they sum to between 1 − `error` and 1, and no set of nodes lacks more than `error`.
  ///
  /// O(links · log(1/error) / restart) at most, less where the walk stays near its start.
  ///
  /// - Parameters:
  ///   - start: Where the walk starts, and how often in comparison; at least one, with positive weights.
  ///   - restart: The chance to go back to the start before a step, above 0 and below 1.
  ///   - error: The sum of all that the ranks may lack, above 0.
  public func ranks(from start: [SparseEntry], restart: Double = 0.15, error: Double = 1e-6) -> [Double] {
    precondition(restart > 0 && restart < 1 && error > 0, "restart or error out of range")
    let total = start.reduce(0) { $0 + Double($1.weight) }
    precondition(total > 0 && start.allSatisfy { $0.column < count && $0.weight >= 0 }, "no start")
    let origin = start.map { (node: Int($0.column), share: Double($0.weight) / total) }
    let held = Slab<Double>(count)
    let ranks = Slab<Double>(count)
    for (node, share) in origin { held.start[node] += share }
    var rest = 1.0
    // The eighth root: eight stages, each as much nearer.
    let step = error < 1 ? error.squareRoot().squareRoot().squareRoot() : error
    var goal = 1.0
    while goal > error {
      goal = max(error, goal * step)
      while rest > goal {
        let least = goal / Double(targets.count + count)
        rest = sweep(held, ranks, origin, restart: restart, least: least)
      }
    }
    return [Double](unsafeUninitializedCapacity: count) { memory, initialized in
      for node in 0..<count { memory.initializeElement(at: node, to: ranks.start[node]) }
      initialized = count
    }
  }

  /// Hands on what each node holds, if it is at least `least` for each of its links; gives the sum of what is held then.
  private func sweep(
    _ held: Slab<Double>, _ ranks: Slab<Double>, _ origin: [(node: Int, share: Double)], restart: Double,
    least: Double
  ) -> Double {
    let (held, ranks) = (held.start, ranks.start)
    let (starts, targets, weights, shares) = (starts.start, targets.start, weights.start, shares.start)
    var lost = 0.0
    for node in 0..<count {
      let amount = held[node]
      let (first, end) = (starts[node], starts[node + 1])
      guard amount > least * Double(end - first + 1) else { continue }
      held[node] = 0
      ranks[node] += restart * amount
      guard shares[node] > 0 else {
        lost += (1 - restart) * amount
        continue
      }
      let share = (1 - restart) * amount * shares[node]
      for place in first..<end { held[Int(targets[place])] += share * Double(weights[place]) }
    }
    for (node, share) in origin { held[node] += lost * share }
    var rest = 0.0
    for node in 0..<count { rest += held[node] }
    return rest
  }
}
