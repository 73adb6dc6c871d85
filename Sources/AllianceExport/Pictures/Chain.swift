import AllianceMatching
import AllianceModel
import AllianceNetwork

extension PictureKind {
  /// 产业链: who stands where from upstream to downstream, and who supplies or could supply whom.
  static let chain = PictureKind(
    name: "chain",
    title: [LocalizedText("产业链", language: "zh"), LocalizedText("industry chain", language: "en")],
    needsMember: false
  ) { ChainPicture(scene: $0).picture() }
}

/// Members in layers along the chain; beyond the scene's limit each segment as one node, where most of it stands.
private struct ChainPicture {
  let scene: Scene

  /// The layers of each of the three stages.
  private static let layersPerStage = 2
  /// More members than this, and suggestions are not worked out for each.
  private static let seekers = 1_000

  /// Where a member stands on the chain.
  private struct Place {
    let member: Int
    let layer: Int
    let segment: Int

    var stage: Int { layer / ChainPicture.layersPerStage }
  }

  func picture() -> Picture {
    let places = places()
    let isFolded = places.count > scene.limit
    let (nodes, number) = isFolded ? folded(places) : unfolded(places)
    var ties = Ties(scene)
    for relation in scene.graph.relations.indices
    where scene.graph.relations[relation].predicate == .supplies {
      ties.observe(relation: relation) { number[$0] }
    }
    suggest(places, number, &ties)
    let (links, omitted) = ties.links(nodes.map(\.id), limit: max(30, nodes.count * 3 / 2))
    return Picture(
      title: PictureKind.chain.title.text(for: scene.language) ?? "", language: scene.language,
      flow: .rightward, nodes: nodes, links: links,
      groups: [
        Picture.Group(id: "stage 0", label: scene.words("上游", "upstream")),
        Picture.Group(id: "stage 1", label: scene.words("中游", "midstream")),
        Picture.Group(id: "stage 2", label: scene.words("下游", "downstream")),
      ], notes: notes(places.count, isFolded, omitted))
  }

  // MARK: Places

  /// Those with a product on the chain, and those who bring the scenario it ends in, which are its last layer.
  private func places() -> [Place] {
    let positions = scene.graph.taxonomy.chainPositions()
    return scene.graph.members.indices.compactMap { member in
      let kind = scene.graph.members[member].kind
      guard kind == .enterprise || kind == .applicationUnit else { return nil }
      let side: Listing.Side = kind == .enterprise ? .capability : .need
      let concepts = concepts(of: member, side).filter { positions[$0] != nil }
      guard !concepts.isEmpty else { return nil }
      let mean = concepts.reduce(0) { $0 + positions[$1]! } / Double(concepts.count)
      let layers = 3 * Self.layersPerStage
      let layer = kind == .applicationUnit ? layers - 1 : min(layers - 1, Int(mean * Double(layers)))
      return Place(member: member, layer: layer, segment: segment(concepts))
    }
  }

  private func concepts(of member: Int, _ side: Listing.Side) -> [Int] {
    let graph = scene.graph
    return graph.listingsOfMember[member].map(Int.init)
      .filter { graph.listings[$0].side == side && graph.listings[$0].kind != .funding }
      .flatMap { graph.conceptsOfListing[$0].map(Int.init) }
  }

  /// The segment most of the concepts lie in; ties go to the one named first.
  private func segment(_ concepts: [Int]) -> Int {
    let segments = concepts.map(scene.graph.taxonomy.segment)
    let counts = segments.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return segments.first { counts[$0] == most } ?? concepts[0]
  }

  // MARK: Nodes

  private func unfolded(_ places: [Place]) -> (nodes: [Picture.Node], number: [Int: Int]) {
    let ordered = places.sorted { ($0.layer, $0.segment, $0.member) < ($1.layer, $1.segment, $1.member) }
    let nodes = ordered.map { scene.node($0.member, group: "stage \($0.stage)", layer: $0.layer) }
    return (nodes, Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1.member, $0) }))
  }

  private func folded(_ places: [Place]) -> (nodes: [Picture.Node], number: [Int: Int]) {
    let segments = Dictionary(grouping: places, by: \.segment).map { segment, places in
      (segment: segment, layer: places.map(\.layer).sorted()[places.count / 2], places: places)
    }.sorted { ($0.layer, $0.segment) < ($1.layer, $1.segment) }
    var number: [Int: Int] = [:]
    let nodes = segments.enumerated().map { index, segment in
      for place in segment.places { number[place.member] = index }
      return fold(segment.segment, segment.layer, segment.places)
    }
    return (nodes, number)
  }

  private func fold(_ segment: Int, _ layer: Int, _ places: [Place]) -> Picture.Node {
    let kinds = Set(places.map { scene.graph.members[$0.member].kind })
    let title = scene.graph.taxonomy.label(of: segment, in: scene.language)
    let names = places.prefix(20).map { scene.name($0.member) } + (places.count > 20 ? ["…"] : [])
    return Picture.Node(
      id: "segment \(scene.graph.taxonomy.concepts[segment].id)", label: "\(title) (\(places.count))",
      kind: kinds.count == 1 ? kinds.first : nil, count: places.count,
      group: "stage \(layer / Self.layersPerStage)", layer: layer, weight: min(1, Double(places.count) / 20),
      isFocus: false, tooltip: names.joined(separator: "\n"), website: nil)
  }

  // MARK: Suggestions

  /// The best new supplier of each who gets one, between those that stand on the picture.
  private func suggest(_ places: [Place], _ number: [Int: Int], _ ties: inout Ties) {
    guard places.count <= Self.seekers else { return }
    for place in places where PairingKind.upstream.canSeek(scene.graph.members[place.member].kind) {
      let best = scene.matcher.suggestions(
        for: place.member, kind: .upstream, limits: Matcher.Limits(count: 1, onlyNew: true))
      guard let best = best.first, let supplier = scene.graph.number(of: best.candidate),
        let from = number[supplier], let to = number[place.member], from != to
      else { continue }
      ties.suggest(best, from: from, to: to)
    }
  }

  private func notes(_ count: Int, _ isFolded: Bool, _ omitted: Int) -> [String] {
    var notes = [scene.words("\(count)个成员在链上", "\(count) members on the chain")]
    if isFolded { notes.append(scene.words("按环节折叠", "folded by segment")) }
    if omitted > 0 { notes.append(scene.words("另有\(omitted)条较弱的关系未画出", "\(omitted) weaker links not drawn")) }
    return [(notes + scene.dateNote).joined(separator: scene.words("，", ", "))]
  }
}
