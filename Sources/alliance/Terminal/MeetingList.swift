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
    let few = answer.people.filter { $0.value.meetings < $0.value.minimum }.keys.sorted()
    let notes = unmet.map(line) + few.map(shortfall)
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

  private func line(_ unmet: MeetingsAnswer.Unmet) -> String {
    let pair = unmet.people.map(name).joined(separator: " – ")
    let who = unmet.person.map(name) ?? ""
    let why =
      switch unmet.obstacle {
      case .declined: words("一方不愿见", "one of them declines")
      case .language: words("没有共同语言；配翻译即可", "no common language; an interpreter would do")
      case .absence: words("从不同时在场；延长停留即可", "never there together; a longer stay would do")
      case .limit: words("\(who)已满；提高其上限即可", "\(who) has enough; a higher limit would do")
      case .tables: words("双方有空时没有空桌；多一张桌即可", "no table when both are free; one more table would do")
      case .busy where who.isEmpty: words("没有共同的空档；多一个时段即可", "never free together; one more slot would do")
      case .busy:
        words(
          "\(who)的时段已被更有价值的会见占满；多一个时段即可", "\(who)'s time goes to meetings worth more; one more slot would do")
      }
    return words("未安排：", "not met: ") + "\(pair)\(words("：", ": "))\(why)"
  }

  private func shortfall(_ id: String) -> String {
    let person = answer.people[id]!
    return words(
      "场次不足：\(name(id)) \(person.meetings)/\(person.minimum)",
      "too few: \(name(id)) \(person.meetings) of \(person.minimum)")
  }

  private func name(_ id: String) -> String { answer.people[id]?.name.text(for: language) ?? id }

  private func time(_ slot: Int) -> String {
    let minutes = answer.slots[slot - 1]
    let (hour, rest) = (minutes / 60, minutes % 60)
    return (hour < 10 ? "0" : "") + "\(hour):" + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
