import AllianceGraph
import AllianceModel
import HTTPTypes

extension Route {
  static let diff = Route(
    method: .get, path: "\(prefix)/diff", summary: "Compares what was known on two days.", access: .reader,
    parameters: [.from.required, .to.required], isOfSnapshot: true
  ) { call in
    let (from, to) = try call.span()
    return try .json(call.alliance.diff(DiffRequest(from: from, to: to, audience: call.audience)))
  }

  static let report = Route(
    method: .get, path: "\(prefix)/report",
    summary:
      "Reports what came, changed and went, what became of suggestions, and which gaps opened and closed.",
    access: .secretariat, parameters: [.from.required, .to.required], isConfidential: true
  ) { call in
    try .json(call.alliance.report(call.report()))
  }
}

extension Parameter {
  static let from = Parameter(name: "from", about: "The day before: what was known then.", sort: .date)
  static let to = Parameter(name: "to", about: "The last day.", sort: .date)
}

extension Call {
  /// The two days of a question about changes, in their order.
  func span() throws -> (from: CalendarDate, to: CalendarDate) {
    guard let from = self["from"].flatMap({ CalendarDate($0) }),
      let to = self["to"].flatMap({ CalendarDate($0) })
    else { throw Problem.missingParameter(self["from"] == nil ? "from" : "to") }
    guard from <= to else { throw Problem.badParameter("to", "\(to)", expected: "a day from \(from) on") }
    return (from, to)
  }
  /// The time a report is asked for.
  func report() throws -> ReportRequest {
    let (from, to) = try span()
    return ReportRequest(from: from, to: to, audience: audience)
  }
}
