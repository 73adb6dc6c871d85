import AllianceGraph
import AllianceModel
import ArgumentParser
import Foundation

struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Report what came, changed and went, and what became of suggestions and gaps.",
    discussion: """
      From what was known at the end of one day to what was known at the end of another: members, listings, projects \
      and relations, the outcomes of suggestions by stage, gaps of the chain that opened and closed.

      EXAMPLES
        alliance report --from 2025-12-31 --to 2026-06-30
        alliance report --from 2025-12-31 --to 2026-06-30 -o report.md --picture change.svg
        alliance report --from 2025-12-31 --to 2026-06-30 --language zh --format html -o report.html
        alliance report --from 2025-12-31 --to 2026-06-30 --json
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case markdown, html, json
  }

  @Option(help: ArgumentHelp("The day before the time to report on.", valueName: "yyyy-mm-dd"))
  var from: CalendarDate

  @Option(help: ArgumentHelp("Its last day.", valueName: "yyyy-mm-dd"))
  var to: CalendarDate

  @Option(help: "How the report is written.")
  var format = Format.markdown

  @Option(name: [.short, .long], help: "The file to write. Default: standard output.", completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "A file for the picture of the change, as SVG; Markdown then shows it. HTML has it in it anyway.",
      valueName: "file"), completion: .file())
  var picture: String?

  @Flag(help: "The same as --format json.")
  var json = false

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard from <= to else { throw ValidationError("--from must not be after --to.") }
    guard picture == nil || (format == .markdown && !json) else {
      throw ValidationError("--picture goes with --format markdown; HTML has its picture in it.")
    }
  }

  func run() throws {
    let alliance = try store.open()
    let request = ReportRequest(from: from, to: to, audience: answer.audience)
    let report = try alliance.report(request)
    let data =
      switch json ? .json : format {
      case .json: try AnswerJSON.data(report)
      case .markdown:
        ReportPage(report, language: answer.spoken).markdown(showing: try drawnFile(alliance, request))
      case .html: ReportPage(report, language: answer.spoken, picture: drawing(alliance, request)).html
      }
    try OutputFile.write(data, to: output)
  }

  /// Draws the picture into its file and says how the report's own file names it; nil where none is asked for or drawn.
  private func drawnFile(_ alliance: Alliance, _ request: ReportRequest) throws -> String? {
    guard let picture, let drawn = drawing(alliance, request) else { return nil }
    try OutputFile.write(drawn, to: picture)
    let file = URL(fileURLWithPath: picture)
    let folder = URL(fileURLWithPath: output ?? "-").deletingLastPathComponent()
    return file.deletingLastPathComponent().path == folder.path ? file.lastPathComponent : picture
  }

  /// The picture of the change; a report without it is still a report.
  private func drawing(_ alliance: Alliance, _ request: ReportRequest) -> Data? {
    do {
      return try alliance.picture(of: request, in: answer.spoken)
    } catch {
      Terminal.note("\(error)")
      return nil
    }
  }
}
