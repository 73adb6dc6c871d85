import AllianceMatching
import AllianceModel
import AllianceNetwork

/// Ties between the nodes of a picture, counted: each kind of tie between two nodes is one link.
struct Ties {
  private let scene: Scene
  private var observed: [Tie: (count: Int, facts: [String])] = [:]
  private var suggested: [Tie: (count: Int, reasons: [String])] = [:]

  private struct Tie: Hashable, Comparable {
    let from: Int
    let to: Int
    let name: String

    static func < (a: Tie, b: Tie) -> Bool { (a.from, a.to, a.name) < (b.from, b.to, b.name) }
  }

  /// How many facts a tooltip tells of.
  private static let shown = 3

  init(_ scene: Scene) { self.scene = scene }

  /// Adds all observed ties; `place` gives the number of the node a member stands in, nil for none.
  mutating func observe(_ place: (Int) -> Int?) {
    let graph = scene.graph
    for relation in graph.relations.indices { observe(relation: relation, place) }
    for project in graph.projects.indices {
      let nodes = Set(graph.membersOfProject[project].compactMap { place(Int($0)) }).sorted()
      observe(project: project, among: nodes)
    }
  }

  /// Adds a relation, where both ends stand in different nodes.
  mutating func observe(relation: Int, _ place: (Int) -> Int?) {
    let ends = scene.graph.endsOfRelation[relation]
    guard let from = place(Int(ends.from)), let to = place(Int(ends.to)), from != to else { return }
    let fact = scene.graph.relations[relation]
    let isDirected = fact.predicate != .collaborates
    let tie = Tie(
      from: isDirected ? from : min(from, to), to: isDirected ? to : max(from, to),
      name: fact.predicate.rawValue)
    let words = [fact.text.text(for: scene.language), fact.on?.description].compactMap { $0 }
    count(tie, words.joined(separator: " · "))
  }

  /// Adds a project to each pair of the nodes that take part in it.
  mutating func observe(project: Int, among nodes: [Int]) {
    let title = scene.graph.projects[project].title.text(for: scene.language) ?? ""
    for (index, from) in nodes.enumerated() {
      for to in nodes[(index + 1)...] { count(Tie(from: from, to: to, name: "project"), title) }
    }
  }

  private mutating func count(_ tie: Tie, _ fact: String) {
    var entry = observed[tie] ?? (0, [])
    entry.count += 1
    if entry.facts.count < Self.shown, !fact.isEmpty { entry.facts.append(fact) }
    observed[tie] = entry
  }

  /// Adds a suggestion from the node that would give to the one that would get.
  mutating func suggest(_ suggestion: Suggestion, from: Int, to: Int) {
    let tie = Tie(from: from, to: to, name: suggestion.kind)
    var entry = suggested[tie] ?? (0, [])
    entry.count += 1
    if entry.count == 1 {
      let score = String(Int((suggestion.score * 100).rounded()))
      entry.reasons =
        [scene.words("建议：匹配度 \(score)%", "suggested: fit \(score)%")]
        + suggestion.reasons.prefix(Self.shown).compactMap { $0.summary.text(for: scene.language) }
    }
    suggested[tie] = entry
  }

  /// The links in order of their nodes, observed before suggested.
  ///
  /// - Parameters:
  ///   - ids: The nodes' ids by number.
  ///   - limit: At most this many observed links, the strongest, though each node keeps its strongest; and where
  ///     there is a limit, at most half as many suggestions as nodes, and none beside an observed link.
  ///   - folded: Nodes that stand for several members: they keep a few links each, on top of the limit.
  func links(_ ids: [String], limit: Int = .max, folded: Set<Int> = []) -> (
    links: [Picture.Link], omitted: Int
  ) {
    let kept = strongest(limit, folded)
    let observedLinks = kept.sorted().map { tie in link(tie, observed[tie]!, ids) }
    let shown = limit == .max ? Set(suggested.keys) : strongestSuggested(beside: kept, limit: ids.count / 2)
    let suggestedLinks = shown.sorted().map { tie in
      Picture.Link(
        from: ids[tie.from], to: ids[tie.to], tie: tie.name, isSuggested: true, isDirected: true,
        count: suggested[tie]!.count, tooltip: suggested[tie]!.reasons.joined(separator: "\n"))
    }
    return (observedLinks + suggestedLinks, observed.count - kept.count)
  }

  private func link(_ tie: Tie, _ entry: (count: Int, facts: [String]), _ ids: [String]) -> Picture.Link {
    let title = LinkStyle.title(tie: tie.name, isSuggested: false, in: scene.language)
    let head = entry.count > 1 ? "\(title) × \(entry.count)" : title
    return Picture.Link(
      from: ids[tie.from], to: ids[tie.to], tie: tie.name, isSuggested: false,
      isDirected: tie.name != Relation.Predicate.collaborates.rawValue && tie.name != "project",
      count: entry.count, tooltip: ([head] + entry.facts).joined(separator: "\n"))
  }

  /// How many links a folded node keeps.
  private static let linksOfFolded = 3

  private func strongest(_ limit: Int, _ folded: Set<Int>) -> Set<Tie> {
    guard observed.count > limit || !folded.isEmpty else { return Set(observed.keys) }
    let ranked = observed.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.key)
    let single = ranked.filter { !folded.contains($0.from) && !folded.contains($0.to) }
    var linked: Set<Int> = []
    var kept: Set<Tie> = []
    for tie in single where !linked.contains(tie.from) || !linked.contains(tie.to) {
      linked.formUnion([tie.from, tie.to])
      kept.insert(tie)
    }
    for tie in single where kept.count < limit { kept.insert(tie) }
    for node in folded.sorted() {
      kept.formUnion(ranked.filter { $0.from == node || $0.to == node }.prefix(Self.linksOfFolded))
    }
    return kept
  }

  private func strongestSuggested(beside observed: Set<Tie>, limit: Int) -> Set<Tie> {
    let pairs = Set(observed.map { [$0.from, $0.to] })
    let ranked = suggested.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.key)
    return Set(ranked.filter { !pairs.contains([$0.from, $0.to]) }.prefix(limit))
  }
}
