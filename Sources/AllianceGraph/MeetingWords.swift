public import AllianceModel

/// A plan of meetings in words, the same in a terminal, on a page and in a picture.
extension MeetingsAnswer {
  /// How much the plan is worth against the most there can be, and what more room would allow.
  public func summary(in language: Language) -> String {
    let share = bound > 0 ? ScoreText.tenths(100 * Double(value) / Double(bound)) : "100.0"
    return language == .zh
      ? "\(meetings.count)场，价值 \(value)，上限 \(bound)（\(share)%） · 多一张桌：+\(gainOfTable)场；多一个时段：+\(gainOfSlot)场"
      : "\(counted(meetings.count, "meeting")) worth \(value), no plan over \(bound) (\(share)%) · "
        + "one more table: +\(gainOfTable); one more slot: +\(gainOfSlot)"
  }

  /// The meetings of everybody, or of one person, by slot and table.
  public func table(for person: String? = nil, in language: Language) -> AnswerTable {
    func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    let rows = meetings.filter { meeting in person.map(meeting.people.contains) ?? true }.map { meeting in
      [
        time(meeting.slot), "\(meeting.table)", name(meeting.people[0], in: language),
        name(meeting.people[1], in: language), "\(meeting.value)",
      ]
    }
    return AnswerTable(
      heads: [
        words("时间", "time"), words("桌号", "table"), words("一方", "one"), words("另一方", "other"),
        words("价值", "value"),
      ], rows: rows, numbers: [1, 4])
  }

  /// What does not come true, of everybody or of one person, and who has too few meetings.
  public func notes(for person: String? = nil, in language: Language) -> [String] {
    unmet.filter { unmet in person.map(unmet.people.contains) ?? true }.map { text(of: $0, in: language) }
      + shortfalls(in: language)
  }

  /// The time at which a slot begins, or some minutes later: `09:20`.
  public func time(_ slot: Int, plus minutes: Int = 0) -> String {
    let time = slots[slot - 1] + minutes
    return [time / 60 % 24, time % 60].map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: ":")
  }

  /// A wish that doesn't come true and what would free it, in words.
  public func text(of unmet: Unmet, in language: Language) -> String {
    func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    let who = unmet.person.map { name($0, in: language) } ?? ""
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
    let pair = unmet.people.map { name($0, in: language) }.joined(separator: " – ")
    return words("未安排：", "not met: ") + pair + words("：", ": ") + why
  }

  /// Who has fewer meetings than there should be, in words, in order of id.
  public func shortfalls(in language: Language) -> [String] {
    people.filter { $0.value.meetings < $0.value.minimum }.sorted { $0.key < $1.key }.map { id, person in
      language == .zh
        ? "场次不足：\(name(id, in: language)) \(person.meetings)/\(person.minimum)"
        : "too few: \(name(id, in: language)) \(person.meetings) of \(person.minimum)"
    }
  }

  /// A person's name; the id where none is known.
  public func name(_ id: String, in language: Language) -> String {
    people[id]?.name.text(for: language) ?? id
  }
}
