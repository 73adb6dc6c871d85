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
      title: call.words("对接会日程", "Meetings")
        + (found.title.isEmpty ? "" : call.words("：", ": ") + found.title),
      content: plan(found, call)
    ).reply(to: call)
  }

  private static func plan(_ found: MeetingsAnswer, _ call: Call) -> HTML {
    let words = call.words
    func name(_ id: String) -> String { found.name(id, in: call.language) }
    let rows = found.meetings.map { meeting -> HTML in
      let minutes = found.slots[meeting.slot - 1]
      let time = [minutes / 60, minutes % 60].map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: ":")
      return """
        <tr><td>\(time)</td><td class="number">\(meeting.table)</td><td>\(name(meeting.people[0]))</td>
        <td>\(name(meeting.people[1]))</td><td class="number">\(meeting.value)</td></tr>
        """
    }
    let notes =
      found.unmet.map { found.text(of: $0, in: call.language) } + found.shortfalls(in: call.language)
    let unmet = notes.map { note -> HTML in "<li>\(note)</li>" }
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
}
