import Foundation
import Testing

/// The quarantine, past days and differences on the command line.
@Suite struct HistoryCommandTests {
  let program: Program

  init() throws { program = try Program(empty: true) }

  private func take(_ text: String, _ issued: String, _ arguments: String..., code: Int32 = 0) throws {
    try program.write(
      "<alliance xmlns=\"urn:alliancegraph:feed:1\" source=\"s\" issued=\"\(issued)\" content=\"changes\">\n\(text)\n</alliance>",
      to: "feed-\(issued).xml")
    let run = try program.run(["import", "feed-\(issued).xml"] + arguments)
    #expect(run.code == code, "\(run.errors)")
  }

  @Test func `a record goes to quarantine, is listed, shown, retried and dropped`() throws {
    try take(
      """
      <member id="a" kind="enterprise"><name>A</name></member>
      <relation predicate="supplies" from="a" to="b"><text>\u{202E}轴承</text></relation>
      <member id="c" kind="factory"><name>C</name></member>
      """, "2026-01-01", "--quarantine", code: 2)
    let list = try program.run("quarantine")
    #expect(list.code == 0)
    #expect(list.lines.count == 4, "\(list.text)")
    #expect(list.errors == "2 records in quarantine\n")
    #expect(try program.run("quarantine", "--language", "zh").errors == "隔离区共 2 条记录\n")
    #expect(try program.run("quarantine", "list", "--source", "t").errors == "0 records in quarantine\n")
    let json = try program.run("quarantine", "list", "--json").text
    #expect(json.contains("\"number\" : 1") && json.contains("\"line\" : 3") && !json.contains("<relation"))

    let shown = try program.run("quarantine", "show", "2")
    #expect(shown.text.contains("feed-2026-01-01.xml:3: relation"))
    #expect(shown.text.contains("<relation xmlns=\"urn:alliancegraph:feed:1\" predicate=\"supplies\""))
    #expect(SafeOutputTests.steering(shown.text) == [])
    #expect(try program.run("quarantine", "show", "2", "--json").text.contains("\"isWhole\" : true"))
    #expect(try program.run("quarantine", "show", "9").errors.contains("no record 9"))

    #expect(try program.run("quarantine", "retry", "all").code == 2)
    try take("<member id=\"b\" kind=\"enterprise\"><name>B</name></member>", "2026-02-01")
    let retried = try program.run("quarantine", "retry", "2")
    #expect(retried.code == 0, "\(retried.errors)")
    #expect(retried.errors == "1 taken, 0 still in quarantine\n")
    #expect(try program.run("show", "b").text.contains("A supplies B"))
    #expect(try program.run("quarantine", "drop", "1").code == 0)
    #expect(try program.run("quarantine", "drop", "1").code == 1)
    #expect(try program.run("quarantine").errors == "0 records in quarantine\n")
    for wrong in [["retry"], ["retry", "x"], ["retry", "all", "1"], ["show"], ["drop", "x"]] {
      #expect(try program.run(["quarantine"] + wrong).code == 64, "\(wrong)")
    }
  }

  @Test func `what changed between two days is a table in both languages, and complete as JSON`() throws {
    try take("<member id=\"a\" kind=\"enterprise\"><name>A</name><region>DE</region></member>", "2026-01-01")
    try take(
      """
      <member id="a" kind="enterprise"><name>A</name><region>FR</region></member>
      <member id="b" kind="enterprise"><name>B</name></member>
      <relation predicate="supplies" from="a" to="b"><text>bearings</text></relation>
      """, "2026-02-01")
    let diff = try program.run("diff", "2026-01-15", "2026-02-15", "--language", "en")
    #expect(
      diff.lines.contains { $0.hasPrefix("changed  member") && $0.contains("region") && $0.contains("FR") })
    #expect(diff.lines.contains { $0.contains("A supplies B: bearings") }, "\(diff.text)")
    #expect(diff.errors == "2026-01-15 … 2026-02-15: 2 added, 1 changed, 0 retired\n")
    let chinese = try program.run("diff", "2026-01-15", "2026-02-15", "--language", "zh")
    #expect(chinese.text.contains("变更") && chinese.text.contains("地区") && chinese.text.contains("A 供应 B"))
    #expect(try program.run("diff", "2026-01-15").code == 64)
    #expect(try program.run("diff", "2026-01-15", "2026-02-30").code == 64)
    let then = try program.run("members", "--as-of", "2026-01-15")
    #expect(then.errors == "1 member\n")
    let early = try program.run("members", "--as-of", "2025-01-15")
    #expect(early.errors.contains("the first feed is of 2026-01-01"))
    #expect(try program.run("show", "a", "--as-of", "2026-01-15").text.contains("Germany"))
    try take("<member id=\"a\" kind=\"enterprise\"><name>A</name></member>", "2026-03-01", "--dry-run")
    let dry = try program.run("import", "--dry-run", "feed-2026-03-01.xml", "--language", "en")
    #expect(
      dry.lines.contains { $0.hasPrefix("changed  member") && $0.contains("region") && $0.contains("FR") })
  }

  @Test func `the hash of a list of evidence is that of its bytes, by the system's own program`() throws {
    let program = try Program()
    for (verdict, day) in [("accept", "2026-01-16"), ("met", "2026-01-20"), ("contract", "2026-01-25")] {
      let run = try program.run(
        "feedback", "joint", "delta:reducer", verdict, "--on", day, "--reason", "样机\t好")
      #expect(run.code == 0, "\(run.errors)")
    }
    let span = ["--from", "2025-12-31", "--to", "2026-01-31"]
    let json = try program.run(["evidence"] + span + ["--json"])
    let sum = try program.shell("$0 evidence \(span.joined(separator: " ")) --format tsv 2> note | sha256sum")
    let hash = String(sum.text.prefix(64))
    #expect(hash.count == 64 && json.text.contains("\"sha256\" : \"\(hash)\""), "\(json.text) \(sum.errors)")
    #expect(try program.run(["evidence"] + span + ["--format", "markdown"]).text.contains(hash))
    #expect(
      try program.run(["evidence"] + span).errors.contains("1 pair, met 1, agreement 1, contract 1, in use 0")
    )
    #expect(try program.run("evidence", "--from", "2026-02-01", "--to", "2026-01-31").code == 64)
  }
}
