import AllianceGraph
import AllianceModel
import ArgumentParser

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the store, the disk and what pictures need.",
    discussion: """
      Says what is wrong and what to do about it; exit code 1 where something does not work. Changes nothing but, where a \
      newer version was installed, the shape of the tables, after a copy of the file was made beside it.

      EXAMPLES
        alliance doctor
        alliance doctor --json
      """)

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var wording: LanguageOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let found = try store.open().doctor()
    if json {
      Terminal.put(try AnswerJSON.data(found))
    } else {
      for check in found.checks { lines(check).forEach(Terminal.put) }
    }
    if found.isFaulty { throw ExitCode(1) }
  }

  private func lines(_ check: DoctorAnswer.Check) -> [String] {
    let words = Words(wording.spoken)
    let colon = words("：", ": ")
    let head = "\(words(check.state)) · \(words(check.subject))\(colon)\(text(check.found))"
    let advice = check.advice.isEmpty ? [] : ["  → \(text(check.advice))"]
    return ([head] + advice).flatMap { DisplayWidth.wrapped($0, to: Terminal.width) }
  }

  private func text(_ texts: [LocalizedText]) -> String { texts.text(for: wording.spoken) ?? "" }
}
