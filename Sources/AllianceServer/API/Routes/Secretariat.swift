import AllianceGraph
import AllianceModel
import AllianceStore
import Foundation
import HTTPTypes

extension Route {
  static let status = Route(
    method: .get, path: "\(prefix)/status", summary: "What the store holds and which feeds it comes from.",
    access: .secretariat, answerType: StoreStatus.self
  ) { call in try .json(call.alliance.status()) }

  static let feedbackLog = Route(
    method: .get, path: "\(prefix)/feedback", summary: "What was said of suggestions.", access: .secretariat,
    parameters: [.member, .limit(10_000), .cursor], isConfidential: true, answerType: FeedbackAnswer.self
  ) { call in
    // The log only grows, so its beginning stays.
    let page = try call.page(state: "")
    var answer = try call.alliance.feedback(of: call["member"], audience: call.audience)
    let count = answer.entries.count
    answer.entries = page.part(of: answer.entries)
    let named = Set(answer.entries.flatMap { [$0.seeker.description, $0.candidate.description] })
    answer.members = answer.members.filter { named.contains($0.key) }
    return try page.reply(answer, of: count)
  }

  static let giveFeedback = Route(
    method: .post, path: "\(prefix)/feedback",
    summary:
      "Says what became of a suggestion: seeker, candidate, verdict, and if you like kind, reason and on; with later, askAgain.",
    access: .member, body: .json, changes: true, answerType: FeedbackAnswer.self
  ) { call in try .json(call.give(FeedbackBody(reading: call.body))) }

  static let withdrawFeedback = Route(
    method: .delete, path: "\(prefix)/feedback/{id}", summary: "Takes an entry of the log back.",
    access: .secretariat,
    parameters: [
      Parameter(name: "id", about: "The entry's number.", sort: .number(1...Int(Int32.max)))
    ], changes: true, answerType: FeedbackAnswer.self
  ) { call in try .json(call.alliance.withdrawFeedback(call.number("id") ?? 0)) }
}

/// An answer to a suggestion as programs send it.
struct FeedbackBody: Codable {
  var seeker: String
  var candidate: String
  var kind: String?
  var verdict: Feedback.Verdict
  var reason: String?
  var on: CalendarDate?
  var askAgain: CalendarDate?
}

extension FeedbackBody {
  init(reading data: Data) throws {
    do {
      self = try JSONDecoder().decode(Self.self, from: data)
    } catch {
      let verdicts = Feedback.Verdict.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      throw Problem.badBody(
        "expected an object with 'seeker', 'candidate' and 'verdict', one of \(verdicts); and if you like 'kind', 'reason', 'on'; with 'later', 'askAgain'"
      )
    }
  }
}

extension Call {
  /// Notes what is said of a suggestion: members speak for themselves alone.
  func give(_ body: FeedbackBody) throws -> FeedbackAnswer {
    guard (body.reason ?? "").utf8.count <= Parameter.textLimit else {
      throw Problem.badBody("'reason' is longer than \(Parameter.textLimit) bytes")
    }
    if visitor.account?.role == .member {
      let seeker = try alliance.show(ShowRequest(member: body.seeker, audience: audience)).member.id
      guard seeker == visitor.member else { throw Problem.notYours(body.seeker) }
    }
    return try alliance.give(
      FeedbackRequest(
        seeker: body.seeker, candidate: body.candidate, kind: body.kind, verdict: body.verdict,
        reason: body.reason ?? "", on: body.on ?? desk.clock.today, askAgain: body.askAgain,
        audience: audience))
  }
}
