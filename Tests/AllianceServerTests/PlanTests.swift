import AllianceStore
import Foundation
import HTTPTypes
import Testing

@testable import AllianceServer

/// Plans of meetings and checks of policies, whose questions are sent along.
@Suite struct PlanTests {
  private static let event = """
    {"title": "<b>", "start": "2026-06-20T09:00", "slots": 2, "tables": 1,
     "people": [{"id": "a", "name": "<script>"}, {"id": "b"}], "wishes": [{"from": "a", "to": "b", "wish": "must"}]}
    """
  private static let policies = """
    [{"id": "p", "title": [{"text": "<i>", "language": "en"}], "measures":
      [{"id": "m", "clause": "1", "text": [], "conditions": {"kinds": ["enterprise"]}}]}]
    """

  @Test(arguments: [
    ("json", "application/json", "\"bound\""), ("ics", "text/calendar", "BEGIN:VEVENT"),
    ("html", "text/html", "<section>"), ("cards", "text/html", "table 1"), ("svg", "image/svg+xml", "<svg"),
  ])
  func `a plan comes in every format, to programs and from the page`(
    format: String, type: String, sign: String
  )
    async throws
  {
    let visit = try Visit().by(.secretariat)
    let api = try await visit.ask(
      .post, "/api/v1/meetings?format=\(format)&language=en", body: Data(Self.event.utf8))
    #expect(api.status == 200 && api.text.contains(sign), "\(api.all)")
    #expect(api.fields[.contentType]?.hasPrefix(type) == true)
    #expect(["json", "ics"].contains(format) || !api.text.contains("<script>"))
    guard format != "json" else { return }
    let signed = try await SignedIn(Visit())
    let form = try Route.upload(
      Data(Self.event.utf8), name: "e.json", fields: ["format": format, "csrf": signed.secret.formToken])
    let page = try await signed.visit.ask(.post, "/meetings", body: form, type: Route.multipart)
    #expect(page.status == 200 && page.text.contains(format == "cards" ? "<section>" : sign), "\(page.all)")
  }

  @Test func `pages of plans and policies show their picture, and nobody's name becomes markup`() async throws
  {
    let signed = try await SignedIn(Visit())
    for (path, file, fields) in [
      ("/meetings", Self.event, [:]), ("/policies", Self.policies, ["member": "steel"]),
    ] {
      let form = try Route.upload(
        Data(file.utf8), name: "f.json", fields: fields.merging(["csrf": signed.secret.formToken]) { $1 })
      let page = try await signed.visit.ask(.post, path, body: form, type: Route.multipart)
      #expect(page.status == 200 && page.text.contains("<svg"), "\(page.all)")
      #expect(!page.text.contains("<i>") && !page.text.contains("<b>") && !page.text.contains("<script>"))
    }
    let drawn = try await signed.visit.by(.secretariat).ask(
      .post, "/api/v1/policies?member=steel&format=svg&language=zh", body: Data(Self.policies.utf8))
    #expect(drawn.status == 200 && drawn.text.contains("政策匹配"), "\(drawn.all)")
  }
}
