/// Personalised PageRank (Haveliwala, 2002) over an affiliation network (Wasserman and Faust, 1994, ch. 8): how often a
/// walk from member to member, through the groups they share and over links between two, is at each.
///
/// A step goes through groups rather than pairs, so that one of n members costs n and not n²: what its members hold is
/// added up, and each takes the sum without its own part. Both halves read what lies anywhere and write in order.
/// Inside, members stand by how many groups they are in and groups by their size, the largest first: neighbouring rows
/// are then equally long, which the processor foresees, and what is read most lies together.
///
/// Invariant that makes its pointers safe: starts, members, groups and links are written once before the network is
/// shared, from numbers that are checked to lie below the counts; the slabs that a walk writes are as long as there are
/// members or groups, and ``Ties`` are of the network that made them.
public struct AffiliationWalk: Sendable {
  /// The number of members.
  public let count: Int
  /// The place of each member and of each group inside.
  private let placeOfMember: [Int]
  private let placeOfGroup: [Int]
  /// By place: the members of each group, the groups of each member, the other ends of each member's links.
  private let members: Rows
  private let groups: Rows
  private let links: Rows

  /// What ties weigh: ``AffiliationWalk/ties(ofGroups:link:)``.
  public struct Ties: Sendable {
    fileprivate let ofGroup: Slab<Float>
    fileprivate let link: Float
    /// One over the sum of each member's ties; 0 for one without any.
    fileprivate let shares: Slab<Float>
  }

  /// A network of `count` members. O(affiliations + links + members · log members + groups · log groups).
  ///
  /// - Parameters:
  ///   - groups: The members of each group by number, each once.
  ///   - links: Ties between two members, by number.
  public init(
    members count: Int, groups: some Sequence<some Sequence<Int32>>,
    links: some Sequence<(from: Int32, to: Int32)>
  ) {
    let groups = groups.map(Array.init)
    var degrees = [Int](repeating: 0, count: count)
    for member in groups.joined() { degrees[Int(member)] += 1 }
    let placeOfMember = Self.places(byLargest: degrees)
    let placeOfGroup = Self.places(byLargest: groups.map(\.count))
    let affiliations = groups.enumerated().flatMap { group, members in
      members.map { (row: placeOfGroup[group], target: placeOfMember[Int($0)]) }
    }
    let ends = links.map { (from: placeOfMember[Int($0.from)], to: placeOfMember[Int($0.to)]) }
    self.count = count
    self.placeOfMember = placeOfMember
    self.placeOfGroup = placeOfGroup
    members = Rows(groups.count, affiliations)
    self.groups = Rows(count, affiliations.map { (row: $0.target, target: $0.row) })
    self.links = Rows(count, ends.flatMap { [(row: $0.from, target: $0.to), (row: $0.to, target: $0.from)] })
  }

  /// Each one's place when the largest come first, equal ones by number.
  private static func places(byLargest sizes: [Int]) -> [Int] {
    var places = sizes
    let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    for (place, number) in order.enumerated() { places[number] = place }
    return places
  }

  /// Weighs the ties: each pair in a group is tied by the group's weight, each link by `link`. O(affiliations).
  ///
  /// - Precondition: There is a weight, not negative, for each group.
  public func ties(ofGroups weights: [Float], link: Float) -> Ties {
    precondition(weights.count == placeOfGroup.count, "a weight for each group")
    let ofGroup = Slab<Float>(weights.count)
    let whole = Slab<Float>(weights.count)
    for (group, weight) in weights.enumerated() {
      let place = placeOfGroup[group]
      ofGroup.start[place] = weight
      whole.start[place] = weight * Float(members[place].count - 1)
    }
    let shares = Slab<Float>(count)
    for member in 0..<count {
      var sum = link * Float(links[member].count)
      for at in groups[member] { sum += whole.start[Int(groups.targets.start[at])] }
      shares.start[member] = sum > 0 ? 1 / sum : 0
    }
    return Ties(ofGroup: ofGroup, link: link, shares: shares)
  }

  /// How often the walk is at each member, in all 1 at most. O(steps · affiliations).
  ///
  /// - Parameters:
  ///   - start: Where it begins: a share of each member, in all 1.
  ///   - ties: How it goes on, of this very network.
  ///   - restart: The chance to go back to the start before a step, 0…1.
  ///   - steps: How many steps are followed.
  public func visits(from start: [Float], over ties: Ties, restart: Float, steps: Int) -> [Float] {
    precondition(
      start.count == count && ties.shares.count == count && ties.ofGroup.count == members.count,
      "another network's start or ties")
    let (held, next, flows) = (Slab<Float>(count), Slab<Float>(count), Slab<SIMD2<Float>>(members.count))
    let visits = Slab<Float>(count)
    for (member, place) in placeOfMember.enumerated() { next.start[place] = start[member] }
    for step in 0...steps {
      if step > 0 {
        addUp(held, ties, into: flows)
        hand(held, flows, ties, to: next)
      }
      for member in 0..<count {
        visits.start[member] += restart * next.start[member]
        held.start[member] = (1 - restart) * next.start[member] * ties.shares.start[member]
      }
    }
    return placeOfMember.map { visits.start[$0] }
  }

  /// What the members of each group hold together, and what the group weighs.
  private func addUp(_ held: Slab<Float>, _ ties: Ties, into flows: Slab<SIMD2<Float>>) {
    let (targets, held, flows) = (members.targets.start, held.start, flows.start)
    let ofGroup = ties.ofGroup.start
    for group in 0..<members.count {
      var sum: Float = 0
      for at in members[group] { sum += held[Int(targets[at])] }
      flows[group] = SIMD2(sum, ofGroup[group])
    }
  }

  /// What each member is handed by the others of its groups and over its links.
  private func hand(
    _ held: Slab<Float>, _ flows: Slab<SIMD2<Float>>, _ ties: Ties, to next: Slab<Float>
  ) {
    let (held, flows, next) = (held.start, flows.start, next.start)
    let (groupTargets, linkTargets) = (groups.targets.start, links.targets.start)
    for member in 0..<count {
      let own = held[member]
      var sum: Float = 0
      for at in groups[member] {
        let flow = flows[Int(groupTargets[at])]
        sum += flow.y * max(0, flow.x - own)
      }
      for at in links[member] { sum += ties.link * held[Int(linkTargets[at])] }
      next[member] = sum
    }
  }
}

/// Numbers in rows: where each row begins, one more at the end, and all rows one after the other.
private struct Rows {
  let count: Int
  let starts: Slab<Int>
  let targets: Slab<UInt32>

  /// Groups pairs by their row, in the order in which they come.
  init(_ count: Int, _ pairs: [(row: Int, target: Int)]) {
    self.count = count
    starts = Slab(count + 1)
    targets = Slab(pairs.count)
    for pair in pairs { starts.start[pair.row + 1] += 1 }
    for row in 0..<count { starts.start[row + 1] += starts.start[row] }
    var next = (0..<count).map { starts.start[$0] }
    for pair in pairs {
      targets.start[next[pair.row]] = UInt32(pair.target)
      next[pair.row] += 1
    }
  }

  /// The places of a row's targets.
  subscript(row: Int) -> Range<Int> { starts.start[row]..<starts.start[row + 1] }
}
