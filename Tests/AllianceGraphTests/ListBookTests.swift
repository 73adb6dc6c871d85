import AllianceMatching
import AllianceModel
import Testing

@testable import AllianceGraph

/// Lists of a batch, evened out.
@Suite struct ListBookTests {
  /// Lists of a seeded alliance in which the first candidates are everybody's best.
  private func book(seed: UInt64, limit: Int, exposure: Double) -> ListBook {
    var state = seed
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 24)
    }
    let candidates = 60
    var book = ListBook(limit: limit, spread: Spread(exposure: exposure, diversity: 0), members: candidates)
    for _ in 0..<40 {
      let values = (0..<candidates).map { Float(0.3 / Double($0 + 1) + 0.2 * next()) }
      let ranked = values.indices.sorted { values[$0] > values[$1] }
        .map { Matcher.Ranked(member: $0, score: Double(values[$0])) }
      book.add(Array(ranked.prefix(max(limit, 10) + ListBook.reserve)), values: values)
    }
    return book
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `nobody leads more lists than its share, and lists stay in the order of their values`(seed: UInt64) {
    for exposure in [0.3, 0.6] {
      var book = book(seed: seed, limit: 10, exposure: exposure)
      book.capHubs()
      var counts: [Int: Int] = [:]
      for list in book.lists {
        for ranked in list.prefix(10) { counts[ranked.member, default: 0] += 1 }
        #expect(zip(list, list.dropFirst()).allSatisfy { $0.value >= $1.value }, "seed \(seed)")
        #expect(Set(list.map(\.member)).count == list.count)
      }
      let cap = max(7, Int((40 * (1 - exposure)).rounded(.up)))
      #expect(counts.values.allSatisfy { $0 <= cap }, "seed \(seed), exposure \(exposure)")
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `everybody is on somebody's list where there is room, and no list grows`(seed: UInt64) {
    var book = book(seed: seed, limit: 10, exposure: 0.3)
    book.capHubs()
    let coverage = book.placeAbsent(Array(0..<60))
    #expect(coverage == BatchCoverage(active: 60, listed: 60), "seed \(seed)")
    #expect(Set(book.lists.flatMap { $0.map(\.member) }) == Set(0..<60))
    #expect(book.lists.allSatisfy { $0.count == 10 })
  }

  @Test func `whom nothing speaks for is counted, not listed`() {
    var book = ListBook(limit: 2, spread: .usual, members: 3)
    book.add([Matcher.Ranked(member: 0, score: 0.5)], values: [0.5, -1, 0.1])
    #expect(book.placeAbsent([0, 1, 2]) == BatchCoverage(active: 3, listed: 2))
    #expect(book.lists[0].map(\.member) == [0, 2])
  }

  @Test func `a batch of all lists each active member that anything speaks for, and one of some does not`()
    throws
  {
    let alliance = try Alliance.told()
    var listed: Set<String> = []
    let coverage = try #require(
      try alliance.rankings(
        seekers: nil, kind: "upstream", limit: 1, onlyNew: false, audience: .secretariat
      ) {
        listed.insert($1); _ = ($0, $2)
      })
    #expect(coverage.listed == listed.count && coverage.active >= coverage.listed)
    #expect(
      try alliance.rankings(
        seekers: ["joint"], kind: "upstream", limit: 1, onlyNew: false, audience: .secretariat,
        take: { _, _, _ in }
      ) == nil)
  }
}
