import AllianceFeeds
import AllianceModel
import Testing

/// Answers of OAI-PMH repositories, and CERIF out of them.
@Suite struct EnvelopeTests {
  /// An answer with the given elements below its root; they begin on line 3.
  private func answer(_ body: String) -> String {
    """
    <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2024-05-06T07:08:09Z</responseDate>
    <request>https://cris.example:8080/oai</request>
    \(body)
    </OAI-PMH>
    """
  }

  private func record(_ key: String, _ metadata: String) -> String {
    "<record><header><identifier>oai:r.example:\(key)</identifier></header><metadata>\(metadata)</metadata></record>"
  }

  @Test func `metadata that name their source themselves are read by their own format`() throws {
    let feed = { (id: String) in memberFeed("<member id=\"\(id)\" kind=\"expert\"><name>M</name></member>") }
    let reading = try Reading(
      answer("<ListRecords>\(record("1", feed("a")))\(record("2", feed("b")))</ListRecords>"))
    #expect(reading.members.map(\.id.description) == ["s:a", "s:b"])
    #expect(reading.header.source == "s" && reading.header.format == "member-feed")
    #expect(reading.header.content == .changes && reading.header.issued?.description == "2024-05-06")
    let project = "<project xmlns=\"http://cordis.europa.eu\"><id>1</id></project>"
    #expect(
      try Reading(answer("<GetRecord>\(record("1", project))</GetRecord>")).projects.map(\.id.description)
        == ["cordis:1"])
  }

  @Test func `an answer with records of two sources keeps to the first`() throws {
    let project = "<project xmlns=\"http://cordis.europa.eu\"><id>1</id></project>"
    let reading = try Reading(
      answer("<ListRecords>\(record("1", memberFeed("")))\(record("2", project))</ListRecords>"))
    #expect(reading.faults.count == 1)
    #expect(reading.faults[0].message.contains("source 'cordis', others of 's'"))
  }

  @Test func `an envelope or a taxonomy in an envelope is a fault`() throws {
    for metadata in [
      answer(""), "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"/>", "<x/>",
    ] {
      let reading = try Reading(answer("<ListRecords>\(record("1", metadata))</ListRecords>"))
      #expect(reading.faults.first?.message.contains("of no known format") == true, "\(metadata)")
    }
  }

  @Test func `an error is a fault, and nothing to send a warning`() throws {
    let fault = try Reading(answer("<error code=\"badArgument\">no such set</error>"))
    #expect(fault.faults.first?.refuses(line: 3, "error 'badArgument', 'no such set'") == true)
    #expect(fault.header.source == "cris.example")
    let empty = try Reading(answer("<error code=\"noRecordsMatch\"/>"))
    #expect(empty.faults.isEmpty)
    #expect(empty.remarks.first?.warns(line: 3, "no records that match") == true)
  }

  @Test func `the token for the next part is known when the answer is read`() throws {
    for (token, expected) in [("<resumptionToken>a|1</resumptionToken>", "a|1"), ("<resumptionToken/>", nil)]
    {
      let reader = try FeedReader(bytes: Array(answer("<ListRecords>\(token)</ListRecords>").utf8), name: "x")
      while try reader.nextEvent() != nil {}
      #expect(reader.resumptionToken == expected)
    }
  }

  @Test(arguments: ["", ":", "oai:", "oai::", "oai::x", "oai:r:", "oai: : ", "x:y:z", "//"])
  func `any identifier leads to a source and a key, or to a fault`(identifier: String) throws {
    let reading = try Reading(
      answer(
        "<ListRecords><record><header status=\"deleted\"><identifier>\(identifier)</identifier></header></record>"
          + "<record><header><identifier>\(identifier)</identifier></header><metadata>"
          + "<Person xmlns=\"https://www.openaire.eu/cerif-profile/1.2/\"><PersonName><FamilyNames>P</FamilyNames>"
          + "</PersonName></Person></metadata></record></ListRecords>"))
    #expect(reading.records.count + reading.faults.count == 2)
    #expect(!reading.header.source.isEmpty)
  }

  @Test func `a repository may describe itself as a service`() throws {
    let reading = try Reading(
      answer(
        """
        <Identify><repositoryName>R</repositoryName><description>
        <Service xmlns="https://www.openaire.eu/cerif-profile/1.2/" id="S"><Name>R</Name>
        <Owner><OrgUnit id="O"><Name>O</Name></OrgUnit></Owner></Service></description></Identify>
        """))
    #expect(reading.listings.map(\.id.description) == ["cris.example:S/1"])
  }

  /// Records stand one level below the list, and none waits for the next: the whole list is no record.
  @Test func `a list longer than a record may be is read record by record`() throws {
    var limits = FeedLimits()
    limits.recordBytes = 20_000
    let person = { (key: Int) in
      record(
        "\(key)",
        "<Person xmlns=\"https://www.openaire.eu/cerif-profile/1.2/\"><PersonName><FamilyNames>P</FamilyNames>"
          + "</PersonName></Person>")
    }
    let people = (0..<2_000).map(person).joined()
    let reading = try Reading(answer("<ListRecords>\(people)</ListRecords>").utf8, limits: limits)
    #expect(reading.members.count == 2_000)
  }

  @Test func `a work of very many is that of the first fifty, organisations before persons`() throws {
    let authors = (0..<60).map { "<Author><Person id=\"p\($0)\"/></Author>" }.joined()
    let reading = try Reading(
      """
      <Publication xmlns="https://www.openaire.eu/cerif-profile/1.2/" id="w"><Title>T</Title>
      <Authors>\(authors)<Author><OrgUnit id="o"/></Author></Authors></Publication>
      """)
    #expect(reading.listings.count == 50)
    #expect(reading.listings.first?.member.key == "o")
    #expect(reading.remarks.first?.warns(line: 1, "61 members share this", "first 50") == true)
  }
}
