import AllianceGraph
import AllianceModel
import HTTPTypes

extension Route {
  static let diff = Route(
    method: .get, path: "\(prefix)/diff", summary: "Compares what was known on two days.", access: .reader,
    parameters: [.from.required, .to.required], isOfSnapshot: true, answerType: DiffAnswer.self
  ) { call in
    let (from, to) = try call.span()
    return try .json(call.alliance.diff(DiffRequest(from: from, to: to, audience: call.audience)))
  }

  static let report = Route(
    method: .get, path: "\(prefix)/report",
    summary:
      "Reports what came, changed and went, what became of suggestions, and which gaps opened and closed.",
    access: .secretariat, parameters: [.from.required, .to.required], isConfidential: true,
    answerType: ReportAnswer.self
  ) { call in
    try .json(call.alliance.report(call.report()))
  }

  static let evidence = Route(
    method: .get, path: "\(prefix)/evidence",
    summary:
      "Lists what came of suggestions, pair by pair, with the SHA-256 of the list; as 'tsv' it is what the hash is of.",
    access: .secretariat,
    parameters: [
      .from.required, .to.required, .stage,
      Parameter(
        name: "format", about: "How it is written; 'json' where it is not said.",
        sort: .word(["json", "csv", "tsv", "markdown"])),
    ], isConfidential: true, mediaType: nil
  ) { call in
    let found = try call.alliance.evidence(call.evidence())
    let (type, name) = ("charset=utf-8", "evidence-\(found.from)-\(found.to)")
    switch call["format"] {
    case "csv":
      return Reply(
        body: found.csv(in: call.language), mediaType: "text/csv; \(type)", fileName: name + ".csv",
        isDownload: true)
    case "tsv":
      return Reply(
        body: found.canonical, mediaType: "text/tab-separated-values; \(type)", fileName: name + ".tsv",
        isDownload: true)
    case "markdown":
      return Reply(
        body: found.markdown(in: call.language), mediaType: "text/markdown; \(type)", fileName: name + ".md",
        isDownload: true)
    default: return try .json(found)
    }
  }
}

extension Parameter {
  static let from = Parameter(name: "from", about: "The day before: what was known then.", sort: .date)
  static let to = Parameter(name: "to", about: "The last day.", sort: .date)
  static let stage = Parameter(
    name: "stage", about: "Only pairs that came at least so far; 'met' where it is not said.",
    sort: .word(Feedback.Verdict.allCases.filter { $0.stage != nil }.map(\.rawValue)))
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

  /// The outcomes that are asked for.
  func evidence() throws -> EvidenceRequest {
    let (from, to) = try span()
    return EvidenceRequest(from: from, to: to, stage: word("stage") ?? .met, audience: audience)
  }

  /// The time a report is asked for.
  func report() throws -> ReportRequest {
    let (from, to) = try span()
    return ReportRequest(from: from, to: to, audience: audience)
  }
}
