import AllianceGraph
import AllianceModel
import HTTPTypes

extension Route {
  static let meetings = Route(
    method: .post, path: "\(prefix)/meetings",
    summary: "Plans who meets whom at an event, when and at which table. The body is the event.",
    access: .reader, parameters: [.meetingFormat, .languageOfWords], body: .json,
    answerType: MeetingsAnswer.self
  ) { call in
    let event = try MeetingEvent(reading: call.body, name: "body").checked(name: "body")
    let answer = try call.alliance.meetings(MeetingsRequest(event: event, audience: call.audience))
    let format = call.word("format", as: MeetingFormat.self) ?? .json
    guard format != .json else { return try .json(answer) }
    return Reply(
      body: try format.data(of: answer, in: call.word("language") ?? call.language),
      mediaType: format.mediaType, fileName: format.fileName, isDownload: true)
  }

  static let policies = Route(
    method: .post, path: "\(prefix)/policies",
    summary: "Says which measures of policies apply to a member. The body is the policies.", access: .reader,
    parameters: [Parameter.member.required, .drawnFormat, .languageOfWords], body: .json,
    answerType: PoliciesAnswer.self
  ) { call in
    let answer = try call.alliance.policies(
      PoliciesRequest(
        member: call["member"] ?? "", policies: try Alliance.policies(reading: call.body, name: "body"),
        audience: call.audience))
    return try call.reply(answer) { answer.picture(in: $0) }
  }

  static let openAPI = Route(
    method: .get, path: "\(prefix)/openapi.json", summary: "This document.", access: .anyone
  ) { _ in Reply(body: try OpenAPIDocument(routes: interface).data) }
}

extension Parameter {
  static let meetingFormat = Parameter(
    name: "format",
    about: "The plan as 'json', calendars, agendas, table cards or a picture; 'json' where it is not said.",
    sort: .word(MeetingFormat.allCases.map(\.rawValue)))
}

extension MeetingFormat {
  /// What the file is called.
  var fileName: String { self == .cards ? "table-cards.html" : "meetings.\(rawValue)" }
}
