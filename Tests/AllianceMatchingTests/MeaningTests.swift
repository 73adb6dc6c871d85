import AllianceModel
import AllianceNetwork
import Testing

@testable import AllianceMatching

@Suite struct MeaningTests {
  /// Those who say 工具机 also say 主轴; one says only 主轴, one neither, one wants what the first make.
  private let texts = [
    "a": "工具机与高速主轴", "b": "五轴工具机，自制主轴", "c": "主轴精密加工", "d": "冷冻水产食品", "e": "罐头食品加工出口",
  ]

  private func matcher(need: String? = nil) -> Matcher {
    let id = { FactID(source: "t", key: $0) }
    var members = texts.keys.sorted().map {
      Member(id: id($0), kind: .enterprise, names: [LocalizedText($0, language: "en")])
    }
    var listings = texts.sorted { $0.key < $1.key }.map { key, text in
      Listing(
        id: id(key + "/c"), member: id(key), side: .capability, text: [LocalizedText(text, language: "zh")])
    }
    if let need {
      members.append(Member(id: id("z"), kind: .enterprise, names: [LocalizedText("z", language: "en")]))
      listings.append(
        Listing(id: id("z/n"), member: id("z"), side: .need, text: [LocalizedText(need, language: "zh")]))
    }
    return Matcher(CollaborationGraph(AllianceContents(generation: 1, members: members, listings: listings)))
  }

  @Test func `who says the same in other words is found`() throws {
    let found = matcher().members(for: Need("工具机"))
    #expect(Set(found.prefix(2).map(\.candidate.key)) == ["a", "b"])
    let other = try #require(found.first { $0.candidate.key == "c" })
    #expect(other.reasons.contains { $0.feature == "need-meaning" && $0.strength > 0 })
    #expect(!found.contains { $0.candidate.key == "d" })
  }

  @Test func `what is about the same is named in both languages and by its listing`() throws {
    let found = matcher().members(for: Need("工具机"))
    let reason = try #require(found[0].reasons.first { $0.feature == "need-meaning" })
    #expect(reason.summary.text(for: .zh)?.contains("工具") ?? false)
    #expect(reason.evidence.contains { $0.id.key.hasSuffix("/c") })
  }

  @Test func `a member's need is met by those whose capabilities mean it`() throws {
    let matcher = matcher(need: "采购工具机")
    let seeker = try #require(matcher.graph.number(of: FactID(source: "t", key: "z")))
    let found = matcher.suggestions(for: seeker, kind: .upstream)
    #expect(Set(found.prefix(2).map(\.candidate.key)) == ["a", "b"])
  }

  @Test func `to do the same is no reason to buy from each other`() throws {
    let matcher = matcher()
    let seeker = try #require(matcher.graph.number(of: FactID(source: "t", key: "a")))
    #expect(matcher.suggestions(for: seeker, kind: .upstream).isEmpty)
  }

  @Test func `one weak character in common does not make a need and a capability one`() throws {
    let matcher = matcher(need: "柔轮疲劳寿命检测工时")
    let seeker = try #require(matcher.graph.number(of: FactID(source: "t", key: "z")))
    let found = matcher.suggestions(for: seeker, kind: .upstream).flatMap(\.reasons)
    #expect(!found.contains { $0.feature == "need-meaning" && $0.strength > 0.3 })
  }

  @Test func `without a word in common nothing is about the same`() {
    #expect(matcher().members(for: Need("保险")).isEmpty)
  }

  /// The phrases of a text, of which all terms tell but those of some words.
  private func phrases(_ text: String, without words: String = "") -> [String] {
    let silent = Set(Term.all(in: words))
    return Phrases(Term.spelled(in: text)) { silent.contains($0) ? 0 : 1 }.mostTelling(9)
  }

  @Test func `pairs of characters that stand side by side are told as one phrase`() {
    #expect(phrases("六维力传感器") == ["六维力传感器"])
    #expect(phrases("减速器，器件") == ["减速器", "器件"])
    #expect(phrases("减速器转动速度", without: "速器转动速") == ["减速", "速度"])
  }

  @Test func `a word that was there before is still told whole`() {
    #expect(phrases("谐波减速器、谐波用薄壁轴承、谐波减速器") == ["谐波用薄壁轴承", "谐波减速器"])
  }

  @Test func `what stands between words is no part of them`() {
    #expect(phrases("支持PLC、HMI，“5G×AI”…±0.1°《标准》") == ["支持", "plc", "hmi", "5g", "ai", "标准"])
    #expect(phrases("кобот, μm 数控") == ["кобот", "μm", "数控"])
  }

  @Test func `a phrase ends where a word joins it to the next`() {
    #expect(phrases("减速器与关节的寿命 life of gears") == ["减速器", "关节", "寿命", "life", "gears"])
  }
}
