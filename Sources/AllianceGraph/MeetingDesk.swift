import AllianceBoards
import AllianceModel

/// Turns an event into a problem, plans it, and says why what was wished for does not come true.
struct MeetingDesk {
  private let event: MeetingEvent
  private let slots: Int
  private let available: [UInt64]
  private let limits: [Int]
  private let minima: [Int]
  private let worth: [[Int]: Int]
  private let declined: Set<[Int]>

  /// What wishes are worth.
  private static func value(_ wish: MeetingEvent.Wish.Strength) -> Int {
    switch wish {
    case .must: 100
    case .would: 40
    case .no: 0
    }
  }

  /// What a meeting of somebody who has too few is worth on top, when plans are compared.
  private static let bonus = 150

  init(_ event: MeetingEvent, suggested: [[Int]: Int], slots: Int? = nil) {
    self.event = event
    let slots = slots ?? event.slots
    self.slots = slots
    let breaks = Set(event.breaks ?? [])
    available = event.people.map { person in
      (1...slots).reduce(UInt64(0)) { mask, slot in
        // A slot beyond the event's last is for everybody who stays to the end.
        let isThere =
          slot >= person.from ?? 1 && slot <= person.until.map { $0 >= event.slots ? slots : $0 } ?? slots
        return isThere && !(person.absent ?? []).contains(slot) && !breaks.contains(slot)
          ? mask | 1 << UInt64(slot - 1) : mask
      }
    }
    limits = event.people.map { $0.maximum ?? event.maximum ?? 64 }
    minima = event.people.map { $0.minimum ?? event.minimum ?? 0 }
    let places = Dictionary(uniqueKeysWithValues: event.people.enumerated().map { ($1.id, $0) })
    var worth = suggested
    var declined: Set<[Int]> = []
    for wish in event.wishes ?? [] {
      let pair = [places[wish.from]!, places[wish.to]!].sorted()
      if wish.wish == .no { declined.insert(pair) }
      worth[pair, default: 0] += Self.value(wish.wish)
    }
    self.worth = worth
    self.declined = declined
  }

  func answer(names: [[LocalizedText]]) -> MeetingsAnswer {
    let plan = best(tables: event.tables)
    let meetings = seated(plan)
    let more = best(tables: event.tables + 1).slots.count { $0 != nil }
    var counts = [Int](repeating: 0, count: event.people.count)
    for (wish, slot) in zip(wishes, plan.slots) where slot != nil {
      counts[wish.a] += 1
      counts[wish.b] += 1
    }
    let people = event.people.indices.map { number in
      (
        event.people[number].id,
        MeetingsAnswer.Person(name: names[number], meetings: counts[number], minimum: minima[number])
      )
    }
    return MeetingsAnswer(
      title: event.title ?? "", day: event.day!, minutes: event.minutes,
      slots: (0..<event.slots).map { event.startMinutes! + $0 * event.minutes }, meetings: meetings,
      unmet: unmet(plan, counts), people: Dictionary(uniqueKeysWithValues: people), value: plan.value,
      bound: plan.bound, gainOfTable: max(0, more - meetings.count),
      gainOfSlot: gainOfSlot(over: meetings.count))
  }

  // MARK: Plans

  /// What can take place, in order of the people.
  private var wishes: [MeetingProblem.Wish] {
    worth.filter { $0.value > 0 && !declined.contains($0.key) && speak($0.key) }.sorted {
      $0.key[0] == $1.key[0] ? $0.key[1] < $1.key[1] : $0.key[0] < $1.key[0]
    }
    .map { MeetingProblem.Wish($0.key[0], $0.key[1], value: $0.value) }
  }

  private func speak(_ pair: [Int]) -> Bool {
    guard let one = event.people[pair[0]].languages, let other = event.people[pair[1]].languages else {
      return true
    }
    return !Set(one).isDisjoint(with: other)
  }

  /// The most valuable plan; where somebody has too few meetings, one that favours those, if it leaves fewer so.
  private func best(tables: Int) -> MeetingPlan {
    let wishes = wishes
    func plan(_ wishes: [MeetingProblem.Wish]) -> MeetingPlan {
      MeetingPlanner.plan(
        MeetingProblem(
          slots: slots, tables: tables, available: available, limits: limits, wishes: wishes))
    }
    let first = plan(wishes)
    let lacking = lacking(first, wishes)
    guard lacking.contains(where: { $0 > 0 }) else { return first }
    let favoured = wishes.map { wish in
      let extra = (lacking[wish.a] > 0 ? Self.bonus : 0) + (lacking[wish.b] > 0 ? Self.bonus : 0)
      return MeetingProblem.Wish(wish.a, wish.b, value: wish.value + extra)
    }
    let second = plan(favoured)
    guard self.lacking(second, wishes).reduce(0, +) < lacking.reduce(0, +) else { return first }
    let value = zip(wishes, second.slots).reduce(0) { $1.1 == nil ? $0 : $0 + $1.0.value }
    return MeetingPlan(slots: second.slots, value: value, bound: first.bound)
  }

  /// How many meetings each person lacks.
  private func lacking(_ plan: MeetingPlan, _ wishes: [MeetingProblem.Wish]) -> [Int] {
    var lacking = minima
    for (wish, slot) in zip(wishes, plan.slots) where slot != nil {
      lacking[wish.a] -= 1
      lacking[wish.b] -= 1
    }
    return lacking.map { max(0, $0) }
  }

  private func gainOfSlot(over count: Int) -> Int {
    guard event.slots < 64 else { return 0 }
    let longer = MeetingDesk(event, suggested: [:], slots: event.slots + 1)
    let desk = MeetingDesk(
      event: event, slots: event.slots + 1, available: longer.available, limits: limits, minima: minima,
      worth: worth, declined: declined)
    return max(0, desk.best(tables: event.tables).slots.count { $0 != nil } - count)
  }

  private init(
    event: MeetingEvent, slots: Int, available: [UInt64], limits: [Int], minima: [Int], worth: [[Int]: Int],
    declined: Set<[Int]>
  ) {
    self.event = event
    self.slots = slots
    self.available = available
    self.limits = limits
    self.minima = minima
    self.worth = worth
    self.declined = declined
  }

  /// Meetings with tables: whoever can stays where it sat before.
  private func seated(_ plan: MeetingPlan) -> [MeetingsAnswer.Meeting] {
    let wishes = wishes
    var last: [Int: Int] = [:]
    return (0..<event.slots).flatMap { slot -> [MeetingsAnswer.Meeting] in
      let now = wishes.indices.filter { plan.slots[$0] == slot }
      var free = Set(1...event.tables)
      var tables: [Int: Int] = [:]
      for wish in now {
        let kept = [last[wishes[wish].a], last[wishes[wish].b]].compactMap { $0 }.first(where: free.contains)
        if let kept { tables[wish] = free.remove(kept) }
      }
      for wish in now where tables[wish] == nil { tables[wish] = free.remove(free.min()!) }
      return now.map { wish in
        let (a, b) = (wishes[wish].a, wishes[wish].b)
        for person in [a, b] { last[person] = tables[wish] }
        return MeetingsAnswer.Meeting(
          slot: slot + 1, table: tables[wish]!, people: [event.people[a].id, event.people[b].id],
          value: wishes[wish].value)
      }.sorted { $0.table < $1.table }
    }
  }

  // MARK: What does not come true

  /// Wishes said by people that don't come true, each with what stands in its way.
  private func unmet(_ plan: MeetingPlan, _ counts: [Int]) -> [MeetingsAnswer.Unmet] {
    let wishes = wishes
    let met = Set(wishes.indices.filter { plan.slots[$0] != nil }.map { [wishes[$0].a, wishes[$0].b] })
    var busy = [UInt64](repeating: 0, count: event.people.count)
    var used = [Int](repeating: 0, count: event.slots)
    for (wish, slot) in zip(wishes, plan.slots) {
      guard let slot else { continue }
      busy[wish.a] |= 1 << UInt64(slot)
      busy[wish.b] |= 1 << UInt64(slot)
      used[slot] += 1
    }
    let places = Dictionary(uniqueKeysWithValues: event.people.enumerated().map { ($1.id, $0) })
    let said = (event.wishes ?? []).filter { $0.wish != .no }.map {
      [places[$0.from]!, places[$0.to]!].sorted()
    }
    return Set(said).subtracting(met).sorted { one, other in
      let (x, y) = (worth[one] ?? 0, worth[other] ?? 0)
      return (y, one[0], one[1]) < (x, other[0], other[1])
    }.map { pair in
      let (obstacle, person) = obstacle(pair, counts, busy, used)
      return MeetingsAnswer.Unmet(
        people: pair.map { event.people[$0].id }, value: worth[pair] ?? 0, obstacle: obstacle,
        person: person.map { event.people[$0].id })
    }
  }

  private func obstacle(
    _ pair: [Int], _ counts: [Int], _ busy: [UInt64], _ used: [Int]
  ) -> (MeetingsAnswer.Obstacle, Int?) {
    let (a, b) = (pair[0], pair[1])
    if declined.contains(pair) { return (.declined, nil) }
    if !speak(pair) { return (.language, nil) }
    let common = available[a] & available[b]
    if common == 0 { return (.absence, nil) }
    if let full = pair.first(where: { counts[$0] >= limits[$0] }) { return (.limit, full) }
    let free = common & ~busy[a] & ~busy[b]
    if free != 0 { return (.tables, nil) }
    let blocked = pair.first { common & ~busy[$0] == 0 }
    return (.busy, blocked)
  }
}
