import AllianceModel
import Testing

@testable import AllianceFeeds

/// SKOS as others write it.
@Suite struct TaxonomyTests {
  private func concepts(_ body: String, root: String = "") throws -> [String: Concept] {
    let reading = try Reading(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
      xmlns="http://www.w3.org/2004/02/skos/core#" \(root)>
      \(body)
      </rdf:RDF>
      """)
    #expect(reading.faults.isEmpty)
    return Dictionary(uniqueKeysWithValues: reading.concepts.map { ($0.id.description, $0) })
  }

  @Test func `a concept may stand inside the link that leads to it, at any depth`() throws {
    let concepts = try concepts(
      """
      <ConceptScheme rdf:about="urn:x:a"><hasTopConcept><Concept rdf:about="#1"><prefLabel>one</prefLabel>
        <narrower><Concept rdf:about="#2"><prefLabel>two</prefLabel>
          <narrower><Concept rdf:about="#3"><prefLabel>three</prefLabel></Concept></narrower>
        </Concept></narrower></Concept></hasTopConcept></ConceptScheme>
      """)
    #expect(concepts.keys.sorted() == ["a:1", "a:2", "a:3"])
    #expect(concepts["a:3"]?.broader.map(\.key) == ["2"])
    #expect(concepts["a:2"]?.broader.map(\.key) == ["1"])
  }

  @Test func `what stands inside a match belongs to another taxonomy`() throws {
    let concepts = try concepts(
      """
      <Concept rdf:about="#1"><prefLabel>one</prefLabel>
        <closeMatch><Concept rdf:about="urn:y:2"><prefLabel>two</prefLabel></Concept></closeMatch></Concept>
      """)
    #expect(concepts.keys.sorted() == ["feed:1"])
  }

  @Test func `relative addresses, fragments and ids mean the same under a base`() throws {
    let concepts = try concepts(
      """
      <Concept rdf:ID="1"><prefLabel>one</prefLabel><related rdf:resource="http://x.example/s#2"/></Concept>
      <Concept rdf:about="#2"><prefLabel>two</prefLabel><related rdf:resource="http://x.example/t/3"/></Concept>
      <Concept xml:base="http://x.example/t/all" rdf:about="3"><prefLabel>three</prefLabel>
        <related rdf:resource="http://x.example/s#1"/></Concept>
      """, root: "xml:base=\"http://x.example/s\"")
    #expect(concepts["feed:1"]?.related.map(\.key) == ["2"])
    #expect(concepts["feed:2"]?.related.map(\.key) == ["3"])
    #expect(concepts["feed:3"]?.related.map(\.key) == ["1"])
  }

  @Test func `a file that mixes full and relative addresses without a base is linked by their last parts`()
    throws
  {
    let concepts = try concepts(
      """
      <Concept rdf:about="#1"><prefLabel>one</prefLabel><broader rdf:resource="http://x.example/s#2"/></Concept>
      <Concept rdf:about="#2"><prefLabel>two</prefLabel></Concept>
      """)
    #expect(concepts["feed:1"]?.broader.map(\.key) == ["2"])
  }

  @Test func `descriptions of one concept are put together, its type may stand in any`() throws {
    let concepts = try concepts(
      """
      <rdf:Description rdf:about="#1"><prefLabel xml:lang="en">one</prefLabel></rdf:Description>
      <rdf:Description rdf:about="#1"><altLabel xml:lang="en">first</altLabel>
        <rdf:type rdf:resource="http://www.w3.org/2004/02/skos/core#Concept"/></rdf:Description>
      <rdf:Description rdf:about="#2"><prefLabel>no concept</prefLabel></rdf:Description>
      """)
    #expect(concepts.keys.sorted() == ["feed:1"])
    #expect(concepts["feed:1"]?.preferredLabels == [LocalizedText("one", language: "en")])
    #expect(concepts["feed:1"]?.alternativeLabels == [LocalizedText("first", language: "en")])
  }

  @Test func `a label without a language takes that of what is around it`() throws {
    let concepts = try concepts(
      "<Concept rdf:about=\"#1\" xml:lang=\"zh\"><prefLabel>一</prefLabel></Concept>"
        + "<Concept rdf:about=\"#2\"><prefLabel>two</prefLabel></Concept>", root: "xml:lang=\"en\"")
    #expect(concepts["feed:1"]?.preferredLabels.first?.language == "zh")
    #expect(concepts["feed:2"]?.preferredLabels.first?.language == "en")
  }

  @Test func `two concepts whose addresses end alike are told apart or the second is a fault`() throws {
    let reading = try Reading(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://www.w3.org/2004/02/skos/core#">
      <Concept rdf:about="urn:a:1"><prefLabel>one</prefLabel><inScheme rdf:resource="urn:a"/></Concept>
      <Concept rdf:about="urn:b:1"><prefLabel>eins</prefLabel><inScheme rdf:resource="urn:b"/></Concept>
      <Concept rdf:about="urn:b:c:1"><prefLabel>uno</prefLabel><inScheme rdf:resource="urn:b"/></Concept>
      </rdf:RDF>
      """)
    #expect(reading.header.source == "a")
    #expect(reading.concepts.map(\.id.description) == ["a:1", "b:1"])
    #expect(reading.faults.first?.refuses(line: 4, "id '1' was already used at line 3") == true)
  }

  @Test(arguments: [
    ("http://totem.example/taxonomy/The Computing Classification (CCS)", "ccs"),
    ("http://purl.example/coar/resource_type/scheme", "resource_type"),
    ("urn:alliancegraph:scheme:air-chain", "air-chain"), ("https://x.example/def/ipc/", "ipc"),
    ("http://eurovoc.example/100141", "eurovoc.example"),
    ("https://x.example/Waren und Dienste", "waren-und-dienste"),
  ])
  func `the name of a scheme is short and says something`(address: String, name: String) {
    #expect(Address.schemeName(address) == name)
  }

  @Test(arguments: ["", "#", "//", "urn:1:2", "http://", "scheme"])
  func `an address without a telling part gives no name`(address: String) {
    #expect(Address.schemeName(address) == nil)
  }

  @Test func `what is broader in the procurement vocabulary is the nearest code above that it has`() throws {
    let bytes = try Fixtures.bytes("cpv.xml")
    let broader = Dictionary(
      uniqueKeysWithValues: try Reading(bytes, name: "cpv.xml").concepts.map {
        ($0.id.key, $0.broader.map(\.key))
      })
    #expect(broader["42420000"] == ["42400000"])
    #expect(broader["42400000"] == ["42000000"])
    #expect(broader["42997300"] == ["42000000"])
    #expect(broader["42000000"] == [])
    #expect(broader["AA01"] == [])
  }
}
