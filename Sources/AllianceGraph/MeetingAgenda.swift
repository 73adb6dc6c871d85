public import AllianceModel
public import Foundation

/// The agendas of an event as files: a calendar for programs, pages for paper.
public struct MeetingAgenda: Sendable {
  private let answer: MeetingsAnswer
  private let language: Language
  private let people: [String]

  /// Agendas of one person, or of all who have a meeting.
  public init(_ answer: MeetingsAnswer, person: String? = nil, language: Language) {
    self.answer = answer
    self.language = language
    people = person.map { [$0] } ?? answer.people.keys.filter { answer.people[$0]!.meetings > 0 }.sorted()
  }

  private func name(_ person: String) -> String { answer.people[person]?.name.text(for: language) ?? person }

  private func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  // MARK: iCalendar

  /// The meetings as iCalendar (RFC 5545), in floating local time.
  public var calendar: Data {
    let day = answer.day.description.filter { $0 != "-" }
    func stamp(_ slot: Int, plus minutes: Int = 0) -> String {
      "\(day)T\(answer.time(slot, plus: minutes).filter { $0 != ":" })00"
    }
    let wanted = Set(people)
    let events = answer.meetings.filter { !wanted.isDisjoint(with: $0.people) }.flatMap { meeting in
      [
        "BEGIN:VEVENT", "UID:\(escaped("\(day)-\(meeting.slot)-\(meeting.table)"))@alliance.invalid",
        "DTSTAMP:\(stamp(meeting.slot))Z", "DTSTART:\(stamp(meeting.slot))",
        "DTEND:\(stamp(meeting.slot, plus: answer.minutes))",
        "SUMMARY:\(escaped(meeting.people.map(name).joined(separator: " – ")))",
        "LOCATION:\(escaped(words("\(meeting.table)号桌", "table \(meeting.table)")))", "END:VEVENT",
      ]
    }
    let lines =
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//AllianceGraph//meetings//EN"] + events + ["END:VCALENDAR"]
    return Data((lines.map(folded).joined(separator: "\r\n") + "\r\n").utf8)
  }

  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "\\", ";", ",": escaped += "\\" + String(character)
      case _ where character.isNewline: escaped += " "
      default: if !character.unicodeScalars.contains(where: { $0.value < 0x20 }) { escaped.append(character) }
      }
    }
  }

  /// Lines of at most 75 octets; what follows begins with a space.
  private func folded(_ line: String) -> String {
    var folded = ""
    var octets = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if octets + size > 75 {
        folded += "\r\n "
        octets = 1
      }
      folded.unicodeScalars.append(scalar)
      octets += size
    }
    return folded
  }

  // MARK: HTML

  /// A page a person: when to be at which table, with whom.
  public var page: Data {
    page(
      people.map { person in
        let rows = answer.meetings.filter { $0.people.contains(person) }.map { meeting in
          [span(meeting), "\(meeting.table)", meeting.people.filter { $0 != person }.map(name).joined()]
        }
        return section(
          name(person), [words("时间", "time"), words("桌号", "table"), words("会见", "meets")], rows)
      })
  }

  /// A card a table, to stand on it: who sits there when.
  public var tableCards: Data {
    let wanted = Set(people)
    let shown = answer.meetings.filter { !wanted.isDisjoint(with: $0.people) }
    return page(
      Set(shown.map(\.table)).sorted().map { table in
        section(
          words("\(table)号桌", "table \(table)"),
          [words("时间", "time"), words("一方", "one"), words("另一方", "other")],
          shown.filter { $0.table == table }.map { [span($0)] + $0.people.map(name) })
      })
  }

  private func span(_ meeting: MeetingsAnswer.Meeting) -> String {
    "\(answer.time(meeting.slot))–\(answer.time(meeting.slot, plus: answer.minutes))"
  }

  /// Sections that each begin a sheet of paper.
  private func page(_ sections: [String]) -> Data {
    let title = answer.title.isEmpty ? words("对接会日程", "meetings") : answer.title
    let head = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)"><head><meta charset="utf-8"><title>\(PlainText.html(title))</title>
      <style>body{font-family:"Noto Sans CJK SC",sans-serif;margin:2em}section{break-after:page;margin-bottom:2em}\
      table{border-collapse:collapse}td,th{border:1px solid #999;padding:.3em .8em;text-align:left}</style></head><body>
      <h1>\(PlainText.html(title)) · \(answer.day)</h1>

      """
    return Data((head + sections.joined() + "</body></html>\n").utf8)
  }

  private func section(_ title: String, _ heads: [String], _ rows: [[String]]) -> String {
    func line(_ cells: [String], _ tag: String) -> String {
      "<tr>" + cells.map { "<\(tag)>\(PlainText.html($0))</\(tag)>" }.joined() + "</tr>\n"
    }
    return "<section><h2>\(PlainText.html(title))</h2>\n<table>" + line(heads, "th")
      + rows.map { line($0, "td") }.joined() + "</table></section>\n"
  }
}
