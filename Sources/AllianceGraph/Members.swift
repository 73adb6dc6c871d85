public import AllianceModel
import AllianceNetwork

/// Which members to list.
public struct MembersRequest: Hashable, Codable, Sendable {
  /// Words that a name, alias or listing must hold; nil for all.
  public var query: String?
  /// The kind they must be of.
  public var kind: MemberKind?
  /// A region they must lie in, by code or name.
  public var region: String?
  /// Only those with a need that has expired or that nobody has confirmed for long.
  public var onlyLapsed: Bool
  /// At most this many; nil for all.
  public var limit: Int?
  /// So many of the list's beginning are left out.
  public var skip: Int
  /// The day whose knowledge is asked for; nil for the latest.
  public var asOf: CalendarDate?
  /// Who asks.
  public var audience: Visibility

  /// All members, unless said otherwise.
  public init(
    query: String? = nil, kind: MemberKind? = nil, region: String? = nil, onlyLapsed: Bool = false,
    limit: Int? = nil, skip: Int = 0, asOf: CalendarDate? = nil, audience: Visibility = .secretariat
  ) {
    self.query = query
    self.kind = kind
    self.region = region
    self.onlyLapsed = onlyLapsed
    self.limit = limit
    self.skip = skip
    self.asOf = asOf
    self.audience = audience
  }
}

/// A list of members.
public struct MembersAnswer: Hashable, Codable, Sendable {
  /// How many there are in all.
  public var count: Int
  /// The members, in order of how well the query fits their name, then of id.
  public var members: [MemberSummary]
  /// The needs of these members that don't count in full; empty unless they were asked for.
  public var notices: [NeedNotice] = []
}

/// A member on a line.
public struct MemberSummary: Hashable, Codable, Sendable {
  /// Its id in the store.
  public var id: FactID
  /// What sort of body it is.
  public var kind: MemberKind
  /// How it stands to the alliance.
  public var standing: Standing
  /// Its names.
  public var names: [LocalizedText]
  /// Where it is.
  public var region: Region?
  /// How many listings, projects and relations it has.
  public var listings: Int
  /// How many projects it takes part in.
  public var projects: Int
  /// How many observed relations it has.
  public var relations: Int
}

extension Alliance {
  /// Lists members.
  public func members(_ request: MembersRequest) throws -> MembersAnswer {
    let snapshot = try snapshot(for: request.audience, asOf: request.asOf)
    let graph = snapshot.graph
    let region = try request.region.map { try Region(meant: $0) }
    let words = request.query.map { NormalForm.of($0) } ?? ""
    let found = graph.members.indices.compactMap { number -> (rank: Int, number: Int)? in
      let member = graph.members[number]
      if let kind = request.kind, member.kind != kind { return nil }
      if let region, !(member.region.map { $0.isWithin(region) } ?? false) { return nil }
      if request.onlyLapsed && !snapshot.notices(on: number).contains(where: \.isLapsed) { return nil }
      return words.isEmpty ? (0, number) : graph.rank(number, words).map { ($0, number) }
    }.sorted { ($0.rank, $0.number) < ($1.rank, $1.number) }
    let shown = found.dropFirst(request.skip).prefix(request.limit ?? found.count)
    let notices = request.onlyLapsed ? shown.flatMap { snapshot.notices(on: $0.number) } : []
    return MembersAnswer(
      count: found.count, members: shown.map { graph.summary($0.number) },
      notices: notices.filter(\.isLapsed))
  }
}

extension CollaborationGraph {
  /// How a member fits words: 0 by its whole name, 1 within a name or id, 2 within a listing; nil not at all.
  fileprivate func rank(_ number: Int, _ words: String) -> Int? {
    let member = members[number]
    let names =
      (member.names + member.aliases).map { NormalForm.of($0.text) } + [NormalForm.of(member.id.key)]
    if names.contains(words) { return 0 }
    if names.contains(where: { $0.contains(words) }) { return 1 }
    let texts = listingsOfMember[number].flatMap { listings[Int($0)].text } + member.profile
    return texts.contains { NormalForm.of($0.text).contains(words) } ? 2 : nil
  }

  func summary(_ number: Int) -> MemberSummary {
    let member = members[number]
    return MemberSummary(
      id: member.id, kind: member.kind, standing: member.standing, names: member.names, region: member.region,
      listings: listingsOfMember[number].count, projects: projectsOfMember[number].count,
      relations: relationsFrom[number].count + relationsTo[number].count)
  }
}
