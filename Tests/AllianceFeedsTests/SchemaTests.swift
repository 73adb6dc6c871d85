import AllianceModel
import CLibXML2
import Foundation
import Testing

@testable import AllianceFeeds

/// Member feeds checked against their XML Schema while they are read.
@Suite struct SchemaTests {
  private static let imports = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Imports").standardized

  private func read(_ xml: String) throws -> Reading {
    try Reading(FeedReader(bytes: Array(xml.utf8), name: "feed.xml", validating: true))
  }

  /// The text of the schema's line that a diagnostic names.
  private func schemaLine(_ diagnostic: Diagnostic) throws -> String {
    let number = try #require(diagnostic.message.firstMatch(of: /see line (\d+) of member-feed.xsd$/)?.1)
    return String(
      SchemaText.memberFeed.split(separator: "\n", omittingEmptySubsequences: false)[Int(number)! - 1])
  }

  @Test(arguments: ["member-feed.xsd", "xml.xsd"])
  func `the schema in the program is the one in Imports`(name: String) throws {
    let file = try String(contentsOf: Self.imports.appending(path: name), encoding: .utf8)
    let text = name == "xml.xsd" ? SchemaText.xml : SchemaText.memberFeed
    #expect(text == file, "run Scripts/embed-schema")
  }

  @Test func `catalogs outside the program are never asked, where two threads once waited for ever`() throws {
    _ = try read("<alliance xmlns=\"urn:alliancegraph:feed:1\" source=\"s\"/>")
    #expect(xmlCatalogGetDefaults() == XML_CATA_ALLOW_NONE)
  }

  @Test func `a valid feed reads as it does unchecked`() throws {
    let path = Self.imports.appending(path: "founding-alliance.xml").path(percentEncoded: false)
    let checked = try Reading(FeedReader(path: path, validating: true))
    #expect(try checked == Reading(FeedReader(path: path)))
    #expect(checked.records.count > 3)
  }

  @Test(arguments: [
    (
      "<member id=\"m\" kind=\"firm\"><name>M</name></member>", 2, "attribute 'kind'",
      "simpleType name=\"member-kind\""
    ),
    ("<member id=\"m\" kind=\"expert\"/>", 2, "missing child element", "complexType name=\"member\""),
    (
      "<member id=\"m\" kind=\"expert\"><name>M</name>\n<colour/></member>", 3, "'colour'",
      "complexType name=\"member\""
    ),
    (
      "<member kind=\"expert\"><name>M</name></member>", 2, "attribute 'id' is required",
      "attribute name=\"id\""
    ),
    (
      "<member id=\"m\" kind=\"expert\"><name>M</name>\n<founded>long ago</founded></member>", 3,
      "'long ago'", "simpleType name=\"year\""
    ),
    (
      "<member id=\"m\" kind=\"expert\"><name>M</name>\n<region>广东</region>\n<region>北京</region></member>", 4,
      "'member-region'", "unique name=\"member-region\""
    ),
    (
      "<member id=\"m\" kind=\"expert\" age=\"3\"><name>M</name></member>", 2, "attribute 'age'",
      "complexType name=\"member\""
    ),
    (
      "<project id=\"p\"><title>P</title><participant role=\"boss\" member=\"m\"/></project>", 2, "'boss'",
      "simpleType name=\"role\""
    ),
  ])
  func `a breach is a fault with the feed's line and the schema's`(
    record: String, line: Int, said: String, declared: String
  ) throws {
    let reading = try read(
      memberFeed(record + "\n<member id=\"good\" kind=\"expert\"><name>G</name></member>"))
    #expect(reading.members.map(\.id.key) == ["good"])
    #expect(reading.faults.count == 1)
    let told = (reading.faults + reading.remarks).filter { $0.message.contains("member-feed.xsd") }
    let fault = try #require(told.first)
    #expect(fault.line == line && fault.severity == .error)
    #expect(fault.message.contains(said), "\(fault)")
    #expect(fault.message.first?.isLowercase == true && !fault.message.contains("urn:"), "\(fault)")
    #expect(try schemaLine(fault).contains(declared), "\(fault)")
  }

  @Test(arguments: [false, true])
  func `a breach is laid to the record that has it, among others, and that one is kept`(ahead: Bool) throws {
    let members = (1...300).map { number in
      "<member id=\"m\(number)\" kind=\"expert\"><name>M</name>\(number % 50 == 7 ? "<colour/>" : "")</member>\n"
    }
    let feed = "<alliance xmlns=\"urn:alliancegraph:feed:1\" source=\"s\">\n\(members.joined())</alliance>"
    let reader = try FeedReader(bytes: Array(feed.utf8), name: "feed.xml", validating: true)
    if ahead { reader.readAhead() }
    var broken: [Int?] = []
    while let event = try reader.nextEvent() {
      guard case .fault(let fault, let kept) = event else { continue }
      broken.append(fault.line)
      #expect(kept.contains("id=\"m\((fault.line ?? 0) - 1)\"") && kept.contains("colour"))
      #expect(reader.fragment?.line == fault.line)
    }
    #expect(broken == stride(from: 8, through: 258, by: 50).map { $0 })
  }

  @Test func `a breach of the root is a fault of no record`() throws {
    let reading = try read(
      memberFeed(
        "<member id=\"m\" kind=\"expert\"><name>M</name></member>", attributes: "source=\"s\" issued=\"soon\""
      ))
    #expect(reading.members.count == 1)
    #expect(reading.faults.count == 1)
    #expect(reading.faults[0].line == 1 && reading.faults[0].message.contains("'soon'"))
  }

  @Test func `a feed of another format is read unchecked, and says so`() throws {
    let reading = try read("<project xmlns=\"http://cordis.europa.eu\"><id>1</id></project>")
    #expect(reading.projects.count == 1)
    #expect(reading.remarks.contains { $0.severity == .note && $0.message.contains("only member feeds") })
  }

  @Test func `schema and xmllint judge alike`() throws {
    for xml in [
      memberFeed("<withdraw member=\"m\"/>"), memberFeed("<withdraw/>"), memberFeed("text"),
      memberFeed(member: "<alias xml:lang=\"zh\">A</alias>"),
      memberFeed(member: "<alias lang=\"zh\">A</alias>"),
      memberFeed(member: "<need id=\"n\"><text>T</text></need>"), memberFeed(member: "<capability/>"),
      memberFeed(member: "<capability><readiness>11</readiness></capability>"),
    ] {
      let isValid = try read(xml).faults.isEmpty
      #expect(try isValid == withFile(xml.utf8) { try xmllint($0).isEmpty }, "\(xml)")
    }
  }

  @Test(arguments: ["fictional-alliance.xml", "faulty-members.xml"])
  func `each line that xmllint finds invalid is found`(name: String) throws {
    let path = Self.imports.appending(path: name).path(percentEncoded: false)
    let reading = try Reading(FeedReader(path: path, validating: true))
    let told = (reading.faults + reading.remarks).filter { $0.message.contains("of member-feed.xsd") }
    let found = Set(told.compactMap(\.line))
    let expected = try xmllint(path)
    #expect(found.symmetricDifference(expected) == [])
  }

  @Test func `a long feed is checked to its end`() throws {
    let members = (0..<2_200).map { "<member id=\"m\($0)\" kind=\"expert\"><name>M</name></member>" }
    let wrong = "<member id=\"x\" kind=\"firm\"><name>M</name></member>"
    for place in [1, 999, 1_000, 2_200] {
      let records = members[..<place] + [wrong] + members[place...]
      let reading = try read(memberFeed(records.joined(separator: "\n")))
      let told = (reading.faults + reading.remarks).filter { $0.message.contains("of member-feed.xsd") }
      #expect(told.map(\.line) == [place + 2])
    }
  }

  /// The lines of a file that break the schema, but for what holds of a whole feed.
  private func xmllint(_ path: String) throws -> Set<Int> {
    try withFolder { folder in
      let errors = folder.appending(path: "errors")
      try Data().write(to: errors)
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = [
        "xmllint", "--noout", "--schema",
        Self.imports.appending(path: "member-feed.xsd").path(percentEncoded: false),
        path,
      ]
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
      process.waitUntilExit()
      let lines = try String(contentsOf: errors, encoding: .utf8).split(separator: "\n")
        .filter { !$0.contains(/\}(memberId|projectId|relation)'/) }
      return Set(lines.compactMap { $0.firstMatch(of: /:(\d+): element/).flatMap { Int($0.1) } })
    }
  }
}
