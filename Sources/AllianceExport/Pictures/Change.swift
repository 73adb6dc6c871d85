import AllianceMatching
import AllianceModel
import AllianceNetwork

extension PictureKind {
  /// 网络变化: who came and went, and which ties, in one drawing, so that what stayed stands still.
  public static let change = PictureKind(
    name: "change",
    title: [LocalizedText("网络变化", language: "zh"), LocalizedText("what changed", language: "en")],
    needsMember: false, needsPast: true
  ) { ChangePicture(before: $0.then ?? $0, after: $0).picture() }
}

/// The networks of two days, laid one on the other. Beyond the limit only those who changed most are drawn.
private struct ChangePicture {
  let before: Scene
  let after: Scene

  func picture() -> Picture {
    let links = links()
    let nodes = nodes(among: links)
    let drawn = Set(nodes.map(\.id))
    let shown = links.filter { drawn.contains($0.from) && drawn.contains($0.to) }
    return Picture(
      title: PictureKind.change.title.text(for: after.language) ?? "", language: after.language, flow: .free,
      nodes: nodes, links: shown, groups: groups(of: nodes),
      notes: notes(nodes, shown, omitted: links.count - shown.count))
  }

  // MARK: What there was and is

  private func links() -> [Picture.Link] {
    let (old, new) = (links(in: before), links(in: after))
    let (known, kept) = (Set(old.map(Key.init)), Set(new.map(Key.init)))
    let present = new.map { known.contains(Key($0)) ? $0 : marked($0, .added) }
    let gone = old.filter { !kept.contains(Key($0)) }.map { marked($0, .retired) }
    return present + gone
  }

  private struct Key: Hashable {
    let from: String
    let to: String
    let tie: String

    init(_ link: Picture.Link) { (from, to, tie) = (link.from, link.to, link.tie) }
  }

  private func links(in scene: Scene) -> [Picture.Link] {
    var ties = Ties(scene)
    ties.observe { $0 }
    return ties.links(scene.graph.members.map(\.id.description)).links
  }

  private func marked(_ link: Picture.Link, _ change: FactChange.Fate) -> Picture.Link {
    var link = link
    link.change = change
    link.tooltip = "\(change.name(in: after.language))\n\(link.tooltip)"
    return link
  }

  /// All members of both days, those with the most changes first where there are more than the limit.
  private func nodes(among links: [Picture.Link]) -> [Picture.Node] {
    let all = members()
    guard all.count > after.limit else { return all }
    var changes: [String: Int] = [:]
    for link in links where link.change != nil {
      changes[link.from, default: 0] += 1
      changes[link.to, default: 0] += 1
    }
    for node in all where node.change != nil { changes[node.id, default: 0] += 1 }
    let ranked = all.filter { changes[$0.id] != nil }.sorted {
      (changes[$1.id] ?? 0, $0.id) < (changes[$0.id] ?? 0, $1.id)
    }
    return ranked.prefix(after.limit).sorted { $0.id < $1.id }
  }

  private func members() -> [Picture.Node] {
    let (old, new) = (nodes(in: before), nodes(in: after))
    let (known, kept) = (Set(old.map(\.id)), Set(new.map(\.id)))
    let present = new.map { known.contains($0.id) ? $0 : marked($0, .added) }
    let gone = old.filter { !kept.contains($0.id) }.map { marked($0, .retired) }
    return (present + gone).sorted { $0.id < $1.id }
  }

  private func nodes(in scene: Scene) -> [Picture.Node] {
    scene.graph.members.indices.map { scene.node($0, group: scene.graph.members[$0].kind.rawValue) }
  }

  private func groups(of nodes: [Picture.Node]) -> [Picture.Group] {
    Set(nodes.compactMap(\.kind)).map {
      Picture.Group(id: $0.rawValue, label: $0.name(in: after.language))
    }.sorted { $0.id < $1.id }
  }

  private func marked(_ node: Picture.Node, _ change: FactChange.Fate) -> Picture.Node {
    var node = node
    node.change = change
    node.tooltip = "\(change.name(in: after.language))\n\(node.tooltip)"
    return node
  }

  // MARK: Words

  private func notes(_ nodes: [Picture.Node], _ links: [Picture.Link], omitted: Int) -> [String] {
    func sum(_ change: FactChange.Fate) -> String {
      let (members, ties) = (nodes.count { $0.change == change }, links.count { $0.change == change })
      return after.words(
        "\(change.name(in: .zh))：成员\(members)个、联系\(ties)条",
        "\(change.name(in: .en)): \(counted(members, "member")), \(counted(ties, "tie"))")
    }
    let dates = [before, after].map { $0.graph.date?.description ?? "–" }.joined(separator: " → ")
    let all = Set([before, after].flatMap { $0.graph.members.map(\.id) }).count
    var notes = [dates, sum(.added), sum(.retired)]
    if all > nodes.count {
      notes.append(
        after.words(
          "另有\(all - nodes.count)个成员、\(omitted)条联系未画出",
          "\(counted(all - nodes.count, "member")) and \(counted(omitted, "tie")) not drawn"))
    }
    return [notes.joined(separator: after.words("，", ", "))]
  }
}
