extension TieGraph {
  /// The communities, the largest first: groups of nodes with more ties within than chance would have.
  ///
  /// Moves nodes, then whole groups, to the neighbouring group where modularity gains most, until none gains; in order
  /// of number, so the same graph gives the same groups. Isolated nodes are in none. About O(edges · rounds). Source:
  /// Blondel and others (2008), the Louvain method; modularity by Newman (2004).
  public func communities() -> [[Int]] {
    var groupOf = Array(0..<nodes)
    var rows = zip(neighbours, weights).map { pairs, weights in
      Dictionary(uniqueKeysWithValues: zip(pairs, weights))
    }
    while true {
      let (labels, isBetter) = Self.moved(rows)
      if !isBetter { break }
      let names = Dictionary(uniqueKeysWithValues: Set(labels).sorted().enumerated().map { ($1, $0) })
      groupOf = groupOf.map { names[labels[$0]]! }
      var merged: [[Int: Double]] = Array(repeating: [:], count: names.count)
      for (node, row) in rows.enumerated() {
        for (other, weight) in row {
          merged[names[labels[node]]!][names[labels[other]]!, default: 0] += weight
        }
      }
      rows = merged
    }
    let groups = Dictionary(grouping: neighbours.indices.filter { !neighbours[$0].isEmpty }) { groupOf[$0] }
    return groups.values.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }

  /// How much more weight lies within groups than chance would put there, -½…1.
  public func modularity(of groups: [[Int]]) -> Double {
    let degrees = weights.map { $0.reduce(0, +) }
    let total = degrees.reduce(0, +)
    guard total > 0 else { return 0 }
    return groups.reduce(0) { sum, group in
      let inside = Set(group)
      let within = group.reduce(0.0) { sum, node in
        zip(neighbours[node], weights[node]).reduce(sum) { inside.contains($1.0) ? $0 + $1.1 : $0 }
      }
      let degree = group.reduce(0) { $0 + degrees[$1] } / total
      return sum + within / total - degree * degree
    }
  }

  private static func moved(_ rows: [[Int: Double]]) -> (labels: [Int], isBetter: Bool) {
    let ordered = rows.map { row in row.sorted { $0.key < $1.key } }
    let degrees = ordered.map { $0.reduce(0) { $0 + $1.value } }
    let total = degrees.reduce(0, +)
    var labels = Array(rows.indices)
    var sums = degrees
    var isBetter = false
    var isMoving = total > 0
    while isMoving {
      isMoving = false
      for node in rows.indices {
        var links: [Int: Double] = [:]
        for (other, weight) in ordered[node] where other != node {
          links[labels[other], default: 0] += weight
        }
        let own = labels[node]
        sums[own] -= degrees[node]
        func gain(_ label: Int) -> Double { (links[label] ?? 0) - degrees[node] * sums[label] / total }
        var best = own
        for label in links.keys.sorted() where gain(label) > gain(best) + 1e-12 { best = label }
        sums[best] += degrees[node]
        labels[node] = best
        if best != own { (isMoving, isBetter) = (true, true) }
      }
    }
    return (labels, isBetter)
  }
}
