import AllianceModel
import AllianceStore
import Foundation
import SeededRandom
import Testing

/// Laws that hold of any history of feeds.
@Suite struct HistoryLawTests {
  @Test(arguments: UInt64(1)...6)
  func `the difference of two days, applied to the one, is the other`(seed: UInt64) throws {
    let history = RandomHistory(seed: seed)
    let store = try history.store(order: history.feeds.indices.map { $0 })
    let days = [CalendarDate("2020-01-01")!] + history.feeds.map(\.issued)
    let known = try days.map { ($0, try store.contents(knownOn: $0)) }
    for (from, old) in known {
      for (to, new) in known {
        let diff = AllianceDiff(from: old, to: new)
        #expect(diff.applied(to: old) == new, "seed \(seed), \(from) to \(to)")
        #expect(diff.changes.allSatisfy { !$0.fields.isEmpty }, "seed \(seed), \(from) to \(to)")
        if from == to { #expect(diff.changes.isEmpty, "seed \(seed)") }
      }
    }
  }

  @Test(arguments: UInt64(1)...8)
  func `what was known on a day is what the store held that day`(seed: UInt64) throws {
    let history = RandomHistory(seed: seed)
    let store = try AllianceStore()
    var then: [(CalendarDate, AllianceContents)] = []
    for feed in history.feeds {
      try feed.take(into: store)
      then.append((feed.issued, try store.contents()))
    }
    for (day, contents) in then {
      #expect(try store.contents(knownOn: day) == contents, "seed \(seed), \(day)")
    }
  }

  @Test(arguments: UInt64(1)...10)
  func `two sources give the same facts in any order of the two, and of the records in a feed`(
    seed: UInt64
  ) throws {
    let history = RandomHistory(seed: seed)
    let expected = try history.store(order: Array(history.feeds.indices))
    let known = try history.feeds.map { ($0.issued, try expected.contents(knownOn: $0.issued).facts) }
    let said = try expected.contents().members.map {
      ($0.id, try expected.statements(about: $0.id).map(\.member))
    }
    var random = SplitMix64(seed: seed &* 77)
    for order in history.orders(&random) {
      let store = try history.store(order: order, shuffling: &random)
      #expect(try store.contents() == expected.contents(), "seed \(seed), order \(order)")
      for (day, facts) in known {
        #expect(try store.contents(knownOn: day).facts == facts, "seed \(seed), order \(order), \(day)")
      }
      for (member, statements) in said {
        let told = try store.statements(about: member).map(\.member)
        #expect(told == statements, "seed \(seed), order \(order), \(member)")
      }
    }
  }
}

extension AllianceContents {
  /// The same without the number of its last import, which counts imports and not facts.
  fileprivate var facts: AllianceContents {
    var facts = self
    facts.generation = 0
    return facts
  }
}
