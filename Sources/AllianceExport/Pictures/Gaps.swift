import AllianceBoards
import AllianceMatching
import AllianceModel
import AllianceNetwork

extension PictureKind {
  /// 补链强链: the places of the chain on which most hangs, from upstream to downstream, each with its state.
  static let gaps = PictureKind(
    name: "gaps",
    title: [LocalizedText("补链强链", language: "zh"), LocalizedText("gaps of the chain", language: "en")],
    needsMember: false
  ) { GapsPicture(scene: $0).picture() }
}

/// The heaviest places of each state in layers along the chain, and what goes into what among them.
private struct GapsPicture {
  let scene: Scene

  /// How many places of each state are shown: what needs doing takes more room than what is well.
  private static let shares: [(status: ChainGap.Status, count: Int)] = [
    (.missing, 10), (.singleSource, 10), (.weak, 6), (.strong, 6),
  ]
  private static let layers = 6

  func picture() -> Picture {
    let all = GapFinder(scene.graph).gaps().filter { $0.position != nil }
    let shown = Self.shares.flatMap { share in all.filter { $0.status == share.status }.prefix(share.count) }
      .sorted { ($0.position!, $0.concept) < ($1.position!, $1.concept) }
    return Picture(
      title: PictureKind.gaps.title.text(for: scene.language) ?? "", language: scene.language,
      flow: .rightward, nodes: shown.map(node), links: links(shown),
      groups: [
        Picture.Group(id: "stage 0", label: scene.words("上游", "upstream")),
        Picture.Group(id: "stage 1", label: scene.words("中游", "midstream")),
        Picture.Group(id: "stage 2", label: scene.words("下游", "downstream")),
      ], notes: notes(all, shown.count))
  }

  private func node(_ gap: ChainGap) -> Picture.Node {
    let layer = min(Self.layers - 1, Int(gap.position! * Double(Self.layers)))
    let direct = gap.stated.count + gap.implied.count
    let label = label(gap.concept)
    return Picture.Node(
      id: gap.concept.description, label: label, kind: nil, gap: gap.status, count: 1,
      group: "stage \(layer / 2)", layer: layer, weight: min(1, gap.weight / 20), isFocus: false,
      tooltip: [
        label, gap.status.name(in: scene.language),
        scene.words(
          "需求方\(direct)家，下游再\(gap.exposed.count)家",
          "\(direct) need it, \(gap.exposed.count) more down the chain"),
        scene.words("供方\(gap.providers.count)家", "offered by \(gap.providers.count)"),
      ].joined(separator: "\n"), website: nil)
  }

  /// Links between the places shown, inherited from more general concepts.
  private func links(_ shown: [ChainGap]) -> [Picture.Link] {
    let taxonomy = scene.graph.taxonomy
    let numbers = shown.compactMap { taxonomy.number(of: $0.concept) }
    return zip(shown, numbers).flatMap { gap, number -> [Picture.Link] in
      let goals = Set(taxonomy.ancestry(of: number).flatMap { taxonomy.upstreamOf[$0.concept] }.map(Int.init))
      return zip(shown, numbers).filter { other, place in
        place != number && taxonomy.ancestry(of: place).contains { goals.contains($0.concept) }
      }.map { other, _ in link(gap.concept, other.concept) }
    }
  }

  private func link(_ from: FactID, _ to: FactID) -> Picture.Link {
    Picture.Link(
      from: from.description, to: to.description, tie: "upstreamOf", isSuggested: false, isDirected: true,
      count: 1, tooltip: "\(label(from)) → \(label(to))")
  }

  private func label(_ id: FactID) -> String {
    let taxonomy = scene.graph.taxonomy
    return taxonomy.number(of: id).map { taxonomy.label(of: $0, in: scene.language) } ?? id.key
  }

  private func notes(_ all: [ChainGap], _ shown: Int) -> [String] {
    let counts = ChainGap.Status.allCases.map { status in
      "\(status.name(in: scene.language)) \(all.count { $0.status == status })"
    }
    let rest = all.count - shown
    let omitted = rest > 0 ? [scene.words("另有\(rest)处未画出", "\(rest) more not drawn")] : []
    return [(counts + omitted + scene.dateNote).joined(separator: scene.words("，", ", "))]
  }
}
