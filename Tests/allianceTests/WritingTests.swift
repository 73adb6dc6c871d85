import Foundation
import Testing

/// Standard output that can't be written.
@Suite struct WritingTests {
  @Test(arguments: ["/dev/full"])
  func `what can't be written ends in an error, not in a crash`(file: String) throws {
    let program = try Program()
    for question in [
      ["members"], ["members", "--json"], ["suggest", "--all", "--kind", "upstream", "--format", "tsv"],
    ] {
      let run = try program.shell("\"$0\" \(question.joined(separator: " ")) > \(file)")
      #expect(run.code == 1)
      #expect(run.errors.hasPrefix("alliance: error: "), "\(run.errors)")
      #expect(run.errors.contains("standard output"))
    }
  }

  @Test(arguments: ["", "trap '' PIPE; "])
  func `a reader that has enough ends the program quietly`(before: String) throws {
    let program = try Program()
    let run = try program.shell(
      before
        + "{ \"$0\" members --json; } | true; \"$0\" suggest --all --kind upstream --format tsv | head -1")
    #expect(run.code == 0)
    #expect(run.errors == "")
    #expect(run.lines.count == 2)
  }
}
