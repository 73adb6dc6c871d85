import AllianceGraph
import AllianceMatching
import AllianceModel
import Foundation
import HTTPTypes

extension Route {
  static let assignments = Route(
    method: .get, path: "\(prefix)/assignments", summary: "Tells who looks after which pair.",
    access: .secretariat,
    parameters: [Parameter(name: "person", about: "Only what this account looks after.")],
    answerType: AssignmentsAnswer.self
  ) { call in try .json(call.alliance.assignments(of: call["person"])) }

  static let assign = Route(
    method: .post, path: "\(prefix)/assignments",
    summary:
      "Gives a pair to somebody of the secretariat: kind, seeker, candidate and person, who is left out to take it back.",
    access: .secretariat, body: .json, changes: true, answerType: AssignmentsAnswer.self
  ) { call in
    guard let body = try? JSONDecoder().decode(AssignmentBody.self, from: call.body) else {
      throw Problem.badBody(
        "expected an object with 'kind', 'seeker', 'candidate' and, unless nobody, 'person'")
    }
    return try .json(
      call.alliance.assign(
        AssignmentRequest(
          kind: body.kind, seeker: body.seeker, candidate: body.candidate, person: body.person,
          on: call.desk.clock.today)))
  }
}

/// Who is to look after a pair, as programs send it.
private struct AssignmentBody: Codable {
  var kind: String
  var seeker: String
  var candidate: String
  var person: String?
}
