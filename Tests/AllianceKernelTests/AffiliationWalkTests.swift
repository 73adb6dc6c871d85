import AllianceKernel
import SeededRandom
import Testing

@Suite struct AffiliationWalkTests {
  /// A network of 37 members or a few more in random groups, some of one member alone, and with some links.
  private struct Network {
    let count: Int
    var groups: [[Int32]] = []
    var weights: [Float] = []
    var links: [(from: Int32, to: Int32)] = []

    init(seed: UInt64) {
      count = 37 + Int(seed % 7)
      var generator = SplitMix64(seed: seed)
      let everybody = (0..<Int32(count)).map { $0 }
      for _ in 0..<30 {
        groups.append(
          Array(everybody.shuffled(using: &generator).prefix(.random(in: 1...6, using: &generator))))
        weights.append(.random(in: 0...2, using: &generator))
      }
      for _ in 0..<10 {
        let ends = everybody.shuffled(using: &generator)
        links.append((from: ends[0], to: ends[1]))
      }
    }

    var walk: AffiliationWalk { AffiliationWalk(members: count, groups: groups, links: links) }

    /// The weight of each pair's ties, as it is defined.
    func pairs(link: Float) -> [[Double]] {
      var pairs = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
      for (group, weight) in zip(groups, weights) {
        for one in group {
          for other in group where other != one { pairs[Int(one)][Int(other)] += Double(weight) }
        }
      }
      for (from, to) in links {
        pairs[Int(from)][Int(to)] += Double(link)
        pairs[Int(to)][Int(from)] += Double(link)
      }
      return pairs
    }

    /// The walk over the pairs themselves.
    func plain(from start: [Float], link: Float, restart: Double, steps: Int) -> [Double] {
      let pairs = pairs(link: link)
      var here = start.map(Double.init)
      var visits = here.map { restart * $0 }
      for _ in 0..<steps {
        var next = [Double](repeating: 0, count: count)
        for (member, row) in pairs.enumerated() {
          let sum = row.reduce(0, +)
          guard sum > 0 else { continue }
          for (other, weight) in row.enumerated() {
            next[other] += (1 - restart) * here[member] * weight / sum
          }
        }
        here = next
        for member in here.indices { visits[member] += restart * here[member] }
      }
      return visits
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `through groups the walk is as often at each as over all pairs`(seed: UInt64) {
    let network = Network(seed: seed)
    var start = [Float](repeating: 0, count: network.count)
    (start[3], start[17]) = (0.75, 0.25)
    let walk = network.walk
    let visits = walk.visits(
      from: start, over: walk.ties(ofGroups: network.weights, link: 0.5), restart: 0.25, steps: 5)
    let plain = network.plain(from: start, link: 0.5, restart: 0.25, steps: 5)
    for member in visits.indices {
      #expect(abs(Double(visits[member]) - plain[member]) < 1e-6, "seed \(seed), member \(member)")
      #expect((visits[member] == 0) == (plain[member] == 0), "seed \(seed), member \(member)")
    }
  }

  @Test func `a member alone in its groups goes nowhere, and nobody comes to it`() {
    let walk = AffiliationWalk(members: 3, groups: [[0], [1, 2]], links: [])
    let ties = walk.ties(ofGroups: [1, 1], link: 1)
    #expect(walk.visits(from: [1, 0, 0], over: ties, restart: 0.5, steps: 4) == [0.5, 0, 0])
    #expect(walk.visits(from: [0, 1, 0], over: ties, restart: 0.5, steps: 1) == [0, 0.5, 0.25])
  }

  @Test func `a network of nobody has no visits`() {
    let walk = AffiliationWalk(members: 0, groups: [[Int32]](), links: [])
    #expect(walk.visits(from: [], over: walk.ties(ofGroups: [], link: 1), restart: 0.5, steps: 3).isEmpty)
  }

  @Test func `the same network and start give the same bits`() {
    let network = Network(seed: 4)
    let start = [Float](repeating: 1 / 41, count: network.count)
    let all = (0..<2).map { _ in
      let walk = network.walk
      return walk.visits(
        from: start, over: walk.ties(ofGroups: network.weights, link: 1), restart: 0.2, steps: 6)
    }
    #expect(all[0].map(\.bitPattern) == all[1].map(\.bitPattern))
  }
}
