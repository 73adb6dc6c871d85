import AllianceGraph
import AllianceModel

/// A plan for people: the meetings in a table, then what does not come true and why.
struct MeetingList {
  let answer: MeetingsAnswer
  let person: String?
  let language: Language

  private var words: Words { Words(language) }

  func lines(width: Int) -> [String] {
    var table = Table([
      .init(title: words("时间", "time")), .init(title: words("桌号", "table"), isNumber: true),
      .init(title: words("一方", "one"), minimum: 12), .init(title: words("另一方", "other"), minimum: 12),
      .init(title: words("价值", "value"), isNumber: true),
    ])
    for meeting in answer.meetings where person.map(meeting.people.contains) ?? true {
      table.add([
        time(meeting.slot), "\(meeting.table)", name(meeting.people[0]), name(meeting.people[1]),
        "\(meeting.value)",
      ])
    }
    let unmet = answer.unmet.filter { person.map($0.people.contains) ?? true }
    let notes = unmet.map { answer.text(of: $0, in: language) } + answer.shortfalls(in: language)
    return table.lines(width: width)
      + (notes.isEmpty ? [] : [""]) + notes.flatMap { DisplayWidth.wrapped($0, to: width) }
  }

  var summary: String {
    let share =
      answer.bound > 0 ? ScoreText.tenths(100 * Double(answer.value) / Double(answer.bound)) : "100.0"
    let plan = words(
      "\(answer.meetings.count)场，价值 \(answer.value)，上限 \(answer.bound)（\(share)%）",
      "\(answer.meetings.count) meetings worth \(answer.value), no plan over \(answer.bound) (\(share)%)")
    let gains = words(
      "多一张桌：+\(answer.gainOfTable)场；多一个时段：+\(answer.gainOfSlot)场",
      "one more table: +\(answer.gainOfTable); one more slot: +\(answer.gainOfSlot)")
    return "\(plan) · \(gains)"
  }

  private func name(_ id: String) -> String { answer.name(id, in: language) }

  private func time(_ slot: Int) -> String {
    let minutes = answer.slots[slot - 1]
    let (hour, rest) = (minutes / 60, minutes % 60)
    return (hour < 10 ? "0" : "") + "\(hour):" + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
