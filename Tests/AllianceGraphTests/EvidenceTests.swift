import AllianceModel
import AllianceStore
import Foundation
import Testing

@testable import AllianceGraph

/// What came of suggestions, as a list that can be checked.
@Suite struct EvidenceTests {
  private func say(
    _ alliance: Alliance, _ verdict: Feedback.Verdict, _ candidate: String, on day: String,
    because reason: String = ""
  ) throws {
    _ = try alliance.give(
      FeedbackRequest(
        seeker: "joint", candidate: candidate, kind: "upstream", verdict: verdict, reason: reason,
        on: CalendarDate(day)!))
  }

  /// One pair that came to a contract, one that met, one that was accepted and no more.
  private func answered() throws -> Alliance {
    let alliance = try Alliance.told()
    try say(alliance, .accept, "delta:reducer", on: "2026-01-10")
    try say(alliance, .accept, "port:reducer", on: "2026-01-11")
    try say(alliance, .met, "delta:reducer", on: "2026-01-20", because: "在广州\t见面\n|样机")
    try say(alliance, .accept, "steel", on: "2026-01-21")
    try say(alliance, .met, "port:reducer", on: "2026-02-02", because: "=1+1 <b>*x*")
    try say(alliance, .contract, "delta:reducer", on: "2026-02-20")
    return alliance
  }

  private func list(
    _ alliance: Alliance, from: String = "2025-12-31", to: String = "2026-12-31",
    _ stage: Feedback.Verdict = .met, audience: Visibility = .secretariat
  ) throws -> EvidenceAnswer {
    try alliance.evidence(
      EvidenceRequest(
        from: CalendarDate(from)!, to: CalendarDate(to)!, stage: stage, audience: audience))
  }

  @Test func `pairs stand on the list by how far they came, with the day of every stage`() throws {
    let found = try list(answered())
    #expect(found.entries.map(\.candidate.description) == ["delta:reducer", "port:reducer"])
    #expect(found.entries[0].stage == .contract)
    #expect(found.entries[0].stages[.accept]?.description == "2026-01-10")
    #expect(found.entries[0].stages[.agreement] == nil && found.entries[0].score > 0)
    #expect(try list(answered(), .accept).entries.count == 3)
    #expect(try list(answered(), .contract).entries.count == 1)
  }

  @Test func `what is said after the last day changes neither the list nor its hash`() throws {
    let alliance = try answered()
    let before = try list(alliance, to: "2026-01-31")
    #expect(before.entries.map(\.stage) == [.met])
    try say(alliance, .inUse, "delta:reducer", on: "2026-03-01")
    #expect(try list(alliance, to: "2026-01-31") == before)
    #expect(try list(alliance).sha256 != before.sha256)
    #expect(
      try list(alliance, from: "2026-01-31", to: "2026-02-10").entries.map(\.candidate.key) == ["reducer"])
  }

  @Test func `another store that was told the same gives the same bytes, and one word more another hash`()
    throws
  {
    let (one, other) = (try answered(), try answered())
    #expect(try list(one).canonical == list(other).canonical)
    #expect(try list(one).sha256 == list(other).sha256)
    try say(other, .met, "steel", on: "2026-02-03")
    #expect(try list(one).sha256 != list(other).sha256)
    _ = try other.withdrawFeedback(7)
    #expect(try list(one).sha256 == list(other).sha256)
  }

  @Test func `whatever people wrote, the list has a line a pair, and a table a row`() throws {
    let found = try list(answered())
    let lines = String(decoding: found.canonical, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 2 + found.entries.count)
    #expect(lines[0] == "evidence\t2025-12-31\t2026-12-31\tmet")
    #expect(Set(lines.dropFirst().map { $0.count { $0 == "\t" } }) == [10])
    #expect(lines[2].hasSuffix("\t在广州 见面  样机"))
    let csv = String(decoding: found.csv(in: .zh), as: UTF8.self)
    #expect(csv.contains("\"'=1+1 <b>*x*\"") && !csv.contains("\"=1+1"))
    let markdown = String(decoding: found.markdown(in: .en), as: UTF8.self)
    #expect(markdown.contains(#"=1+1 \<b\>\*x\*"#) && markdown.contains(found.sha256))
  }

  @Test func `a tie that feeds have known since bears an outcome out, an older one does not`() throws {
    let alliance = try answered()
    #expect(try list(alliance).entries[0].confirmations.isEmpty)
    let feed = """
      <alliance xmlns="urn:alliancegraph:feed:1" source="delta" issued="2026-01-20" content="changes">
      <relation predicate="supplies" from="reducer" to="joint" on="2026-01-19"/>
      <relation predicate="collaborates" from="joint" to="reducer" on="2025-11-01"/>
      <project id="p9"><title>joint life</title><start>2026-01-15</start>
      <participant member="joint"/><participant member="reducer"/></project>
      </alliance>
      """
    let summary = try withFile(feed) { try alliance.take($0) }
    #expect(summary.outcome == .committed, "\(summary)")
    let confirmed = try list(alliance).entries[0].confirmations
    #expect(confirmed.map(\.fact.fact) == [.project, .relation])
    #expect(confirmed.map(\.on.description) == ["2026-01-15", "2026-01-19"])
    #expect(try list(alliance, to: "2026-01-19").entries.isEmpty)
  }

  @Test func `nobody but the secretariat sees an outcome, and a decline is no stage`() throws {
    let alliance = try answered()
    for audience in Visibility.allCases where audience < .secretariat {
      let found = try list(alliance, audience: audience)
      #expect(found.entries.isEmpty && found.members.isEmpty)
    }
    #expect(throws: RequestError.self) { try list(alliance, .decline) }
  }
}
