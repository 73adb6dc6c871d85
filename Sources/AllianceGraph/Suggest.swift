public import AllianceMatching
public import AllianceModel
import AllianceNetwork

/// Whom to make suggestions for.
public struct SuggestRequest: Hashable, Codable, Sendable {
  /// An id, identifier or unambiguous name.
  public var member: String
  /// The name of a pairing kind; nil for all that are for this member.
  public var kind: String?
  /// At most this many a kind.
  public var limit: Int
  /// Leaves out those it already worked with.
  public var onlyNew: Bool
  /// What whoever is suggested must have: `region=广东`, `trl=6`, `amount=CNY:1000000-5000000`.
  public var require: [String]
  /// How far the lists give way to others than those they would always name.
  public var spread: Spread
  /// The day whose knowledge is asked for; nil for the latest.
  public var asOf: CalendarDate?
  /// Who asks.
  public var audience: Visibility

  /// Ten a kind, known partners included, unless said otherwise.
  public init(
    member: String, kind: String? = nil, limit: Int = Matcher.usualLength, onlyNew: Bool = false,
    require: [String] = [], spread: Spread = .usual, asOf: CalendarDate? = nil,
    audience: Visibility = .secretariat
  ) {
    self.member = member
    self.kind = kind
    self.limit = limit
    self.onlyNew = onlyNew
    self.require = require
    self.spread = spread
    self.asOf = asOf
    self.audience = audience
  }
}

/// Suggestions with their reasons.
public struct SuggestAnswer: Hashable, Codable, Sendable {
  /// The suggestions, by kind and best first.
  public var suggestions: [Suggestion]
  /// The members that it names, by id.
  public var members: [String: MemberSummary]
  /// Those whom only a rule or a requirement keeps off the lists.
  public var leftOut: [LeftOut] = []
  /// Needs of the seeker that don't count in full.
  public var notices: [NeedNotice] = []
  /// What is missing for the kinds in which there is no good match: nobody, or only weak ones.
  public var missing: [MissingFact] = []
}

extension Alliance {
  /// Suggests partners for one member.
  public func suggest(_ request: SuggestRequest) throws -> SuggestAnswer {
    let snapshot = try snapshot(for: request.audience, asOf: request.asOf)
    let graph = snapshot.graph
    let seeker = try graph.member(meant: request.member)
    let limits = Matcher.Limits(
      count: request.limit, onlyNew: request.onlyNew, requirements: try Requirements(meant: request.require),
      spread: request.spread)
    let kinds = try PairingKind.meant(request.kind, for: graph.members[seeker])
    let lists = kinds.map { snapshot.matcher.suggestionsAndLeftOut(for: seeker, kind: $0, limits: limits) }
    let suggestions = lists.flatMap(\.suggestions)
    let leftOut = lists.flatMap(\.leftOut)
    let members = graph.summaries(of: suggestions).merging(graph.summaries(of: leftOut.map(\.candidate))) {
      $1
    }
    return SuggestAnswer(
      suggestions: suggestions, members: members, leftOut: leftOut, notices: snapshot.notices(on: seeker),
      missing: kinds.filter { kind in
        suggestions.allSatisfy { $0.kind != kind.name || $0.confidence.band == .weak }
      }.flatMap { snapshot.matcher.missing(for: seeker, kind: $0) })
  }

  /// Ranks candidates for many seekers on all cores, without reasons; the answers come in the order of the seekers.
  ///
  /// With an exposure over 0, nobody stands among the first ten of more than a share of 1 − exposure of the lists; where
  /// every seeker is asked for, each active member that anything speaks for is on somebody's list.
  ///
  /// - Parameters:
  ///   - seekers: Ids, identifiers or unambiguous names; nil for every member the kind is for.
  ///   - require: What whoever is suggested must have, see ``SuggestRequest/require``.
  ///   - spread: How far the lists give way to others than those they would always name.
  ///   - take: Is given each seeker's and candidate's own id and what decides its place, best first.
  /// - Returns: How many of those who can be suggested are on a list; nil where the score alone counts.
  @discardableResult
  public func rankings(
    seekers: [String]?, kind: String, limit: Int, onlyNew: Bool, require: [String] = [],
    spread: Spread = .usual, audience: Visibility,
    take: (_ seeker: String, _ candidate: String, _ value: Double) -> Void
  ) throws -> BatchCoverage? {
    let snapshot = try snapshot(for: audience)
    let graph = snapshot.graph
    let kind = try PairingKind.meant(kind)
    let numbers =
      try seekers.map { try graph.members(meant: $0) }
      ?? graph.members.indices.filter { kind.canSeek(graph.members[$0].kind) }
    let limits = Matcher.Limits(
      count: limit, onlyNew: onlyNew, requirements: try Requirements(meant: require), spread: spread)
    func hand(_ seeker: Int, _ ranking: [Matcher.Ranked]) {
      for ranked in ranking {
        take(graph.members[seeker].id.key, graph.members[ranked.member].id.key, ranked.value)
      }
    }
    guard spread.exposure > 0 else {
      answerInOrder(numbers) {
        snapshot.matcher.ranking(for: $0, kind: kind, limits: limits)
      } take: {
        hand($0, $1)
      }
      return nil
    }
    let (lists, coverage) = snapshot.matcher.evenLists(for: numbers, kind, limits, all: seekers == nil)
    for (seeker, list) in zip(numbers, lists) { hand(seeker, list) }
    return coverage
  }
}

extension PairingKind {
  /// The kind of this name; throws ``RequestError`` where there is none.
  static func meant(_ name: String) throws -> PairingKind {
    guard let kind = named(name) else { throw RequestError.unknownKind(name, known: all.map(\.name)) }
    return kind
  }

  /// The kind of this name, or all; only such as are for the member.
  static func meant(_ name: String?, for member: Member) throws -> [PairingKind] {
    let fitting = all.filter { $0.canSeek(member.kind) }
    guard let name else { return fitting }
    let kind = try meant(name)
    guard fitting.contains(where: { $0.name == kind.name }) else {
      throw RequestError.notForThisMember(name, member.id.key, fitting: fitting.map(\.name))
    }
    return [kind]
  }
}

extension CollaborationGraph {
  /// The numbers of many members, by id with one pass over the members for all of them.
  ///
  /// Throws ``RequestError`` with the place of the first name that is nobody's or that of several.
  func members(meant names: [String]) throws -> [Int] {
    let keys = Dictionary(grouping: members.indices) { members[$0].id.key }
    return try names.enumerated().map { place, name in
      if let same = keys[name], same.count == 1 { return same[0] }
      do {
        return try member(meant: name)
      } catch var error as RequestError {
        error.place = place
        throw error
      }
    }
  }

  /// Summaries of all members that suggestions name, by the text form of their ids.
  func summaries(of suggestions: [Suggestion]) -> [String: MemberSummary] {
    summaries(of: suggestions.flatMap { [$0.seeker, $0.candidate].compactMap { $0 } })
  }

  /// Summaries of members, by the text form of their ids.
  func summaries(of ids: [FactID]) -> [String: MemberSummary] {
    ids.reduce(into: [:]) { members, id in
      if let number = number(of: id) { members[id.description] = summary(number) }
    }
  }
}
