import AllianceMatching
import AllianceModel
import AllianceNetwork

extension PictureKind {
  /// 合作网络: who is tied to whom, by all observed relations and joint projects.
  static let network = PictureKind(
    name: "network",
    title: [LocalizedText("合作网络", language: "zh"), LocalizedText("collaboration network", language: "en")],
    needsMember: false
  ) { NetworkPicture(scene: $0).picture() }
}

/// All members; beyond the scene's limit the best connected ones, and the rest of each group as one node.
private struct NetworkPicture {
  let scene: Scene

  /// How many links a node may have on average before a picture is a tangle.
  private static let linksPerNode = 2
  /// More groups than this are joined.
  private static let groups = 12

  func picture() -> Picture {
    let graph = scene.graph
    let ties = graph.members.indices.map(tieCount)
    let groupOf = groups()
    let shown = Set(graph.members.count <= scene.limit ? Array(graph.members.indices) : best(ties))
    let strongest = Double(max(1, ties.max() ?? 0))
    var nodes = shown.sorted().map { member in
      scene.node(member, group: groupOf[member].id, weight: Double(ties[member]) / strongest)
    }
    var place = [Int](repeating: 0, count: graph.members.count)
    for (number, member) in shown.sorted().enumerated() { place[member] = number }
    let folded = Dictionary(grouping: graph.members.indices.filter { !shown.contains($0) }) { groupOf[$0] }
    for (group, members) in folded.sorted(by: { $0.key.id < $1.key.id }) {
      for member in members { place[member] = nodes.count }
      nodes.append(fold(members, in: group))
    }
    var counted = Ties(scene)
    counted.observe { place[$0] }
    let (links, omitted) = counted.links(
      nodes.map(\.id), limit: max(60, nodes.count * Self.linksPerNode),
      folded: Set(nodes.indices.filter { nodes[$0].count > 1 }))
    return Picture(
      title: PictureKind.network.title.text(for: scene.language) ?? "", language: scene.language, flow: .free,
      nodes: nodes, links: links,
      groups: Set(groupOf).sorted { $0.id < $1.id },
      notes: notes(folded: folded.values.joined().count, omitted))
  }

  private func tieCount(_ member: Int) -> Int {
    let graph = scene.graph
    return graph.relationsFrom[member].count + graph.relationsTo[member].count
      + graph.projectsOfMember[member].count
  }

  /// Half of the nodes are members of their own: the best connected, ties by id.
  private func best(_ ties: [Int]) -> [Int] {
    let ranked = ties.indices.sorted { (ties[$1], $0) < (ties[$0], $1) }
    return Array(ranked.prefix(max(1, scene.limit / 2)))
  }

  private func fold(_ members: [Int], in group: Picture.Group) -> Picture.Node {
    let kinds = Set(members.map { scene.graph.members[$0].kind })
    let names = members.prefix(12).map(scene.name)
    let more = members.count > 12 ? ["…"] : []
    return Picture.Node(
      id: "rest of \(group.id)",
      label: scene.words("其余\(members.count)家：\(group.label)", "\(members.count) more: \(group.label)"),
      kind: kinds.count == 1 ? kinds.first : nil, count: members.count, group: group.id, layer: nil,
      weight: 0,
      isFocus: false, tooltip: (names + more).joined(separator: "\n"), website: nil)
  }

  private func notes(folded: Int, _ omitted: Int) -> [String] {
    let count = scene.graph.members.count
    var notes = [scene.words("\(count)个成员", "\(count) \(count == 1 ? "member" : "members")")]
    if folded > 0 { notes.append(scene.words("其中\(folded)个已折叠", "\(folded) of them folded")) }
    if omitted > 0 { notes.append(scene.words("另有\(omitted)条较弱的关系未画出", "\(omitted) weaker links not drawn")) }
    return [(notes + scene.dateNote).joined(separator: scene.words("，", ", "))]
  }

  // MARK: Groups

  private func groups() -> [Picture.Group] {
    let groups = scene.graph.members.map { scene.grouping == .kind ? group($0.kind) : group($0.region) }
    let sizes = groups.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    guard sizes.count > Self.groups else { return groups }
    let ranked = sizes.sorted { ($1.value, $0.key.id) < ($0.value, $1.key.id) }.map(\.key)
    let kept = Set(ranked.prefix(Self.groups - 1))
    let others = Picture.Group(id: "~others", label: scene.words("其他", "others"))
    return groups.map { kept.contains($0) ? $0 : others }
  }

  private func group(_ kind: MemberKind) -> Picture.Group {
    Picture.Group(id: kind.rawValue, label: kind.name(in: scene.language))
  }

  private func group(_ region: Region?) -> Picture.Group {
    region.map { Picture.Group(id: $0.code, label: $0.name(in: scene.language)) }
      ?? Picture.Group(id: "~unknown", label: scene.words("地区不详", "region unknown"))
  }
}
