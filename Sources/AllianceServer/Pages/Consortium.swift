import AllianceGraph
import AllianceModel
import HTTPTypes

extension Route {
  static let consortiumPage = page(
    "/consortium", "The smallest team of members that covers what a challenge requires.", access: .reader,
    parameters: [
      Parameter(name: "need", about: "A need by its id, or words that name concepts."),
      Parameter(name: "max", about: "At most this many members.", sort: .number(1...20)),
      Parameter(
        name: "must", about: "A kind of member that must be in it.",
        sort: .word(MemberKind.allCases.map(\.rawValue))),
      .region, Parameter(name: "exclude", about: "Members that must not be in it."),
    ], isOfSnapshot: true
  ) { call in
    let words = call.words
    let parts = Parts(call)
    let kinds = [("", words("不限", "any"))] + MemberKind.allCases.map { ($0.rawValue, words($0)) }
    return Page(
      title: words("组建联合体", "Build a consortium"),
      content: """
        <form class="filter"><label class="broad">\(words("需求（用词语写出，或填条目编号）", "What is needed, in words or as a need's id"))
        <input name="need" value="\(call["need"] ?? "")" required></label>
        \(parts.field("max", words("最多几家", "At most"), type: "number"))\(parts.choice("must", words("必须包含", "Must have"), kinds))
        \(parts.field("region", words("地区", "Region")))\(parts.field("exclude", words("排除", "Leave out")))
        <button>\(words("组建", "Build"))</button></form>
        \(try call["need"].map { try teams(call, need: $0) } ?? .none)
        """
    ).reply(to: call)
  }

  private static func teams(_ call: Call, need: String) throws -> HTML {
    do {
      return TeamSheet(
        call,
        try call.alliance.consortium(
          ConsortiumRequest(
            need: need, teamLimit: call.number("max") ?? 5,
            kinds: call.word("must", as: MemberKind.self).map { [$0] } ?? [], region: call["region"],
            excluded: call.list("exclude"), audience: call.audience))
      ).content
    } catch let error as RequestError {
      return call.note(error)
    }
  }
}

/// Teams for people.
private struct TeamSheet {
  let call: Call
  let found: ConsortiumAnswer
  let parts: Parts
  let words: Wording

  init(_ call: Call, _ found: ConsortiumAnswer) {
    self.call = call
    self.found = found
    parts = Parts(call)
    words = call.words
  }

  var content: HTML {
    let teams = found.teams.enumerated().map { team($0 + 1, $1) }
    return """
      <p>\(words("须覆盖：", "To be covered: "))\(labels(found.requirements))</p><div class="cards">\(teams)</div>\(advice)
      """
  }

  private func team(_ rank: Int, _ team: ConsortiumAnswer.Team) -> HTML {
    let covered = found.requirements.count - team.uncovered.count
    let members = team.parts.map { part -> HTML in
      let known = part.workedWith.compactMap { found.members[$0.description]?.names.text(for: call.language) }
      let past =
        known.isEmpty ? "" : words("曾合作：", "worked with ") + known.joined(separator: words("、", ", "))
      return """
        <li><span class="mark">\(words(part.role))</span> \(parts.link(part.member, found.members[part.member.description]?.names))
        <p class="quiet">\(labels(part.covers)) \(past)</p></li>
        """
    }
    let open: HTML =
      team.uncovered.isEmpty
      ? .none : "<p class=\"error\">\(words("未覆盖：", "uncovered: "))\(labels(team.uncovered))</p>"
    let missing = team.missingKinds.map { words($0) }.joined(separator: words("、", ", "))
    let lacking: HTML =
      missing.isEmpty ? .none : "<p class=\"error\">\(words("缺少：", "no "))\(missing)</p>"
    return """
      <article class="card"><h3>\(words("方案 \(rank)", "Team \(rank)")) <span class="quiet">\(words("覆盖 \(covered)/\(found.requirements.count)", "covers \(covered) of \(found.requirements.count)")) \(team.proof(in: call.language))</span></h3>
      <ul class="plain">\(members)</ul>\(open)\(lacking)</article>
      """
  }

  private var advice: HTML {
    let items = found.relaxations.map { relaxation -> HTML in "<li>\(relaxation.text(in: call.language))</li>"
    }
    let impossible: HTML =
      found.impossible.isEmpty
      ? .none
      : "<p class=\"error\">\(words("联盟内无人能提供：", "nobody of the alliance offers: "))\(labels(found.impossible))</p>"
    return "<ul>\(items)</ul>\(impossible)"
  }

  private func labels(_ ids: [FactID]) -> String {
    ids.map { found.concepts[$0.description]?.text(for: call.language) ?? $0.key }
      .joined(separator: words("、", ", "))
  }
}

extension Call {
  /// Why a question of a page's own form has no answer, beneath the form so that it can be put right there.
  func note(_ error: RequestError) -> HTML {
    "<p class=\"error\" role=\"alert\" lang=\"en\">\(error.description)</p>"
  }
}
