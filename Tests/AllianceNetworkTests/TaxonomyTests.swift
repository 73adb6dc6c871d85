import AllianceModel
import AllianceNetwork
import SampleAlliance
import Testing

@Suite struct TaxonomyTests {
  let taxonomy = Taxonomy(SampleAlliance.contents.concepts)

  func keys(_ concepts: some Sequence<Int>) -> [String] { concepts.map { taxonomy.concepts[$0].id.key } }

  @Test(
    arguments: [
      "谐波减速器", "諧波減速器", "諧波減速機", "Harmonic Drive", "ＨＡＲＭＯＮＩＣ　ＤＲＩＶＥ", "strain wave gear", "harmonic-reducer",
      "諧(xié)波減速器",
    ])
  func `a concept is known by every spelling of its labels`(name: String) throws {
    let number = try #require(taxonomy.number(of: ConceptReference(scheme: "parts", name: name)))
    #expect(taxonomy.concepts[number].id.key == "harmonic-reducer")
  }

  @Test(
    arguments: [
      ("用于机器人关节的諧波減速器", ["harmonic-reducer"]),
      ("harmonic drives and robot arms", ["harmonic-reducer", "robot-arm"]),
      ("机械臂用RV减速器、谐波减速器", ["robot-arm", "rv-reducer", "harmonic-reducer"]), ("减速器", ["reducers"]),
      ("preducers of reducerless drives", []),
    ])
  func `labels are found in texts, the longest first and never inside a word`(text: String, found: [String]) {
    #expect(keys(taxonomy.concepts(in: text)) == found)
  }

  @Test func `an unknown name finds its nearest label`() {
    #expect(taxonomy.nearest(to: "harmonc reducer", in: "parts") == "harmonic reducer")
    #expect(taxonomy.nearest(to: "完全无关的词语", in: "parts") == nil)
  }

  @Test func `every link of the chain leads further down it`() throws {
    let positions = taxonomy.chainPositions()
    for concept in taxonomy.concepts.indices {
      for next in taxonomy.upstreamOf[concept] {
        #expect(try #require(positions[concept]) < #require(positions[Int(next)]))
      }
    }
    #expect(positions[try #require(taxonomy.number(of: FactID(source: "parts", key: "assembly")))] == 1)
  }

  @Test func `cycles end every walk`() {
    func concept(_ key: String, next: String) -> Concept {
      Concept(
        id: FactID(source: "c", key: key), preferredLabels: [LocalizedText(key, language: "en")],
        broader: [FactID(source: "c", key: next)], upstreamOf: [FactID(source: "c", key: next)])
    }
    let cyclic = Taxonomy([concept("a", next: "b"), concept("b", next: "a")])
    #expect(cyclic.ancestry(of: 0).map(\.concept) == [0, 1])
    #expect(cyclic.chainPositions().count == 2)
  }

  @Test func `a code of a scheme without a taxonomy still joins the facts that name it`() throws {
    let reference = ConceptReference(scheme: "codes", name: "A1")
    let taxonomy = Taxonomy([], referredTo: [reference, reference])
    #expect(taxonomy.concepts.map(\.id) == [FactID(source: "codes", key: "A1")])
    #expect(taxonomy.number(of: reference) == 0)
  }
}
