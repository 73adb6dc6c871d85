public import AllianceExport
public import AllianceModel

extension ConsortiumAnswer {
  /// The teams as a picture: what must be covered, the best team and who takes what, and beside it who does so in other
  /// teams.
  public func picture(in language: Language) -> Picture {
    func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    let best = teams.first
    let team = best?.parts ?? []
    let inside = Set(team.map(\.member))
    let others = teams.dropFirst().flatMap(\.parts)
    var seen = inside
    let beside = others.filter { seen.insert($0.member).inserted }
    let open = Set(best?.uncovered ?? requirements)
    let wanted = requirements.map { concept in
      Picture.Node(
        id: concept.description, label: labels([concept], in: language),
        part: open.contains(concept) ? .uncovered : .requirement, column: 0, group: "requirements")
    }
    let past = Set(team.flatMap { part in part.workedWith.map { [part.member, $0].sorted() } })
    return Picture(
      columnsOf: wanted + team.map { node($0, column: 1, group: "team", in: language) }
        + beside.map { node($0, column: 2, group: "others", in: language) },
      links(team, isSuggested: false, in: language)
        + links(others.filter { !inside.contains($0.member) }, isSuggested: true, in: language)
        + past.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }.map { pair in
          Picture.Link(
            from: pair[0].description, to: pair[1].description, tie: "collaborates", isDirected: false,
            tooltip: words("曾合作", "worked together"))
        },
      in: [
        .init("requirements", words("须覆盖", "to be covered")), .init("team", words("方案1", "team 1")),
        .init("others", words("其他方案", "other teams")),
      ], title: words("联合体", "consortium"),
      notes: teams.isEmpty ? [] : [title(of: 1, in: language)] + advice(in: language), language: language)
  }

  private func node(_ part: Part, column: Int, group: String, in language: Language) -> Picture.Node {
    let role = column == 1 ? [part.role.name(in: language)] : []
    let covers = part.covers.isEmpty ? [task(of: part, in: language)] : []
    return Picture.Node(
      id: part.member.description, label: name(part.member, in: language),
      kind: members[part.member.description]?.kind, column: column, group: group, details: role + covers,
      isFocus: column == 1 && part.role == .coordinator)
  }

  /// Who takes what; each only once.
  private func links(_ parts: [Part], isSuggested: Bool, in language: Language) -> [Picture.Link] {
    var seen: Set<[FactID]> = []
    return parts.flatMap { part in
      part.covers.filter { seen.insert([$0, part.member]).inserted }.map { concept in
        Picture.Link(
          from: concept.description, to: part.member.description, tie: "takenBy", isSuggested: isSuggested,
          tooltip: "\(labels([concept], in: language)) → \(name(part.member, in: language))")
      }
    }
  }
}
