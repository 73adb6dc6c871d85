import AllianceModel
import AllianceStore
import SeededRandom

/// Feeds of two sources by turns, which mention organisations of a third and don't agree on them.
struct RandomHistory {
  let feeds: [Feed]

  /// One feed with its records.
  struct Feed {
    let header: FeedHeader
    let issued: CalendarDate
    var records: [FeedRecord]

    func take(into store: AllianceStore) throws {
      var rest = records.enumerated().map { FeedEvent.record($1, line: $0 + 2) }.makeIterator()
      let summary = try store.importFeed(header, file: "\(header.source).xml", today: issued) { rest.next() }
      precondition(summary.faults == 0, "\(summary.diagnostics)")
    }
  }

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var known: [String: Set<String>] = [:]
    feeds = (1...8).map { month in
      let source = ["x", "y"].randomElement(using: &random)!
      let issued = CalendarDate(year: 2025, month: month, day: 1)!
      let isFull = known[source] == nil || Bool.random(using: &random)
      let (records, stated) = Self.records(of: source, month, known[source] ?? [], isFull, &random)
      known[source] = isFull ? stated : (known[source] ?? []).union(stated)
      return Feed(
        header: FeedHeader(
          source: source, format: "test", issued: issued, content: isFull ? .full : .changes),
        issued: issued, records: records)
    }
  }

  /// A store that took the feeds in an order.
  func store(order: [Int]) throws -> AllianceStore {
    let store = try AllianceStore()
    for place in order { try feeds[place].take(into: store) }
    return store
  }

  /// A store that took the feeds in an order, each with its records in another.
  func store(order: [Int], shuffling random: inout SplitMix64) throws -> AllianceStore {
    let store = try AllianceStore()
    for place in order {
      var feed = feeds[place]
      feed.records.shuffle(using: &random)
      try feed.take(into: store)
    }
    return store
  }

  /// All feeds of the one source first, then of the other, and some ways between; each source's in its own order.
  func orders(_ random: inout SplitMix64) -> [[Int]] {
    let of = Dictionary(grouping: feeds.indices) { feeds[$0].header.source }
    let (x, y) = (of["x"] ?? [], of["y"] ?? [])
    let mixed = (0..<3).map { _ in
      var (a, b, order) = (x[...], y[...], [Int]())
      while let next = Bool.random(using: &random)
        ? a.popFirst() ?? b.popFirst() : b.popFirst() ?? a.popFirst()
      {
        order.append(next)
      }
      return order
    }
    return [x + y, y + x] + mixed
  }

  // MARK: Records

  private static func records(
    of source: String, _ month: Int, _ known: Set<String>, _ isFull: Bool, _ random: inout SplitMix64
  ) -> ([FeedRecord], Set<String>) {
    let keys = (1...6).map { "m\($0)" }.filter { _ in Int.random(in: 0..<3, using: &random) > 0 } + ["m0"]
    var records = keys.map { member($0, source, &random) }
    for from in keys where Bool.random(using: &random) {
      let to = keys.randomElement(using: &random)!
      guard from != to else { continue }
      records.append(
        .relation(
          Relation(
            source: source, predicate: .supplies, from: FactID(source: source, key: from),
            to: FactID(source: source, key: to), on: CalendarDate(year: 2024, month: 1, day: 1),
            text: [text(&random)])))
    }
    for number in 1...3 where Bool.random(using: &random) { records.append(project(number, source, &random)) }
    if !isFull, let gone = known.subtracting(keys).sorted().randomElement(using: &random) {
      records.append(.withdrawal(.member, FactID(source: source, key: gone)))
    }
    return (records, Set(keys))
  }

  private static func member(_ key: String, _ source: String, _ random: inout SplitMix64) -> FeedRecord {
    let id = FactID(source: source, key: key)
    let listings = (1...2).filter { _ in Bool.random(using: &random) }.map { number in
      Listing(
        id: FactID(source: source, key: "\(key)/c\(number)"), member: id, side: .capability,
        text: [text(&random)],
        readiness: Int.random(in: 1...9, using: &random))
    }
    return .member(said(id, &random), listings: listings)
  }

  /// Projects name organisations that have no record of their own, on days that are often the same.
  private static func project(_ number: Int, _ source: String, _ random: inout SplitMix64) -> FeedRecord {
    let mentions = (1...3).filter { _ in Bool.random(using: &random) }
      .map { said(FactID(source: "org", key: "o\($0)"), &random) }
    return .project(
      Project(
        id: FactID(source: source, key: "p\(number)"), title: [text(&random)],
        participants: mentions.map { Participation(member: $0.id) },
        start: CalendarDate(year: 2020 + Int.random(in: 0...1, using: &random), month: 1, day: 1)),
      mentions: mentions)
  }

  private static func said(_ id: FactID, _ random: inout SplitMix64) -> Member {
    Member(
      id: id, kind: MemberKind.allCases.randomElement(using: &random)!,
      standing: Standing.allCases.randomElement(using: &random)!, names: [text(&random)],
      aliases: Bool.random(using: &random) ? [text(&random)] : [],
      region: Region(["CN-4403", "DE", "CN-4401"].randomElement(using: &random)!),
      founded: Bool.random(using: &random) ? Int.random(in: 1990...1993, using: &random) : nil)
  }

  private static func text(_ random: inout SplitMix64) -> LocalizedText {
    LocalizedText(
      ["甲", "乙", "丙", "丁"].randomElement(using: &random)!,
      language: ["zh", "en", ""].randomElement(using: &random)!)
  }
}
