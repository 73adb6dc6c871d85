import AllianceGraph
import AllianceModel
import ArgumentParser
import Foundation

struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "List what came of suggestions, pair by pair, as evidence for others.",
    discussion: """
      Every pair that came to a stage in some time: when it was accepted, met, agreed, signed and went into use, what \
      was said of it, and the ties that feeds have known since. The log of 'alliance feedback' is where it comes from.

      The same store and days give the same list. Its SHA-256 is that of the bytes of --format tsv, so anybody can \
      check it: alliance evidence --from DATE --to DATE --format tsv | sha256sum

      EXAMPLES
        alliance evidence --from 2025-12-31 --to 2026-06-30
        alliance evidence --from 2025-12-31 --to 2026-06-30 --stage contract --format markdown -o evidence.md
        alliance evidence --from 2025-12-31 --to 2026-06-30 --format csv --language zh -o 成效.csv
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, markdown, csv, tsv, json
  }

  @Option(help: ArgumentHelp("The day before the time to list.", valueName: "yyyy-mm-dd"))
  var from: CalendarDate

  @Option(
    help: ArgumentHelp("Its last day; what was said or known later does not count.", valueName: "yyyy-mm-dd"))
  var to: CalendarDate

  @Option(help: "Only pairs that came at least so far: accept, met, agreement, contract or inUse.")
  var stage = Feedback.Verdict.met

  @Option(help: "How the list is written.")
  var format = Format.table

  @Option(name: [.short, .long], help: "The file to write. Default: standard output.", completion: .file())
  var output: String?

  @Flag(help: "The same as --format json.")
  var json = false

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard from <= to else { throw ValidationError("--from must not be after --to.") }
  }

  func run() throws {
    let found = try store.open().evidence(
      EvidenceRequest(from: from, to: to, stage: stage, audience: answer.audience))
    let language = answer.spoken
    let data =
      switch json ? .json : format {
      case .json: try AnswerJSON.data(found)
      case .markdown: found.markdown(in: language)
      case .csv: found.csv(in: language)
      case .tsv: found.canonical
      case .table: table(found)
      }
    try OutputFile.write(data, to: output)
    Terminal.note(found.summary(in: language))
    if !found.entries.isEmpty { Terminal.note(found.proof(in: language)) }
  }

  /// As wide as the terminal; in a file, as wide as it is.
  private func table(_ found: EvidenceAnswer) -> Data {
    guard !found.entries.isEmpty else { return Data() }
    let lines = Table(found.table(in: answer.spoken)).lines(width: output == nil ? Terminal.width : .max)
    return Data(lines.map { SafeText.of($0) + "\n" }.joined().utf8)
  }
}
