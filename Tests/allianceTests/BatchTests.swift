import Foundation
import Testing

/// Many questions in a file.
@Suite struct BatchTests {
  let program: Program

  init() throws { program = try Program() }

  func find(_ text: String, _ arguments: String...) throws -> Program.Run {
    try program.run(["find", "--batch", "-", "--format", "tsv"] + arguments, input: text)
  }

  func suggest(_ text: String, _ arguments: String...) throws -> Program.Run {
    try program.run(
      ["suggest", "--seekers", "-", "--kind", "upstream", "--format", "tsv"] + arguments, input: text)
  }

  @Test func `each line is answered by its id, as the one question is`() throws {
    let run = try find("q1\t\t谐波减速器\nq2\tjoint\t谐波减速器\n")
    let lines = run.lines.dropLast().map { $0.split(separator: "\t").map(String.init) }
    #expect(Set(lines.map { $0[0] }) == ["q1", "q2"])
    let one = try program.run("find", "谐波减速器", "--for", "joint", "--format", "tsv")
    let expected = one.lines.dropLast().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(lines.filter { $0[0] == "q2" }.map { Array($0[1...]) } == expected.map { Array($0[1...2]) })
  }

  @Test func `a file, standard input, line ends of Windows and a byte order mark make no difference`() throws
  {
    let expected = try find("q1\t\t谐波减速器\nq2\t\tbearing\n")
    #expect(expected.code == 0 && !expected.text.isEmpty)
    for text in [
      "q1\t\t谐波减速器\r\nq2\t\tbearing\r\n", "\u{FEFF}q1\t\t谐波减速器\nq2\t\tbearing",
      "\nq1\t\t谐波减速器\n\n\nq2\t\tbearing\n\n",
    ] {
      #expect(try find(text).output == expected.output)
    }
    try program.write("q1\t\t谐波减速器\nq2\t\tbearing\n", to: "needs.tsv")
    let file = try program.run("find", "--batch", "needs.tsv", "--format", "tsv")
    #expect(file.output == expected.output)
    #expect(try suggest("joint\r\nsteel\r\n").output == suggest("joint\nsteel\n").output)
    #expect(try suggest("\u{FEFF}joint\n").output == suggest("joint\n").output)
  }

  @Test func `an empty file is no question and no error`() throws {
    for text in ["", "\n", " \n\t\n"] {
      for run in [try find(text), try suggest(text)] {
        #expect(run.code == 0)
        #expect(run.text == "" && run.errors == "")
      }
    }
  }

  @Test func `a bad line is named by file and number, and nothing is answered`() throws {
    for (text, line) in [("q1\t\ta\nbad\n", 2), ("\n\nbad\n", 3), ("q1\tjoint\n", 1), ("q1\r\n", 1)] {
      let run = try find(text)
      #expect(run.code == 1)
      #expect(run.text == "")
      #expect(
        run.errors
          == "alliance: error: -:\(line): expected an id, a member or nothing, and words, with tabs between\n"
      )
    }
  }

  @Test func `an unknown member is named with its line, and nothing is answered`() throws {
    let needs = try find("q1\t\tbearing\n\nq2\tnobody at all\tbearing\n")
    #expect(needs.code == 1 && needs.text == "")
    #expect(
      needs.errors
        == "alliance: error: -:3: no member is called 'nobody at all'; list them with 'alliance members'\n")
    let seekers = try suggest("joint\n\nstele\n")
    #expect(seekers.code == 1 && seekers.text == "")
    #expect(
      seekers.errors
        == "alliance: error: -:3: no member is called 'stele'; did you mean 'steel' (南岭特钢)?\n")
  }

  @Test func `an id that two sources have is not taken for the first of them`() throws {
    let run = try suggest("joint\nreducer\n")
    #expect(run.code == 1 && run.text == "")
    #expect(run.errors.hasPrefix("alliance: error: -:2: 'reducer' names several members: 'delta:reducer'"))
    #expect(try suggest("delta:reducer\n").code == 0)
  }

  @Test func `a file that is not there or a folder is named`() throws {
    for name in ["nofile", "."] {
      let needs = try program.run("find", "--batch", name, "--format", "tsv")
      #expect(needs.code == 1)
      #expect(needs.errors == "alliance: error: the file '\(name)' can't be read; check its path\n")
    }
  }

  @Test func `the words of a need may hold tabs, and the list is as long as asked`() throws {
    let run = try find("q1\t\tbearing\tsteel\n", "--limit", "1")
    #expect(run.lines.dropLast().count == 1)
    #expect(run.text.hasPrefix("q1\tsteel\t"))
  }

  @Test func `seekers are answered in the order of the file, all of them in that of their ids`() throws {
    let run = try suggest("joint\narm\n")
    let seekers = run.lines.dropLast().map { String($0.prefix { $0 != "\t" }) }
    #expect(seekers.first == "joint" && seekers.last == "arm")
    let all = try program.run("suggest", "--all", "--kind", "upstream", "--format", "tsv")
    for line in run.lines.dropLast() { #expect(all.lines.contains(line)) }
  }
}
