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
      .region, Parameter(name: "exclude", about: "Members that must not be in it."), .budget,
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
        \(parts.field("budget", words("预算（如 CNY:3000000）", "Budget (CNY:3000000)")))
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
            excluded: call.list("exclude"), budget: call["budget"], audience: call.audience))
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
    let advice = found.advice(in: call.language).map { line -> HTML in "<li>\(line)</li>" }
    return """
      <p>\(words("须覆盖：", "To be covered: "))\(found.labels(found.requirements, in: call.language))</p>
      <div class="cards">\(found.teams.indices.map { team($0 + 1) })</div><ul>\(advice)</ul>
      \(parts.picture(at: "\(Route.consortium.path)?format=svg\(asked)", about: words("联合体的组成", "Who takes what in the teams")))
      """
  }

  /// The question, to be asked again for its picture.
  private var asked: String {
    ["need", "max", "must", "region", "exclude", "budget"].compactMap { name in
      call[name].map { "&\(name)=\(FormText.encoded($0))" }
    }.joined()
  }

  private func team(_ rank: Int) -> HTML {
    let team = found.teams[rank - 1]
    let members = team.parts.map { part -> HTML in
      let said = [found.task(of: part, in: call.language)] + found.remarks(on: part, in: call.language)
      return """
        <li><span class="mark">\(words(part.role))</span> \(parts.link(part.member, found.members[part.member.description]?.names))
        <p class="quiet">\(said.joined(separator: " · "))</p></li>
        """
    }
    let lacks = found.lacks(of: team, in: call.language).map { line -> HTML in
      "<p class=\"error\">\(line)</p>"
    }
    return """
      <article class="card"><h3>\(found.title(of: rank, in: call.language))</h3>
      <ul class="plain">\(members)</ul>\(lacks)</article>
      """
  }
}

extension Call {
  /// Why a question of a page's own form has no answer, beneath the form so that it can be put right there.
  func note(_ error: RequestError) -> HTML {
    "<p class=\"error\" role=\"alert\" lang=\"en\">\(error.description)</p>"
  }
}
