public import AllianceModel
import AllianceNetwork

/// What to say of the network.
public struct NetworkRequest: Hashable, Codable, Sendable {
  /// Two members to find introductions between: ids, identifiers or unambiguous names; empty for none.
  public var between: [String]
  /// Nobody with more ties than this introduces; nil for no limit.
  public var load: Int?
  /// The day whose knowledge is asked for; nil for the latest.
  public var asOf: CalendarDate?
  /// Who asks.
  public var audience: Visibility

  /// The whole network, unless said otherwise.
  public init(
    between: [String] = [], load: Int? = nil, asOf: CalendarDate? = nil, audience: Visibility = .secretariat
  ) {
    self.between = between
    self.load = load
    self.asOf = asOf
    self.audience = audience
  }
}

/// The network as a whole, or ways through it.
public struct NetworkAnswer: Hashable, Codable, Sendable {
  /// How many members have joined or ask to.
  public var count: Int
  /// How many pairs of them have a tie: a relation or a joint project.
  public var ties: Int
  /// Groups with more ties within than chance would have, the largest first.
  public var communities: [[FactID]]
  /// How clear the communities are: the modularity, -½…1.
  public var modularity: Double
  /// Those most shortest ways lead through, the strongest first.
  public var brokers: [Broker]
  /// From how many members the ways were counted: all of them where this is the members' number.
  public var starts: Int
  /// Pairs without whose tie two parts of the network would fall apart.
  public var bridges: [[FactID]]
  /// Those without any tie.
  public var isolated: [FactID]
  /// How dense ties are within and between kinds of member.
  public var byKind: [Density]
  /// How dense ties are within and between the provinces and countries with most members.
  public var byRegion: [Density]
  /// Ties across borders by year, those without a date in the first.
  public var trend: [Year]
  /// Up to three ways between the two members asked for, without a common broker.
  public var introductions: [[FactID]]
  /// All members named, by id.
  public var members: [String: MemberSummary]

  /// One whom shortest ways lead through.
  public struct Broker: Hashable, Codable, Sendable {
    /// The member.
    public var member: FactID
    /// The share of pairs of others, 0…1.
    public var share: Double
    /// How many members it has ties with.
    public var ties: Int
  }

  /// How dense ties are between two groups, or within one.
  public struct Density: Hashable, Codable, Sendable {
    /// The one group: a kind of member or a region's code.
    public var a: String
    /// The other.
    public var b: String
    /// Pairs with a tie.
    public var ties: Int
    /// Pairs that could have one.
    public var pairs: Int
  }

  /// All pairs tied by the end of a year.
  public struct Year: Hashable, Codable, Sendable {
    /// The year; nil for ties without a date alone.
    public var year: Int?
    /// How many pairs.
    public var ties: Int
    /// How many of them are of two provinces or countries.
    public var acrossRegions: Int
    /// How many of them are of two kinds of member.
    public var acrossKinds: Int
  }
}

extension Alliance {
  /// Describes the network of ties, or finds who could introduce one member to another.
  ///
  /// Throws ``RequestError`` where one of the two is unknown.
  public func network(_ request: NetworkRequest) throws -> NetworkAnswer {
    let graph = try snapshot(for: request.audience, asOf: request.asOf).graph
    guard !graph.members.isEmpty else { throw RequestError.emptyStore() }
    let ends = try request.between.map { try graph.member(meant: $0) }
    return NetworkSurvey(graph).answer(
      introductions: ends.count == 2 ? (ends[0], ends[1], request.load ?? .max) : nil)
  }
}
