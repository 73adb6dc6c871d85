import AllianceMatching
import AllianceModel
import AllianceNetwork

extension PictureKind {
  /// 成员关系: one member between those it gets from and those it gives to, observed and suggested.
  static let member = PictureKind(
    name: "member",
    title: [
      LocalizedText("成员关系", language: "zh"), LocalizedText("a member and its partners", language: "en"),
    ],
    needsMember: true
  ) { MemberPicture(scene: $0, focus: $0.member!).picture() }
}

/// The ego network of a member: columns of those on the one side, the member, those on the other.
private struct MemberPicture {
  let scene: Scene
  let focus: Int

  /// At most so many partners a role.
  private static let partners = 8
  /// At most so many suggestions a kind of pairing.
  private static let suggestions = 3

  /// A box of partners in one role.
  private struct Role {
    let id: String
    let label: String
    let layer: Int
    var members: [Int]
  }

  func picture() -> Picture {
    var ties = Ties(scene)
    let observed = observedRoles()
    let suggested = PairingKind.all.compactMap(suggestedRole)
    let roles = distinct(observed.roles + suggested.map(\.role))
    let members = [focus] + roles.flatMap(\.members)
    let number = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
    observe(&ties, number)
    for (_, pairs) in suggested { for pair in pairs { suggest(pair, &ties, number) } }
    var nodes = [scene.node(focus, layer: 1, weight: 1)]
    for role in roles {
      nodes += role.members.map { scene.node($0, group: role.id, layer: role.layer) }
    }
    return Picture(
      title: scene.name(focus), language: scene.language, flow: .rightward, nodes: nodes,
      links: ties.links(nodes.map(\.id)).links,
      groups: roles.map { Picture.Group(id: $0.id, label: $0.label) },
      notes: notes(omitted: observed.omitted))
  }

  private typealias Pair = (suggestion: Suggestion, member: Int, isGiver: Bool)

  // MARK: Observed

  private func observedRoles() -> (roles: [Role], omitted: Int) {
    let graph = scene.graph
    var counts: [String: [Int: Int]] = [:]
    for relation in graph.relationsFrom[focus].map(Int.init) {
      counts[graph.relations[relation].predicate.rawValue + " to", default: [:]][
        Int(graph.endsOfRelation[relation].to), default: 0] += 1
    }
    for relation in graph.relationsTo[focus].map(Int.init) {
      counts[graph.relations[relation].predicate.rawValue + " from", default: [:]][
        Int(graph.endsOfRelation[relation].from), default: 0] += 1
    }
    for project in graph.projectsOfMember[focus] {
      for other in Set(graph.membersOfProject[Int(project)]) where Int(other) != focus {
        counts["project to", default: [:]][Int(other), default: 0] += 1
      }
    }
    var omitted = 0
    let roles = (Relation.Predicate.allCases.map(\.rawValue) + ["project"]).flatMap { tie in
      ["from", "to"].compactMap { end -> Role? in
        guard let found = counts["\(tie) \(end)"] else { return nil }
        let ranked = found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        omitted += max(0, ranked.count - Self.partners)
        return Role(
          id: "\(tie) \(end)", label: label(tie, isGiver: end == "from"), layer: end == "from" ? 0 : 2,
          members: Array(ranked.prefix(Self.partners)))
      }
    }
    return (roles, omitted)
  }

  private func label(_ tie: String, isGiver: Bool) -> String {
    switch tie {
    case "supplies": isGiver ? scene.words("供应商", "suppliers") : scene.words("客户", "customers")
    case "funds": isGiver ? scene.words("出资方", "funders") : scene.words("被投资方", "funded")
    case "owns": isGiver ? scene.words("股东", "owners") : scene.words("持股", "holdings")
    case "licenses": isGiver ? scene.words("许可方", "licensors") : scene.words("被许可方", "licensees")
    case "employs": isGiver ? scene.words("任职单位", "employers") : scene.words("聘用", "people")
    case "project": scene.words("共同项目", "joint projects")
    default: scene.words("合作方", "collaborators")
    }
  }

  private func observe(_ ties: inout Ties, _ number: [Int: Int]) {
    let graph = scene.graph
    for relation in graph.relationsFrom[focus] + graph.relationsTo[focus] {
      ties.observe(relation: Int(relation)) { number[$0] }
    }
    for project in graph.projectsOfMember[focus] {
      for other in Set(graph.membersOfProject[Int(project)]) where Int(other) != focus {
        if let other = number[Int(other)] { ties.observe(project: Int(project), among: [0, other]) }
      }
    }
  }

  // MARK: Suggested

  private func suggestedRole(_ kind: PairingKind) -> (role: Role, pairs: [Pair])? {
    guard kind.canSeek(scene.graph.members[focus].kind) else { return nil }
    let found = scene.matcher.suggestions(
      for: focus, kind: kind, limits: Matcher.Limits(count: Self.suggestions, onlyNew: true))
    let pairs = found.compactMap { suggestion -> Pair? in
      guard let member = scene.graph.number(of: suggestion.candidate) else { return nil }
      let isGiver = kind.candidateGives(to: scene.graph.members[focus].kind)
      return (suggestion, member, isGiver)
    }
    guard let first = pairs.first else { return nil }
    let title = LinkStyle.title(tie: kind.name, isSuggested: true, in: scene.language)
    return (
      Role(
        id: "suggested \(kind.name)", label: title, layer: first.isGiver ? 0 : 2,
        members: pairs.map(\.member)),
      pairs
    )
  }

  private func suggest(_ pair: Pair, _ ties: inout Ties, _ number: [Int: Int]) {
    guard let other = number[pair.member] else { return }
    ties.suggest(pair.suggestion, from: pair.isGiver ? other : 0, to: pair.isGiver ? 0 : other)
  }

  /// A member stands in the first of its roles.
  private func distinct(_ roles: [Role]) -> [Role] {
    var seen: Set<Int> = [focus]
    return roles.compactMap { role in
      var role = role
      role.members.removeAll { !seen.insert($0).inserted }
      return role.members.isEmpty ? nil : role
    }
  }

  private func notes(omitted: Int) -> [String] {
    let left = omitted > 0 ? [scene.words("另有\(omitted)个伙伴未画出", "\(omitted) more partners not drawn")] : []
    return [(left + scene.dateNote).joined(separator: scene.words("，", ", "))].filter { !$0.isEmpty }
  }
}
