import AllianceNetwork
import Testing

@Suite struct TieGraphTests {
  /// Every graph of up to five nodes.
  static let small: [TieGraph] = (1...5).flatMap { nodes in
    let pairs = (0..<nodes).flatMap { a in ((a + 1)..<max(nodes, a + 1)).map { (a, $0) } }
    return (0..<(1 << pairs.count)).map { mask in
      TieGraph(nodes: nodes, pairs: pairs.indices.filter { mask >> $0 & 1 == 1 }.map { pairs[$0] })
    }
  }

  /// All shortest ways between two nodes, by trying every way.
  static func shortest(_ graph: TieGraph, _ a: Int, _ b: Int) -> [[Int]] {
    var found: [[Int]] = []
    func go(_ way: [Int]) {
      if way.last == b { return found.append(way) }
      for next in graph.neighbours[way.last!] where !way.contains(next) { go(way + [next]) }
    }
    go([a])
    let length = found.map(\.count).min()
    return found.filter { $0.count == length }
  }

  @Test func `betweenness, bridges and ways are those found by trying every way`() {
    for graph in Self.small {
      var sums = [Double](repeating: 0, count: graph.nodes)
      for a in 0..<graph.nodes {
        for b in 0..<graph.nodes where a != b {
          let ways = Self.shortest(graph, a, b)
          for way in ways { for node in way.dropFirst().dropLast() { sums[node] += 1 / Double(ways.count) } }
          let path = graph.path(from: a, to: b)
          #expect(path.map(ways.contains) ?? ways.isEmpty)
          let load = { (way: [Int]) in
            way.dropFirst().dropLast().reduce(0) { $0 + graph.neighbours[$1].count }
          }
          #expect(path.map(load) == ways.map(load).min())
        }
      }
      let pairs = Double(max(1, (graph.nodes - 1) * (graph.nodes - 2)))
      for (share, sum) in zip(graph.betweenness().shares, sums) { #expect(abs(share - sum / pairs) < 1e-12) }
      let bridges = graph.edges.filter { edge in
        let rest = TieGraph(nodes: graph.nodes, pairs: graph.edges.filter { $0 != edge })
        return rest.path(from: edge.0, to: edge.1) == nil
      }
      #expect(graph.bridges().map { [$0, $1] } == bridges.map { [$0, $1] })
    }
  }

  @Test func `communities are the cliques of a ring of cliques, and never worse than none`() {
    let ring = (0..<6).flatMap { clique -> [(Int, Int)] in
      let nodes = (0..<5).map { clique * 5 + $0 }
      let inner = nodes.flatMap { a in nodes.filter { $0 > a }.map { (a, $0) } }
      return inner + [(clique * 5, (clique * 5 + 7) % 30)]
    }
    let graph = TieGraph(nodes: 31, pairs: ring)
    #expect(graph.communities().map { $0.sorted() } == (0..<6).map { Array($0 * 5..<$0 * 5 + 5) })
    for graph in Self.small {
      let groups = graph.communities()
      #expect(groups.joined().sorted() == graph.neighbours.indices.filter { !graph.neighbours[$0].isEmpty })
      #expect(graph.modularity(of: groups) >= -1e-12)
    }
  }

  @Test func `a way keeps clear of who is to be spared and of who has too many ties`() {
    let graph = TieGraph(nodes: 6, pairs: [(0, 1), (1, 2), (0, 3), (3, 4), (4, 2), (1, 5), (1, 4)])
    #expect(graph.path(from: 0, to: 2) == [0, 1, 2])
    #expect(graph.path(from: 0, to: 2, avoiding: [1]) == [0, 3, 4, 2])
    #expect(graph.path(from: 0, to: 2, load: 3) == [0, 3, 4, 2])
    #expect(graph.path(from: 0, to: 2, load: 1) == nil)
  }
}
