import AllianceModel
import AllianceNetwork

/// Surveys the ties between those who have joined or ask to.
struct NetworkSurvey {
  private let graph: CollaborationGraph
  private let members: [Int]
  private let placeOf: [Int: Int]
  private let ties: TieGraph

  /// How many brokers are named.
  private static let brokers = 15
  /// How many regions are compared.
  private static let regions = 6
  /// How many ways are offered between two members.
  private static let ways = 3

  init(_ graph: CollaborationGraph) {
    self.graph = graph
    members = graph.members.indices.filter { [.member, .candidate].contains(graph.members[$0].standing) }
    let placeOf = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
    self.placeOf = placeOf
    let all = TieGraph(graph)
    ties = TieGraph(
      nodes: members.count,
      pairs: all.edges.compactMap { a, b in placeOf[a].flatMap { a in placeOf[b].map { (a, $0) } } })
  }

  func answer(introductions asked: (from: Int, to: Int, load: Int)?) -> NetworkAnswer {
    let communities = ties.communities().filter { $0.count > 1 }
    let (shares, starts) = ties.betweenness()
    let brokers = shares.indices.filter { shares[$0] > 0 }.sorted { (shares[$1], $0) < (shares[$0], $1) }
    let isolated = ties.neighbours.indices.filter { ties.neighbours[$0].isEmpty }
    var answer = NetworkAnswer(
      count: members.count, ties: ties.edges.count, communities: communities.map { $0.map(id) },
      modularity: ties.modularity(of: communities),
      brokers: brokers.prefix(Self.brokers).map {
        .init(member: id($0), share: shares[$0], ties: ties.neighbours[$0].count)
      }, starts: starts, bridges: ties.bridges().map { [id($0), id($1)] }, isolated: isolated.map(id),
      byKind: densities { facts($0).kind.rawValue },
      byRegion: densities(most: Self.regions) { region($0) }, trend: trend(),
      introductions: asked.map { introductions($0.from, $0.to, $0.load) } ?? [], members: [:])
    let named =
      answer.communities.joined() + answer.brokers.map(\.member) + answer.bridges.joined()
      + answer.isolated + answer.introductions.joined()
    for id in named { answer.members[id.description] = graph.number(of: id).map { graph.summary($0) } }
    return answer
  }

  private func facts(_ place: Int) -> Member { graph.members[members[place]] }

  private func id(_ place: Int) -> FactID { facts(place).id }

  /// The province of a Chinese member, the country of others; empty where it is not known.
  private func region(_ place: Int) -> String {
    guard var region = facts(place).region else { return "" }
    while let parent = region.parent, parent.parent != nil { region = parent }
    return region.code
  }

  // MARK: Density

  private func densities(most: Int = .max, _ group: (Int) -> String) -> [NetworkAnswer.Density] {
    let groups = ties.neighbours.indices.map(group)
    let sizes = groups.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let shown = sizes.filter { !$0.key.isEmpty }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(most).map(\.key)
    var counts: [[String]: Int] = [:]
    for (a, b) in ties.edges { counts[[groups[a], groups[b]].sorted(), default: 0] += 1 }
    return shown.enumerated().flatMap { place, a in
      shown[place...].map { b in
        let pairs = a == b ? sizes[a]! * (sizes[a]! - 1) / 2 : sizes[a]! * sizes[b]!
        return NetworkAnswer.Density(a: a, b: b, ties: counts[[a, b].sorted()] ?? 0, pairs: pairs)
      }
    }
  }

  // MARK: Trend

  /// Each pair counts from the year of its first tie; one without a date always held.
  private func trend() -> [NetworkAnswer.Year] {
    var first: [[Int]: Int] = [:]
    func note(_ a: Int, _ b: Int, _ year: Int?) {
      guard let a = placeOf[a], let b = placeOf[b], a != b else { return }
      let pair = [min(a, b), max(a, b)]
      first[pair] = min(first[pair] ?? .max, year ?? 0)
    }
    for (number, ends) in graph.endsOfRelation.enumerated() {
      note(Int(ends.from), Int(ends.to), graph.relations[number].on?.year)
    }
    for project in graph.projects.indices {
      let members = graph.membersOfProject[project].map(Int.init)
      for a in members { for b in members where a < b { note(a, b, graph.projects[project].start?.year) } }
    }
    return Set(first.values).sorted().map { year in
      let pairs = first.filter { $0.value <= year }.keys
      return NetworkAnswer.Year(
        year: year == 0 ? nil : year, ties: pairs.count,
        acrossRegions: pairs.count { region($0[0]) != region($0[1]) },
        acrossKinds: pairs.count { facts($0[0]).kind != facts($0[1]).kind })
    }
  }

  // MARK: Introductions

  /// Ways between two members, none through a broker of one before.
  private func introductions(_ from: Int, _ to: Int, _ load: Int) -> [[FactID]] {
    guard let start = placeOf[from], let goal = placeOf[to], start != goal else { return [] }
    var used: Set<Int> = []
    var ways: [[FactID]] = []
    while ways.count < Self.ways, let way = ties.path(from: start, to: goal, avoiding: used, load: load) {
      ways.append(way.map(id))
      let brokers = way.dropFirst().dropLast()
      if brokers.isEmpty { break }
      used.formUnion(brokers)
    }
    return ways
  }
}
