import AllianceModel
import Foundation
import Testing

@testable import AllianceFeeds

@Suite struct FormatTests {
  @Test func `every file in Formats is a format of the list`() throws {
    let formats = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/AllianceFeeds/Formats")
    let files = try FileManager.default.contentsOfDirectory(atPath: formats.path(percentEncoded: false))
    let listed = FeedFormats.all.map { "\($0).swift" }
    #expect(Set(listed) == Set(files))
    #expect(listed.count == files.count)
  }

  @Test func `formats have names of their own`() {
    #expect(Set(FeedFormats.names).count == FeedFormats.all.count)
  }

  @Test func `every format has a fixture`() throws {
    for format in FeedFormats.names {
      let read = Fixtures.names.filter { name in
        (try? Reading(Fixtures.bytes(name), name: name, format: format)) != nil
      }
      #expect(!read.isEmpty, "\(format)")
    }
  }

  @Test(arguments: [
    ("TED_EXPORT", "http://formex.publications.europa.eu/ted/schema/export/R2.0.9.S01.E01", "ted"),
    ("TED_EXPORT", "ted/R2.0.9.S02/publication", "ted"),
    ("PriorInformationNotice", EFormsNotices.namespace(of: "PriorInformationNotice"), "eforms"),
    ("LEIData", "http://www.gleif.org/data/schema/leidata/2014", "lei"),
    ("RelationshipData", "http://www.gleif.org/data/schema/rr/2016", "lei-relationships"),
  ])
  func `a format is known by its root in any of its namespaces`(root: String, namespace: String, name: String)
    throws
  {
    #expect(try Reading("<\(root) xmlns=\"\(namespace)\"/>").header.format == name)
  }

  @Test func `what a call asked for says what a CORDIS project is about, its legal basis does not`() throws {
    let reading = try Reading(
      """
      <project><language>en</language><id>1</id><title>T</title><objective>O</objective><relations><associations>
      <programme type="relatedTopic"><code>A-1</code><title>Robots in care</title></programme>
      <programme type="relatedLegalBasis"><code>B</code><title>Law</title></programme>
      </associations></relations></project>
      """)
    #expect(
      reading.projects.map(\.text) == [
        [LocalizedText("O", language: "en"), LocalizedText("Robots in care", language: "en")]
      ])
  }

  @Test func `a root in a foreign namespace is told its own`() throws {
    let refused = try refusal(of: "<ContractAwardNotice xmlns=\"urn:x\"/>")
    #expect(refused.refuses(line: 1, "'urn:x'", "'\(EFormsNotices.namespace(of: "ContractAwardNotice"))'"))
  }

  @Test(arguments: [
    ("GLEIF_FULL_PUBLISHED", FeedHeader.Content.full), ("LOU_FULL_PUBLISHED", .changes),
    ("GLEIF_DELTA_PUBLISHED", .changes),
  ])
  func `only the foundation's full file of entities is full`(said: String, content: FeedHeader.Content) throws
  {
    let xml = "<LEIData xmlns=\"\(LEIRecords.namespace)\"><H><FileContent>\(said)</FileContent></H></LEIData>"
    #expect(try Reading(xml).header.content == content)
  }
}
