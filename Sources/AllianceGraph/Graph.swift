import AllianceBoards
public import AllianceExport
import AllianceMatching
public import AllianceModel
import AllianceNetwork
import AllianceStore

/// Which picture to draw.
public struct GraphRequest: Hashable, Codable, Sendable {
  /// The picture's name, `network`.
  public var picture: String
  /// The member it is about: an id, identifier or unambiguous name; nil for the whole alliance.
  public var member: String?
  /// The name of the pairing kind that `pairings` shows; nil for the first.
  public var kind: String?
  /// What nodes are grouped by.
  public var grouping: Scene.Grouping
  /// The day whose knowledge it shows; nil for the latest.
  public var asOf: CalendarDate?
  /// The earlier day that `change` compares with; nil for none.
  public var since: CalendarDate?
  /// More nodes than this are folded.
  public var limit: Int
  /// The language of its words.
  public var language: Language
  /// Whose eyes it is for. Pictures get passed on, so it is everybody unless said otherwise.
  public var audience: Visibility

  /// The whole network of today for everybody, unless said otherwise.
  public init(
    picture: String = "network", member: String? = nil, kind: String? = nil,
    grouping: Scene.Grouping = .kind, asOf: CalendarDate? = nil, since: CalendarDate? = nil,
    limit: Int = Scene.usualLimit,
    language: Language = .zh, audience: Visibility = .public
  ) {
    self.picture = picture
    self.member = member
    self.kind = kind
    self.grouping = grouping
    self.asOf = asOf
    self.since = since
    self.limit = limit
    self.language = language
    self.audience = audience
  }
}

extension Alliance {
  /// Draws a picture.
  ///
  /// Throws ``RequestError`` where the picture, member or kind is unknown, or the picture needs a member or a day.
  public func graph(_ request: GraphRequest) throws -> Picture {
    guard let kind = PictureKind.named(request.picture) else {
      throw RequestError.unknownKind(request.picture, known: PictureKind.all.map(\.name))
    }
    guard request.member != nil || !kind.needsMember else { throw RequestError.needsMember(kind.name) }
    guard request.since != nil || !kind.needsPast else { throw RequestError.needsPast(kind.name) }
    let snapshot = try snapshot(for: request.audience, asOf: request.asOf)
    let member = try request.member.map { try snapshot.graph.member(meant: $0) }
    let pairing = try pairing(request.kind, for: member.map { snapshot.graph.members[$0] })
    guard !snapshot.graph.members.isEmpty else { throw RequestError.emptyStore() }
    if kind.needsMandate, let member, !DealDesk(snapshot.graph, fund: member).hasMandate {
      throw RequestError.noMandate(snapshot.graph.members[member].id.key)
    }
    return kind.picture(
      of: Scene(
        snapshot.matcher,
        past: kind.needsPast ? try past(request) : nil,
        language: request.language, member: member, pairing: pairing, grouping: request.grouping,
        limit: request.limit))
  }

  private func past(_ request: GraphRequest) throws -> Matcher? {
    try request.since.map { Snapshot(try contents(for: request.audience, knownOn: $0)).matcher }
  }

  private func pairing(_ name: String?, for member: Member?) throws -> PairingKind? {
    guard let member else { return try name.map { try PairingKind.meant($0) } }
    return try PairingKind.meant(name, for: member).first
  }

  /// How many current listings an audience does not see.
  public func hiddenListings(from audience: Visibility) throws -> Int {
    try store.contents().listings.count { $0.visibility > audience }
  }
}
