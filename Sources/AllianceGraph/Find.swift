public import AllianceMatching
public import AllianceModel
import AllianceNetwork

/// A need in words to find members for.
public struct FindRequest: Hashable, Codable, Sendable {
  /// The words and the side they are looked for on.
  public var need: Need
  /// Who has the need: an id, identifier or unambiguous name; nil for nobody in particular.
  public var member: String?
  /// The name of a pairing kind, whose candidates are meant; nil for all members.
  public var kind: String?
  /// At most this many.
  public var limit: Int
  /// Who asks.
  public var audience: Visibility

  /// Ten members of all kinds, unless said otherwise.
  public init(
    need: Need, member: String? = nil, kind: String? = nil, limit: Int = Matcher.usualLength,
    audience: Visibility = .secretariat
  ) {
    self.need = need
    self.member = member
    self.kind = kind
    self.limit = limit
    self.audience = audience
  }
}

extension Alliance {
  /// Finds members for a need in words, with reasons.
  public func find(_ request: FindRequest) throws -> SuggestAnswer {
    let snapshot = try snapshot(for: request.audience)
    guard !NormalForm.of(request.need.text).isEmpty else { throw RequestError.emptyNeed() }
    let suggestions = snapshot.matcher.members(
      for: request.need, seeker: try request.member.map { try snapshot.graph.member(meant: $0) },
      kind: try request.kind.map { try PairingKind.meant($0) }, limits: Matcher.Limits(count: request.limit))
    return SuggestAnswer(suggestions: suggestions, members: snapshot.graph.summaries(of: suggestions))
  }

  /// Ranks members for many needs on all cores, without reasons; the answers come in the order of the needs.
  ///
  /// - Parameters:
  ///   - needs: An id of the query, the member that has the need or an empty text, and the words.
  ///   - take: Is given the query's id, each member's own id and the score, best first.
  public func rankings(
    needs: [(query: String, member: String, text: String)], side: Listing.Side, kind: String?, limit: Int,
    audience: Visibility, take: (_ query: String, _ member: String, _ score: Double) -> Void
  ) throws {
    let snapshot = try snapshot(for: audience)
    let graph = snapshot.graph
    let kind = try kind.map { try PairingKind.meant($0) }
    let seekers = try graph.seekers(needs.map(\.member))
    answerInOrder(Array(zip(needs, seekers))) { need, seeker in
      snapshot.matcher.ranking(
        for: Need(need.text, side: side), seeker: seeker, kind: kind, limits: Matcher.Limits(count: limit))
    } take: { asked, ranking in
      let need = asked.0
      for ranked in ranking { take(need.query, graph.members[ranked.member].id.key, ranked.score) }
    }
  }
}

extension CollaborationGraph {
  /// The numbers of those who have needs; nil for an empty name.
  fileprivate func seekers(_ names: [String]) throws -> [Int?] {
    let named = names.indices.filter { !names[$0].isEmpty }
    do {
      let numbers = Dictionary(
        uniqueKeysWithValues: zip(named, try members(meant: named.map { names[$0] })))
      return names.indices.map { numbers[$0] }
    } catch var error as RequestError {
      error.place = error.place.map { named[$0] }
      throw error
    }
  }
}
