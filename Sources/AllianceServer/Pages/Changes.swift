import AllianceBoards
import AllianceGraph
import AllianceModel
import AllianceStore
import HTTPTypes

extension Route {
  static let changesPage = page(
    "/changes", "What came, changed and went between two days.", access: .secretariat,
    parameters: [.from, .to], isOfSnapshot: true
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
    access: .secretariat, parameters: [.from.required, .to.required], isOfSnapshot: true,
    mediaType: Page.mediaType
  ) { call in
    let (from, to) = try call.span()
    let report = try call.alliance.report(ReportRequest(from: from, to: to, audience: call.audience))
    return Reply(
      body: ReportPage(report, language: call.language).html, mediaType: Page.mediaType,
      fileName: "report-\(from)-\(to).html", isDownload: true)
  }
}

/// Changes for people.
private struct ChangeSheet {
  let call: Call
  let found: ReportAnswer
  let words: Wording

  init(_ call: Call) throws {
    self.call = call
    let (from, to) = try call.span()
    found = try call.alliance.report(ReportRequest(from: from, to: to, audience: call.audience))
    words = call.words
  }

  private static let shown = 200

  var content: HTML {
    let figures = FactChange.Fate.allCases.map { fate -> HTML in
      "<li><b>\(found.changes.count { $0.fate == fate })</b> \(words(fate))</li>"
    }
    let outcomes = found.outcomes.map { outcome -> HTML in
      "<li><b>\(outcome.count)</b> \(words(outcome.verdict))</li>"
    }
    return """
      <ul class="figures">\(figures)\(outcomes)</ul>
      <p><a class="button" href="/changes/report.html?from=\("\(found.from)")&amp;to=\("\(found.to)")">\(words("可转发的报告", "Report to pass on"))</a></p>
      \(gaps)\(Evidence.Fact.allCases.map(section))
      """
  }

  private var gaps: HTML {
    let items = found.gaps.places.map { place -> HTML in
      let states = [place.before, place.after].map { $0.map { words($0) } ?? "–" }
      let name = found.concepts[place.concept.description]?.text(for: call.language) ?? place.concept.key
      let mark = place.isOpened ? words("加重", "worse") : words("减轻", "better")
      return "<li>\(name): \(states[0]) → \(states[1]) <span class=\"mark\">\(mark)</span></li>"
    }
    return items.isEmpty ? .none : "<h2>\(words("产业链缺口", "Gaps of the chain"))</h2><ul>\(items)</ul>"
  }

  private func section(_ sort: Evidence.Fact) -> HTML {
    let changes = found.changes.filter { $0.fact.fact == sort }
    guard !changes.isEmpty else { return .none }
    let items = changes.prefix(Self.shown).map { change -> HTML in
      let fields = change.fate == .changed ? change.fields.map(field) : []
      return """
        <li><span class="mark">\(words(change.fate))</span> \(change.caption.text(for: call.language) ?? change.fact.id.key)
        <ul>\(fields)</ul></li>
        """
    }
    let rest = changes.count - Self.shown
    let more: HTML = rest > 0 ? "<p>\(words("另有 \(rest) 项", "and \(rest) more"))</p>" : .none
    return "<h2>\(words(sort)) (\(changes.count))</h2><ul class=\"listings\">\(items)</ul>\(more)"
  }

  private func field(_ field: FactChange.Field) -> HTML {
    let (before, after) = (field.before.joined(separator: "; "), field.after.joined(separator: "; "))
    return """
      <li class="quiet">\(words(field.field)): <del>\(before.isEmpty ? "–" : before)</del> → <ins>\(after.isEmpty ? "–" : after)</ins></li>
      """
  }
}
