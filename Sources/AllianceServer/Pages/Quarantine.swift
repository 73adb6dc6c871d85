import AllianceGraph
import AllianceModel
import AllianceStore
import HTTPTypes

extension Route {
  static let quarantinePage = page(
    "/quarantine", "Records of feeds that could not be taken, as they stood.", access: .secretariat,
    isConfidential: true
  ) { call in try quarantineSheet(call, news: .none).reply(to: call) }

  static let retryKept = form(
    "/quarantine/retry", "Reads records in quarantine again.", access: .secretariat,
    parameters: [.quarantined]
  ) { call in
    let words = call.words
    let done = try call.alliance.retryQuarantined(RetryRequest(numbers: call.number("number").map { [$0] }))
    return try quarantineSheet(
      call,
      news: """
        <p class="told" role="status">\(words("已收下 \(done.taken.count) 条，仍隔离 \(done.kept.count) 条", "\(done.taken.count) taken, \(done.kept.count) still aside"))</p>
        """
    ).reply(to: call)
  }

  static let dropKept = form(
    "/quarantine/drop", "Forgets a record in quarantine.", access: .secretariat,
    parameters: [.quarantined.required]
  ) { call in
    try call.alliance.dropQuarantined(call.number("number") ?? 0)
    return .see("/quarantine")
  }

  private static func quarantineSheet(_ call: Call, news: HTML) throws -> Page {
    let words = call.words
    let records = try call.alliance.quarantine().records
    let items = records.prefix(100).map { record -> HTML in
      let place = record.line.map { words("第 \($0) 行", "line \($0)") } ?? ""
      let xml: HTML = record.record.map { "<pre>\(String($0.xml.prefix(4_000)))</pre>" } ?? .none
      return """
        <article class="card"><h3>#\(record.number) · \(record.file) <span class="quiet">\(place) · \(record.source) · \("\(record.issued)")</span></h3>
        <p class="error" lang="en">\(record.reason)</p><details><summary>\(words("原始记录", "The record as it stood"))</summary>\(xml)</details>
        <div class="actions">\(action(call, "retry", record.number, words("重新读取", "Read again")))
        \(action(call, "drop", record.number, words("丢弃", "Forget")))</div></article>
        """
    }
    let all: HTML =
      records.isEmpty
      ? "<p>\(words("没有隔离的记录。", "Nothing is kept aside."))</p>"
      : action(call, "retry", nil, words("全部重新读取", "Read all again"))
    return Page(
      title: words("隔离区", "Quarantine"),
      content:
        "\(news)<p>\(words("共 \(records.count) 条", "\(records.count) records"))</p>\(all)<div class=\"stack\">\(items)</div>"
    )
  }

  private static func action(_ call: Call, _ name: String, _ number: Int?, _ text: String) -> HTML {
    let field: HTML = number.map { "<input type=\"hidden\" name=\"number\" value=\"\($0)\">" } ?? .none
    return """
      <form method="post" action="/quarantine/\(name)">\(call.formToken)\(field)<button class="plain">\(text)</button></form>
      """
  }
}
