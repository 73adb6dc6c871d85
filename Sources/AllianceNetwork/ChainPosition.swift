extension Taxonomy {
  /// Where each concept stands along the chain, from 0 where nothing goes into it to 1 where it goes into nothing;
  /// nil for concepts off the chain.
  ///
  /// The longest way from a start over the longest way through the concept; a concept shares the links of its more
  /// general ones. Cycles are cut where a walk meets itself. O(concepts · links of their ancestry).
  public func chainPositions() -> [Double?] {
    let before = longestWays(over: inputs)
    let after = longestWays(over: upstreamOf)
    return concepts.indices.map { concept in
      let length = before[concept] + after[concept]
      return length > 0 ? Double(before[concept]) / Double(length) : nil
    }
  }

  /// The most general concept above this one: its segment of the chain. Itself where nothing is above it.
  public func segment(of concept: Int) -> Int { ancestry(of: concept).last?.concept ?? concept }

  private func longestWays(over links: Adjacency) -> [Int] {
    var ways = [Int?](repeating: nil, count: concepts.count)
    var open = Set<Int>()
    func way(_ concept: Int) -> Int {
      if let known = ways[concept] { return known }
      guard open.insert(concept).inserted else { return 0 }
      var longest = 0
      for (ancestor, _) in ancestry(of: concept) {
        for next in links[ancestor] where !open.contains(Int(next)) {
          longest = max(longest, 1 + way(Int(next)))
        }
      }
      open.remove(concept)
      ways[concept] = longest
      return longest
    }
    return concepts.indices.map(way)
  }
}
