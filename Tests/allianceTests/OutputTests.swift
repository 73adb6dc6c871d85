import Foundation
import Testing

/// What stands on the screen, and what other programs read.
@Suite struct OutputTests {
  @Test func `JSON of every command can be read, and is the same bytes twice`() throws {
    let program = try Program()
    for question in Questions.json {
      let runs = try (0..<2).map { _ in try program.run(question) }
      #expect(runs[0].code == 0, "\(question) \(runs[0].errors)")
      #expect(runs[0].output == runs[1].output, "\(question)")
      #expect(throws: Never.self, "\(question)") { try JSONSerialization.jsonObject(with: runs[0].output) }
    }
  }

  @Test(
    arguments: [
      ["suggest", "esc"], ["find", "轴承"], ["find", "bearing", "--for", "esc"],
      ["suggest", "--all", "--kind", "upstream"],
    ])
  func `lines for programs have their cells, and no cell has a tab or line break in it`(question: [String])
    throws
  {
    let program = try Program()
    let run = try program.run(question + ["--format", "tsv"])
    let lines = run.lines.dropLast()
    #expect(!lines.isEmpty)
    let cells = Set(lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).count })
    #expect(cells.count == 1 && cells.first! >= 3, "\(run.text)")
    #expect(
      lines.allSatisfy { Double($0.split(separator: "\t", omittingEmptySubsequences: false)[2]) != nil })
  }

  @Test func `data goes to standard output, all else to standard error`() throws {
    let program = try Program()
    let members = try program.run("members", "--limit", "2")
    #expect(members.lines.count == 4)
    #expect(members.errors == "19 members\n")
    let imported = try program.run("import", Program.feed("delta.xml"))
    #expect(imported.text == "")
    #expect(imported.errors.contains("nothing new"))
    let dry = try program.run("import", "--dry-run", Program.feed("delta.xml"), "--store", "new.sqlite")
    #expect(dry.lines.contains { $0.hasPrefix("added") && $0.contains("delta:joint") })
    let backup = try program.run("backup", "b.sqlite")
    #expect(backup.text == "")
    let none = try program.run("find", "quantum")
    #expect(none.text == "")
    #expect(none.errors == "no member fits; say it in other words, or search the other side with --side\n")
    let failed = try program.run("show", "nobody at all")
    #expect(failed.text == "" && failed.errors.hasPrefix("alliance: error: no member is called"))
    let picture = try program.run("graph")
    #expect(picture.text.hasPrefix("digraph"))
    #expect(picture.errors.contains("--audience secretariat"))
  }
}
