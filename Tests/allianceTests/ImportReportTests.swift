import AllianceGraph
import AllianceModel
import Foundation
import Testing

@testable import alliance

/// What an import of several feeds says at its end.
@Suite struct ImportReportTests {
  let program: Program

  init() throws {
    program = try Program(empty: true)
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "feeds/older"), withIntermediateDirectories: true)
    for name in ["b", "a"] { try program.write(Self.feed(name), to: "feeds/2026-\(name).xml") }
    try program.write(Self.feed("old"), to: "feeds/2025-old.xml")
    try program.write("<alliance", to: "feeds/2026-cut.xml")
    try program.write(Self.feed("bad", kind: "firm"), to: "feeds/2026-bad.xml")
  }

  private static func feed(_ source: String, kind: String = "enterprise") -> String {
    """
    <alliance xmlns="urn:alliancegraph:feed:1" source="\(source)">
    <member id="m" kind="enterprise"><name>\(source)</name><region>Nowhere-\(source)</region></member>
    <member id="n" kind="\(kind)"><name>\(source)</name><region>Elsewhere</region></member></alliance>
    """
  }

  @Test func `a pattern in quotes stands for the files that fit it, in order`() throws {
    let run = try program.run("import", "feeds/2026-[ab].xml")
    #expect(run.code == 0, "\(run.errors)")
    let imported = run.errors.split(separator: "\n").filter { $0.contains(": imported") }
    #expect(imported.map { $0.prefix { $0 != ":" } } == ["feeds/2026-a.xml", "feeds/2026-b.xml"])
    #expect(try program.run("members", "old", "--json").text.contains("\"count\" : 0"))
  }

  @Test func `a pattern that nothing fits says so, and a file may have the name of one`() throws {
    let none = try program.run("import", "feeds/1999-*.xml")
    #expect(none.code == 1)
    #expect(
      none.errors.contains("'feeds/1999-*.xml'")
        || none.errors.contains("feeds/1999-*.xml: error: no file fits"))
    try program.write(Self.feed("odd"), to: "feeds/[odd].xml")
    #expect(try program.run("import", "feeds/[odd].xml").code == 0)
  }

  @Test(arguments: [40, 80, 200], Language.allCases)
  func `a table and the frequent faults fit the terminal`(width: Int, language: Language) throws {
    let run = try program.run(
      ["import", "feeds", "--language", language.rawValue], environment: ["COLUMNS": "\(width)"])
    #expect(run.code == 1)
    #expect(run.text == "")
    let report = run.errors.components(separatedBy: "\n\n").dropFirst().joined(separator: "\n").split(
      separator: "\n")
    for line in report { #expect(DisplayWidth.of(String(line)) <= width, "\(line)") }
    let table = report.prefix(7)
    #expect(table.count == 7)
    #expect(table[0].contains(language == .zh ? "新增" : "added"))
    #expect(table[1].contains(width == 40 ? ".xml  " : "2025-old.xml"))
    #expect(table[6].hasPrefix(language == .zh ? "合计" : "total"))
    #expect(table[6].split(separator: " ").dropFirst().prefix(2) == ["1", "7"])
    #expect(report.contains { $0.contains(language == .zh ? "首见于" : "first at") })
  }

  @Test func `the same stands in JSON, with the feeds that could not be read`() throws {
    let run = try program.run("import", "feeds", "--json")
    let feeds = try #require(try JSONSerialization.jsonObject(with: run.output) as? [[String: Any]])
    #expect(
      feeds.map { $0["outcome"] as? String } == ["committed", "committed", "committed", "refused", "failed"])
    let kinds = try #require(feeds[0]["faultKinds"] as? [[String: Any]])
    #expect(kinds.count == 1)
    #expect(kinds[0]["count"] as? Int == 2 && kinds[0]["line"] as? Int == 2)
    #expect(try #require(feeds[4]["diagnostics"] as? [[String: Any]]).count == 1)
  }

  @Test func `faults are grouped over all feeds, names taken out`() throws {
    let errors = try program.run("import", "feeds/2026-[ab].xml").errors
    #expect(errors.contains("4 ×  warning: region '…' is"), "\(errors)")
    #expect(errors.contains("first at feeds/2026-a.xml:2"), "\(errors)")
  }

  @Test func `one feed has no table`() throws {
    #expect(try !program.run("import", "feeds/2026-a.xml").errors.contains("total"))
  }

  @Test(arguments: [40, 80, 200])
  func `the line of progress has rate and time left once they mean something`(width: Int) {
    let early = ProgressBar.line("f.xml", .read(records: 500, share: 0.5), after: 1, width: width)
    #expect(early.contains("50% 500") && !early.contains("/s"))
    let late = ProgressBar.line(
      String(repeating: "长", count: 90) + ".xml", .read(records: 1_000_000, share: 0.25), after: 100,
      width: width)
    #expect(late.contains("25% 1000000 10000/s -5:00"), "\(late)")
    #expect(DisplayWidth.of(late) < width + 12)
    let endless = ProgressBar.line("f", .read(records: 90, share: nil), after: 3, width: width)
    #expect(endless == "f 90 30/s")
  }

  @Test(arguments: [40, 80, 200])
  func `a feed that comes over the network shows how much came, how fast and how long it takes`(width: Int) {
    let known = ProgressBar.line(
      "https://h/f.xml", .fetched(bytes: 25_000_000, of: 100_000_000), after: 10, width: width)
    #expect(known.contains(" 25% 25.0 MB 2.5 MB/s -0:30"), "\(known)")
    #expect(DisplayWidth.of(known) < width + 12)
    let unknown = ProgressBar.line("h", .fetched(bytes: 3_000_000, of: nil), after: 3, width: width)
    #expect(unknown == "h 3.0 MB 1.0 MB/s")
    #expect(
      ProgressBar.line("h", .fetched(bytes: 300, of: 200), after: 1, width: width).hasSuffix("100% 300 B"))
  }
}
