import AllianceExport
import AllianceGraph
import AllianceModel
import AllianceStore
import HTTPTypes

extension Route {
  static let changesPage = page(
    "/changes", "What came, changed and went between two days.", access: .secretariat,
    parameters: [.from, .to], isConfidential: true
  ) { call in
    let words = call.words
    let parts = Parts(call)
    return Page(
      title: words("变化报告", "What changed"),
      content: """
        <form class="filter">\(parts.field("from", words("自", "After"), type: "date", required: true))
        \(parts.field("to", words("至", "Up to"), type: "date", required: true))<button>\(words("比较", "Compare"))</button></form>
        \(call["from"] == nil || call["to"] == nil ? try days(call) : try ChangeSheet(call).content)
        """
    ).reply(to: call)
  }

  /// The days of the latest feeds, to compare from one to the next.
  private static func days(_ call: Call) throws -> HTML {
    let days = Set(try call.alliance.status().feeds.map(\.issued)).sorted()
    let spans = zip(days, days.dropFirst()).suffix(12).reversed().map { from, to -> HTML in
      "<li><a href=\"/changes?from=\("\(from)")&amp;to=\("\(to)")\">\("\(from) – \(to)")</a></li>"
    }
    guard !spans.isEmpty else {
      return "<p>\(call.words("选两个日期进行比较。", "Choose two days to compare."))</p>"
    }
    return "<h2>\(call.words("数据更新之间", "From feed to feed"))</h2><ul>\(spans)</ul>"
  }

  static let reportFile = Route(
    method: .get, path: "/changes/report.html", summary: "The same as a page of its own, to pass on.",
    access: .secretariat, parameters: [.from.required, .to.required, .audience], isConfidential: true,
    mediaType: Page.mediaType
  ) { call in
    var request = try call.report()
    // It is passed on, like a picture.
    request.audience = min(call.word("audience") ?? .public, call.audience)
    let page = ReportPage(
      try call.alliance.report(request), language: call.language,
      picture: try? call.alliance.picture(of: request, in: call.language))
    return Reply(
      body: page.html, mediaType: Page.mediaType, fileName: "report-\(request.from)-\(request.to).html",
      isDownload: true)
  }
}

/// Changes for people: the report's own words, beside its picture.
private struct ChangeSheet {
  let call: Call
  let found: ReportAnswer
  let words: Wording

  init(_ call: Call) throws {
    self.call = call
    found = try call.alliance.report(call.report())
    words = call.words
  }

  private static let shown = 200

  var content: HTML {
    let page = ReportPage(found, language: call.language)
    let days = "from=\(found.from)&to=\(found.to)"
    return """
      <p>\(page.summary)</p>
      <p><a class="button" href="/changes/report.html?\(days)">\(words("可转发的报告", "Report to pass on"))</a></p>
      \(Parts(call).picture(
        PictureKind.change.name, about: words("两个日期之间的网络变化", "What changed in the network"),
        query: "&since=\(found.from)&as-of=\(found.to)&audience=\(call.audience.rawValue)"))
      \(page.sections.map(section))
      """
  }

  private func section(_ section: ReportPage.Section) -> HTML {
    let items = section.items.prefix(Self.shown).map { item -> HTML in "<li>\(item)</li>" }
    let rest = section.items.count - Self.shown
    let more: HTML = rest > 0 ? "<p>\(words("另有 \(rest) 项", "and \(rest) more"))</p>" : .none
    return "<h2>\(section.title)</h2><ul class=\"listings\">\(items)</ul>\(more)"
  }
}
