import Foundation
import Testing

/// What README.md says the commands say of themselves.
@Suite struct ReadmeTests {
  @Test(arguments: [[]] + Questions.commands.map { [$0] })
  func `the command reference is the help`(command: [String]) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md")
    let readme = try String(contentsOf: file.standardized, encoding: .utf8)
    let help = try Program(empty: true).run(["help"] + command, environment: ["COLUMNS": "80"]).text
    let expected = "```\n\(help.trimmingCharacters(in: .newlines))\n```"
    #expect(readme.contains(expected), "put into README.md what 'alliance help \(command.joined())' prints")
  }
}
