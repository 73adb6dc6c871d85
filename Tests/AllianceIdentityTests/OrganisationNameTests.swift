import AllianceModel
import Testing

@testable import AllianceIdentity

@Suite struct OrganisationNameTests {
  private func senses(_ text: String) -> [String] {
    OrganisationName(text)?.words.map { $0.sense ?? $0.spelling } ?? []
  }

  @Test(arguments: ["", " ", "---", "。", "\u{301}", "\u{200B}", "()&'", "🙂🏭", "☂️"])
  func `A name without a letter or digit is no name`(_ text: String) {
    #expect(OrganisationName(text) == nil)
  }

  @Test(
    arguments: [
      ("Kranz GmbH", "limited"), ("KRANZ G.m.b.H.", "limited"), ("Kranz S.p.A.", "shares"),
      ("Kranz sp. z o.o.", "limited"), ("Kranz A/S", "shares"), ("Kranz d.o.o.", "limited"),
      ("Kranz Co., Ltd.", "limited"), ("克兰茨股份有限公司", "shares"), ("克兰茨有限公司", "limited"),
      ("克兰茨集团", "group"), ("SA Kranz", "shares"),
    ])
  func `A legal form stands apart wherever it is`(_ name: String, _ family: String) throws {
    let parsed = try #require(OrganisationName(name))
    #expect(parsed.words.count == 1)
    #expect(parsed.legalForms.contains(family))
  }

  @Test func `A name of nothing but a legal form keeps its words`() {
    #expect(OrganisationName("AG")?.words.map(\.spelling) == ["ag"])
  }

  @Test(
    arguments: [
      "University of Vienna", "Universität Wien", "UNIVERSITAET WIEN", "Université de Vienne",
      "Universidad de Vienna",
    ])
  func `Words of one sense meet across languages`(_ name: String) {
    #expect(senses(name).first == "university")
    if !name.hasSuffix("Vienne") { #expect(senses(name) == ["university", "vienna"]) }
  }

  @Test func `Chinese names fall into known words and the rest`() {
    #expect(senses("北京测试大学") == ["beijing", "测试", "university"])
    #expect(senses("北京測試大學") == ["beijing", "测试", "university"])
  }

  @Test func `Cyrillic, Greek and kana become Latin letters`() {
    #expect(senses("Московский университет") == ["moscow", "university"])
    #expect(OrganisationName("ガラス")?.words.map(\.spelling) == ["garasu"])
  }

  @Test func `A name's own abbreviation stands apart`() throws {
    let name = try #require(OrganisationName("Centre National de la Recherche Scientifique (CNRS)"))
    #expect(name.acronyms == ["cnrs"])
    #expect(!name.words.map(\.spelling).contains("cnrs"))
  }

  @Test func `Numbers are compared without leading zeros and Roman ones as Arabic`() {
    #expect(OrganisationName("Institut 007")?.numbers == ["7"])
    #expect(OrganisationName("Université Paris VIII")?.numbers == ["8"])
  }

  @Test func `An endless name is read to its limit`() throws {
    let name = try #require(OrganisationName(String(repeating: "Kranz ", count: 100_000)))
    #expect(name.words.count <= OrganisationName.longest)
  }

  @Test(
    arguments: [
      ("Norsk institutt for luftforskning", ["norway", "institute", "luft", "research"]),
      ("부산대학교병원", ["busan", "university", "hospital"]),
      ("リサイクルセンター横浜", ["risaikuru", "center", "yokohama"]),
      ("جامعة القاهرة", ["university", "cairo"]),
      ("Wollin-Nanotechnologie", ["wollin", "nano", "technical"]),
    ])
  func `Words that are written together fall into those that are known`(_ name: String, _ expected: [String])
  {
    #expect(senses(name) == expected)
  }

  @Test func `A name in a script without a Latin form keeps its letters`() {
    #expect(OrganisationName("ⴰⵎⴰⵣⵉⵖ") != nil)
    #expect(OrganisationName("𓀀𓁐") != OrganisationName("𓃠𓃒"))
  }
}
