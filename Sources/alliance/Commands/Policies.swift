import AllianceBoards
import AllianceGraph
import AllianceModel
import ArgumentParser
import Foundation

struct Policies: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say which measures of policies apply to a member, and what is missing.",
    discussion: """
      Policies are a JSON file of measures with conditions; Imports/fictional-policies.json is one to begin with. What \
      the data don't say is to be checked by a person.

      EXAMPLES
        alliance policies 岭捷传动 --file Imports/fictional-policies.json
        alliance policies linghai-tech --file policies.json --json
        alliance policies 岭捷传动 --file policies.json --picture policies.svg
      """)

  @Argument(help: "The member.")
  var member: String

  @Option(help: ArgumentHelp("The policies; - is standard input.", valueName: "file"), completion: .file())
  var file: String

  @OptionGroup var drawing: PictureFileOptions

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    try drawing.check()
    guard
      let data = file == "-"
        ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: file)
    else { throw UsageFault(description: "the file '\(file)' can't be read; check its path") }
    let found = try store.open().policies(
      PoliciesRequest(
        member: member, policies: try Alliance.policies(reading: data, name: file), audience: answer.audience)
    )
    try drawing.write { found.picture(in: answer.spoken) }
    if json { return Terminal.put(try AnswerJSON.data(found)) }
    for finding in found.findings { lines(finding, found).forEach(Terminal.put) }
  }

  private func lines(_ finding: PolicyFinding, _ found: PoliciesAnswer) -> [String] {
    let words = Words(answer.spoken)
    let width = Terminal.width
    return [
      Terminal.bold(
        DisplayWidth.clipped(
          "\(words(finding.verdict))  \(found.title(of: finding, in: answer.spoken)) · \(finding.measure.clause)",
          to: width))
    ]
      + [
        finding.measure.text.text(for: answer.spoken) ?? "",
        found.checks(of: finding, in: answer.spoken).joined(separator: "  "),
      ].flatMap { text in
        DisplayWidth.wrapped(text, to: width - 4).map { "    " + $0 }
      }
  }
}
