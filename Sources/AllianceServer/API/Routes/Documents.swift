import AllianceGraph
import AllianceModel
import HTTPTypes

extension Route {
  static let meetings = Route(
    method: .post, path: "\(prefix)/meetings",
    summary: "Plans who meets whom at an event, when and at which table. The body is the event.",
    access: .reader, body: .json, answerType: MeetingsAnswer.self
  ) { call in
    let event = try MeetingEvent(reading: call.body, name: "body").checked(name: "body")
    return try .json(call.alliance.meetings(MeetingsRequest(event: event, audience: call.audience)))
  }

  static let policies = Route(
    method: .post, path: "\(prefix)/policies",
    summary: "Says which measures of policies apply to a member. The body is the policies.", access: .reader,
    parameters: [Parameter.member.required], body: .json, answerType: PoliciesAnswer.self
  ) { call in
    try .json(
      call.alliance.policies(
        PoliciesRequest(
          member: call["member"] ?? "", policies: try Alliance.policies(reading: call.body, name: "body"),
          audience: call.audience)))
  }

  static let openAPI = Route(
    method: .get, path: "\(prefix)/openapi.json", summary: "This document.", access: .anyone
  ) { _ in Reply(body: try OpenAPIDocument(routes: interface).data) }
}
