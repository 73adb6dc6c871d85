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
  /// Who asks.
  public var audience: Visibility

  /// A pair, under its best kind unless said otherwise.
  public init(seeker: String, candidate: String, kind: String? = nil, audience: Visibility = .secretariat) {
    self.seeker = seeker
    self.candidate = candidate
    self.kind = kind
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
    let snapshot = try snapshot(for: request.audience)
    let graph = snapshot.graph
    let seeker = try graph.member(meant: request.seeker)
    let candidate = try graph.member(meant: request.candidate)
    let kind = try request.kind.map { try PairingKind.meant($0) }
    guard let chosen = kind ?? snapshot.matcher.bestKind(of: candidate, for: seeker) else {
      throw RequestError.noKindPairs(graph.members[seeker], graph.members[candidate])
    }
    let explanation = snapshot.matcher.explanation(of: candidate, for: seeker, kind: chosen)
    var seen: Set<Evidence> = []
    let evidence = explanation.suggestion.reasons.flatMap(\.evidence).filter { seen.insert($0).inserted }
    let provenance = try store.provenance(of: evidence)
    return ExplainAnswer(
      explanation: explanation, members: graph.summaries(of: [explanation.suggestion]),
      facts: evidence.map { .init(evidence: $0, text: graph.words(of: $0), provenance: provenance[$0]) })
  }
}

extension CollaborationGraph {
  /// The words of a fact; empty where the graph doesn't hold it.
  fileprivate func words(of evidence: Evidence) -> [LocalizedText] {
    switch evidence.fact {
    case .member: number(of: evidence.id).map { members[$0].names } ?? []
    case .listing: listings.first { $0.id == evidence.id }?.text ?? []
    case .project: projects.first { $0.id == evidence.id }?.title ?? []
    case .relation: relations.first { $0.id == evidence.id }?.text ?? []
    case .concept: taxonomy.number(of: evidence.id).map { taxonomy.concepts[$0].preferredLabels } ?? []
    }
  }
}
