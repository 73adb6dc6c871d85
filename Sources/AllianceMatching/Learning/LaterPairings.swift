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
  /// What was asked for, and who came of it.
  let answers: [Answer]
  /// The pairing kind, or the one of needs in words.
  let kind: PairingKind

  /// One question and those who were right.
  struct Answer {
    /// Who sought; nil for a need that nobody known had.
    let seeker: Int?
    /// The need in words; nil where the seeker's listings and habits speak.
    var words: String?
    /// The candidates that it came together with.
    let candidates: Set<Int>
  }

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
      return new.isEmpty || known.isEmpty ? nil : Answer(seeker: seeker, candidates: new)
    }
  }

  /// Splits an alliance's contents for needs in words: what a later project was to be about is the need, and who took
  /// part in it is who was right, known partners included.
  ///
  /// The need is that of the project's coordinator, or else of the first participant, who is of the kind's first party
  /// and known; nobody's where none of that party is known. Projects without anybody of it, or without a participant
  /// that could be found, don't count. O(contents).
  public init(
    needsIn contents: AllianceContents, kind: PairingKind, from: CalendarDate, until: CalendarDate
  ) {
    self.from = from
    self.until = until
    self.kind = .forNeeds(like: kind)
    let history = CollaborationGraph(contents.before(from))
    self.history = history
    let partners = PartnerIndex(history)
    func isKnown(_ member: Int) -> Bool { !partners.partners(of: member).isEmpty }
    let span = from...until
    let kindOf = Dictionary(
      contents.members.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    answers = contents.projects.compactMap { project in
      let parties = project.participants.compactMap { kindOf[$0.member] }
      guard project.start.map(span.contains) ?? false, parties.contains(where: kind.isFirstParty),
        let title = project.title.first?.text
      else { return nil }
      let leading = project.participants.filter { $0.role == .coordinator } + project.participants
      let seeker = leading.lazy.compactMap { history.number(of: $0.member) }.first { member in
        isKnown(member) && kind.isFirstParty(history.members[member].kind)
      }
      let kinds = kind.candidates(for: seeker.map { history.members[$0].kind })
      let found = project.participants.compactMap { history.number(of: $0.member) }.filter { member in
        isKnown(member) && member != seeker && kinds.contains(history.members[member].kind)
          && history.members[member].standing != .former
      }
      guard !found.isEmpty else { return nil }
      return Answer(
        seeker: seeker, words: ([title] + project.text.map(\.text)).joined(separator: " . "),
        candidates: Set(found))
    }
  }

  /// How many seekers there are answers for.
  public var count: Int { answers.count }

  /// At most `limit` of the answers, evenly picked.
  func sample(_ limit: Int) -> [Answer] {
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
