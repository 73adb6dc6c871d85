import AllianceGraph
import AllianceMatching
import AllianceModel
import HTTPTypes

extension Route {
  static let find = Route(
    method: .get, path: "\(prefix)/find", summary: "Finds members for a need in words.", access: .anyone,
    parameters: [
      Parameter(name: "text", about: "The need, in any language.").required,
      Parameter(name: "for", about: "The member that has the need."),
      Parameter(
        name: "side", about: "Which side of the listings is searched; 'capability' where it is not said.",
        sort: .word(Listing.Side.allCases.map(\.rawValue))),
      .kindOfPairing, .limit(),
    ], isOfSnapshot: true, answerType: SuggestAnswer.self
  ) { call in
    let need = Need(call["text"] ?? "", side: call.word("side") ?? .capability)
    return try .json(
      call.alliance.find(
        FindRequest(
          need: need, member: call["for"], kind: call["kind"],
          limit: call.number("limit") ?? Matcher.usualLength, audience: call.audience)))
  }

  static let explanation = Route(
    method: .get, path: "\(prefix)/explanation",
    summary: "Explains why a candidate is suggested to a member, or why not.", access: .anyone,
    parameters: [
      Parameter(name: "seeker", about: "Who seeks.").required,
      Parameter(name: "candidate", about: "Who is or isn't suggested.").required, .kindOfPairing,
    ], isOfSnapshot: true, answerType: ExplainAnswer.self
  ) { call in
    try .json(
      call.alliance.explain(
        ExplainRequest(
          seeker: call["seeker"] ?? "", candidate: call["candidate"] ?? "", kind: call["kind"],
          audience: call.audience)))
  }
}
