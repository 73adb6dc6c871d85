import AllianceGraph
import AllianceIdentity
import AllianceModel
import Foundation
import HTTPTypes

extension Route {
  static let duplicates = Route(
    method: .get, path: "\(prefix)/duplicates",
    summary: "Finds members that are one organisation under several names.", access: .secretariat,
    parameters: [Parameter(name: "min", about: "The least score.", sort: .share), .limit(10_000), .cursor],
    isConfidential: true, answerType: DuplicatesAnswer.self
  ) { call in
    let least = call["min"].flatMap { Float($0) } ?? DuplicateModel.listed
    let page = try call.page()
    let answer = try call.alliance.duplicates(
      DuplicatesRequest(minimum: least, limit: page.limit, skip: page.skip, audience: call.audience))
    return try page.reply(answer, of: answer.count)
  }

  static let decisions = Route(
    method: .get, path: "\(prefix)/decisions",
    summary: "The log of decisions on who is one organisation and who is not.", access: .secretariat,
    parameters: [.limit(10_000), .cursor], isConfidential: true, answerType: IdentityAnswer.self
  ) { call in
    // The log only grows, so its beginning stays.
    let page = try call.page(state: "")
    var answer = try call.alliance.decisions(audience: call.audience)
    let count = answer.entries.count
    answer.entries = page.part(of: answer.entries)
    return try page.reply(answer, of: count)
  }

  static let decide = Route(
    method: .post, path: "\(prefix)/decisions",
    summary: "Says of two entries that they are one (merge), are not (distinct), or are no longer (split).",
    access: .secretariat, body: .json, changes: true, answerType: IdentityAnswer.self
  ) { call in
    let body = try DecisionBody(reading: call.body)
    return try .json(
      call.alliance.decide(
        IdentityRequest(
          body.verdict, body.a, body.b, reason: body.reason ?? "", on: body.on ?? call.desk.clock.today)))
  }

  static let undoDecision = Route(
    method: .delete, path: "\(prefix)/decisions/{number}",
    summary: "Takes a decision back; the former state returns exactly.", access: .secretariat,
    parameters: [.decision], changes: true, answerType: IdentityAnswer.self
  ) { call in
    try .json(call.alliance.undoDecision(call.number("number") ?? 0, on: call.desk.clock.today))
  }
}

extension Parameter {
  static let decision = Parameter(
    name: "number", about: "The decision's number.", sort: .number(1...Int(Int32.max)))
}

/// A decision on two entries as programs send it.
struct DecisionBody: Codable {
  var verdict: IdentityDecision.Verdict
  var a: String
  var b: String
  var reason: String?
  var on: CalendarDate?

  init(reading data: Data) throws {
    guard let body = try? JSONDecoder().decode(Self.self, from: data), body.verdict != .undo else {
      throw Problem.badBody(
        "expected an object with 'verdict', one of 'merge', 'distinct', 'split', and the two entries 'a' and 'b'; and if you like 'reason' and 'on'"
      )
    }
    guard (body.reason ?? "").utf8.count <= Parameter.textLimit else {
      throw Problem.badBody("'reason' is longer than \(Parameter.textLimit) bytes")
    }
    self = body
  }
}
