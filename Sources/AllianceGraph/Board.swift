public import AllianceMatching
public import AllianceModel
import AllianceNetwork

/// Whose suggestions to put on one board.
public struct BoardRequest: Hashable, Codable, Sendable {
  /// The name of a pairing kind.
  public var kind: String
  /// The kind those who seek must be of; nil for any.
  public var seekers: MemberKind?
  /// A region those who seek must lie in, by code or name; nil for any.
  public var region: String?
  /// At most this many seekers, in order of id.
  public var seekerLimit: Int
  /// At most this many suggestions for each.
  public var limit: Int
  /// The least score, 0…1.
  public var least: Double
  /// Who asks.
  public var audience: Visibility

  /// Three suggestions for each of the first two hundred, unless said otherwise.
  public init(
    kind: String, seekers: MemberKind? = nil, region: String? = nil, seekerLimit: Int = 200, limit: Int = 3,
    least: Double = 0, audience: Visibility = .secretariat
  ) {
    self.kind = kind
    self.seekers = seekers
    self.region = region
    self.seekerLimit = seekerLimit
    self.limit = limit
    self.least = least
    self.audience = audience
  }
}

/// Suggestions for many members.
public struct BoardAnswer: Hashable, Codable, Sendable {
  /// How many members seek such a partner and fit the request, those beyond the limit among them.
  public var seekers: Int
  /// The suggestions, the strongest first, then in order of the seekers.
  public var suggestions: [Suggestion]
  /// The members that they name, by id.
  public var members: [String: MemberSummary]
}

extension Alliance {
  /// Puts the suggestions for many members on one board, asked on all cores.
  public func board(_ request: BoardRequest) throws -> BoardAnswer {
    let snapshot = try snapshot(for: request.audience)
    let graph = snapshot.graph
    let kind = try PairingKind.meant(request.kind)
    let region = try request.region.map { try Region(meant: $0) }
    let fitting = graph.members.indices.filter { number in
      let member = graph.members[number]
      return kind.canSeek(member.kind) && member.kind == request.seekers ?? member.kind
        && region.map { member.region?.isWithin($0) ?? false } ?? true
    }
    let limits = Matcher.Limits(count: request.limit, spread: .usual)
    var found: [Suggestion] = []
    answerInOrder(Array(fitting.prefix(request.seekerLimit))) {
      snapshot.matcher.suggestions(for: $0, kind: kind, limits: limits)
    } take: {
      found += $1.filter { $0.score >= request.least }
    }
    let order = found.indices.sorted { (found[$1].score, $0) < (found[$0].score, $1) }
    return BoardAnswer(
      seekers: fitting.count, suggestions: order.map { found[$0] }, members: graph.summaries(of: found))
  }
}
