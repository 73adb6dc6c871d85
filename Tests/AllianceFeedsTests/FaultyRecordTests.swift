import AllianceFeeds
import AllianceModel
import Testing

/// What is wrong with one record is its own fault: the records around it are read.
@Suite struct FaultyRecordTests {
  /// Reads a record on line 3 between two good ones, which must be read, and gives its fault.
  private func fault(_ record: String) throws -> Diagnostic {
    let good = { "<withdraw member=\"\($0 as String)\"/>" }
    let reading = try Reading(memberFeed("\(good("a"))\n\(record)\n\(good("b"))"))
    #expect(reading.records.count == 2)
    #expect(reading.faults.count == 1)
    return try #require(reading.faults.first)
  }

  @Test(arguments: [
    ("<member id='m' kind='enterprize'><name>M</name></member>", "kind 'enterprize'", "'enterprise'"),
    ("<member id='m' kind='expert' standing='membr'><name>M</name></member>", "standing 'membr'", "'member'"),
    (
      "<member id='m' kind='expert'><name>M</name><need kind='servce'/></member>", "kind 'servce'",
      "'service'"
    ),
    (
      "<member id='m' kind='expert'><name>M</name><need visibility='publik'/></member>",
      "visibility 'publik'",
      "'public'"
    ),
    ("<project id='p' stage='runing'/>", "stage 'runing'", "'running'"),
    ("<project id='p'><participant member='m' role='partnr'/></project>", "role 'partnr'", "'partner'"),
    ("<relation predicate='suplies' from='a' to='b'/>", "predicate 'suplies'", "'supplies'"),
  ])
  func `a value out of its closed list faults the record and names the nearest`(
    record: String, found: String, nearest: String
  ) throws {
    let fault = try fault(record)
    #expect(
      fault.refuses(line: 3, "\(found) is unknown", "did you mean \(nearest)?", "expected one of"), "\(fault)"
    )
  }

  @Test(arguments: [
    ("<member kind='expert'><name>M</name></member>", "'member' has no 'id'"),
    ("<member id='  ' kind='expert'><name>M</name></member>", "'member' has no 'id'"),
    ("<member id='m'><name>M</name></member>", "'member' has no 'kind'"),
    ("<member id='m' kind='expert'/>", "'member' has no 'name'"),
    ("<member id='m' kind='expert'><name> </name></member>", "'member' has no 'name'"),
    ("<project/>", "'project' has no 'id'"),
    ("<project id='p'><participant/></project>", "'participant' has no 'member'"),
    ("<relation from='a' to='b'/>", "'relation' has no 'predicate'"),
    ("<relation predicate='funds' to='b'/>", "'relation' has no 'from'"),
    ("<relation predicate='funds' from='a'/>", "'relation' has no 'to'"),
    ("<withdraw/>", "'withdraw' has no 'member' or 'project'"),
  ])
  func `what must be there and is not is named`(record: String, message: String) throws {
    #expect(try fault(record).refuses(line: 3, message, "add it"))
  }

  @Test func `an id used twice names the line of its first use`() throws {
    let member = { "<member id=\"\($0 as String)\" kind=\"expert\"><name>M</name></member>" }
    let reading = try Reading(
      memberFeed("\(member("m"))\n\(member("n"))\n\(member("m"))\n<project id=\"m\"/>"))
    #expect(reading.lines == [2, 3, 5])
    #expect(
      reading.faults.first?.refuses(line: 4, "id 'm' was already used at line 2", "give each record") == true)
  }

  @Test func `a listing's id used twice names the line of its first use`() throws {
    let reading = try Reading(memberFeed(member: "<need id=\"x\"/>\n<need/>\n<need id=\"x\"/>"))
    #expect(reading.faults.first?.refuses(line: 5, "id 'x' was already used at line 3") == true)
  }

  @Test func `a relation stated twice names the line of its first statement`() throws {
    let relation = { "<relation predicate=\"funds\" from=\"a\" to=\"b\" on=\"\($0 as String)\"/>" }
    let reading = try Reading(
      memberFeed("\(relation("2025-01-01"))\n\(relation("2025-01-02"))\n\(relation("2025-01-01"))"))
    #expect(reading.records.count == 2)
    #expect(
      reading.faults.first?.refuses(line: 4, "'funds/a/b/2025-01-01' was already used at line 2") == true)
  }

  @Test func `unknown elements and attributes are reported once each, with their place`() throws {
    let record = { (id: String) in
      """
      <member id="\(id)" kind="expert" colour="red">
      <name short="M">M</name><motto>x</motto>
      <need><text>t</text><valid form="2025-01-01"/><price/><amount currency="CNY" max="3" value="3"/></need>
      </member>
      """
    }
    let reading = try Reading(memberFeed("\(record("a"))\n\(record("b"))\n<gadget/>\n<gadget/>"))
    #expect(reading.records.count == 2)
    #expect(reading.faults.isEmpty)
    let places = reading.remarks.map { "\($0.line ?? 0) \($0.message.prefix { $0 != ";" })" }
    #expect(
      Set(places) == [
        "2 'colour' in 'member' is not part of the format", "3 'motto' in 'member' is not part of the format",
        "3 'short' in 'name' is not part of the format", "4 'price' in 'need' is not part of the format",
        "4 'form' in 'valid' is not part of the format", "4 'value' in 'amount' is not part of the format",
        "10 'gadget' in 'alliance' is not part of the format",
      ])
    #expect(places.count == Set(places).count)
    #expect(reading.remarks.allSatisfy { $0.severity == .warning && $0.message.contains("skipped") })
  }

  @Test func `a fault keeps its record as XML that can be read again`() throws {
    let record =
      "<member id=\"m\" kind=\"x&lt;&quot;\"><name xml:lang=\"zh\">甲 &amp; 乙 <![CDATA[<b>]]></name></member>"
    let reading = try Reading(memberFeed(record))
    guard case .fault(_, let kept) = try #require(reading.events.first) else { return }
    #expect(
      kept
        == "<member xmlns=\"urn:alliancegraph:feed:1\" id=\"m\" kind=\"x&lt;&quot;\"><name xml:lang=\"zh\">甲 &amp; 乙 &lt;b&gt;</name></member>"
    )
    let again = try Reading(memberFeed(kept))
    #expect(again.faults == reading.faults)
  }

  @Test func `what a message quotes is short and on one line`() throws {
    let value = "a\u{7F}\u{85}" + String(repeating: "长", count: 1_000)
    let fault = try fault("<member id='m' kind='\(value)'><name>M</name></member>")
    #expect(fault.message.count < 400)
    #expect(!fault.description.contains { $0.isNewline })
    #expect(fault.message.contains("长…'"))
  }

  @Test func `a CORDIS project without an id is a fault, one with an organisation without a name is not`()
    throws
  {
    let reading = try Reading(
      """
      <projects>
      <project><title>x</title></project>
      <project><id>1</id><relations><associations><organization/></associations></relations></project>
      <project><id>1</id></project><other/>
      </projects>
      """)
    #expect(reading.projects.map(\.id.key) == ["1"])
    #expect(reading.faults.first?.refuses(line: 2, "'project' has no 'id'", "add it") == true)
    #expect(reading.faults.last?.refuses(line: 4, "id '1' was already used at line 3") == true)
    #expect(reading.remarks.first?.warns(line: 3, "'organization' has no name", "kept without it") == true)
    #expect(reading.remarks.last?.warns(line: 4, "'other' in 'projects'", "skipped") == true)
  }

  /// A taxonomy with the given concepts; the first of them stands on line 2.
  private func taxonomy(_ concepts: String) -> String {
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://www.w3.org/2004/02/skos/core#\">\n"
      + "\(concepts)\n</rdf:RDF>"
  }

  @Test func `a concept without an address or a label is a fault`() throws {
    let reading = try Reading(
      taxonomy(
        """
        <Concept><prefLabel>a</prefLabel></Concept>
        <Concept rdf:about="#"><prefLabel>a</prefLabel></Concept>
        <Concept rdf:about="#c"><altLabel>a</altLabel></Concept>
        <Concept rdf:about="#d"><prefLabel>a</prefLabel></Concept>
        """))
    #expect(reading.records.count == 1)
    #expect(reading.faults.count == 3)
    #expect(reading.faults[0].refuses(line: 2, "'Concept' has no 'rdf:about'", "add it"))
    #expect(reading.faults[1].refuses(line: 3, "'Concept' has no 'rdf:about'", "add it"))
    #expect(reading.faults[2].refuses(line: 4, "'c' has no 'prefLabel'", "add it"))
  }

  @Test(arguments: ["", "#", ":", "//"])
  func `an address of nothing leads nowhere and does no harm`(address: String) throws {
    let reading = try Reading(
      taxonomy(
        """
        <ConceptScheme rdf:about="\(address)"/>
        <Concept rdf:about="#a"><prefLabel>a</prefLabel><broader rdf:resource="\(address)"/>
        <narrower rdf:resource="\(address)"/><related><Concept rdf:about="\(address)"/></related></Concept>
        """))
    guard case .concept(let concept) = try #require(reading.records.first) else { return }
    #expect(concept.id.description == "feed:a")
    #expect(concept.broader.isEmpty && concept.related.isEmpty)
  }

  @Test func `a taxonomy in a file without a name is called one`() throws {
    let reading = try Reading(taxonomy("").utf8, name: "...")
    #expect(reading.header.source == "taxonomy")
  }
}
