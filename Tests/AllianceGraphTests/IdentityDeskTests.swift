import AllianceGraph
import AllianceIdentity
import AllianceModel
import AllianceStore
import Testing

@Suite struct IdentityDeskTests {
  private let alliance: Alliance

  init() throws {
    alliance = try Alliance.told()
    try alliance.take(
      text: """
        <member id="k1" kind="enterprise" standing="outside"><name xml:lang="en">Kranzbach Antriebe</name>
          <region>DE</region></member>
        <member id="k2" kind="enterprise"><name xml:lang="en">KRANZBACH ANTRIEBE</name><region>DE</region>
          <capability id="c"><text xml:lang="en">cycloid gears</text></capability></member>
        <member id="k3" kind="enterprise"><name xml:lang="en">Wollin Optik</name>
          <identifier scheme="lei">529900KRANZBACH00181</identifier><region>DE</region></member>
        <member id="k4" kind="enterprise"><name xml:lang="en">Wollin Optik</name>
          <identifier scheme="lei">529900KRANZBACH00278</identifier><region>DE</region></member>
        """)
  }

  private func decide(_ verdict: IdentityDecision.Verdict, _ a: String, _ b: String) throws {
    _ = try alliance.decide(IdentityRequest(verdict, a, b, on: Feeds.today))
  }

  private func shown(_ member: String) throws -> ShowAnswer { try alliance.show(ShowRequest(member: member)) }

  private func offered() throws -> Set<[String]> {
    Set(try alliance.duplicates(DuplicatesRequest()).pairs.map { [$0.a.key, $0.b.key] })
  }

  @Test func `an id that was merged away leads to the member, and says where it comes from`() throws {
    try decide(.merge, "note:k1", "note:k2")
    for name in ["note:k1", "note:k2", "k2", "Kranzbach Antriebe"] {
      #expect(try shown(name).member.id == FactID("note:k1"))
    }
    let answer = try shown("k2")
    #expect(answer.listings.map(\.fact.id.key) == ["k2/c"])
    #expect(answer.merged.map(\.fact) == [FactID("note:k2")!])
    #expect(answer.merged.first?.provenance?.source == "note")
    #expect(try alliance.suggest(SuggestRequest(member: "note:k2")).suggestions.isEmpty == false)
  }

  @Test func `what is certain merges under the one closest to the alliance, and two of a register never`()
    throws
  {
    let before = try alliance.store.contents()
    let planned = try alliance.mergeCertain(on: Feeds.today, dryRun: true)
    #expect(planned.entries.map(\.pair) == [.init(FactID("note:k2")!, FactID("note:k1")!)])
    #expect(try alliance.store.contents() == before)
    let merged = try alliance.mergeCertain(on: Feeds.today)
    #expect(merged.entries.allSatisfy { $0.isAutomatic })
    #expect(try shown("k1").member.id == FactID("note:k2"))
    #expect(try shown("note:k4").member.id == FactID("note:k4"))
    #expect(try alliance.mergeCertain(on: Feeds.today).entries.isEmpty)
    _ = try alliance.undoDecision(merged.entries[0].id, on: Feeds.today)
    #expect(try alliance.store.contents() == before)
  }

  @Test func `what is said to be distinct, or was split, is not offered or merged again`() throws {
    #expect(try offered().contains(["k1", "k2"]))
    try decide(.distinct, "k1", "k2")
    #expect(try offered().contains(["k1", "k2"]) == false)
    #expect(try alliance.mergeCertain(on: Feeds.today).entries.isEmpty)
    try decide(.merge, "k1", "k2")
    try decide(.split, "k1", "k2")
    #expect(try shown("k2").member.id == FactID("note:k2"))
    #expect(try offered().contains(["k1", "k2"]) == false)
  }

  @Test func `the one that gave its id can be split off too`() throws {
    try decide(.merge, "note:k1", "note:k2")
    try decide(.merge, "note:k1", "note:k3")
    try decide(.split, "k2", "note:k1")
    #expect(try shown("note:k1").member.id == FactID("note:k1"))
    #expect(try shown("note:k3").member.id == FactID("note:k2"))
  }

  @Test func `decisions that say nothing new are refused with what to do`() throws {
    #expect(throws: RequestError.self) { try decide(.split, "k1", "k2") }
    try decide(.merge, "k1", "k2")
    #expect(throws: RequestError.self) { try decide(.merge, "k2", "k1") }
    #expect(throws: RequestError.self) { try decide(.split, "k1", "k3") }
    #expect(throws: RequestError.self) { try alliance.undoDecision(9, on: Feeds.today) }
    #expect(try alliance.decisions().entries.count == 1)
    #expect(try alliance.decisions(audience: .members).entries.isEmpty)
  }
}
