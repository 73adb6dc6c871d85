import AllianceExport
import AllianceGraph
import AllianceModel
import AllianceStore
import Foundation
import Testing

/// The report on some time.
@Suite struct ReportTests {
  private func report(_ language: Language) throws -> ReportPage {
    let alliance = try Alliance.told(["parts.rdf", "port.xml", "delta.xml"])
    try alliance.take(
      text: """
        <member id="new" kind="enterprise"><name xml:lang="en">*New* &lt;b&gt;[x](javascript:y)&#10;</name>
        <capability id="c1"><text xml:lang="en">strain wave gears</text></capability></member>
        """)
    _ = try alliance.give(
      FeedbackRequest(
        seeker: "joint", candidate: "delta:reducer", verdict: .met, on: CalendarDate("2026-01-18")!))
    let request = ReportRequest(from: CalendarDate("2026-01-15")!, to: CalendarDate("2026-01-31")!)
    return ReportPage(try alliance.report(request), language: language)
  }

  @Test func `a report says what came and what became of suggestions, in both languages`() throws {
    let english = String(decoding: try report(.en).markdown(), as: UTF8.self)
    #expect(
      english.hasPrefix("# What changed from 2026-01-15 to 2026-01-31\n\nadded 2, changed 0, retired 0"))
    #expect(english.contains("## member · added (1)") && english.contains("## listing · added (1)"))
    #expect(english.contains("- met: 1\n"))
    let chinese = String(decoding: try report(.zh).markdown(), as: UTF8.self)
    #expect(chinese.contains("## 成员 · 新增 (1)") && chinese.contains("- 已会面: 1\n"))
  }

  @Test func `what a stranger wrote is text in every form of a report`() throws {
    let page = try report(.en)
    let markdown = String(decoding: page.markdown(), as: UTF8.self)
    #expect(markdown.contains(#"- \*New\* \<b\>\[x\](javascript:y)"#), "\(markdown)")
    let html = String(decoding: page.html, as: UTF8.self)
    let shown = String(decoding: page.markdown(showing: "a (b)/变.svg"), as: UTF8.self)
    #expect(shown.contains("](a%20%28b%29/%E5%8F%98.svg)\n"))
    #expect(html.contains("*New* &lt;b&gt;[x](javascript:y)") && !html.contains("<b>"))
  }

  @Test func `a time before anything was known is told as everything that came`() throws {
    let alliance = try Alliance.told()
    let request = ReportRequest(from: CalendarDate("2020-01-01")!, to: CalendarDate("2026-12-31")!)
    let report = try alliance.report(request)
    let contents = try alliance.store.contents()
    #expect(report.changes.count { $0.fact.fact == .member } == contents.members.count)
    #expect(report.gaps.before.values.allSatisfy { $0 == 0 })
    #expect(!report.gaps.places.isEmpty)
  }

  @Test func `a page shows the picture it is given, Markdown does without`() throws {
    let alliance = try Alliance.told()
    let request = ReportRequest(from: CalendarDate("2020-01-01")!, to: CalendarDate("2026-12-31")!)
    let drawn = try alliance.graph(
      GraphRequest(picture: "change", asOf: request.to, since: request.from, audience: .secretariat))
    #expect(drawn.nodes.allSatisfy { $0.change == .added } && !drawn.links.isEmpty)
    let svg = try #require(PictureFormat.named("svg")).data(drawn)
    let page = ReportPage(try alliance.report(request), language: .zh, picture: svg)
    #expect(String(decoding: page.html, as: UTF8.self).contains("<svg"))
    #expect(!String(decoding: page.html, as: UTF8.self).contains("<!DOCTYPE svg"))
    #expect(!String(decoding: page.markdown(), as: UTF8.self).contains("<svg"))
  }

  @Test func `a change needs a day to compare with`() throws {
    let error = try #require(throws: RequestError.self) {
      try Alliance.told().graph(GraphRequest(picture: "change"))
    }
    #expect(error.description == "picture 'change' compares two days; name the earlier with --since")
  }
}
