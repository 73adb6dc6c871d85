import AllianceMatching
import AllianceModel
import AllianceNetwork

/// How the lists of a batch spread over those who can be suggested.
public struct BatchCoverage: Hashable, Codable, Sendable {
  /// How many members can be suggested and do anything that feeds tell of.
  public var active: Int
  /// How many of them stand on somebody's list.
  public var listed: Int
}

/// The lists of many seekers side by side, so that no candidate takes a place on too many of them and none is
/// forgotten. The same lists in the same order give the same result.
struct ListBook {
  /// A list a seeker, best first, with some more behind its end to fill up from.
  private(set) var lists: [[Matcher.Ranked]] = []
  private let limit: Int
  private let spread: Spread
  /// Where each candidate's value is largest, whether it is on that list or not.
  private var bestPlace: [(list: Int, value: Double)?]

  /// How many more than asked for a list should hold.
  static let reserve = Matcher.usualLength

  init(limit: Int, spread: Spread, members: Int) {
    self.limit = limit
    self.spread = spread
    bestPlace = Array(repeating: nil, count: members)
  }

  /// Takes the next seeker's list and every candidate's value for it, below 0 where it can't be suggested.
  mutating func add(_ list: [Matcher.Ranked], values: [Float]) {
    for member in values.indices where values[member] >= 0 {
      let value = Double(values[member])
      if bestPlace[member].map({ value > $0.value }) ?? true { bestPlace[member] = (lists.count, value) }
    }
    lists.append(list)
  }

  /// Lets nobody stand among the first ten of more than a share of 1 − exposure of the lists: where it is worth least, it
  /// goes behind them, if the list holds others to take the place.
  ///
  /// Places are given out from the largest value of any list down. O(entries · log entries).
  mutating func capHubs() {
    let possible = max(1, bestPlace.count { $0 != nil })
    let even = (Matcher.usualLength * lists.count + possible - 1) / possible
    let cap = max(even, Int((Double(lists.count) * (1 - spread.exposure)).rounded(.up)))
    var first = lists.map { _ in [Matcher.Ranked]() }
    var counts: [Int: Int] = [:]
    for (list, ranked) in entries() where first[list].count < Matcher.usualLength {
      guard counts[ranked.member] ?? 0 < cap else { continue }
      counts[ranked.member, default: 0] += 1
      first[list].append(ranked)
    }
    for list in lists.indices { lead(list, with: first[list]) }
  }

  /// All entries of all lists from the largest value down, ties by list and then by place.
  private func entries() -> [(list: Int, ranked: Matcher.Ranked)] {
    lists.enumerated().flatMap { list, entries in entries.map { (list: list, ranked: $0) } }.enumerated()
      .sorted { ($1.element.ranked.value, $0.offset) < ($0.element.ranked.value, $1.offset) }.map(\.element)
  }

  /// Puts some of a list's entries in front of its others; no value rises above the one before it.
  private mutating func lead(_ list: Int, with first: [Matcher.Ranked]) {
    let leading = Set(first.map(\.member))
    var least = Double.infinity
    lists[list] = (first + lists[list].filter { !leading.contains($0.member) }).map { ranked in
      least = min(least, ranked.value)
      return ranked.valued(least)
    }
  }

  /// Cuts the lists to their length and puts each of `active` that is on none at the end of the list it is worth most for,
  /// in place of one that others name too.
  mutating func placeAbsent(_ active: [Int]) -> BatchCoverage {
    lists = lists.map { Array($0.prefix(limit)) }
    var counts: [Int: Int] = [:]
    for list in lists { for ranked in list { counts[ranked.member, default: 0] += 1 } }
    let possible = active.filter { bestPlace[$0] != nil }
    for member in possible where counts[member] == nil {
      guard let (list, value) = bestPlace[member], makeRoom(in: list, &counts) else { continue }
      let last = lists[list].last?.value ?? value
      lists[list].append(Matcher.Ranked(member: member, score: value, value: min(value, last)))
      counts[member] = 1
    }
    return BatchCoverage(active: active.count, listed: active.count { counts[$0] != nil })
  }

  /// Whether a list has room, if need be by taking out the last one of its lower half that other lists name too.
  private mutating func makeRoom(in list: Int, _ counts: inout [Int: Int]) -> Bool {
    guard lists[list].count >= limit else { return true }
    guard
      let place = lists[list].indices.dropFirst(limit / 2).last(where: { counts[lists[list][$0].member]! > 1 }
      )
    else { return false }
    counts[lists[list].remove(at: place).member]! -= 1
    return true
  }
}

extension CollaborationGraph {
  /// Members that have joined and that feeds tell something of: a listing, a project or a relation.
  var activeMembers: [Int] {
    members.indices.filter {
      members[$0].standing == .member
        && !(listingsOfMember[$0].isEmpty && projectsOfMember[$0].isEmpty && relationsFrom[$0].isEmpty
          && relationsTo[$0].isEmpty)
    }
  }
}

extension Matcher {
  /// The lists of many seekers, evened out; `all` says that nobody else seeks, so that whoever is on no list is forgotten.
  func evenLists(
    for seekers: [Int], _ kind: PairingKind, _ limits: Limits, all: Bool
  ) -> (lists: [[Ranked]], coverage: BatchCoverage?) {
    var longer = limits
    longer.count = max(limits.count, Self.usualLength) + ListBook.reserve
    var book = ListBook(limit: limits.count, spread: limits.spread, members: graph.members.count)
    let question = longer
    answerInOrder(seekers) {
      listing(for: $0, kind: kind, limits: question)
    } take: {
      book.add($1.ranked, values: $1.values)
    }
    book.capHubs()
    guard all else { return (book.lists.map { Array($0.prefix(limits.count)) }, nil) }
    let asking = Set(seekers.map { graph.members[$0].kind })
    let active = graph.activeMembers.filter { member in
      asking.contains { kind.proposes(graph.members[member].kind, to: $0) }
    }
    let coverage = book.placeAbsent(active)
    return (book.lists, coverage)
  }
}
