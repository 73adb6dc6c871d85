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

  private func time(_ slot: Int, plus minutes: Int = 0) -> String {
    let time = answer.slots[slot - 1] + minutes
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(padded(time / 60 % 24)):\(padded(time % 60))"
  }

  // MARK: iCalendar

  /// The meetings as iCalendar (RFC 5545), in floating local time.
  public var calendar: Data {
    let day = answer.day.description.filter { $0 != "-" }
    func stamp(_ slot: Int, plus minutes: Int = 0) -> String {
      "\(day)T\(time(slot, plus: minutes).filter { $0 != ":" })00"
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
    let title = answer.title.isEmpty ? words("对接会日程", "meetings") : answer.title
    let head = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)"><head><meta charset="utf-8"><title>\(PlainText.html(title))</title>
      <style>body{font-family:"Noto Sans CJK SC",sans-serif;margin:2em}section{break-after:page;margin-bottom:2em}\
      table{border-collapse:collapse}td,th{border:1px solid #999;padding:.3em .8em;text-align:left}</style></head><body>
      <h1>\(PlainText.html(title)) · \(answer.day)</h1>

      """
    return Data((head + people.map(section).joined() + "</body></html>\n").utf8)
  }

  private func section(_ person: String) -> String {
    let rows = answer.meetings.filter { $0.people.contains(person) }.map { meeting in
      let others = meeting.people.filter { $0 != person }.map { PlainText.html(name($0)) }.joined()
      return "<tr><td>\(time(meeting.slot))–\(time(meeting.slot, plus: answer.minutes))</td>"
        + "<td>\(meeting.table)</td><td>\(others)</td></tr>\n"
    }
    return "<section><h2>\(PlainText.html(name(person)))</h2>\n<table><tr><th>\(words("时间", "time"))</th>"
      + "<th>\(words("桌号", "table"))</th><th>\(words("会见", "meets"))</th></tr>\n" + rows.joined()
      + "</table></section>\n"
  }
}
