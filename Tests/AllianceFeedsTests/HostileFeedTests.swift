import AllianceFeeds
import AllianceModel
import Foundation
import Testing

/// Feeds written to hurt: each is refused with a sentence, soon, and nothing of the machine shows in it.
@Suite struct HostileFeedTests {
  private static let start = "<alliance xmlns=\"urn:alliancegraph:feed:1\" source=\"s\">"

  @Test func `a billion laughs are refused at the DOCTYPE`() throws {
    let entities = (1...9).map { level in
      "<!ENTITY lol\(level) \"\(String(repeating: "&lol\(level - 1);", count: 10))\">"
    }
    let xml =
      "<?xml version=\"1.0\"?>\n<!DOCTYPE alliance [<!ENTITY lol0 \"lol\">\(entities.joined())]>\n"
      + memberFeed(member: "<alias>&lol9;</alias>")
    #expect(try refusal(of: xml).refuses(line: 2, "DOCTYPE is not accepted", "remove it"))
  }

  @Test(arguments: [
    "<!DOCTYPE alliance [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
    "<!DOCTYPE alliance SYSTEM \"file:///etc/passwd\">",
    "<!DOCTYPE alliance [<!ENTITY % x SYSTEM \"file:///etc/passwd\"> %x;]>",
    "<!DOCTYPE alliance PUBLIC \"-//X//Y\" \"http://127.0.0.1:1/x.dtd\">",
  ])
  func `an external entity is refused and nothing of its file shows`(doctype: String) throws {
    let diagnostic = try refusal(
      of: "<?xml version=\"1.0\"?>\n\(doctype)\n" + memberFeed(member: "<alias>&x;</alias>"))
    #expect(diagnostic.refuses(line: 2, "DOCTYPE is not accepted", "remove it"))
    #expect(!diagnostic.message.contains("root:"))
  }

  private static func rdf(doctype: String, label: String = "&name;") -> String {
    """
    <?xml version="1.0"?>
    \(doctype)
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
    <skos:Concept rdf:about="&base;gear"><skos:prefLabel xml:lang="en">\(label) gear</skos:prefLabel></skos:Concept>
    </rdf:RDF>
    """
  }

  @Test func `an RDF file may abbreviate by entities, in attributes and in text`() throws {
    let doctype = "<!DOCTYPE rdf:RDF [<!ENTITY base \"http://x.example/#\"><!ENTITY name \"wave\">]>"
    let reading = try Reading(Self.rdf(doctype: doctype, label: "&name; and &name;"))
    let concept = try #require(reading.concepts.first)
    #expect(concept.id.key == "gear")
    #expect(concept.preferredLabels.map(\.text) == ["wave and wave gear"])
  }

  @Test(arguments: [
    "<!DOCTYPE rdf:RDF [<!ENTITY base \"x\"><!ENTITY name \"&base;&base;\">]>",
    "<!DOCTYPE rdf:RDF [<!ENTITY base \"x\"><!ENTITY name SYSTEM \"file:///etc/passwd\">]>",
    "<!DOCTYPE rdf:RDF [<!ENTITY base \"x\"><!ENTITY % name SYSTEM \"file:///etc/passwd\"> %name;]>",
    "<!DOCTYPE rdf:RDF [<!ENTITY base \"x\"><!ENTITY name \"&#60;b/>\">]>",
    "<!DOCTYPE rdf:RDF SYSTEM \"file:///etc/passwd\">",
    "<!DOCTYPE rdf:RDF [<!ENTITY base \"x\"><!ENTITY name \"\(String(repeating: "y", count: 2_000))\">]>",
    "<!DOCTYPE rdf:RDF [\((0..<200).map { "<!ENTITY e\($0) \"x\">" }.joined())]>",
    "<!DOCTYPE rdf:RDF [<!ATTLIST rdf:RDF\((0..<20_000).map { " a\($0) CDATA \"x\"" }.joined())>]>",
  ])
  func `no more than that is accepted from RDF`(doctype: String) throws {
    #expect(
      try refusal(of: Self.rdf(doctype: doctype)).refuses(line: 2, "DOCTYPE is not accepted", "remove it"))
  }

  @Test func `3,000 levels are refused`() throws {
    let deep = String(repeating: "<text>\n", count: 3_000) + String(repeating: "</text>", count: 3_000)
    let diagnostic = try refusal(of: memberFeed(member: deep))
    #expect(diagnostic.refuses(line: 201, "nested more than 200 deep", "check the file"), "\(diagnostic)")
  }

  @Test func `as many levels as the limit admits are read`() throws {
    let deep = String(repeating: "<text>", count: 150) + String(repeating: "</text>", count: 150)
    #expect(try Reading(memberFeed(member: deep)).members.count == 1)
  }

  @Test func `a text of 20 MB is refused`() throws {
    let text = Array(repeating: UInt8(ascii: "x"), count: 20_000_000)
    let bytes = around(text, "<profile>", "</profile>")
    #expect(try refusal(of: bytes).refuses(line: 3, "longer than 8 MiB", "shorten it"))
  }

  @Test func `a CDATA section of 20 MB is refused`() throws {
    let text = Array(repeating: UInt8(ascii: "x"), count: 20_000_000)
    let bytes = around(text, "<profile><![CDATA[", "]]></profile>")
    let diagnostic = try refusal(of: bytes)
    #expect(diagnostic.refuses(line: 3, "CDATA section is longer than 10 MB", "shorten it"), "\(diagnostic)")
  }

  @Test func `a record of many texts is refused when it is too long`() throws {
    let text = Array("<alias>\(String(repeating: "x", count: 1_000_000))</alias>\n".utf8)
    let bytes = around(Array(repeatElement(text, count: 20).joined()), "", "")
    #expect(try refusal(of: bytes).refuses(line: 19, "record is longer than 16 MiB", "split it"))
  }

  @Test(arguments: [("<!--", "-->"), ("<?x ", "?>")])
  func `a comment or instruction of 20 MB is refused`(open: String, close: String) throws {
    let bytes = around(Array(repeating: UInt8(ascii: "x"), count: 20_000_000), open, close)
    let diagnostic = try refusal(of: bytes)
    #expect(
      diagnostic.refuses(line: 3, "comment, instruction or CDATA section is longer than 10 MB", "shorten it"),
      "\(diagnostic)")
  }

  @Test(.timeLimit(.minutes(1)))
  func `a tag of 200,000 attributes is refused soon`() throws {
    let attributes = (0..<200_000).map { " a\($0)=\"\"" }.joined()
    let seconds = try processorSeconds {
      let diagnostic = try refusal(of: memberFeed("<member\(attributes)/>"))
      #expect(diagnostic.refuses(line: 2, "a tag is longer than 256 KiB", "check the file"), "\(diagnostic)")
    }
    #expect(seconds < refusalSeconds)
  }

  @Test(arguments: [0, 1, 65_530, 65_536, 100_000])
  func `a tag is measured to the byte wherever it stands`(place: Int) throws {
    let limit = FeedLimits().tagBytes
    let space = String(repeating: " ", count: place)
    func feed(tagOf bytes: Int) -> String {
      let id = "<member kind=\"expert\" id=\""
      return memberFeed(
        "\(space)\(id)\(String(repeating: "x", count: bytes - id.utf8.count - 2))\"><name>X</name></member>")
    }
    #expect(try Reading(feed(tagOf: limit)).members.count == 1)
    #expect(try refusal(of: feed(tagOf: limit + 1)).refuses(line: 2, "longer than 256 KiB", "check the file"))
  }

  /// As many as fit below the limit on a tag's length: what they cost is quadratic, but paid once.
  @Test(arguments: [" a", " xmlns:a"])
  func `a tag full of attributes or namespaces is refused soon`(prefix: String) throws {
    let attributes = (0..<(250_000 / (prefix.utf8.count + 9))).map { "\(prefix)\($0)=\"x\"" }.joined()
    let record = "<member\(attributes)/>\n"
    let seconds = try processorSeconds {
      let diagnostic = try refusal(of: memberFeed(String(repeating: record, count: 20)))
      #expect(diagnostic.refuses(line: 2, "more than 256 attributes", "check the file"), "\(diagnostic)")
    }
    #expect(seconds < refusalSeconds)
  }

  /// What looks like the end of a comment, a section or an instruction, or the beginning of one, and is not: whoever
  /// reads it otherwise than the parser lets the tag behind it through.
  @Test(arguments: [
    "<!--> <![CDATA[ -->", "<!--> <?x -->", "<![CDATA[ <!-- ]]>", "<![CDATA[]]> ]]&gt;", "<?x <!-- ?>",
    "<!-- <![CDATA[ -->", "<?x ' ?>", "<alias x='\"' y=\"'\"/>", "<alias x='>' y='&lt;!--'>'</alias>",
  ])
  func `a tag of 200,000 attributes can't hide behind other markup`(disguise: String) throws {
    let attributes = (0..<200_000).map { " a\($0)=\"\"" }.joined()
    let seconds = try processorSeconds {
      let diagnostic = try refusal(of: memberFeed("\(disguise)<member\(attributes)/>"))
      #expect(diagnostic.message.contains("a tag is longer than 256 KiB"), "\(diagnostic)")
    }
    #expect(seconds < refusalSeconds)
  }

  /// The second byte of a Chinese character can be that of `]`, and in UTF-16 any character can hold those of markup.
  @Test func `a tag of 200,000 attributes can't hide behind Chinese characters`() throws {
    let attributes = (0..<200_000).map { " a\($0)=\"\"" }.joined()
    let character: [UInt8] = [0x81, UInt8(ascii: "]")]
    let xml = memberFeed("<![CDATA[#]> <!-- ]]><member\(attributes)/>")
    let bytes =
      Array("<?xml version=\"1.0\" encoding=\"GB18030\"?>".utf8)
      + xml.utf8.flatMap { $0 == UInt8(ascii: "#") ? character : [$0] }
    let seconds = try processorSeconds {
      let diagnostic = try refusal(of: bytes)
      #expect(diagnostic.message.contains("a tag is longer than 256 KiB"), "\(diagnostic)")
    }
    #expect(seconds < refusalSeconds)
    for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
      let text = memberFeed("\u{3C21}\u{2D2D}\u{213C}\u{2D2D}\u{3C3F}<member\(attributes)/>")
      let mark: [UInt8] = encoding == .utf16BigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
      let diagnostic = try refusal(of: mark + Array(text.data(using: encoding)!))
      #expect(diagnostic.message.contains("a tag is longer than 256 KiB"), "\(diagnostic)")
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("<n", "/>\n"), ("<member n", "=''/>\n"), ("<?n", "?>\n"), ("<member xmlns:n", "='u'/>\n"),
      ("<member xmlns='u", "'/>\n"),
    ])
  func `a million distinct names are refused soon`(open: String, close: String) throws {
    var bytes = Array(Self.start.utf8)
    let (open, close) = (Array(open.utf8), Array(close.utf8))
    for number in 0..<1_000_000 {
      bytes += open
      bytes += String(number, radix: 36).utf8
      bytes += close
    }
    let seconds = try processorSeconds {
      let diagnostic = try refusal(of: bytes)
      #expect(diagnostic.message.contains("more than 1000 different names"), "\(diagnostic)")
      #expect(diagnostic.message.contains("check the file"), "\(diagnostic)")
      #expect(diagnostic.line != nil)
    }
    #expect(seconds < refusalSeconds)
  }

  @Test func `a record of very many elements is refused though it has no text`() throws {
    let bytes = around(Array(String(repeating: "<x/>", count: 1_000_000).utf8), "", "")
    #expect(try refusal(of: bytes).refuses(line: 3, "record is longer than 16 MiB", "split it"))
  }

  /// As many as a record admits; to look each up among all before it would take minutes.
  @Test func `a record with very many links is read soon`() throws {
    let links = (0..<60_000).map { "<related rdf:resource=\"#\($0)\"/>" }.joined()
    let concepts = (0..<60_000).map { "<Concept rdf:about=\"#\($0)\"><prefLabel>x</prefLabel></Concept>" }
    let taxonomy =
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
      + " xmlns=\"http://www.w3.org/2004/02/skos/core#\"><Concept rdf:about=\"#x\"><prefLabel>x</prefLabel>"
      + "\(links)</Concept>\(concepts.joined())</rdf:RDF>"
    let organizations = (0..<30_000).map {
      "<organization><id>\($0)</id><legalName>x</legalName></organization>"
    }
    let project =
      "<project><id>1</id><relations><associations>\(organizations.joined())</associations></relations></project>"
    let seconds = try processorSeconds { () throws in
      #expect(try Reading(taxonomy).records.count == 60_001)
      #expect(try Reading(project).projects.first?.participants.count == 30_000)
    }
    #expect(seconds < 2 * refusalSeconds)
  }

  @Test func `a feed that never completes a record is refused`() throws {
    var limits = FeedLimits()
    limits.bytesWithoutRecord = 1 << 20
    let diagnostic = try refusal(of: Self.start.utf8 + Array(repeating: 0x20, count: 2 << 20), limits: limits)
    #expect(diagnostic.refuses(line: 1, "1 MiB went by without one complete record", "check the file"))
  }

  /// One member whose children are given as bytes; they begin on line 3.
  private func around(_ bytes: [UInt8], _ open: String, _ close: String) -> [UInt8] {
    let parts = memberFeed(member: "\(open)\u{1}\(close)").utf8.split(separator: 1)
    return Array(parts[0]) + bytes + Array(parts[1])
  }
}
