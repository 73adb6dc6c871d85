import AllianceGraph
import AllianceMatching
import AllianceModel
import AllianceStore
import Testing

/// Rules as they are set, asked for and explained.
@Suite struct RuleBookTests {
  private func list(_ alliance: Alliance, require: [String] = []) throws -> SuggestAnswer {
    try alliance.suggest(SuggestRequest(member: "joint", kind: "upstream", require: require))
  }

  @Test func `a pair kept apart is gone at once, named with the rule, and back when that is taken back`()
    throws
  {
    let alliance = try Alliance.told()
    let before = try AnswerJSON.data(list(alliance))
    let stated = try alliance.keepApart(
      "joint", "delta:reducer", as: .conflict, reason: "诉讼", on: Feeds.today)
    #expect(stated.pairs.map(\.reason) == ["诉讼"])
    let answer = try list(alliance)
    #expect(!answer.suggestions.contains { $0.candidate.description == "delta:reducer" })
    #expect(answer.leftOut.map(\.candidate.description) == ["delta:reducer"])
    #expect(answer.leftOut.map(\.rule) == [.conflict])
    #expect(try alliance.rules(audience: .members).pairs.isEmpty)
    let told = try alliance.explain(
      ExplainRequest(seeker: "joint", candidate: "delta:reducer", kind: "upstream", audience: .members))
    #expect(told.explanation.exclusions == [.conflict])
    #expect(try !String(decoding: AnswerJSON.data(told), as: UTF8.self).contains("诉讼"))
    _ = try alliance.withdrawKeptApart(try #require(stated.pairs.first).id)
    #expect(try AnswerJSON.data(list(alliance)) == before)
  }

  @Test func `rules are switched by name, and a misspelt one is guessed`() throws {
    let alliance = try Alliance.told()
    #expect(try alliance.rules().rules.filter { !$0.isInForce }.map(\.rule) == [.competitors])
    #expect(try alliance.setRule(named: "competitors", inForce: true).rules.allSatisfy(\.isInForce))
    #expect { try alliance.setRule(named: "competitor", inForce: true) } throws: {
      "\($0)".contains("did you mean 'competitors'?")
    }
  }

  @Test(
    arguments: [
      ("regoin=广东", "did you mean 'region=…'?"), ("region=Guangdnog", "did you mean 'Guangdong'?"),
      ("trl=10", "a level from 1 to 9"), ("amount=5", "whole units"), ("amount=CNY:5-1", "whole units"),
      ("trl", "expected 'region=广东'"), ("amount=CNY:x", "whole units"), ("amount=CNY:-", "whole units"),
    ])
  func `a requirement that is not understood says what is expected`(text: String, hint: String) throws {
    let alliance = try Alliance.told()
    #expect { try list(alliance, require: [text]) } throws: { "\($0)".contains(hint) }
  }

  @Test func `what is required shortens the list, and explain names what is missing`() throws {
    let alliance = try Alliance.told()
    #expect(
      try list(alliance, require: ["region=深圳", "trl=9"]).suggestions.map(\.candidate.key) == ["reducer"])
    let left = try list(alliance, require: ["trl=9"]).leftOut
    #expect(left.contains { $0.candidate.description == "port:reducer" && $0.rule == .readiness })
    let explained = try alliance.explain(
      ExplainRequest(
        seeker: "joint", candidate: "delta:reducer", kind: "upstream", require: ["amount=CNY:1-2"]))
    #expect(explained.explanation.exclusions == [.amount])
  }

  @Test func `needs that have expired or grown stale are said so, counted, and found`() throws {
    let alliance = try Alliance.told(["parts.rdf"])
    for (issued, text) in [
      ("2024-01-01", "<need id=\"old\"><text xml:lang=\"zh\">谐波减速器</text></need>"),
      (
        "2026-01-20",
        "<need id=\"gone\"><text>x</text><valid until=\"2025-12-31\"/></need><need id=\"new\"><text>y</text></need>"
      ),
    ] {
      let source = issued.hasPrefix("2024") ? "early" : "late"
      let feed = """
        <alliance xmlns="urn:alliancegraph:feed:1" source="\(source)" issued="\(issued)" content="full">
        <member id="m" kind="enterprise"><name>M \(source)</name>\(text)</member>
        </alliance>
        """
      _ = try withFile(feed) { try alliance.take($0) }
    }
    let lapsed = try alliance.members(MembersRequest(onlyLapsed: true))
    #expect(lapsed.notices.map(\.listing.description) == ["early:m/old", "late:m/gone"])
    #expect(lapsed.notices.map(\.state) == [.stale, .expired])
    #expect(lapsed.notices.map(\.day.description) == ["2024-01-01", "2025-12-31"])
    let status = try alliance.status()
    #expect((status.expiredNeeds, status.staleNeeds) == (1, 1))
    let answer = try alliance.suggest(SuggestRequest(member: "late:m", kind: "upstream"))
    #expect(answer.notices.map(\.state) == [.expired])
  }
}
