import AllianceGraph
import AllianceMatching
import AllianceModel
import HTTPTypes

extension Route {
  static let members = Route(
    method: .get, path: "\(prefix)/members", summary: "Lists members.", access: .anyone,
    parameters: [
      Parameter(name: "query", about: "Words that a name, alias or listing must hold."),
      Parameter(
        name: "kind", about: "The kind of member.", sort: .word(MemberKind.allCases.map(\.rawValue))),
      .region, .limit(100_000), .cursor,
    ], isOfSnapshot: true, answerType: MembersAnswer.self
  ) { call in
    let page = try call.page()
    let answer = try call.alliance.members(
      MembersRequest(
        query: call["query"], kind: call.word("kind"), region: call["region"], limit: page.limit,
        skip: page.skip, audience: call.audience))
    return try page.reply(answer, of: answer.count)
  }

  static let member = Route(
    method: .get, path: "\(prefix)/members/{member}",
    summary: "Shows a member with all its facts and where they come from.", access: .anyone,
    parameters: [.member], isOfSnapshot: true, answerType: ShowAnswer.self
  ) { call in
    try .json(
      call.alliance.show(
        ShowRequest(
          member: call["member"] ?? "", audience: call.audience, asker: call.visitor.member)))
  }

  static let suggestions = Route(
    method: .get, path: "\(prefix)/members/{member}/suggestions",
    summary: "Suggests partners for a member, with the reasons.", access: .anyone,
    parameters: [
      .member, .kindOfPairing, .limit(),
      Parameter(name: "novel", about: "Leaves out those it already worked with.", sort: .flag),
    ], isOfSnapshot: true, answerType: SuggestAnswer.self
  ) { call in
    try .json(
      call.alliance.suggest(
        SuggestRequest(
          member: call["member"] ?? "", kind: call["kind"],
          limit: call.number("limit") ?? Matcher.usualLength,
          onlyNew: call.flag("novel"), audience: call.audience)))
  }
}
