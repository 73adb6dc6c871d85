import AllianceModel
import AllianceStore
import Foundation
import Testing

@Suite struct ImportTests {
  let store: AllianceStore

  init() throws { store = try AllianceStore() }

  @discardableResult
  func take(
    _ records: [FeedRecord], _ header: FeedHeader = Sample.header, _ options: ImportOptions = ImportOptions()
  ) throws -> ImportSummary {
    var rest = records.enumerated().map { FeedEvent.record($1, line: $0 + 2) }.makeIterator()
    return try store.importFeed(header, file: "feed.xml", today: Sample.today, options: options) {
      rest.next()
    }
  }

  @Test func `what a feed says is read back whole`() throws {
    let summary = try take(Sample.records)
    #expect(summary.outcome == .committed)
    #expect(summary.total.added == 5)
    let contents = try store.contents()
    #expect(
      contents
        == AllianceContents(
          generation: 1, date: Sample.header.issued, members: [Sample.maker, Sample.user],
          listings: [Sample.offer, Sample.challenge],
          projects: [Sample.project], relations: [Sample.relation], concepts: [Sample.concept]))
  }

  @Test func `the same feed again changes nothing, in any order of its records`() throws {
    try take(Sample.records)
    let before = try store.contents()
    let status = try store.status()
    let summary = try take(Sample.records.reversed())
    #expect(summary.outcome == .unchanged)
    #expect(summary.total.unchanged == 5)
    #expect(try store.contents() == before)
    #expect(try store.status() == status)
  }

  @Test func `a dry run says what would change and changes nothing`() throws {
    let summary = try take(Sample.records, Sample.header, ImportOptions(dryRun: true))
    #expect(summary.outcome == .dryRun)
    #expect(summary.changes.count == 5)
    #expect(try store.contents() == AllianceContents())
  }

  @Test func `what a full feed leaves out is retired, with what hangs on it`() throws {
    try take(Sample.records)
    let summary = try take(
      Sample.records.filter { $0 != .member(Sample.maker, listings: [Sample.offer, Sample.challenge]) })
    #expect(summary.counts[.member]?.retired == 1)
    let contents = try store.contents()
    #expect(contents.members == [Sample.user])
    #expect(contents.listings.isEmpty)
    #expect(contents.projects == [Sample.project])
  }

  @Test func `a changes feed leaves the rest alone and withdraws by name`() throws {
    try take(Sample.records)
    var changes = Sample.header
    changes.content = .changes
    var renamed = Sample.user
    renamed.names = [LocalizedText("新用户", language: "zh")]
    let summary = try take([.member(renamed, listings: []), .withdrawal(.project, Sample.id("p"))], changes)
    #expect(summary.counts[.member]?.changed == 1)
    #expect(summary.counts[.project]?.retired == 1)
    let contents = try store.contents()
    #expect(contents.members == [Sample.maker, renamed])
    #expect(contents.projects.isEmpty)
    #expect(contents.relations == [Sample.relation])
  }

  @Test func `a member that comes back is added anew`() throws {
    try take(Sample.records)
    try take([.concept(Sample.concept)])
    #expect(try store.contents().members.isEmpty)
    let summary = try take(Sample.records)
    #expect(summary.total.added == 4)
    #expect(try store.contents().members.count == 2)
  }

  @Test func `a dangling reference refuses a strict feed and names the line`() throws {
    let summary = try take([.member(Sample.maker, listings: []), .relation(Sample.relation)])
    #expect(summary.outcome == .refused)
    #expect(summary.diagnostics.first?.line == 3)
    #expect(summary.diagnostics.first?.message.contains("'s:user'") == true)
    #expect(try store.contents() == AllianceContents())
  }

  @Test func `with quarantine the good records are taken and the dangling one kept aside`() throws {
    let options = ImportOptions(faults: .quarantine)
    let summary = try take(
      [.member(Sample.maker, listings: []), .relation(Sample.relation)], Sample.header, options)
    #expect(summary.outcome == .committed)
    #expect(summary.faults == 1)
    #expect(summary.total.added == 1)
    #expect(try store.contents().members == [Sample.maker])
    #expect(try store.status().quarantined == 1)
  }

  @Test func `a faulty new version leaves the old one in force`() throws {
    try take(Sample.records)
    var worse = Sample.project
    worse.participants.append(Participation(member: Sample.id("nobody")))
    var changes = Sample.header
    changes.content = .changes
    try take([.project(worse, mentions: [])], changes, ImportOptions(faults: .quarantine))
    #expect(try store.contents().projects == [Sample.project])
  }

  @Test func `a record that breaks the schema is a fault with its line`() throws {
    var impossible = Sample.project
    impossible.start = CalendarDate("2030-01-01")
    let summary = try take([.project(impossible, mentions: [Sample.maker, Sample.user])])
    #expect(summary.outcome == .refused)
    #expect(summary.diagnostics.first?.line == 2)
  }

  @Test func `a new version that breaks the schema halfway leaves the old one in force, whole`() throws {
    try take(Sample.records)
    let before = try store.contents()
    var senseless = Sample.offer
    senseless.validFrom = CalendarDate("2030-01-01")
    senseless.validUntil = CalendarDate("2029-01-01")
    var renamed = Sample.maker
    renamed.names = [LocalizedText("Renamed", language: "en")]
    var changes = Sample.header
    changes.content = .changes
    let summary = try take(
      [.member(renamed, listings: [Sample.offer, senseless])], changes, ImportOptions(faults: .quarantine))
    #expect(summary.faults == 1 && summary.total.changed == 0)
    let after = try store.contents()
    #expect(after.members == before.members)
    #expect(after.listings == before.listings)
  }

  @Test func `the latest mention speaks for a member, and other names stay as aliases`() throws {
    func project(_ key: String, _ start: String, _ name: String) -> FeedRecord {
      let member = Member(id: Sample.id("org"), kind: .university, names: [LocalizedText(name, language: "")])
      let project = Project(
        id: Sample.id(key), title: [], participants: [Participation(member: member.id)],
        start: CalendarDate(start))
      return .project(project, mentions: [member])
    }
    let records = [
      project("a", "2020-01-01", "Old"), project("b", "2022-01-01", "New"), project("c", "2021-01-01", "Mid"),
    ]
    try take(records)
    let member = try #require(try store.contents().members.first)
    #expect(member.names.map(\.text) == ["New"])
    #expect(member.aliases.map(\.text) == ["Mid", "Old"])
    let other = try AllianceStore()
    var rest = records.reversed().map { FeedEvent.record($0, line: 1) }.makeIterator()
    _ = try other.importFeed(Sample.header, file: "f", today: Sample.today) { rest.next() }
    #expect(try other.contents().members == [member])
  }

  @Test func `a fault thrown by the reader leaves the store as it was`() throws {
    try take(Sample.records)
    let before = try store.contents()
    var calls = 0
    #expect(throws: Diagnostic.self) {
      _ = try store.importFeed(Sample.header, file: "f", today: Sample.today) {
        calls += 1
        if calls > 1 { throw Diagnostic(file: "f", line: 9, severity: .error, message: "cut off") }
        return .record(Sample.records[3], line: 2)
      }
    }
    #expect(try store.contents() == before)
  }

  /// A notice of a buyer that has no record of its own.
  private var notice: FeedRecord {
    let buyer = Member(
      id: Sample.id("buyer"), kind: .government, standing: .outside,
      names: [LocalizedText("Buyer", language: "en")])
    let need = Listing(
      id: Sample.id("notice/1"), member: buyer.id, side: .need, text: [LocalizedText("arms", language: "en")])
    var offer = Sample.offer
    offer.id = Sample.id("notice/2")
    return .listings(Sample.id("notice"), [need, offer], mentions: [buyer])
  }

  @Test func `listings with a record of their own are their members', and end with it`() throws {
    try take(Sample.records)
    var changes = Sample.header
    changes.content = .changes
    #expect(try take([notice], changes).counts[.listing]?.added == 1)
    let contents = try store.contents()
    #expect(contents.members.map(\.id.key) == ["buyer", "maker", "user"])
    #expect(contents.listings.map(\.id.key) == ["notice/1", "maker/c1", "maker/n1", "notice/2"])
    #expect(contents.listings.map(\.member.key) == ["buyer", "maker", "maker", "maker"])
    #expect(contents.listings[3].concepts == Sample.offer.concepts)
    let evidence = Evidence(.listing, Sample.id("notice/1"))
    #expect(try store.provenance(of: [evidence])[evidence]?.line == 2)
    #expect(try take([notice], changes).outcome == .unchanged)
    try take([.withdrawal(.record, Sample.id("notice"))], changes)
    #expect(try store.contents().listings == [Sample.offer, Sample.challenge])
  }

  @Test func `listings of a member nobody states are set aside`() throws {
    let listing = Listing(id: Sample.id("notice/1"), member: Sample.id("nobody"), side: .need)
    let summary = try take(
      [.listings(Sample.id("notice"), [listing], mentions: [])], Sample.header,
      ImportOptions(faults: .quarantine))
    #expect(summary.faults == 1)
    #expect(summary.diagnostics.first?.message.contains("nobody") == true)
    #expect(try store.contents().listings.isEmpty)
  }

  @Test func `a relation may say who its members are`() throws {
    let relation = Relation(
      source: "s", predicate: .supplies, from: Sample.id("maker"), to: Sample.id("user"))
    try take([.member(Sample.maker, listings: []), .relation(relation, mentions: [Sample.user])])
    let contents = try store.contents()
    #expect(contents.relations == [relation])
    #expect(contents.members == [Sample.maker, Sample.user])
  }

  @Test func `a withdrawal by key alone ends every sort of record under it`() throws {
    var changes = Sample.header
    changes.content = .changes
    try take(Sample.records)
    let summary = try take([.withdrawal(.record, Sample.id("harmonic"))], changes)
    #expect(summary.counts[.concept]?.retired == 1)
    #expect(summary.total.retired == 1)
    let again = try take([.withdrawal(.record, Sample.id("harmonic"))], changes)
    #expect(again.diagnostics.count == 1)
  }

  @Test func `provenance tells file, line and dates of every sort of fact`() throws {
    try take(Sample.records)
    var later = Sample.header
    later.issued = CalendarDate("2026-06-01")
    var more = Sample.records
    more.append(
      .member(
        Member(id: Sample.id("z"), kind: .expert, names: [LocalizedText("z", language: "")]), listings: []))
    try take(more, later)
    let facts = [
      Evidence(.member, Sample.maker.id), Evidence(.listing, Sample.offer.id),
      Evidence(.project, Sample.project.id),
      Evidence(.relation, Sample.relation.id), Evidence(.concept, Sample.concept.id),
    ]
    let provenance = try store.provenance(of: facts)
    for fact in facts {
      #expect(provenance[fact]?.firstSeen.description == "2026-01-02", "\(fact)")
      #expect(provenance[fact]?.lastSeen.description == "2026-06-01", "\(fact)")
      #expect(provenance[fact]?.file == "feed.xml")
    }
    #expect(provenance[facts[0]]?.line == 4)
  }

  func take(_ events: [FeedEvent], faults: ImportOptions.Faults = .quarantine) throws -> ImportSummary {
    var rest = events.makeIterator()
    return try store.importFeed(
      Sample.header, file: "feed.xml", today: Sample.today, options: ImportOptions(faults: faults)
    ) { rest.next() }
  }

  static let fault = FeedEvent.fault(
    Diagnostic(file: "feed.xml", line: 9, severity: .error, message: "bad kind"),
    record: "<member id=\"user\"/>")

  @Test func `a full feed with a faulty record retires nothing and says so`() throws {
    try take(Sample.records)
    let good = FeedRecord.member(Sample.maker, listings: [Sample.offer, Sample.challenge])
    let summary = try take([.record(good, line: 2), Self.fault])
    #expect(summary.total.retired == 0)
    #expect(try store.contents().members.contains(Sample.user))
    #expect(summary.diagnostics.contains { $0.severity == .warning && $0.message.contains("4 records") })
  }

  @Test func `the same fault is kept aside once, and let go when a full feed comes without it`() throws {
    let records = Sample.records.enumerated().map { FeedEvent.record($1, line: $0 + 2) }
    #expect(try take(records + [Self.fault]).outcome == .committed)
    #expect(try take(records + [Self.fault]).outcome == .unchanged)
    #expect(try store.status().quarantined == 1)
    #expect(try take(records).outcome == .committed)
    #expect(try store.status().quarantined == 0)
  }

  @Test func `an empty full feed is refused, for it would retire everything`() throws {
    try take(Sample.records)
    let before = try store.contents()
    #expect(throws: Diagnostic.self) { try take([FeedRecord]()) }
    #expect(try store.contents() == before)
  }

  @Test func `a source has one format`() throws {
    try take(Sample.records)
    var other = Sample.header
    other.format = "skos"
    let refusal = #expect(throws: Diagnostic.self) { try take([.concept(Sample.concept)], other) }
    #expect(refusal?.message.contains("give it a source of its own") == true)
  }

  @Test func `a feed older than the last is taken with a warning`() throws {
    try take(Sample.records)
    var older = Sample.header
    older.issued = CalendarDate("2020-01-01")
    let summary = try take(Sample.records, older)
    #expect(summary.diagnostics.map(\.severity) == [.warning])
    #expect(summary.diagnostics[0].message.contains("issued 2020-01-01"))
  }
}
