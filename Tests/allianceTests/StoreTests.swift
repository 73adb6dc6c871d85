import Foundation
import Testing

/// Which file the store is, and files that are none.
@Suite struct StoreTests {
  let program: Program

  init() throws { program = try Program() }

  @Test func `the store can be named before and after the command, and by the environment`() throws {
    let other = try Program(empty: true)
    let store = program.path("alliance.sqlite")
    let expected = try program.run("status", "--json").output
    #expect(try other.run("status", "--json", "--store", store).output == expected)
    #expect(try other.run("--store", store, "status", "--json").output == expected)
    let environment = ["ALLIANCE_STORE": store]
    #expect(try other.run(["status", "--json"], environment: environment).output == expected)
    let named = try other.run(["status", "--store", "none.sqlite"], environment: environment)
    #expect(named.errors.contains("'none.sqlite'"))
    #expect(try program.run(["status", "--json"], environment: ["ALLIANCE_STORE": ""]).output == expected)
  }

  @Test func `a missing store names the remedy and no file is made`() throws {
    let program = try Program(empty: true)
    for question in Questions.sheets + [["graph"], ["backup", "b.sqlite"]] {
      let run = try program.run(question)
      #expect(run.code == 1)
      #expect(
        run.errors
          == "alliance: error: there is no store at 'alliance.sqlite'; make one with 'alliance import FEED', or name another with --store\n"
      )
    }
    #expect(!program.has("alliance.sqlite") && !program.has("b.sqlite"))
  }

  @Test func `a dry run or a feed that can't be read makes no store`() throws {
    let program = try Program(empty: true)
    #expect(try program.run("import", "--dry-run", Program.feed("delta.xml")).code == 0)
    #expect(!program.has("alliance.sqlite"))
    #expect(try program.run("import", "nofeed.xml").code == 1)
    #expect(!program.has("alliance.sqlite"))
  }

  @Test func `a file that is no store of ours is left alone and the error says what it is`() throws {
    try program.write("hello", to: "text.sqlite")
    try program.write(String(repeating: "hello ", count: 1_000), to: "long.sqlite")
    for name in ["text.sqlite", "long.sqlite"] {
      for command in [["members"], ["import", Program.feed("delta.xml")]] {
        let run = try program.run(command + ["--store", name])
        #expect(run.code == 1)
        #expect(run.errors.hasPrefix("alliance: error: '\(name)' can't be opened as a store: "))
      }
    }
    #expect(try String(contentsOfFile: program.path("text.sqlite"), encoding: .utf8) == "hello")
    for name in [".", "/", "nofolder/x.sqlite"] {
      let run = try program.run("import", Program.feed("delta.xml"), "--store", name)
      #expect(run.code == 1)
      #expect(
        run.errors.hasPrefix("alliance: error: '\(name)' can't be opened as a store: "), "\(run.errors)")
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a store that may not be written is named, with what to check`() throws {
    let store = program.path("alliance.sqlite")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: store)
    let run = try program.run("import", Program.feed("port.xml"))
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("alliance: error: 'alliance.sqlite' can't be opened as a store: "))
    #expect(run.errors.contains("check its permissions"))
  }

  @Test func `a backup is a store, and never replaces a file`() throws {
    #expect(try program.run("backup", "copy.sqlite").code == 0)
    let expected = try program.run("members", "--json").output
    #expect(try program.run("members", "--json", "--store", "copy.sqlite").output == expected)
    let again = try program.run("backup", "copy.sqlite")
    #expect(again.code == 1)
    #expect(
      again.errors == "alliance: error: 'copy.sqlite' exists already; name a new file for the backup\n")
    let nowhere = try program.run("backup", "nofolder/copy.sqlite")
    #expect(nowhere.code == 1)
    #expect(
      nowhere.errors.hasPrefix("alliance: error: 'nofolder/copy.sqlite' can't be written"),
      "\(nowhere.errors)")
  }
}
