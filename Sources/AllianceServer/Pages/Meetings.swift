import AllianceBoards
import AllianceGraph
import AllianceModel
import Foundation
import HTTPTypes

extension Route {
  static let meetingsPage = page("/meetings", "A form for an event to plan.", access: .reader) { call in
    fileForm(
      call, title: call.words("对接会排程", "Plan a meeting event"), action: "/meetings",
      about: call.words(
        "上传活动文件（JSON：开始时间、时段、桌数、参会者与意愿）。",
        "The event as a JSON file: start, slots, tables, people and wishes."),
      more: Parts(call).choice(
        "format", call.words("结果", "Result"),
        [
          ("json", call.words("在页面上", "on a page")), ("html", call.words("个人日程（打印）", "agendas for paper")),
          ("cards", call.words("桌卡（打印）", "table cards for paper")),
          ("ics", call.words("日历文件", "calendar file")), ("svg", call.words("总览图", "picture of the plan")),
        ])
    ).reply(to: call)
  }

  static let planMeetings = question(
    "/meetings", "Plans who meets whom, when and at which table.", parameters: [fileName, .meetingFormat]
  ) { call in
    let data = try call.uploaded()
    let event = try MeetingEvent(reading: data, name: call["name"] ?? "event.json")
      .checked(name: call["name"] ?? "event.json")
    let found = try call.alliance.meetings(MeetingsRequest(event: event, audience: call.audience))
    if let format = call.word("format", as: MeetingFormat.self), format != .json {
      return Reply(
        body: try format.data(of: found, in: call.language), mediaType: format.mediaType,
        fileName: format.fileName, isDownload: true)
    }
    return Page(
      title: call.words("对接会日程", "Meetings")
        + (found.title.isEmpty ? "" : call.words("：", ": ") + found.title),
      content: plan(found, call)
    ).reply(to: call)
  }

  private static func plan(_ found: MeetingsAnswer, _ call: Call) -> HTML {
    let notes = found.notes(in: call.language).map { note -> HTML in "<li>\(note)</li>" }
    let about = call.words("未能满足的意愿", "Wishes that don't come true")
    let unmet: HTML = notes.isEmpty ? .none : "<h2>\(about)</h2><ul>\(notes)</ul>"
    return """
      <p>\(found.summary(in: call.language))</p>
      <figure class="picture"><div class="canvas" tabindex="0">\(HTML(MeetingOverview(found, language: call.language)))</div></figure>
      \(Parts(call).table(found.table(in: call.language)))\(unmet)
      """
  }
}
