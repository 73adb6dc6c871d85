import Foundation
import Testing

/// The contract of the command line: exit codes, help, pictures.
@Suite struct CommandTests {
  let program: Program

  init() throws { program = try Program() }

  // MARK: Exit codes

  @Test func `done is 0, with faults kept aside 2, failed 1`() throws {
    let faulty = Program.feed("faulty-members.xml")
    #expect(try program.run("import", Program.feed("delta.xml")).code == 0)
    #expect(try program.run("import", faulty).code == 1)
    #expect(try program.run("import", faulty, "--dry-run").code != 0)
    #expect(try program.run("import", faulty, "--quarantine").code == 2)
    #expect(try program.run("import", "nofeed.xml", Program.feed("port.xml")).code == 1)
    #expect(try program.run("show", "nobody at all").code == 1)
  }

  @Test(
    arguments: [
      ["nonsense"], ["members", "--nonsense"], ["members", "a", "b"], ["members", "--kind", "x"], ["show"],
      ["members", "--limit", "x"], ["members", "--limit=-1"], ["members", "--limit", "0"],
      ["import"], ["import", "x", "--strict", "--quarantine"], ["suggest"], ["suggest", "a", "--all"],
      ["suggest", "--all"], ["feedback", "a", "b", "later"], ["suggest", "a", "--exposure", "2"],
      ["rules", "--apart", "a"], ["rules", "--enable", "a", "--withdraw", "1"],
      ["suggest", "--all", "--kind", "upstream", "--json"],
      ["suggest", "a", "--limit", "0"],
      ["suggest", "a", "--limit=-1"], ["suggest", "a", "--limit", "99999999999999999999"],
      ["suggest", "a", "--format", "xml"], ["find"], ["find", "a", "--limit", "0"],
      ["find", "a", "--batch", "b"],

      ["find", "--batch", "b", "--json"], ["find", "a", "--side", "x"], ["explain", "a"],
      ["graph", "--limit", "0"], ["gaps", "--limit", "0"], ["gaps", "--status", "x"], ["consortium"],
      ["consortium", "--concepts", "a", "--max", "0"], ["meetings"],
      ["meetings", "--event", "x", "--slots", "65"],
      ["network", "--between", "a"], ["dealflow"],
      ["graph", "--as-of", "2025-02-30"], ["graph", "--group", "x"], ["graph", "--audience", "x"],
      ["members", "--language", "fr"], ["backup"], ["status", "x"],
    ])
  func `wrong usage is 64 and says how it is meant`(arguments: [String]) throws {
    let run = try program.run(arguments)
    #expect(run.code == 64, "\(run.errors)")
    #expect(run.text == "")
    #expect(run.errors.contains("Usage: alliance"))
  }

  @Test func `help is data, and shows examples for every command`() throws {
    for command in Questions.commands {
      let run = try program.run(command, "--help")
      #expect(run.code == 0)
      #expect(run.text.contains("EXAMPLES\n  alliance \(command)"), "\(command)")
      #expect(run.errors == "")
    }
    let help = try program.run("--help")
    for command in Questions.commands { #expect(help.text.contains("  \(command) "), "\(command)") }
    #expect(try program.run("--version").text == "0.1.0\n")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `there are completions for a shell`(shell: String) throws {
    let run = try program.run("--generate-completion-script", shell)
    #expect(run.code == 0)
    #expect(run.output.count > 1_000)
    #expect(run.text.contains("suggest"))
  }

  // MARK: Pictures

  @Test func `without Graphviz a picture says what to install, and DOT needs none`() throws {
    let path = ["PATH": program.folder.path(percentEncoded: false)]
    for arguments in [["--format", "svg"], ["-o", "x.png"]] {
      let run = try program.run(["graph"] + arguments, environment: path)
      #expect(run.code == 1)
      #expect(run.errors.contains("'sudo apt install graphviz'"), "\(run.errors)")
      #expect(run.errors.contains("--format dot"))
    }
    #expect(!program.has("x.png"))
    #expect(try program.run(["graph"], environment: path).code == 0)
  }

  @Test func `the file's extension says the format, and an unknown one which there are`() throws {
    for (name, start) in [
      ("a.svg", "<?xml"), ("a.SVG", "<?xml"), ("a.dot", "digraph"), ("a.json", "{"), ("a.pdf", "%PDF"),
    ] {
      #expect(try program.run("graph", "-o", name).code == 0)
      let bytes = try Data(contentsOf: program.folder.appending(path: name))
      #expect(bytes.starts(with: Data(start.utf8)), "\(name)")
    }
    let unknown = try program.run("graph", "-o", "a.sgv")
    #expect(unknown.code == 1)
    #expect(
      unknown.errors
        == "alliance: error: 'sgv' is no format for pictures; did you mean 'svg'? expected one of dot, svg, png, pdf, json, graphml, gexf, jgf, cyjs, csv, nodecsv\n"
    )
    #expect(!program.has("a.sgv"))
    #expect(try program.run("graph", "-o", "b.sgv", "--format", "dot").code == 0)
  }

  @Test(arguments: [["consortium", "--concepts", "x"], ["policies", "x", "--file", "x"]])
  func `a picture of an answer in no known format is refused in the same words`(arguments: [String]) throws {
    let unknown = try program.run(arguments + ["--picture", "a.sgv"])
    #expect(unknown.code == 1)
    #expect(
      unknown.errors.hasPrefix("alliance: error: 'sgv' is no format for pictures; did you mean 'svg'? "))
    #expect(!unknown.errors.contains("CommandError"))
    #expect(!program.has("a.sgv"))
  }

  @Test func `the file - is standard output, as it is standard input elsewhere`() throws {
    let run = try program.run("graph", "-o", "-", "--format", "json")
    #expect(run.code == 0)
    #expect(run.text.hasPrefix("{"))
    #expect(!program.has("-"))
  }

  @Test func `a picture for a folder that is not there says so`() throws {
    let run = try program.run("graph", "-o", "nofolder/a.dot")
    #expect(run.code == 1)
    #expect(
      run.errors.hasPrefix("alliance: error: 'nofolder/a.dot' can't be written; check its folder"),
      "\(run.errors)")
  }
}
