extension TieGraph {
  /// More nodes than this, and betweenness is estimated from as many starts.
  public static let exactNodes = 2_000

  /// For each node the share of all pairs of others whose shortest ways lead through it, 0…1: who brokers.
  ///
  /// Counts dependencies from every start, or with more than ``exactNodes`` nodes from that many starts spread evenly,
  /// scaled up. O(starts · edges). Source: Brandes (2001), for the sampling Brandes and Pich (2007).
  public func betweenness() -> (shares: [Double], starts: Int) {
    let starts = min(nodes, Self.exactNodes)
    var sums = [Double](repeating: 0, count: nodes)
    for number in 0..<starts { addDependencies(from: number * nodes / starts, to: &sums) }
    let pairs = Double(max(1, (nodes - 1) * (nodes - 2)))
    let scale = starts > 0 ? Double(nodes) / Double(starts) / pairs : 0
    return (sums.map { $0 * scale }, starts)
  }

  private func addDependencies(from start: Int, to sums: inout [Double]) {
    var order = [start]
    var distance = [Int](repeating: -1, count: nodes)
    var ways = [Double](repeating: 0, count: nodes)
    distance[start] = 0
    ways[start] = 1
    var next = 0
    while next < order.count {
      let node = order[next]
      next += 1
      for other in neighbours[node] {
        if distance[other] < 0 {
          distance[other] = distance[node] + 1
          order.append(other)
        }
        if distance[other] == distance[node] + 1 { ways[other] += ways[node] }
      }
    }
    var dependency = [Double](repeating: 0, count: nodes)
    for node in order.reversed() {
      for other in neighbours[node] where distance[other] == distance[node] + 1 {
        dependency[node] += ways[node] / ways[other] * (1 + dependency[other])
      }
      if node != start { sums[node] += dependency[node] }
    }
  }

  /// Edges without which two parts would fall apart, ascending. Depth first without recursion, O(edges). Source: Tarjan
  /// (1974).
  public func bridges() -> [(Int, Int)] {
    var entry = [Int](repeating: -1, count: nodes)
    var low = entry
    var bridges: [(Int, Int)] = []
    var clock = 0
    for root in 0..<nodes where entry[root] < 0 {
      var stack = [(node: root, parent: -1, next: 0)]
      while let (node, parent, next) = stack.last {
        if next == 0 {
          entry[node] = clock
          low[node] = clock
          clock += 1
        }
        if next < neighbours[node].count {
          stack[stack.count - 1].next += 1
          let other = neighbours[node][next]
          if entry[other] < 0 {
            stack.append((other, node, 0))
          } else if other != parent {
            low[node] = min(low[node], entry[other])
          }
        } else {
          stack.removeLast()
          if parent >= 0 {
            low[parent] = min(low[parent], low[node])
            if low[node] > entry[parent] { bridges.append((min(node, parent), max(node, parent))) }
          }
        }
      }
    }
    return bridges.sorted { $0 < $1 }
  }
}
