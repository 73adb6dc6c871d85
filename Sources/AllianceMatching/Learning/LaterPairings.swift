public import AllianceModel
public import AllianceNetwork

/// What an alliance knew before a day, and who came together after it: the honest way to judge suggestions.
///
/// Time orders the split, never chance: whoever suggests knows only what had begun before the day.
public struct LaterPairings: Sendable {
  /// The first day that is held back.
  public let from: CalendarDate
  /// The last day that is held back.
  public let until: CalendarDate
  /// The graph of all that had begun before ``from``.
  public let history: CollaborationGraph
  /// For members of the kind's first party, ascending, the candidates they first came together with later.
  let answers: [(seeker: Int, candidates: Set<Int>)]
  /// The pairing kind.
  let kind: PairingKind

  /// Splits an alliance's contents for a kind of pairing.
  ///
  /// Seekers are the first party, those whom the pairing is named for. A pairing of goods or money is an observed relation of that sort, any other a joint project or relation. Pairs
  /// that had met before don't count, nor do members that nothing was known of. O(contents).
  public init(_ contents: AllianceContents, kind: PairingKind, from: CalendarDate, until: CalendarDate) {
    self.from = from
    self.until = until
    self.kind = kind
    let history = CollaborationGraph(contents.before(from))
    self.history = history
    var met: [Int: Set<Int>] = [:]
    func meet(_ one: FactID, _ other: FactID) {
      guard let seeker = history.number(of: one), let candidate = history.number(of: other),
        seeker != candidate,
        kind.isFirstParty(history.members[seeker].kind),
        kind.candidates(for: history.members[seeker].kind).contains(history.members[candidate].kind),
        history.members[candidate].standing != .former
      else { return }
      met[seeker, default: []].insert(candidate)
    }
    let span = from...until
    for relation in contents.relations where relation.on.map(span.contains) ?? false {
      for (one, other) in kind.pairs(of: relation) { meet(one, other) }
    }
    if kind.meetsInProjects {
      for project in contents.projects where project.start.map(span.contains) ?? false {
        for one in project.participants {
          for other in project.participants { meet(one.member, other.member) }
        }
      }
    }
    let partners = PartnerIndex(history)
    answers = met.sorted { $0.key < $1.key }.compactMap { seeker, candidates in
      let known = Set(partners.partners(of: seeker).map(\.member))
      let new = candidates.subtracting(known)
      return new.isEmpty || known.isEmpty ? nil : (seeker: seeker, candidates: new)
    }
  }

  /// How many seekers there are answers for.
  public var count: Int { answers.count }

  /// At most `limit` of the answers, evenly picked.
  func sample(_ limit: Int) -> [(seeker: Int, candidates: Set<Int>)] {
    guard answers.count > limit else { return answers }
    return (0..<limit).map { answers[$0 * answers.count / limit] }
  }
}

extension PairingKind {
  /// Whether to be in one project is to be paired.
  fileprivate var meetsInProjects: Bool { predicate == nil }

  /// The relation that such a pairing leads to; nil where any does.
  private var predicate: Relation.Predicate? {
    switch name {
    case Self.upstream.name, Self.downstream.name: .supplies
    case Self.funding.name: .funds
    default: nil
    }
  }

  /// Who found whom by a relation, as (seeker, candidate).
  fileprivate func pairs(of relation: Relation) -> [(FactID, FactID)] {
    guard predicate.map({ $0 == relation.predicate }) ?? true else { return [] }
    switch name {
    case Self.upstream.name: return [(relation.to, relation.from)]
    case Self.downstream.name: return [(relation.from, relation.to)]
    default: return [(relation.from, relation.to), (relation.to, relation.from)]
    }
  }
}

extension AllianceContents {
  /// What had begun before a day; undated projects and relations are of unknown age and left out.
  fileprivate func before(_ day: CalendarDate) -> AllianceContents {
    var contents = self
    contents.date = day
    contents.projects.removeAll { $0.start.map { $0 >= day } ?? true }
    contents.relations.removeAll { $0.on.map { $0 >= day } ?? true }
    return contents
  }
}
