public import AllianceModel
import AllianceNetwork

/// A need in words 需求: what `find` looks members up for.
public struct Need: Hashable, Codable, Sendable {
  /// The words, in any language.
  public var text: String
  /// Which side of the listings they are looked for in: a need is met by capabilities.
  public var side: Listing.Side

  /// A need that capabilities meet, unless said otherwise.
  public init(_ text: String, side: Listing.Side = .capability) {
    self.text = text
    self.side = side
  }
}

extension Matcher {
  /// The best members for a need in words, best first; with a seeker, whom it knows counts too.
  ///
  /// - Parameter kind: Whose candidates and weights to use; nil looks among all members.
  public func members(
    for need: Need, seeker: Int? = nil, kind: PairingKind? = nil, limits: Limits = Limits()
  ) -> [Suggestion] {
    let scoring = scoring(need, seeker, kind)
    return best(scoring, limits).map { suggestion($0, scoring) }
  }

  /// The same ranking without reasons: members and scores only, for long lists.
  public func ranking(
    for need: Need, seeker: Int? = nil, kind: PairingKind? = nil, limits: Limits = Limits()
  ) -> [Ranked] {
    best(scoring(need, seeker, kind), limits)
  }

  private func scoring(_ need: Need, _ seeker: Int?, _ kind: PairingKind?) -> Scoring {
    let kind = PairingKind.forNeeds(like: kind).weighted(by: guidance.learned[PairingKind.needs] ?? [:])
    let kinds = kind.candidates(for: seeker.map { graph.members[$0].kind })
    let question = Question(
      text: need.text, side: need.side, seeker: seeker, candidates: index.candidates(of: kinds),
      taxonomy: graph.taxonomy)
    return Scoring(kind: kind, question: question, index: index, freshness: freshness)
  }
}
