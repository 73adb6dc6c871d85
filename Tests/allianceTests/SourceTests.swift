import Foundation
import Testing

/// Where feeds come from.
@Suite struct SourceTests {
  private static func feed(_ source: String) -> String {
    """
    <alliance xmlns="urn:alliancegraph:feed:1" source="\(source)" content="full">
    <member id="m" kind="enterprise"><name>\(source)</name></member></alliance>
    """
  }

  @Test func `a folder stands for the feeds in it and below, in order of path`() throws {
    let program = try Program(empty: true)
    for folder in ["feeds/b", "feeds/.hidden"] {
      try FileManager.default.createDirectory(
        at: program.folder.appending(path: folder), withIntermediateDirectories: true)
    }
    for (name, source) in [("z.xml", "z"), ("b/a.XML", "ba"), ("a.txt", "no"), (".hidden/h.xml", "hidden")] {
      try program.write(Self.feed(source), to: "feeds/\(name)")
    }
    let run = try program.run("import", "feeds")
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.errors.split(separator: "\n").filter { $0.contains(": ") }.map { $0.prefix { $0 != ":" } } == [
        "feeds/b/a.XML", "feeds/z.xml",
      ])
  }

  @Test func `a folder without feeds says what it lacks, and no store is made`() throws {
    let program = try Program(empty: true)
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "none"), withIntermediateDirectories: true)
    let run = try program.run("import", "none")
    #expect(run.code == 1)
    #expect(run.errors.contains("holds no file that ends in .xml, .rdf or .gz"))
    #expect(!program.has("alliance.sqlite"))
  }

  @Test func `standard input is a feed too`() throws {
    let program = try Program(empty: true)
    let run = try program.run(["import", "-"], input: Self.feed("piped"))
    #expect(run.code == 0, "\(run.errors)")
    #expect(try program.run("members", "piped", "--json").text.contains("\"count\" : 1"))
    let broken = try program.run(["import", "-"], input: "<alliance")
    #expect(broken.code == 1)
    #expect(broken.errors.hasPrefix("stdin:1: error:"))
  }

  @Test func `of many feeds status shows the latest, and JSON all`() throws {
    let program = try Program(empty: true)
    let names = (10..<35).map { "f\($0).xml" }
    for name in names { try program.write(Self.feed(name), to: name) }
    #expect(try program.run(["import"] + names).code == 0)
    let status = try program.run("status")
    #expect(status.text.contains("f34.xml") && !status.text.contains("f14.xml"))
    #expect(status.errors.contains("5 earlier feeds"))
    #expect(try program.run("status", "--json").text.contains("f14.xml"))
  }
}
