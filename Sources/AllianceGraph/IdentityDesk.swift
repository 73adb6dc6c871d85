import AllianceIdentity
public import AllianceModel
import AllianceNetwork
import AllianceStore

/// What somebody decides about two entries.
public struct IdentityRequest: Hashable, Codable, Sendable {
  /// Merge, split or distinct.
  public var verdict: IdentityDecision.Verdict
  /// An id, identifier or unambiguous name; of a merge the one that gives its id.
  public var a: String
  /// The other; of a split the id that was merged away, or by its own key.
  public var b: String
  /// Why; empty where nobody says.
  public var reason: String
  /// The day it is decided.
  public var on: CalendarDate

  /// A decision about two entries.
  public init(
    _ verdict: IdentityDecision.Verdict, _ a: String, _ b: String, reason: String = "", on: CalendarDate
  ) {
    self.verdict = verdict
    self.a = a
    self.b = b
    self.reason = reason
    self.on = on
  }
}

/// Entries of the log of decisions.
public struct IdentityAnswer: Hashable, Codable, Sendable {
  /// The entries, in the order of the log; number 0 where a dry run would write them.
  public var entries: [IdentityDecision]
  /// The numbers of those that count: not taken back by a later one.
  public var counting: [Int]
  /// The members that they name, by the ids they name them by.
  public var members: [String: MemberSummary]
}

extension Alliance {
  /// Decides about two entries, by hand. Identifiers that differ don't stop a person.
  ///
  /// Throws ``RequestError`` where the two are what is decided already, or the second was merged into nothing.
  public func decide(_ request: IdentityRequest) throws -> IdentityAnswer {
    let graph = try snapshot(for: .secretariat).graph
    let identities = try store.identities()
    let a = graph.members[try graph.member(meant: request.a)].id
    let isSplit = request.verdict == .split
    let b =
      isSplit
      ? try identities.entry(meant: request.b, of: a) : graph.members[try graph.member(meant: request.b)].id
    guard a != b || isSplit else { throw RequestError.alreadyOne(request.a, request.b, a) }
    // Whoever gives a group its id leaves it under its own, so the split names another of the group first.
    let rest = identities.entries(of: a).first { $0 != b } ?? a
    let pair = IdentityDecision.Pair(isSplit ? rest : a, b)
    return try written([
      IdentityDecision(request.verdict, pair, reason: request.reason, on: request.on)
    ])
  }

  /// Takes an entry of the log back, by a new one; an undo can be taken back too.
  public func undoDecision(_ number: Int, reason: String = "", on day: CalendarDate) throws -> IdentityAnswer
  {
    let log = try store.decisions()
    guard Identities.counting(log).contains(number) else { throw RequestError.unknownDecision(number) }
    return try written([IdentityDecision(.undo, undoes: number, reason: reason, on: day)])
  }

  /// The log of decisions. Who decided what is the secretariat's alone.
  public func decisions(audience: Visibility = .secretariat) throws -> IdentityAnswer {
    try answer(audience == .secretariat ? try store.decisions() : [])
  }

  /// Merges the members of each group whose every two are certain to be one, and nothing else.
  ///
  /// The one closest to the alliance gives its id, of equals the first in order of id.
  public func mergeCertain(on day: CalendarDate, dryRun: Bool = false) throws -> IdentityAnswer {
    let graph = try snapshot(for: .secretariat).graph
    let pairs = try candidatePairs(graph, minimum: DuplicateModel.certain)
    let scores = Dictionary(pairs.map { (Set([$0.a, $0.b]), $0.score) }, uniquingKeysWith: { a, _ in a })
    let decisions = DuplicateClusters.of(pairs).flatMap { group -> [IdentityDecision] in
      let order = group.sorted { (graph.distance($0), $0) < (graph.distance($1), $1) }
      return order.dropFirst().map { other in
        IdentityDecision(
          .merge, IdentityDecision.Pair(order[0], other),
          reason: "score \(DuplicateReason.rounded(scores[[order[0], other]] ?? 1))", on: day,
          isAutomatic: true)
      }
    }
    return dryRun ? try answer(decisions) : try written(decisions)
  }

  /// Pairs of a graph that may be one, without those of which somebody said that they are not.
  func candidatePairs(_ graph: CollaborationGraph, minimum: Float) throws -> [DuplicatePair] {
    let identities = try store.identities()
    return DuplicateFinder(graph.members.map(IdentityRecord.init)).pairs(minimum: minimum)
      .filter { !identities.areApart($0.a, $0.b) }
  }

  private func written(_ decisions: [IdentityDecision]) throws -> IdentityAnswer {
    try answer(try store.append(decisions))
  }

  private func answer(_ entries: [IdentityDecision]) throws -> IdentityAnswer {
    let graph = try snapshot(for: .secretariat).graph
    let counting = Identities.counting(try store.decisions())
    let ids = entries.flatMap { [$0.pair?.a, $0.pair?.b].compactMap { $0 } }
    let members = ids.reduce(into: [String: MemberSummary]()) { members, id in
      if let number = graph.number(of: id) { members[id.description] = graph.summary(number) }
    }
    return IdentityAnswer(
      entries: entries, counting: entries.map(\.id).filter(counting.contains), members: members)
  }
}

extension CollaborationGraph {
  /// How far a member stands from the alliance: the least gives a merge its id.
  fileprivate func distance(_ id: FactID) -> Int {
    number(of: id).map { Standing.allCases.firstIndex(of: members[$0].standing)! } ?? Standing.allCases.count
  }
}

extension Identities {
  /// The entry of a group that a person means, by its id or its source's own.
  fileprivate func entry(meant name: String, of member: FactID) throws -> FactID {
    let group = entries(of: member)
    guard group.count > 1 else { throw RequestError.notMerged(member) }
    if let id = FactID(name), group.contains(id) { return id }
    let matches = group.filter { $0.key == name }
    guard matches.count == 1 else { throw RequestError.notOfGroup(name, member, group) }
    return matches[0]
  }
}
