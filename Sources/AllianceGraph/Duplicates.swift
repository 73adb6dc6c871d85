public import AllianceIdentity
public import AllianceModel
import AllianceNetwork

/// Which duplicates to list.
public struct DuplicatesRequest: Hashable, Codable, Sendable {
  /// The least score, in 0…1.
  public var minimum: Float
  /// At most this many pairs; nil for all.
  public var limit: Int?
  /// So many of the list's beginning are left out.
  public var skip: Int
  /// Who asks.
  public var audience: Visibility

  /// All pairs worth a look, unless said otherwise.
  public init(
    minimum: Float = DuplicateModel.listed, limit: Int? = nil, skip: Int = 0,
    audience: Visibility = .secretariat
  ) {
    self.minimum = minimum
    self.limit = limit
    self.skip = skip
    self.audience = audience
  }
}

/// Members that may be one organisation.
public struct DuplicatesAnswer: Hashable, Codable, Sendable {
  /// How many pairs there are in all.
  public var count: Int
  /// The pairs, the most likely first.
  public var pairs: [DuplicatePair]
  /// Groups in which every two are a certain pair, among all pairs.
  public var clusters: [[FactID]]
  /// The members of ``pairs``, by id.
  public var members: [String: MemberSummary]
}

extension Alliance {
  /// Lists pairs of members that may be one organisation, but for those that somebody said are not; merges nothing.
  public func duplicates(_ request: DuplicatesRequest) throws -> DuplicatesAnswer {
    let graph = try snapshot(for: request.audience).graph
    let pairs = try candidatePairs(graph, minimum: request.minimum)
    let shown = Array(pairs.dropFirst(request.skip).prefix(request.limit ?? pairs.count))
    var members: [String: MemberSummary] = [:]
    for id in shown.flatMap({ [$0.a, $0.b] }) {
      members[id.description] = graph.number(of: id).map { graph.summary($0) }
    }
    return DuplicatesAnswer(
      count: pairs.count, pairs: shown, clusters: DuplicateClusters.of(pairs), members: members)
  }
}

/// Two names in their places, to be judged without a store.
public struct NamedPair: Hashable, Codable, Sendable {
  /// What the asker calls the pair.
  public var id: String
  /// The one name and the code or name of its country; empty where it is not known.
  public var a: Side
  /// The other.
  public var b: Side

  /// A name in a country.
  public struct Side: Hashable, Codable, Sendable {
    /// The name as written.
    public var name: String
    /// A country's code or name, `UK` and `EL` included; empty where it is not known.
    public var country: String

    /// A name in a country.
    public init(name: String, country: String) {
      self.name = name
      self.country = country
    }
  }

  /// A pair to be judged.
  public init(id: String, a: Side, b: Side) {
    self.id = id
    self.a = a
    self.b = b
  }

  /// The scores of many pairs, in their order; how rare a word is shows in the names of all of them.
  public static func scores(of pairs: [NamedPair]) -> [DuplicateScore] {
    let sides = pairs.flatMap { [$0.a, $0.b] }
    let records = sides.indices.map { number in
      IdentityRecord(
        id: FactID(source: "pairs", key: "\(number)"), name: sides[number].name,
        region: Region(sides[number].country))
    }
    let finder = DuplicateFinder(records)
    return pairs.indices.map { finder.score(2 * $0, 2 * $0 + 1) }
  }
}
