public import AllianceBoards
public import AllianceModel
import AllianceNetwork
import AllianceStore

/// Which gaps of the chain to look for.
public struct GapsRequest: Hashable, Codable, Sendable {
  /// A concept, by id or label: only it and what goes into it; nil for the whole chain.
  public var concept: String?
  /// A region, by code or name: only members in it count as inside; nil for anywhere.
  public var region: String?
  /// Only places in this state; nil for all but the strong ones.
  public var status: ChainGap.Status?
  /// At most this many; nil for all.
  public var limit: Int?
  /// So many of the list's beginning are left out.
  public var skip: Int
  /// What to suppose, all of it at once and in any order: `leaves:MEMBER`, `fails:CONCEPT`, `joins:FILE`; empty for
  /// nothing.
  public var whatIf: [String]
  /// Who asks.
  public var audience: Visibility

  /// All gaps of the whole chain as it is, unless said otherwise.
  public init(
    concept: String? = nil, region: String? = nil, status: ChainGap.Status? = nil, limit: Int? = nil,
    skip: Int = 0, whatIf: [String] = [], audience: Visibility = .secretariat
  ) {
    self.concept = concept
    self.region = region
    self.status = status
    self.limit = limit
    self.skip = skip
    self.whatIf = whatIf
    self.audience = audience
  }
}

/// The gaps of the chain, and who could fill them.
public struct GapsAnswer: Hashable, Codable, Sendable {
  /// How many places of the chain are in each state, by the state's name.
  public var counts: [String: Int]
  /// How many places the request fits, shown or not.
  public var count: Int
  /// The gaps, the most pressing first.
  public var gaps: [Entry]
  /// What the supposition changes; nil where nothing was supposed.
  public var change: GapsChange?
  /// Labels of all concepts named, by id.
  public var concepts: [String: [LocalizedText]]
  /// All members named, by id.
  public var members: [String: MemberSummary]
  /// Titles of the projects named, by id.
  public var projects: [String: [LocalizedText]]

  /// A gap and who could fill it.
  public struct Entry: Hashable, Codable, Sendable {
    /// The gap.
    public var gap: ChainGap
    /// Who could fill it.
    public var fillers: [GapFiller]
  }
}

/// What a supposition changes on the chain.
public struct GapsChange: Hashable, Codable, Sendable {
  /// How many places were in each state before, by the state's name.
  public var before: [String: Int]
  /// The places whose state changes, the most pressing state first.
  public var places: [Place]

  /// A place whose state changes.
  public struct Place: Hashable, Codable, Sendable {
    /// What is needed there.
    public var concept: FactID
    /// The state before; nil where nobody needed it.
    public var before: ChainGap.Status?
    /// The state after; nil where nobody needs it any more.
    public var after: ChainGap.Status?
  }
}

extension Alliance {
  /// Finds the gaps of the chain, as it is or under a supposition.
  ///
  /// Throws ``RequestError`` where the concept, region or supposition is unknown.
  public func gaps(_ request: GapsRequest) throws -> GapsAnswer {
    let graph = try snapshot(for: request.audience).graph
    guard !graph.members.isEmpty else { throw RequestError.emptyStore() }
    let region = try request.region.map { try Region(meant: $0) }
    let present = SupposedChain(graph: graph, finder: GapFinder(graph, region: region))
    let chain =
      request.whatIf.isEmpty
      ? present : try suppose(request.whatIf, in: graph, region: region, audience: request.audience)
    let found = try chain.gaps(under: request.concept)
    let wanted = found.filter { gap in
      request.status.map { gap.status == $0 } ?? (gap.status != .strong)
    }
    let entries = wanted.dropFirst(request.skip).prefix(request.limit ?? wanted.count).map {
      GapsAnswer.Entry(gap: $0, fillers: chain.finder.fillers(of: $0))
    }
    var answer = GapsAnswer(
      counts: found.statusCounts, count: wanted.count, gaps: entries, change: nil, concepts: [:],
      members: [:], projects: [:])
    if !request.whatIf.isEmpty {
      let before = try present.gaps(under: request.concept)
      answer.change = GapsChange(from: before, to: found)
    }
    answer.name(from: chain.graph)
    return answer
  }
}

extension [ChainGap] {
  fileprivate var statusCounts: [String: Int] {
    let none = ChainGap.Status.allCases.map { ($0.rawValue, 0) }
    return reduce(into: Dictionary(uniqueKeysWithValues: none)) { $0[$1.status.rawValue]! += 1 }
  }
}

extension GapsChange {
  /// The places whose state differs, by the state after; those that are gone come last.
  init(from before: [ChainGap], to after: [ChainGap]) {
    let states = Dictionary(uniqueKeysWithValues: before.map { ($0.concept, $0.status) })
    let kept = Set(after.map(\.concept))
    let changed = after.map { Place(concept: $0.concept, before: states[$0.concept], after: $0.status) }
    let gone = before.filter { !kept.contains($0.concept) }
      .map { Place(concept: $0.concept, before: $0.status, after: nil) }
    self.before = before.statusCounts
    places = (changed + gone).filter { $0.before != $0.after }
  }
}

extension GapsChange.Place {
  /// Whether the chain is worse off there than before; where nobody needs the place, nothing is wanting.
  public var isOpened: Bool {
    func lack(_ status: ChainGap.Status?) -> Int {
      switch status {
      case nil, .strong: 0
      case .weak: 1
      case .singleSource: 2
      case .missing: 3
      }
    }
    return lack(after) > lack(before)
  }
}

extension GapsAnswer {
  /// Adds the words for all ids the answer holds.
  fileprivate mutating func name(from graph: CollaborationGraph) {
    let named = gaps.map(\.gap.concept) + gaps.flatMap { $0.fillers.compactMap(\.from) }
    concepts = graph.taxonomy.labels(of: named + (change?.places.map(\.concept) ?? []))
    for entry in gaps {
      let gap = entry.gap
      let ids =
        gap.providers + gap.outsiders + gap.stated + gap.implied + gap.exposed + entry.fillers.map(\.member)
      for id in ids { members[id.description] = graph.number(of: id).map { graph.summary($0) } }
    }
    let wanted = Set(gaps.flatMap { $0.fillers.compactMap(\.project) })
    for project in graph.projects where wanted.contains(project.id) {
      projects[project.id.description] = project.title
    }
  }
}
