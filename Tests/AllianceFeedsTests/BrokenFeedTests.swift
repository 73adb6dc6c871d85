import AllianceFeeds
import AllianceModel
import Foundation
import Testing

@Suite struct BrokenFeedTests {
  @Test func `a truncated feed names the element it ends in and where that was opened`() throws {
    let xml = memberFeed("<member id=\"m\" kind=\"enterprise\">\n<name>M</name>\n</member>")
    let diagnostic = try refusal(of: xml.utf8.prefix(xml.utf8.count - 20))
    #expect(diagnostic.refuses(line: 4, "'member'", "opened at line 2", "cut off", "fetch it again"))
  }

  @Test(arguments: ["utf-8", "utf-16"])
  func `a feed cut anywhere is refused as cut off`(encoding: String) throws {
    let xml =
      "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\n" + memberFeed(member: "<alias>广东机器人</alias>")
    let whole = Array(encoding == "utf-8" ? Data(xml.utf8) : xml.data(using: .utf16)!)
    let last = try #require(whole.lastIndex(of: UInt8(ascii: ">")))
    for count in 1..<last {
      let diagnostic = try refusal(of: whole.prefix(count))
      #expect(diagnostic.line != nil, "cut at \(count)")
      #expect(diagnostic.message.contains("cut off"), "cut at \(count): \(diagnostic)")
      #expect(diagnostic.message.contains("fetch it again"), "cut at \(count): \(diagnostic)")
    }
  }

  @Test func `an empty file is refused as empty`() throws {
    let diagnostic = try refusal(of: "")
    #expect(diagnostic.refuses(line: nil, "empty", "expected an XML feed", "fetch it again"))
  }

  @Test(arguments: [" \n\n", "<?xml version=\"1.0\"?>\n\n", "<!-- nothing -->\n\n"])
  func `a file without an element is refused`(xml: String) throws {
    let diagnostic = try refusal(of: xml)
    #expect(diagnostic.line != nil)
    #expect(diagnostic.message.contains("ends before its first element"), "\(diagnostic)")
  }

  @Test func `an unknown root element is named, and so are the known ones`() throws {
    let diagnostic = try refusal(of: "<?xml version=\"1.0\"?>\n<rss><channel/></rss>")
    #expect(
      diagnostic.refuses(
        line: 2, "root element 'rss'", "expected one of", "'alliance'", "'project'", "'projects'", "'RDF'"))
  }

  @Test(arguments: [
    "<!DOCTYPE html><html lang=en><p>Log in", "\u{FEFF} <!doctype html>\n<p>登录", "<html><body/></html>",
    "<HTML><HEAD><TITLE>x</TITLE>", "<html lang=en><head><title>Log in</title></head></html>",
    "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\" \"y.dtd\"><p>",
    "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x.dtd\"><html/>",
    "<?xml version=\"1.0\"?><!-- 产业联盟 --><html xmlns=\"http://www.w3.org/1999/xhtml\"><head/></html>",
  ])
  func `a web page is told from a feed, and what to do`(page: String) throws {
    let diagnostic = try refusal(of: page)
    #expect(
      diagnostic.refuses(
        line: 1, "this is a web page, not a feed", "save the XML itself", "check the address"),
      "\(diagnostic)")
  }

  @Test(arguments: [
    ("<alliance source='s'/>", "urn:alliancegraph:feed:1"), ("<RDF/>", "22-rdf-syntax-ns"),
    ("<project xmlns='urn:x'/>", "http://cordis.europa.eu"),
  ])
  func `a root element in the wrong namespace is told the right one`(xml: String, namespace: String) throws {
    let diagnostic = try refusal(of: xml)
    #expect(diagnostic.refuses(line: 1, "namespace", namespace), "\(diagnostic)")
  }

  @Test func `a feed that is not of the format asked for says so`() throws {
    let diagnostic = try #require(throws: Diagnostic.self) {
      _ = try Reading("<project/>".utf8, format: "member-feed")
    }
    #expect(diagnostic.refuses(line: 1, "'project'", "'member-feed'", "leave out --format"))
  }

  @Test func `an unknown format names the known ones and the nearest`() throws {
    let diagnostic = try #require(throws: Diagnostic.self) {
      _ = try Reading("<project/>".utf8, format: "cordsi")
    }
    #expect(diagnostic.refuses(line: nil, "'cordsi'", "did you mean 'cordis'?", "'member-feed'", "'skos'"))
  }

  @Test func `a member feed without a source, or with a colon in it, is refused`() throws {
    #expect(try refusal(of: memberFeed("", attributes: "")).refuses(line: 1, "no 'source'", "add it"))
    let diagnostic = try refusal(of: memberFeed("", attributes: "source=\"a:b\""))
    #expect(diagnostic.refuses(line: 1, "'a:b'", "colon", "choose a name without one"))
    let content = try refusal(of: memberFeed("", attributes: "source=\"a\" content=\"ful\""))
    #expect(content.refuses(line: 1, "content 'ful'", "did you mean 'full'?", "'changes'"))
  }

  @Test func `bytes that are not UTF-8 are refused with their line`() throws {
    var bytes = Array(memberFeed(member: "<alias>x</alias>").utf8)
    bytes.insert(0xFF, at: try #require(bytes.firstRange(of: "x</alias>".utf8)).lowerBound)
    let diagnostic = try refusal(of: bytes)
    #expect(diagnostic.refuses(line: 3, "not well-formed", "not in the declared encoding", "correct it"))
  }

  @Test func `a file that is no XML at all is told from one that is damaged`() throws {
    #expect(
      try refusal(of: Array("# Readme\n\nWords.".utf8)).refuses(
        line: 1, "does not begin as XML does", "name a feed"))
  }

  @Test func `bytes that are not UTF-8 in the name of an attribute are refused too`() throws {
    let xml =
      Array("<alliance xmlns=\"urn:alliancegraph:feed:1\" sou".utf8) + [0xC3, 0x28]
      + Array("rce=\"s\"/>".utf8)
    #expect(try refusal(of: xml).refuses(line: 1, "not well-formed"))
  }

  @Test(arguments: ["utf-7", "ebcdic-cp-us", "cp037", "iso-2022-jp", "ucs-4", "klingon"])
  func `an encoding in which markup could hide, or that nobody knows, is refused by name`(encoding: String)
    throws
  {
    let diagnostic = try refusal(of: "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\n" + memberFeed(""))
    #expect(diagnostic.refuses(line: 1, "'\(encoding)'", "not supported", "convert the file to UTF-8"))
  }

  @Test(arguments: ["utf-8-mac", "iso-8859-99", "latin-unheard-of"])
  func `an encoding that only begins like a known one is refused`(encoding: String) throws {
    let diagnostic = try refusal(of: "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\n" + memberFeed(""))
    #expect(diagnostic.refuses(line: 1, encoding), "\(diagnostic)")
  }

  @Test(arguments: ["utf-16", "utf-16le", "utf-16be"])
  func `a feed of bytes that calls itself UTF-16 is refused`(encoding: String) throws {
    let diagnostic = try refusal(of: "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\n" + memberFeed(""))
    #expect(diagnostic.refuses(line: 1, "encoding", "UTF-8"), "\(diagnostic)")
  }

  @Test(arguments: ["utf-8", "gbk", "iso-8859-1", "utf-7", "ebcdic-cp-us"])
  func `a feed in UTF-16 that calls itself something else is refused`(encoding: String) throws {
    let xml = "<?xml version=\"1.0\" encoding=\"\(encoding)\"?>\n" + memberFeed("")
    let diagnostic = try refusal(of: xml.data(using: .utf16)!)
    #expect(diagnostic.refuses(line: 1, "'\(encoding)'", "convert the file to UTF-8"), "\(diagnostic)")
  }

  @Test(arguments: [String.Encoding.utf32, .utf32LittleEndian, .utf32BigEndian])
  func `a feed in UTF-32 is refused`(encoding: String.Encoding) throws {
    let diagnostic = try refusal(of: memberFeed("").data(using: encoding)!)
    #expect(diagnostic.refuses(line: 1, "'UTF-32'", "convert the file to UTF-8"), "\(diagnostic)")
  }

  @Test func `a feed in EBCDIC is refused`() throws {
    let diagnostic = try refusal(of: [0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x40])
    #expect(diagnostic.refuses(line: 1, "'EBCDIC'", "convert the file to UTF-8"), "\(diagnostic)")
  }

  @Test func `Chinese bytes in a feed that calls itself UTF-8 are refused with their line`() throws {
    let bytes =
      Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
      + gb18030(memberFeed(member: "<alias>机器人</alias>"))
    #expect(try refusal(of: bytes).refuses(line: 4, "not in the declared encoding"))
  }

  /// Most bytes are something in GB 18030; a lead byte before markup is nothing.
  @Test func `bytes that are no Chinese in a feed that calls itself GB2312 are refused`() throws {
    let parts = memberFeed(member: "<alias>#</alias>").utf8.split(separator: UInt8(ascii: "#"))
    let declaration = "<?xml version=\"1.0\" encoding=\"GB2312\"?>\n"
    let bytes = Array(declaration.utf8) + Array(parts[0]) + [0xE6] + Array(parts[1])
    let diagnostic = try refusal(of: bytes)
    #expect(diagnostic.line != nil)
    #expect(diagnostic.message.contains("not in the declared encoding"), "\(diagnostic)")
  }

  @Test func `bytes that are no Chinese are refused far into a feed, too`() throws {
    let records = String(repeating: "<withdraw member=\"m\"/>\n", count: 10_000)
    let declaration = "<?xml version=\"1.0\" encoding=\"GBK\"?>\n"
    let diagnostic = try refusal(of: Array((declaration + memberFeed(records)).utf8) + [0xE6, 0x20])
    #expect(diagnostic.line != nil)
    #expect(diagnostic.message.contains("not in the declared encoding"), "\(diagnostic)")
  }

  @Test func `a feed that begins with UTF-8's mark and calls itself GB2312 is refused`() throws {
    let diagnostic = try refusal(of: "\u{FEFF}<?xml version=\"1.0\" encoding=\"GB2312\"?>\n" + memberFeed(""))
    #expect(diagnostic.refuses(line: 1, "'gb2312'", "bytes are in another", "convert the file to UTF-8"))
  }

  @Test func `a declaration too long to be looked through is refused`() throws {
    let spaces = String(repeating: " ", count: 100_000)
    let diagnostic = try refusal(of: "<?xml version=\"1.0\"\(spaces)encoding=\"utf-7\"?>\n" + memberFeed(""))
    #expect(diagnostic.refuses(line: 1, "declaration is longer than 4 KiB", "shorten it"), "\(diagnostic)")
  }

  @Test func `a null byte is refused with its line`() throws {
    #expect(try refusal(of: memberFeed(member: "<alias>a\u{0}b</alias>")).refuses(line: 3, "not well-formed"))
    #expect(try refusal(of: memberFeed(member: "<alias x=\"\u{0}\"/>")).refuses(line: 3, "not well-formed"))
    #expect(try refusal(of: "\u{0}" + memberFeed("")).severity == .error)
    #expect(try refusal(of: memberFeed("") + "\u{0}").severity == .error)
  }

  @Test func `an undefined entity is refused by name`() throws {
    let diagnostic = try refusal(of: memberFeed(member: "<alias>a&nbsp;b</alias>"))
    #expect(diagnostic.refuses(line: 3, "not well-formed", "'nbsp'", "correct it"), "\(diagnostic)")
  }

  @Test func `the wrong closing tag is refused by name`() throws {
    let diagnostic = try refusal(of: memberFeed(member: "<alias>a</allas>"))
    #expect(diagnostic.refuses(line: 3, "not well-formed", "alias", "allas"), "\(diagnostic)")
  }

  @Test func `what follows the root element is refused`() throws {
    let diagnostic = try refusal(of: memberFeed("") + "<more/>")
    #expect(diagnostic.refuses(line: 4, "not well-formed", "extra content"), "\(diagnostic)")
  }

  @Test func `after its refusal a feed gives nothing more`() throws {
    let records = String(repeating: "<withdraw member=\"m\"/>\n", count: 10_000)
    let reader = try FeedReader(bytes: Array(memberFeed(records + "</member>").utf8), name: "feed.xml")
    #expect(throws: Diagnostic.self) { while try reader.nextEvent() != nil {} }
    #expect(try reader.nextEvent() == nil)
  }
}
