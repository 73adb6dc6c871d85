import AllianceFeeds
import AllianceModel
import Foundation
import Testing

/// Records are kept so that they can be read again, by themselves.
@Suite struct FragmentTests {
  @Test(arguments: Fixtures.names.filter { $0.hasSuffix(".xml") && $0 != "cpv.xml" })
  func `a record read by itself says what it says in its feed, on the same line`(name: String) throws {
    let reader = try FeedReader(bytes: Fixtures.bytes(name), name: name)
    var fragments: [FeedFragment] = []
    var expected: [[FeedEvent]] = []
    while let event = try reader.nextEvent() {
      guard case .record = event, let fragment = reader.fragment else { continue }
      if fragments.last?.line == fragment.line {
        expected[expected.count - 1].append(event)
      } else {
        fragments.append(fragment)
        expected.append([event])
      }
    }
    #expect(!fragments.isEmpty)
    let envelope = reader.envelope
    for (fragment, events) in zip(fragments, expected) {
      let again = try FeedReader.events(of: fragment, in: envelope, file: name)
      let records = again.filter { if case .record = $0 { true } else { false } }
      #expect(records == events, "\(name):\(fragment.line) \(fragment.xml)")
    }
  }

  @Test func `a record keeps namespaces, prefixed attributes and characters that XML would change`() throws {
    let feed = """
      <alliance xmlns="urn:alliancegraph:feed:1" source="s" xmlns:x="urn:x">
      <member id="m" x:id="other" kind="bad &amp; &amp;#38;&#10;&#9;&quot;'"><name>a&#13;b &lt; c</name><x:note/><none xmlns=""/></member>
      </alliance>
      """
    let reader = try FeedReader(bytes: Array(feed.utf8), name: "f")
    while let event = try reader.nextEvent() { if case .fault = event { break } }
    let fragment = try #require(reader.fragment)
    #expect(
      fragment.xml == """
        <member xmlns="urn:alliancegraph:feed:1" id="m" xmlns:n1="urn:x" n1:id="other" \
        kind="bad &amp; &amp;#38;&#10;&#9;&quot;'"><name>a&#13;b &lt; c</name><note xmlns="urn:x"></note>\
        <none xmlns=""></none></member>
        """)
    #expect(fragment.line == 2 && fragment.isWhole)
    let again = try FeedReader.events(of: fragment, in: reader.envelope, file: "f")
    #expect(again.contains { if case .fault(_, let xml) = $0 { xml == fragment.xml } else { false } })
  }

  @Test func `a record of a mapped feed is kept as its source wrote it, and read by the mapping`() throws {
    let mapping = try FeedMapping(
      bytes: Array(
        """
        <mapping xmlns="urn:alliancegraph:mapping:1" source="park" record="/park/firms/firm">
        <member id="{@no}" kind="{kind}"><name>{title}</name></member></mapping>
        """.utf8), name: "map")
    let feed = "<park><firms>\n<firm no='1'><kind>Ltd</kind><title>Eins</title></firm></firms></park>"
    let reader = try FeedReader(bytes: Array(feed.utf8), name: "f", mapping: mapping)
    while let event = try reader.nextEvent() { if case .fault = event { break } }
    let fragment = try #require(reader.fragment)
    #expect(fragment.xml == "<firm no=\"1\"><kind>Ltd</kind><title>Eins</title></firm>")
    var mended = fragment
    mended.xml = mended.xml.replacing("Ltd", with: "enterprise")
    let events = try FeedReader.events(of: mended, in: reader.envelope, file: "f", mapping: mapping)
    guard case .record(.member(let member, _), line: 2) = try #require(events.last) else {
      Issue.record("\(events)")
      return
    }
    #expect(member.id.description == "park:1")
  }

  @Test func `a long record is kept in part, and a concept of a taxonomy whole; neither is read alone`()
    throws
  {
    let long = String(repeating: "长", count: FeedFragment.limit / 2)
    let reader = try FeedReader(
      bytes: Array(
        "<alliance xmlns='urn:alliancegraph:feed:1' source='s'><member id='m'><profile>\(long)</profile></member></alliance>"
          .utf8), name: "f")
    while let event = try reader.nextEvent() { if case .fault = event { break } }
    let cut = try #require(reader.fragment)
    #expect(!cut.isWhole && cut.xml.utf8.count <= FeedFragment.limit + 3)
    #expect(throws: Diagnostic.self) { try FeedReader.events(of: cut, in: reader.envelope, file: "f") }

    let taxonomy = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://www.w3.org/2004/02/skos/core#">
      <Concept rdf:about="urn:s:a"><altLabel xml:lang="en">A &amp; B</altLabel><broader rdf:resource="urn:s:b"/></Concept>
      </rdf:RDF>
      """
    let concepts = try FeedReader(bytes: Array(taxonomy.utf8), name: "t")
    while let event = try concepts.nextEvent() { if case .fault = event { break } }
    let kept = try #require(concepts.fragment)
    #expect(kept.xml.contains("rdf:about=\"urn:s:a\"") && kept.xml.contains("A &amp; B</altLabel>"))
    #expect(kept.xml.contains("<broader rdf:resource=\"urn:s:b\"/>"))
    #expect(throws: Diagnostic.self) { try FeedReader.events(of: kept, in: concepts.envelope, file: "t") }
  }
}
