import AllianceGraph
import AllianceModel
import HTTPTypes

extension Route {
  static let evidencePage = page(
    "/evidence", "What came of suggestions, pair by pair, as evidence for others.", access: .secretariat,
    parameters: [.from, .to, .stage], isConfidential: true
  ) { call in
    let words = call.words
    let parts = Parts(call)
    let stages = Feedback.Verdict.allCases.filter { $0.stage != nil }.map { ($0.rawValue, words($0)) }
    return Page(
      title: words("成效证据清单", "Evidence of outcomes"),
      content: """
        <form class="filter">\(parts.field("from", words("自", "After"), type: "date", required: true))
        \(parts.field("to", words("至", "Up to"), type: "date", required: true))
        \(parts.choice("stage", words("至少进展到", "Came at least to"), [("", words("默认", "usual"))] + stages))
        <button>\(words("列出", "List"))</button></form>
        \(call["from"] == nil || call["to"] == nil ? .none : try list(call, parts))
        """
    ).reply(to: call)
  }

  private static func list(_ call: Call, _ parts: Parts) throws -> HTML {
    let found = try call.alliance.evidence(call.evidence())
    let files = [("tsv", "TSV"), ("csv", "CSV"), ("markdown", "Markdown")].map { format, name -> HTML in
      let query = "from=\(found.from)&to=\(found.to)&stage=\(found.stage.rawValue)&format=\(format)"
      return "<a class=\"button\" href=\"\(Route.evidence.path)?\(query)\">\(name)</a> "
    }
    return """
      <p>\(found.summary(in: call.language))</p><p>\(files)</p>
      <p class="quiet">\(found.proof(in: call.language))</p>\(parts.table(found.table(in: call.language)))
      """
  }
}
