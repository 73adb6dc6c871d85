import AllianceMatching
import AllianceModel
import AllianceNetwork
import Foundation
import SampleAlliance
import Testing

@Suite struct MatcherTests {
  let matcher = Matcher(CollaborationGraph(SampleAlliance.contents))

  func number(_ key: String) throws -> Int { try #require(matcher.graph.number(of: SampleAlliance.id(key))) }

  func best(_ seeker: String, _ kind: PairingKind) throws -> Suggestion? {
    try matcher.suggestions(for: number(seeker), kind: kind).first
  }

  @Test(
    arguments: [
      ("joint", "upstream", "reducer"), ("arm", "upstream", "joint"), ("reducer", "downstream", "joint"),
      ("reducer", "research", "lab"), ("lab", "research", "reducer"), ("arm", "funding", "robofund"),
      ("robofund", "funding", "arm"), ("factory", "scenario", "vision"), ("vision", "scenario", "factory"),
    ])
  func `who belongs together is suggested first`(seeker: String, kind: String, candidate: String) throws {
    let kind = try #require(PairingKind.named(kind))
    #expect(try best(seeker, kind)?.candidate == SampleAlliance.id(candidate))
  }

  @Test func `the chain makes a supplier of one who never said whom it supplies`() throws {
    let suggestion = try #require(try best("joint", .upstream))
    let chain = try #require(suggestion.reasons.first { $0.feature == "chain-inputs" })
    #expect(chain.summary.text(for: .zh) == "产业链：谐波减速器 → 关节模组")
    #expect(chain.summary.text(for: .en) == "industry chain: harmonic reducer → joint module")
  }

  @Test func `a score is the sum of its reasons, in every ranking and explanation`() throws {
    for kind in PairingKind.all {
      for seeker in matcher.graph.members.indices where kind.canSeek(matcher.graph.members[seeker].kind) {
        let ranking = matcher.ranking(for: seeker, kind: kind, limits: .init(count: 100))
        let suggestions = matcher.suggestions(for: seeker, kind: kind, limits: .init(count: 100))
        #expect(ranking.map { matcher.graph.members[$0.member].id } == suggestions.map(\.candidate))
        for (ranked, suggestion) in zip(ranking, suggestions) {
          #expect(abs(suggestion.reasons.reduce(0) { $0 + $1.contribution } - ranked.score) < 1e-6)
          #expect((0...1 + 1e-6).contains(ranked.score))
          let explained = matcher.explanation(of: ranked.member, for: seeker, kind: kind)
          #expect(explained.suggestion == suggestion)
          #expect(explained.rank == ranking.firstIndex { $0.member == ranked.member }.map { $0 + 1 })
        }
      }
    }
  }

  @Test func `every reason names stored facts and has words in both languages`() throws {
    let graph = matcher.graph
    let known = Set(
      graph.members.map { Evidence(.member, $0.id) } + graph.listings.map { Evidence(.listing, $0.id) }
        + graph.projects.map { Evidence(.project, $0.id) }
        + graph.relations.map { Evidence(.relation, $0.id) }
        + graph.taxonomy.concepts.map { Evidence(.concept, $0.id) })
    for kind in PairingKind.all {
      for seeker in graph.members.indices {
        for reason in matcher.suggestions(for: seeker, kind: kind).flatMap(\.reasons) {
          #expect(!reason.evidence.isEmpty, "\(reason.feature)")
          #expect(reason.evidence.allSatisfy(known.contains), "\(reason.feature)")
          #expect(Set(reason.summary.map(\.language)) == ["zh", "en"])
        }
      }
    }
  }

  @Test func `the order in which facts come makes no difference`() throws {
    var shuffled = SampleAlliance.contents
    shuffled = AllianceContents(
      generation: 1, date: shuffled.date, members: shuffled.members.reversed(),
      listings: shuffled.listings.reversed(), projects: shuffled.projects.reversed(),
      relations: shuffled.relations.reversed(), concepts: shuffled.concepts.reversed())
    let other = Matcher(CollaborationGraph(shuffled))
    for kind in PairingKind.all {
      for seeker in matcher.graph.members.indices {
        #expect(matcher.suggestions(for: seeker, kind: kind) == other.suggestions(for: seeker, kind: kind))
      }
    }
  }

  @Test(
    arguments: [
      ["谐波减速器", "諧波減速器", "諧(xié)波減速機", "谐波减速机"], ["harmonic drive", "Harmonic Drives", "ＨＡＲＭＯＮＩＣ　ＤＲＩＶＥ"],
    ])
  func `spellings of one need have one answer`(spellings: [String]) {
    let answers = spellings.map { matcher.members(for: Need($0)) }
    for answer in answers {
      #expect(answer == answers[0])
      #expect(answer.prefix(2).map(\.candidate).contains(SampleAlliance.id("reducer")))
    }
  }

  @Test func `a need in English finds who offers it in Chinese, by the concept`() {
    let zh = Set(matcher.members(for: Need("谐波减速器")).map(\.candidate))
    let en = Set(matcher.members(for: Need("strain wave gear")).map(\.candidate))
    #expect(zh.contains(SampleAlliance.id("reducer")) && en.contains(SampleAlliance.id("reducer")))
    #expect(en.contains(SampleAlliance.id("lab")))
  }

  @Test func `nobody is suggested to itself, nor one who has left`() throws {
    for kind in PairingKind.all {
      for seeker in matcher.graph.members.indices {
        let found = matcher.suggestions(for: seeker, kind: kind, limits: .init(count: 100)).map(\.candidate)
        #expect(!found.contains(matcher.graph.members[seeker].id))
        #expect(!found.contains(SampleAlliance.id("gone")))
      }
    }
    let explained = try matcher.explanation(of: number("gone"), for: number("joint"), kind: .upstream)
    #expect(explained.exclusions == [.former])
    #expect(explained.rank == nil)
  }

  @Test func `a listing that has expired finds nobody and is found by nobody`() throws {
    let found = matcher.members(for: Need("缺陷视觉检测")).map(\.candidate)
    #expect(found.contains(SampleAlliance.id("vision")))
    #expect(!found.contains(SampleAlliance.id("paint")))
  }

  @Test func `asking for new partners leaves out those it knows`() throws {
    let known = try matcher.suggestions(for: number("arm"), kind: .upstream)
    let new = try matcher.suggestions(
      for: number("arm"), kind: .upstream, limits: .init(count: 10, onlyNew: true))
    #expect(known.map(\.candidate).contains(SampleAlliance.id("joint")))
    #expect(!new.map(\.candidate).contains(SampleAlliance.id("joint")))
  }

  @Test func `what an audience may not see has no effect on what it gets`() throws {
    let contents = SampleAlliance.contents
    var without = contents
    without.listings.removeAll { $0.visibility > .public }
    let seen = Matcher(CollaborationGraph(contents.visible(to: .public)))
    let never = Matcher(CollaborationGraph(without))
    for kind in PairingKind.all {
      for seeker in seen.graph.members.indices {
        #expect(seen.suggestions(for: seeker, kind: kind) == never.suggestions(for: seeker, kind: kind))
      }
    }
  }

  @Test func `one kind of member can't ask for what is not for it`() throws {
    #expect(PairingKind.upstream.canSeek(.enterprise))
    #expect(!PairingKind.upstream.canSeek(.investor))
    let explained = try matcher.explanation(of: number("joint"), for: number("robofund"), kind: .upstream)
    #expect(explained.exclusions.contains(.seekerKind))
  }

  @Test func `every kind of pairing is in the list`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/AllianceMatching/Kinds").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    let names = files.map { $0.replacing(".swift", with: "").lowercased() }.filter { $0 != "statedneed" }
    #expect(Set(names) == Set(PairingKind.all.map(\.name)))
  }
}
