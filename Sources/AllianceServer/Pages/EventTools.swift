import AllianceBoards
import AllianceGraph
import AllianceModel
import Foundation
import HTTPTypes

extension Route {
  static let meetingsPage = page("/meetings", "A form for an event to plan.", access: .reader) { call in
    eventForm(
      call, title: call.words("对接会排程", "Plan a meeting event"), action: "/meetings",
      about: call.words(
        "上传活动文件（JSON：开始时间、时段、桌数、参会者与意愿）。",
        "The event as a JSON file: start, slots, tables, people and wishes."),
      more: .none
    ).reply(to: call)
  }

  static let planMeetings = question(
    "/meetings", "Plans who meets whom, when and at which table.", parameters: [fileName]
  ) { call in
    let data = try call.uploaded()
    let event = try MeetingEvent(reading: data, name: call["name"] ?? "event.json")
      .checked(name: call["name"] ?? "event.json")
    let found = try call.alliance.meetings(MeetingsRequest(event: event, audience: call.audience))
    return Page(
      title: call.words("对接会日程", "Meetings") + (found.title.isEmpty ? "" : "：\(found.title)"),
      content: plan(found, call)
    ).reply(to: call)
  }

  private static func plan(_ found: MeetingsAnswer, _ call: Call) -> HTML {
    let words = call.words
    func name(_ id: String) -> String { found.people[id]?.name.text(for: call.language) ?? id }
    let rows = found.meetings.map { meeting -> HTML in
      let minutes = found.slots[meeting.slot - 1]
      let time = [minutes / 60, minutes % 60].map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: ":")
      return """
        <tr><td>\(time)</td><td class="number">\(meeting.table)</td><td>\(name(meeting.people[0]))</td>
        <td>\(name(meeting.people[1]))</td><td class="number">\(meeting.value)</td></tr>
        """
    }
    let unmet = found.unmet.prefix(100).map { wish -> HTML in
      "<li>\(wish.people.map(name).joined(separator: " – ")): \(obstacle(wish.obstacle, words))</li>"
    }
    let heads = [
      words("时间", "Time"), words("桌", "Table"), words("一方", "One"), words("另一方", "Other"),
      words("价值", "Value"),
    ]
    return """
      <ul class="figures"><li><b>\(found.meetings.count)</b> \(words("场会见", "meetings"))</li><li><b>\(found.value)</b> / \(found.bound) \(words("价值 / 上限", "value / bound"))</li>
      <li><b>+\(found.gainOfTable)</b> \(words("多一张桌", "with one more table"))</li><li><b>+\(found.gainOfSlot)</b> \(words("多一个时段", "with one more slot"))</li></ul>
      \(Parts(call).table(heads: heads, rows: rows, numbers: [1, 4]))
      <h2>\(words("未能满足的意愿", "Wishes that don't come true"))</h2><ul>\(unmet)</ul>
      """
  }

  private static func obstacle(_ obstacle: MeetingsAnswer.Obstacle, _ words: Wording) -> String {
    switch obstacle {
    case .declined: words("一方不愿见", "one of them declines")
    case .language: words("没有共同语言；配翻译即可", "no common language; an interpreter would do")
    case .absence: words("从不同时在场；延长停留即可", "never there together; a longer stay would do")
    case .limit: words("一方已满；提高上限即可", "one has enough; a higher limit would do")
    case .tables: words("没有空桌；多一张桌即可", "no table is left; one more would do")
    case .busy: words("没有共同的空档；多一个时段即可", "never free together; one more slot would do")
    }
  }

  static let policiesPage = page(
    "/policies", "A form for policies to hold against a member.", access: .reader
  ) {
    call in
    eventForm(
      call, title: call.words("政策匹配", "Policies for a member"), action: "/policies",
      about: call.words("上传政策文件（JSON），并写明成员。", "The policies as a JSON file, and the member."),
      more: Parts(call).field("member", call.words("成员", "Member"), required: true)
    ).reply(to: call)
  }

  static let checkPolicies = question(
    "/policies", "Says which measures apply to a member.", parameters: [.member.required, fileName]
  ) { call in
    let policies = try Alliance.policies(reading: try call.uploaded(), name: call["name"] ?? "policies.json")
    let found = try call.alliance.policies(
      PoliciesRequest(member: call["member"] ?? "", policies: policies, audience: call.audience))
    let words = call.words
    let items = found.findings.map { finding -> HTML in
      let checks = finding.checks.map { check -> HTML in
        "<li>\(check.isMet.map { $0 ? "✓" : "✗" } ?? "?") \(words(check.condition))</li>"
      }
      return """
        <article class="card"><h3><span class="mark">\(words(finding.verdict))</span> \(found.titles[finding.policy]?.text(for: call.language) ?? finding.policy) · \(finding.measure.clause)</h3>
        <p>\(finding.measure.text.text(for: call.language) ?? "")</p><ul class="inline">\(checks)</ul></article>
        """
    }
    return Page(
      title: words("政策匹配", "Policies") + words("：", ": ")
        + (found.member.names.text(for: call.language) ?? found.member.id.key),
      content: "<div class=\"stack\">\(items)</div>"
    ).reply(to: call)
  }

  private static let fileName = Parameter(name: "name", about: "What the file is called.")

  /// What a form with a file is sent to that asks and changes nothing.
  private static func question(
    _ path: String, _ summary: String, parameters: [Parameter],
    _ answer: @escaping @Sendable (Call) throws -> Reply
  ) -> Route {
    Route(
      method: .post, path: path, summary: summary, access: .reader, parameters: parameters, body: .upload,
      mediaType: Page.mediaType, answer: answer)
  }

  private static func eventForm(
    _ call: Call, title: String, action: StaticString, about: String, more: HTML
  ) -> Page {
    Page(
      title: title,
      content: """
        <form class="panel" method="post" action="\("\(action)")" enctype="multipart/form-data">\(call.formToken)<p>\(about)</p>
        <label>\(call.words("文件", "File")) <input type="file" name="file" required accept=".json"></label>\(more)
        <button>\(call.words("计算", "Work it out"))</button></form>
        """)
  }
}

extension Call {
  /// An uploaded file that is read whole.
  fileprivate func uploaded() throws -> Data {
    guard let file else { throw Problem.badBody("no file was chosen") }
    let size = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
    guard size <= ServiceOptions.bodyLimit else { throw Problem.tooLarge(ServiceOptions.bodyLimit) }
    return try Data(contentsOf: file)
  }
}
