public import AllianceMatching
public import AllianceModel
import AllianceNetwork
import AllianceStore

/// Which pair to explain.
public struct ExplainRequest: Hashable, Codable, Sendable {
  /// Who seeks: an id, identifier or unambiguous name.
  public var seeker: String
  /// Who is or isn't suggested.
  public var candidate: String
  /// The name of a pairing kind; nil for the one under which the pair scores highest.
  public var kind: String?
  /// What whoever is suggested must have, see ``SuggestRequest/require``.
  public var require: [String]
  /// How far the list that the rank is of gives way to others.
  public var spread: Spread
  /// Ids of projects, relations or listings to suppose away.
  public var without: [String]
  /// Concepts or words of needs to suppose of the seeker.
  public var withNeeds: [String]
  /// Concepts or words of capabilities to suppose of the candidate.
  public var withCapabilities: [String]
  /// The day whose knowledge is asked for; nil for the latest.
  public var asOf: CalendarDate?
  /// Who asks.
  public var audience: Visibility

  /// A pair, under its best kind unless said otherwise.
  public init(
    seeker: String, candidate: String, kind: String? = nil, require: [String] = [],
    spread: Spread = .usual, without: [String] = [], withNeeds: [String] = [],
    withCapabilities: [String] = [], asOf: CalendarDate? = nil, audience: Visibility = .secretariat
  ) {
    self.seeker = seeker
    self.candidate = candidate
    self.kind = kind
    self.require = require
    self.spread = spread
    self.without = without
    self.withNeeds = withNeeds
    self.withCapabilities = withCapabilities
    self.asOf = asOf
    self.audience = audience
  }
}

/// A pair's score to the last summand, or why there is none.
public struct ExplainAnswer: Hashable, Codable, Sendable {
  /// The summands, the rank, and the rules that leave the candidate out.
  public var explanation: Explanation
  /// The two members, by id.
  public var members: [String: MemberSummary]
  /// The facts behind the reasons, in words, with where they come from.
  public var facts: [Fact]
  /// What was supposed, or where nothing was, the suppositions that tell most.
  public var whatIf: [WhatIf]

  /// One stored fact.
  public struct Fact: Hashable, Codable, Sendable {
    /// What and which.
    public var evidence: Evidence
    /// Its words.
    public var text: [LocalizedText]
    /// Where it comes from.
    public var provenance: Provenance?
  }
}

extension Alliance {
  /// Explains why a candidate is suggested to a seeker, or why not.
  public func explain(_ request: ExplainRequest) throws -> ExplainAnswer {
    let snapshot = try snapshot(for: request.audience, asOf: request.asOf)
    let contents = try contents(for: request.audience, asOf: request.asOf)
    let graph = snapshot.graph
    let seeker = try graph.member(meant: request.seeker)
    let candidate = try graph.member(meant: request.candidate)
    let kind = try request.kind.map { try PairingKind.meant($0) }
    guard let chosen = kind ?? snapshot.matcher.bestKind(of: candidate, for: seeker) else {
      throw RequestError.noKindPairs(graph.members[seeker], graph.members[candidate])
    }
    let limits = Matcher.Limits(
      requirements: try Requirements(meant: request.require), spread: request.spread)
    let pair = PairQuestion(
      seeker: graph.members[seeker].id, candidate: graph.members[candidate].id, kind: chosen, limits: limits)
    let explanation = snapshot.matcher.explanation(of: candidate, for: seeker, kind: chosen, limits: limits)
    let suppositions = TellingSuppositions(
      contents: contents, snapshot: snapshot, pair: pair, explanation: explanation)
    let asked = try graph.changes(asked: request, pair)
    var seen: Set<Evidence> = []
    let ruled = explanation.exclusions.flatMap { explanation.grounds[$0] ?? [] }
    let evidence = (ruled + explanation.suggestion.reasons.flatMap(\.evidence)).filter {
      seen.insert($0).inserted
    }
    let provenance = try store.provenance(of: evidence, knownOn: request.asOf)
    return ExplainAnswer(
      explanation: explanation, members: graph.summaries(of: [explanation.suggestion]),
      facts: evidence.map { .init(evidence: $0, text: graph.words(of: $0), provenance: provenance[$0]) },
      whatIf: asked.isEmpty ? suppositions.found() : [suppositions.outcome(asked)].compactMap { $0 })
  }
}

extension CollaborationGraph {
  /// The changes that a request supposes, in the order of its fields.
  fileprivate func changes(asked request: ExplainRequest, _ pair: PairQuestion) throws -> [WhatIf.Change] {
    try request.without.map { try without(meant: $0) }
      + request.withNeeds.map { try stating(.need, $0, by: pair.seeker) }
      + request.withCapabilities.map { try stating(.capability, $0, by: pair.candidate) }
  }

  /// What a relation says: who, what and whom, and its own words.
  private func words(of relation: Relation) -> [LocalizedText] {
    Language.allCases.map { language in
      let ends = [relation.from, relation.to].map { id in
        number(of: id).flatMap { members[$0].names.text(for: language) } ?? id.key
      }
      let tie = relation.predicate.name(in: language)
      let middle = language == .zh ? "\(ends[0])\(tie)\(ends[1])" : "\(ends[0]) \(tie) \(ends[1])"
      let own = relation.text.text(for: language).map { ": \($0)" } ?? ""
      return LocalizedText(middle + own, language: language.rawValue)
    }
  }

  /// The words of a fact; empty where the graph doesn't hold it.
  func words(of evidence: Evidence) -> [LocalizedText] {
    switch evidence.fact {
    case .member: number(of: evidence.id).map { members[$0].names } ?? []
    case .listing: listings.first { $0.id == evidence.id }?.text ?? []
    case .project: projects.first { $0.id == evidence.id }?.title ?? []
    case .relation: relations.first { $0.id == evidence.id }.map(words) ?? []
    case .concept: taxonomy.number(of: evidence.id).map { taxonomy.concepts[$0].preferredLabels } ?? []
    }
  }
}
