public import AllianceMatching
public import AllianceModel
import AllianceNetwork

/// What would be of a pair if a fact were not, or if the one stated another need or the other another capability.
///
/// Both outcomes are computed alike, from the alliance's contents as they are and as they would be.
public struct WhatIf: Hashable, Codable, Sendable {
  /// What is supposed, all of it at once.
  public var changes: [Change]
  /// How the pair stands.
  public var before: Outcome
  /// How it would stand.
  public var after: Outcome

  /// One thing that is supposed.
  public struct Change: Hashable, Codable, Sendable {
    /// What of.
    public var sort: Sort
    /// The fact that is taken away; nil where one is added.
    public var fact: Evidence?
    /// Whose listing is added; nil where a fact is taken away.
    public var member: FactID?
    /// The concept that the added listing names; nil where its words are in no taxonomy.
    public var concept: FactID?
    /// The words of the fact.
    public var text: [LocalizedText]

    /// What can be supposed.
    public enum Sort: String, CaseIterable, Codable, Sendable {
      /// A stored project, relation or listing is taken away.
      case without
      /// The seeker states a need.
      case need
      /// The candidate states a capability.
      case capability
    }
  }

  /// How a pair stands.
  public struct Outcome: Hashable, Codable, Sendable {
    /// The score, 0…1.
    public var score: Double
    /// The place among all candidates, from 1; nil where a rule leaves the candidate out.
    public var rank: Int?
    /// The rules that leave it out.
    public var exclusions: [Explanation.Exclusion]

    init(_ explanation: Explanation) {
      score = explanation.suggestion.score
      rank = explanation.rank
      exclusions = explanation.exclusions
    }
  }
}

/// The pair that is explained, and how: what stays the same under any supposition.
struct PairQuestion {
  let seeker: FactID
  let candidate: FactID
  let kind: PairingKind
  let limits: Matcher.Limits

  /// The explanation in a snapshot; nil where one of the two is not in it.
  func explanation(in snapshot: Snapshot) -> Explanation? {
    guard let seeker = snapshot.graph.number(of: seeker), let candidate = snapshot.graph.number(of: candidate)
    else { return nil }
    return snapshot.matcher.explanation(of: candidate, for: seeker, kind: kind, limits: limits)
  }
}

extension AllianceContents {
  /// These contents under a supposition.
  func supposing(_ change: WhatIf.Change, _ pair: PairQuestion) -> AllianceContents {
    var contents = self
    if let fact = change.fact {
      contents.projects.removeAll { fact == Evidence(.project, $0.id) }
      contents.relations.removeAll { fact == Evidence(.relation, $0.id) }
      contents.listings.removeAll { fact == Evidence(.listing, $0.id) }
      return contents
    }
    guard let member = change.member else { return contents }
    let listing = Listing(
      id: FactID(source: member.source, key: "\(member.key)/what-if-\(contents.listings.count)"),
      member: member, side: change.sort == .need ? .need : .capability,
      kind: pair.kind.name == PairingKind.funding.name ? .funding : .technology, text: change.text,
      concepts: change.concept.map { [ConceptReference(scheme: $0.source, name: $0.key)] } ?? [])
    return AllianceContents(
      generation: generation, date: date, members: members, listings: listings + [listing],
      projects: projects, relations: relations, concepts: concepts)
  }
}

extension CollaborationGraph {
  /// Taking away the fact that a person means by its id, with its source or without.
  ///
  /// Throws ``RequestError`` where the graph holds none or several, with the nearest id.
  func without(meant name: String) throws -> WhatIf.Change {
    let facts =
      projects.map { Evidence(.project, $0.id) } + relations.map { Evidence(.relation, $0.id) }
      + listings.map { Evidence(.listing, $0.id) }
    let exact = facts.filter { $0.id.description == name }
    let found = exact.isEmpty ? facts.filter { $0.id.key == name } : exact
    guard found.count == 1 else {
      let near = found.isEmpty ? SpellingDistance.nearest(to: name, among: facts.lazy.map(\.id.key)) : nil
      throw RequestError.unknownFact(name, near: near, several: found.map(\.id.description))
    }
    return .init(sort: .without, fact: found[0], member: nil, concept: nil, text: words(of: found[0]))
  }

  /// A listing in words or of a concept, stated by a member.
  func stating(_ sort: WhatIf.Change.Sort, _ words: String, by member: FactID) throws -> WhatIf.Change {
    guard !NormalForm.of(words).isEmpty else { throw RequestError.emptyNeed() }
    guard let number = taxonomy.number(of: ConceptReference(scheme: nil, name: words)) else {
      return .init(
        sort: sort, fact: nil, member: member, concept: nil, text: [LocalizedText(words, language: "")])
    }
    return stating(sort, number, by: member)
  }

  /// A listing of a concept, stated by a member.
  func stating(_ sort: WhatIf.Change.Sort, _ concept: Int, by member: FactID) -> WhatIf.Change {
    let concept = taxonomy.concepts[concept]
    return .init(
      sort: sort, fact: nil, member: member, concept: concept.id, text: concept.preferredLabels)
  }
}
