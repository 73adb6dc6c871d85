/// Personalised PageRank (Haveliwala, 2002) over an affiliation network (Wasserman and Faust, 1994, ch. 8): how often a
/// walk from member to member, through the groups they share and over links between two, is at each.
///
/// A step goes through groups rather than pairs, so that one of n members costs n and not n²: what its members hold is
/// added up, and each takes the sum without its own part. Both halves read what lies anywhere and write in order.
/// Inside, members stand by how many groups they are in and groups by their size, the largest first: neighbouring rows
/// are then about equally long, and are added up four at a time (``FourRows``); what is read most lies together.
///
/// Invariant that makes its pointers safe: members, groups and links are written once before the network is shared,
/// from numbers that are checked to lie below the counts; the slabs that rows of four are read from or written to are
/// as long as ``FourRows/room(for:)`` says, and ``Ties`` are of the network that made them.
public struct AffiliationWalk: Sendable {
  /// The number of members.
  public let count: Int
  /// The place of each member and of each group inside.
  private let placeOfMember: [Int]
  private let placeOfGroup: [Int]
  /// The number of members of each group that has several.
  private let sizes: [Int]
  /// By place: the members of each group, the groups of each member, the other ends of each member's links.
  private let members: FourRows
  private let groups: FourRows
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
    // A group of one leads nowhere, so that nobody needs to look into it.
    let groups = groups.map { Array($0) }.map { $0.count > 1 ? $0 : [] }
    var degrees = [Int](repeating: 0, count: count)
    for member in groups.joined() { degrees[Int(member)] += 1 }
    let placeOfMember = Self.places(byLargest: degrees)
    sizes = groups.map(\.count)
    let placeOfGroup = Self.places(byLargest: sizes)
    let affiliations = groups.enumerated().flatMap { group, members in
      members.map { (row: placeOfGroup[group], target: placeOfMember[Int($0)]) }
    }
    let ends = links.map { (from: placeOfMember[Int($0.from)], to: placeOfMember[Int($0.to)]) }
    self.count = count
    self.placeOfMember = placeOfMember
    self.placeOfGroup = placeOfGroup
    members = FourRows(Rows(groups.count, affiliations), targets: count)
    self.groups = FourRows(
      Rows(count, affiliations.map { (row: $0.target, target: $0.row) }), targets: groups.count)
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
    let ofGroup = Slab<Float>(FourRows.room(for: weights.count))
    let whole = Slab<Float>(FourRows.room(for: weights.count))
    for (group, weight) in weights.enumerated() {
      let place = placeOfGroup[group]
      ofGroup.start[place] = weight
      whole.start[place] = weight * Float(max(0, sizes[group] - 1))
    }
    let shares = Slab<Float>(FourRows.room(for: count))
    for member in 0..<count { shares.start[member] = link * Float(links[member].count) }
    for four in 0..<groups.fours {
      var sums = shares.start.four(four)
      for at in groups[four] { sums += whole.start[groups.targets.start[at]] }
      for row in 0..<4 { shares.start[4 * four + row] = sums[row] > 0 ? 1 / sums[row] : 0 }
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
      start.count == count && ties.shares.count == FourRows.room(for: count)
        && ties.ofGroup.count == FourRows.room(for: placeOfGroup.count),
      "another network's start or ties")
    let room = FourRows.room(for: count)
    let (held, next, visits) = (Slab<Float>(room), Slab<Float>(room), Slab<Float>(room))
    let flows = Slab<SIMD2<Float>>(FourRows.room(for: placeOfGroup.count))
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
    let (held, flows, ofGroup) = (held.start, flows.start, ties.ofGroup.start)
    for four in 0..<members.fours {
      var sums = SIMD4<Float>.zero
      for at in members[four] { sums += held[members.targets.start[at]] }
      for row in 0..<4 { flows[4 * four + row] = SIMD2(sums[row], ofGroup[4 * four + row]) }
    }
  }

  /// What each member is handed by the others of its groups and over its links.
  private func hand(
    _ held: Slab<Float>, _ flows: Slab<SIMD2<Float>>, _ ties: Ties, to next: Slab<Float>
  ) {
    let (held, flows, next) = (held.start, flows.start, next.start)
    for four in 0..<groups.fours {
      let own = held.four(four)
      var sums = SIMD4<Float>.zero
      for at in groups[four] {
        let target = groups.targets.start[at]
        let (a, b) = (flows[Int(target.x)], flows[Int(target.y)])
        let (c, d) = (flows[Int(target.z)], flows[Int(target.w)])
        let others = SIMD4(a.x, b.x, c.x, d.x) - own
        sums += SIMD4(a.y, b.y, c.y, d.y) * others.replacing(with: 0, where: others .< 0)
      }
      for row in 0..<4 { next[4 * four + row] = sums[row] }
    }
    guard links.targets.count > 0 else { return }
    for member in 0..<count {
      for at in links[member] { next[member] += ties.link * held[Int(links.targets.start[at])] }
    }
  }
}

extension UnsafeMutablePointer<Float> {
  /// What lies in four places.
  fileprivate subscript(places: SIMD4<UInt32>) -> SIMD4<Float> {
    SIMD4(self[Int(places.x)], self[Int(places.y)], self[Int(places.z)], self[Int(places.w)])
  }

  /// What lies in the places of four rows.
  fileprivate func four(_ four: Int) -> SIMD4<Float> {
    SIMD4(self[4 * four], self[4 * four + 1], self[4 * four + 2], self[4 * four + 3])
  }
}
