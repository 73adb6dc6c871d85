import AllianceExport
import AllianceMatching
import AllianceModel
import AllianceNetwork
import Foundation
import Testing

/// Names come from strangers and end up in DOT, SVG and links.
@Suite struct HostileTextTests {
  static let names = [
    #"a"b"#, #"ends in \"#, #"\N \G \l \"#, "<b>bold</b>", "a & b &lt; &#38; &amp;",
    "line\nbreak\r\nmore\ttab",
    "\"];}\ndigraph x{a->b;//", "<script>alert(1)</script>", "]]>", "<!--", "--><x>", "a:b;c,d|e{f}g", "%s%n",
    "\u{1}\u{7}\u{1B}[31mred", "right\u{202E}left", "\u{FFFE}\u{FFFF}", "🤖机器人👩‍🔬", "e\u{301}\u{302}\u{303}",
    "<TABLE><TR><TD>x</TD></TR></TABLE>", "graph", "node", "", " ", "\\\"",
    String(repeating: "长", count: 20_000),
    String(repeating: "\\\"", count: 20_000),
  ]

  func picture(_ names: [String], website: String? = nil) -> Picture {
    let members = names.enumerated().map { number, name in
      Member(
        id: FactID(source: "x", key: "m\(number)\(name.prefix(20))"), kind: .enterprise,
        names: [LocalizedText(name, language: "zh")], website: website)
    }
    let relations = members.dropFirst().map {
      Relation(
        source: "x", predicate: .supplies, from: members[0].id, to: $0.id,
        text: [LocalizedText($0.names[0].text, language: "zh")])
    }
    let matcher = Matcher(CollaborationGraph(AllianceContents(members: members, relations: relations)))
    let kind = PictureKind.named("network")!
    return kind.picture(of: Scene(matcher, language: .zh))
  }

  @Test(arguments: ["dot", "svg"])
  func `whatever members are called, the picture can be read`(format: String) throws {
    let data = try #require(PictureFormat.named(format)).data(picture(Self.names))
    if format == "dot" {
      _ = try Program.run("dot", ["-Tcanon"], on: data)
    } else {
      _ = try Program.run("xmllint", ["--noout", "--nonet", "--huge"], on: data)
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains("<script") && !text.contains("<b>") && !text.contains("\u{202E}"))
    }
  }

  @Test(
    arguments: [
      #"a"b"#, #"ends in \"#, #"C:\new\N"#, "<b>", "A&B", "&lt;", "a:b;c", "%s", #"\\"#,
    ])
  func `a name is shown as it is written`(name: String) throws {
    let svg = try #require(PictureFormat.named("svg")).data(picture([name, "other"]))
    let texts = try Program.run(
      "xmllint", ["--nonet", "--xpath", "//*[local-name()='text']/text()"], on: svg)
    let shown = String(decoding: texts, as: UTF8.self).split(separator: "\n").map(unescaped)
    #expect(shown.contains(name), "\(shown)")
  }

  private func unescaped(_ text: Substring) -> String {
    var text = String(text)
    for (entity, character) in [
      ("&#45;", "-"), ("&quot;", "\""), ("&#160;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"),
    ] {
      text = text.replacing(entity, with: character)
    }
    return text
  }

  @Test(
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "data:text/html,x",
      "file:///etc/passwd",
      "vbscript:x", "//host/path", "http:", "https://", "java\nscript:alert(1)",
      "https://" + String(repeating: "x", count: 5_000),
    ])
  func `only web addresses become links`(address: String) throws {
    let svg = try #require(PictureFormat.named("svg")).data(picture(["a", "b"], website: address))
    #expect(!String(decoding: svg, as: UTF8.self).contains("href=\""))
  }

  @Test func `a web address becomes a link`() throws {
    let svg = try #require(PictureFormat.named("svg")).data(
      picture(["a"], website: "https://a.example/?x=1&y=2"))
    #expect(String(decoding: svg, as: UTF8.self).contains("href=\"https://a.example/?x=1&amp;y=2\""))
  }

  @Test func `random names never break the picture`() throws {
    let alphabet = Array("ab\"\\\n<>&;{}[]|-#/*%'`\u{0}\u{7F}机（\u{301}\u{200B}")
    for seed in 1...8 as ClosedRange<UInt64> {
      var state = seed
      func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
      }
      let names = (0..<40).map { _ in String((0..<next(30)).map { _ in alphabet[next(alphabet.count)] }) }
      let dot = try #require(PictureFormat.named("dot")).data(picture(names))
      #expect(throws: Never.self, "seed \(seed)") { try Program.run("dot", ["-Tcanon"], on: dot) }
    }
  }
}
