import AllianceExport
import AllianceGraph
import AllianceModel
import AllianceStore
import Foundation
import Testing

/// What was known on a day, what changed between two, and who says what.
@Suite struct HistoryTests {
  let alliance: Alliance

  init() throws { alliance = try Alliance() }

  @discardableResult
  private func take(
    _ text: String, _ issued: String, source: String = "s", content: String = "full", dryRun: Bool = false
  ) throws -> ImportSummary {
    try withFile(
      "<alliance xmlns=\"urn:alliancegraph:feed:1\" source=\"\(source)\" issued=\"\(issued)\" content=\"\(content)\">\n"
        + text + "\n</alliance>"
    ) { try alliance.take($0, ImportOptions(dryRun: dryRun)) }
  }

  private func day(_ text: String) -> CalendarDate { CalendarDate(text)! }

  private static let january = """
    <member id="a" kind="enterprise"><name xml:lang="zh">甲</name><region>CN-4403</region>
    <capability id="c1"><text>轴承</text><readiness>6</readiness></capability></member>
    <member id="b" kind="university"><name>B</name></member>
    <member id="gone" kind="enterprise"><name>Gone</name></member>
    <relation predicate="supplies" from="a" to="gone" on="2025-12-01"/>
    """

  private static let march = """
    <member id="a" kind="enterprise"><name xml:lang="zh">甲</name><region>CN-4401</region>
    <capability id="c1"><text>轴承</text><readiness>8</readiness></capability></member>
    <member id="b" kind="university"><name>B</name></member>
    <member id="new" kind="investor"><name>New</name></member>
    <relation predicate="collaborates" from="a" to="b" on="2026-02-01"/>
    """

  private func members(_ day: CalendarDate?) throws -> [String] {
    try alliance.members(MembersRequest(asOf: day)).members.map(\.id.key)
  }

  @Test func `a day in the past is answered with what was known then`() throws {
    try take(Self.january, "2026-01-10")
    try take(Self.march, "2026-03-10")
    #expect(try members(nil) == ["a", "b", "new"])
    #expect(try members(day("2026-03-10")) == ["a", "b", "new"])
    for date in ["2026-01-10", "2026-03-09"] { #expect(try members(day(date)) == ["a", "b", "gone"]) }
    let then = try alliance.show(ShowRequest(member: "a", asOf: day("2026-02-15")))
    #expect(then.member.region?.code == "CN-4403")
    #expect(then.listings.map(\.fact.readiness) == [6])
    #expect(then.listings[0].provenance?.line == 2)
    #expect(then.relations.map(\.fact.to.key) == ["gone"])
    let now = try alliance.show(ShowRequest(member: "a"))
    #expect(now.listings.map(\.fact.readiness) == [8])
    let picture = try alliance.graph(GraphRequest(asOf: day("2026-02-15")))
    #expect(picture.nodes.contains { $0.id.contains("gone") })
    #expect(try !alliance.graph(GraphRequest()).nodes.contains { $0.id.contains("gone") })
    let network = try alliance.network(NetworkRequest(asOf: day("2026-01-31")))
    #expect(network.count == 3)
  }

  @Test func `a relation known beforehand is not shown before its day`() throws {
    try take(
      """
      <member id="a" kind="enterprise"><name>A</name></member><member id="b" kind="enterprise"><name>B</name></member>
      <relation predicate="supplies" from="a" to="b" on="2026-05-01"/>
      """, "2026-01-10")
    #expect(try alliance.show(ShowRequest(member: "a", asOf: day("2026-04-30"))).relations.isEmpty)
    #expect(try alliance.show(ShowRequest(member: "a", asOf: day("2026-05-01"))).relations.count == 1)
  }

  @Test func `a day before the first feed is told from hindsight, and says so`() throws {
    try take(Self.january, "2026-01-10")
    #expect(try alliance.hindsight(day("2025-12-24")) == day("2026-01-10"))
    #expect(try alliance.hindsight(day("2026-01-10")) == nil)
    #expect(try alliance.show(ShowRequest(member: "a", asOf: day("2025-12-24"))).relations.count == 1)
    #expect(try alliance.show(ShowRequest(member: "a", asOf: day("2025-11-24"))).relations.isEmpty)
  }

  @Test func `a member that came back is there, was away between, and was there before`() throws {
    try take(Self.january, "2026-01-10")
    try take(Self.march, "2026-03-10")
    try take(Self.january, "2026-05-10")
    #expect(try members(nil).contains("gone"))
    #expect(try members(day("2026-02-01")).contains("gone"))
    #expect(try !members(day("2026-04-01")).contains("gone"))
  }

  @Test func `an older feed that came later counts from its own day on`() throws {
    try take(Self.march, "2026-03-10")
    try take(Self.january, "2026-01-10")
    #expect(try members(day("2026-02-01")) == ["a", "b", "gone"])
    #expect(try members(day("2026-03-10")) == (try members(nil)))
  }

  // MARK: Differences

  @Test func `the difference of two days names what is new, gone and otherwise, field by field`() throws {
    try take(Self.january, "2026-01-10")
    try take(Self.march, "2026-03-10")
    let diff = try alliance.diff(DiffRequest(from: day("2026-01-31"), to: day("2026-03-31")))
    let lines = diff.changes.map { change in
      "\(change.fate) \(change.fact.fact) \(change.fact.id.key): "
        + change.fields.map { "\($0.field) \($0.before)\($0.after)" }.joined(separator: " ")
    }
    #expect(
      lines == [
        #"added member new: kind []["investor"] standing []["member"] name []["New"]"#,
        #"changed member a: region ["CN-4403"]["CN-4401"]"#,
        #"retired member gone: kind ["enterprise"][] standing ["member"][] name ["Gone"][]"#,
        #"changed listing a/c1: readiness ["6"]["8"]"#,
        #"added relation collaborates/a/b/2026-02-01: predicate []["collaborates"] from []["s:a"] to []["s:b"] on []["2026-02-01"]"#,
        #"retired relation supplies/a/gone/2025-12-01: predicate ["supplies"][] from ["s:a"][] to ["s:gone"][] on ["2025-12-01"][]"#,
      ])
    #expect(diff.names.keys.sorted() == ["s:a", "s:b", "s:gone"])
    #expect(try alliance.diff(DiffRequest(from: day("2025-01-01"), to: day("2025-02-01"))).changes.isEmpty)
    let all = try alliance.diff(DiffRequest(from: day("2025-01-01"), to: day("2026-01-31")))
    #expect(all.changes.allSatisfy { $0.fate == .added } && all.changes.count == 5)
  }

  @Test func `a difference leaves out listings that its reader may not see`() throws {
    try take(Self.january.replacing("id=\"c1\"", with: "id=\"c1\" visibility=\"secretariat\""), "2026-01-10")
    func listings(_ audience: Visibility) throws -> Int {
      let request = DiffRequest(from: day("2025-01-01"), to: day("2026-02-01"), audience: audience)
      return try alliance.diff(request).changes.count { $0.fact.fact == .listing }
    }
    #expect(try listings(.public) == 0)
    #expect(try listings(.secretariat) == 1)
  }

  @Test func `a dry run tells the fields that would change and names what would come and go`() throws {
    try take(Self.january, "2026-01-10")
    let summary = try take(Self.march, "2026-03-10", dryRun: true)
    let changed = try #require(summary.changes.first { $0.fate == .changed })
    #expect(
      changed.facts.flatMap { fact in
        fact.fields.map { "\(fact.fact.id.key) \($0.field) \($0.before)\($0.after)" }
      }
        == [#"a region ["CN-4403"]["CN-4401"]"#, #"a/c1 readiness ["6"]["8"]"#])
    #expect(summary.changes.first { $0.id.key == "new" }?.caption.map(\.text) == ["New"])
    let gone = summary.changes.first { $0.id.key == "gone" }
    #expect(gone?.fate == .retired && gone?.caption.map(\.text) == ["Gone"])
    #expect(try take(Self.march, "2026-03-10").changes.allSatisfy { $0.facts.isEmpty && $0.caption.isEmpty })
  }

  // MARK: Who says what

  @Test func `where records disagree each value is kept with who says it, and the rule's one counts`() throws
  {
    let alliance = try Alliance()
    func project(_ id: String, _ start: String, _ name: String, _ country: String) -> String {
      """
      <project><id>\(id)</id><title>\(id)</title><startDate>\(start)</startDate><relations><associations>
      <organization type="coordinator"><id>999999999</id><legalName>\(name)</legalName>
      <address><country>\(country)</country></address></organization></associations></relations></project>
      """
    }
    let feed =
      "<projects>" + project("1", "2020-01-01", "Old Name", "DE")
      + project("2", "2024-01-01", "New Name", "FR")
      + project("3", "2022-01-01", "Old Name", "DE") + "</projects>"
    try withFile(feed) { _ = try alliance.take($0) }
    let shown = try alliance.show(ShowRequest(member: "New Name"))
    #expect(shown.disputes.map(\.field) == [.name, .region])
    #expect(shown.disputes[0].claims.map(\.value) == ["New Name", "Old Name"])
    #expect(shown.disputes[0].claims.map(\.counts) == [true, false])
    #expect(shown.disputes[1].claims.map(\.records) == [1, 2])
    #expect(shown.member.region?.code == "FR")
    #expect(Set(shown.disputes[0].claims.map(\.provenance.line)).count == 2)
  }

  @Test func `a member that all describe alike has no disputes`() throws {
    try take(Self.january, "2026-01-10")
    #expect(try alliance.show(ShowRequest(member: "a")).disputes.isEmpty)
  }
}
