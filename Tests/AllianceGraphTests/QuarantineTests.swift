import AllianceGraph
import AllianceModel
import AllianceStore
import Foundation
import Testing

/// Bad records are kept whole, and come back when what was wrong is mended.
@Suite struct QuarantineTests {
  let alliance: Alliance

  init() throws { alliance = try Alliance() }

  /// Takes a feed with a relation to nobody and a member of no kind, and gives their numbers.
  private func takeFaulty(issued: String = "2026-01-20", content: String = "changes") throws -> [Int] {
    try take(
      """
      <member id="a" kind="enterprise"><name>甲 &amp; A</name></member>
      <relation predicate="supplies" from="a" to="b" on="2025-01-01"><text>轴承</text></relation>
      <member id="c" kind="factory"><name>C</name></member>
      <project id="p"><title>P</title><participant member="a"/><participant member="nobody"/></project>
      """, issued: issued, content: content)
    return try alliance.quarantine().records.map(\.number)
  }

  @discardableResult
  private func take(_ text: String, issued: String, content: String = "changes") throws -> ImportSummary {
    try withFile(
      "<alliance xmlns=\"urn:alliancegraph:feed:1\" source=\"note\" issued=\"\(issued)\" content=\"\(content)\">\n"
        + text + "\n</alliance>"
    ) { try alliance.take($0, ImportOptions(faults: .quarantine)) }
  }

  @Test func `a record is kept as it stood, with its place, those with dangling references too`() throws {
    let numbers = try takeFaulty()
    let records = try numbers.map { try alliance.quarantined($0) }
    #expect(records.map(\.line) == [4, 3, 5])
    #expect(records.allSatisfy { $0.source == "note" && $0.format == "member-feed" })
    #expect(records[0].reason.contains("'factory'") && records[1].reason.contains("'note:b'"))
    #expect(
      records[1].record?.xml
        == "<relation xmlns=\"urn:alliancegraph:feed:1\" predicate=\"supplies\" from=\"a\" to=\"b\" on=\"2025-01-01\"><text>轴承</text></relation>"
    )
    #expect(records[2].record?.xml.contains("<participant member=\"nobody\">") == true)
    #expect(try alliance.quarantine(QuarantineRequest(source: "other")).records.isEmpty)
    #expect(throws: StoreError.self) { try alliance.quarantined(99) }
  }

  @Test func `after what it names has come a record is taken, as a fact of its feed, file and line`() throws {
    let numbers = try takeFaulty()
    let before = try alliance.store.generation()
    let first = try alliance.retryQuarantined()
    #expect(first.taken.isEmpty && first.kept.map(\.number) == numbers)
    #expect(try alliance.store.generation() == before)
    try take("<member id=\"b\" kind=\"enterprise\"><name>B</name></member>", issued: "2026-02-01")
    let summary = try alliance.retryQuarantined()
    #expect(summary.taken.map(\.number) == [numbers[1]])
    #expect(summary.kept.map(\.number) == [numbers[0], numbers[2]])
    #expect(try alliance.quarantine().records.map(\.number) == [numbers[0], numbers[2]])
    let shown = try alliance.show(ShowRequest(member: "note:b"))
    #expect(shown.relations.map(\.fact.text.first?.text) == ["轴承"])
    #expect(shown.relations[0].provenance?.line == 3)
    #expect(shown.relations[0].provenance?.firstSeen.description == "2026-01-20")
  }

  @Test func `records that wait for one another are taken together, whichever comes first`() throws {
    try take("<relation predicate=\"supplies\" from=\"a\" to=\"b\"/>", issued: "2026-01-01")
    try take("<member id=\"a\" kind=\"enterprise\"><name>A</name></member>", issued: "2026-01-02")
    try take(
      "<member id=\"b\" kind=\"enterprise\"><name>B</name><need id=\"n\"><readiness>3</readiness></need></member>",
      issued: "2026-01-03")
    #expect(try alliance.retryQuarantined().taken.count == 1)
    #expect(try alliance.quarantine().records.isEmpty)
    #expect(try alliance.store.contents().relations.count == 1)
  }

  @Test func `what a later feed states otherwise is not overwritten`() throws {
    let numbers = try takeFaulty()
    try take(
      """
      <member id="b" kind="enterprise"><name>B</name></member>
      <relation predicate="supplies" from="a" to="b" on="2025-01-01"><text>newer</text></relation>
      """, issued: "2026-02-01")
    let summary = try alliance.retryQuarantined(RetryRequest(numbers: [numbers[1]]))
    #expect(summary.taken.isEmpty)
    #expect(summary.kept.first?.reason.contains("drop this record") == true)
    #expect(try alliance.store.contents().relations.map(\.text.first?.text) == ["newer"])
    try alliance.dropQuarantined(numbers[1])
    #expect(try alliance.quarantine().records.count == 2)
    #expect(throws: StoreError.self) { try alliance.dropQuarantined(numbers[1]) }
  }

  @Test func `one number that is not there changes nothing`() throws {
    let numbers = try takeFaulty()
    try take("<member id=\"b\" kind=\"enterprise\"><name>B</name></member>", issued: "2026-02-01")
    #expect(throws: StoreError.self) {
      try alliance.retryQuarantined(RetryRequest(numbers: [numbers[1], 99]))
    }
    #expect(try alliance.quarantine().records.count == 3)
  }

  @Test func `the sample of faulty members stays when read again, but for what only repeated another`() throws
  {
    try alliance.take(Feeds.sample("faulty-members.xml"), ImportOptions(faults: .quarantine))
    let before = try alliance.quarantine().records
    let contents = try alliance.store.contents()
    let summary = try alliance.retryQuarantined()
    #expect(summary.taken.allSatisfy { $0.reason.contains("already used") }, "\(summary.taken)")
    let reasons = Dictionary(uniqueKeysWithValues: before.map { ($0.number, $0.reason) })
    let changed = summary.kept.filter { $0.reason != reasons[$0.number] }
    #expect(changed.allSatisfy { reasons[$0.number]?.contains("already used") == true }, "\(changed)")
    #expect(summary.taken.count + summary.kept.count == before.count)
    #expect(try alliance.store.contents() == contents)
  }
}
