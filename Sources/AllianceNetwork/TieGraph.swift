/// Members as nodes and their observed ties, of whatever sort, as undirected edges with a count.
public struct TieGraph: Sendable {
  /// From a node to its neighbours, ascending.
  public let neighbours: [[Int]]
  /// The weight of each edge, in the order of ``neighbours``.
  public let weights: [[Double]]

  /// A graph of nodes and pairs; pairs that come again weigh more. O(pairs · log pairs).
  public init(nodes: Int, pairs: some Sequence<(Int, Int)>) {
    var counts: [[Int: Double]] = Array(repeating: [:], count: nodes)
    for (a, b) in pairs where a != b {
      counts[a][b, default: 0] += 1
      counts[b][a, default: 0] += 1
    }
    neighbours = counts.map { $0.keys.sorted() }
    weights = counts.map { row in row.keys.sorted().map { row[$0]! } }
  }

  /// The graph of an alliance's relations and joint projects.
  public init(_ graph: CollaborationGraph) {
    let relations = graph.endsOfRelation.map { (Int($0.from), Int($0.to)) }
    let projects = graph.projects.indices.flatMap { project -> [(Int, Int)] in
      let members = Set(graph.membersOfProject[project].map(Int.init)).sorted()
      return members.enumerated().flatMap { place, one in members[(place + 1)...].map { (one, $0) } }
    }
    self.init(nodes: graph.members.count, pairs: relations + projects)
  }

  /// The number of nodes.
  public var nodes: Int { neighbours.count }

  /// The edges, each once, the smaller node first.
  public var edges: [(Int, Int)] {
    neighbours.indices.flatMap { node in neighbours[node].filter { $0 > node }.map { (node, $0) } }
  }

  /// The shortest way between two nodes by hops, and among those by the fewest ties of those in between; nil where there
  /// is none.
  ///
  /// - Parameters:
  ///   - avoiding: Nodes the way may not go through.
  ///   - load: Nodes with more neighbours than this are not gone through.
  public func path(from start: Int, to goal: Int, avoiding: Set<Int> = [], load: Int = .max) -> [Int]? {
    var best: [Int: (hops: Int, load: Int, from: Int)] = [start: (0, 0, start)]
    var front = [start]
    while !front.isEmpty, best[goal] == nil {
      var next: [Int: (hops: Int, load: Int, from: Int)] = [:]
      for node in front {
        let here = best[node]!
        let own = node == start ? 0 : neighbours[node].count
        for other in neighbours[node] where best[other] == nil {
          let isOpen = other == goal || !avoiding.contains(other) && neighbours[other].count <= load
          let step = (hops: here.hops + 1, load: here.load + own, from: node)
          if isOpen, next[other].map({ (step.load, node) < ($0.load, $0.from) }) ?? true {
            next[other] = step
          }
        }
      }
      best.merge(next) { old, _ in old }
      front = next.keys.sorted()
    }
    guard best[goal] != nil else { return nil }
    var path = [goal]
    while path.last != start { path.append(best[path.last!]!.from) }
    return path.reversed()
  }
}
