import AllianceGraph
import AllianceModel
import AllianceStore
import ArgumentParser

struct Sync: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask the registered sources for what is new, and import it.",
    discussion: """
      One that fails does not keep the others from it. 'alliance sources' shows what came of it.

      EXAMPLES
        alliance sync
        alliance sync https://feeds.example/members.xml --dry-run
        alliance sync --json
      """)

  @Argument(help: ArgumentHelp("Addresses, or the names of their feeds. Default: all.", valueName: "source"))
  var sources: [String] = []

  @Flag(help: "Say what would change, and change nothing.")
  var dryRun = false

  @Flag(help: "Print the summaries as JSON.")
  var json = false

  @OptionGroup var wording: LanguageOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    var bar = ProgressBar()
    let request = SyncRequest(sources: sources, dryRun: dryRun, today: .today)
    let report = try store.open().sync(request, told: { if !json { tell($0) } }) { feed, step in
      bar.show(step, of: feed)
    }
    bar.clear()
    if json { Terminal.put(try AnswerJSON.data(report)) } else { tell(report) }
    if report.hasFailures { throw ExitCode.failure }
    if report.faults > 0 { throw ExitCode(2) }
  }

  private func tell(_ feed: ImportReport.Feed) {
    switch feed {
    case .read(let summary):
      ImportLine(summary: summary, isStrict: summary.outcome == .refused, language: wording.spoken).tell()
    case .failed(_, let fault): Terminal.note("\(fault)")
    }
  }

  private func tell(_ report: ImportReport) {
    let words = Words(wording.spoken)
    guard !report.feeds.isEmpty else {
      let none = words(
        "没有登记的来源；用 'alliance sources add' 登记，或导入一个网址",
        "no source is registered; register one with 'alliance sources add', or import a web address")
      return Terminal.note(none)
    }
    Terminal.note("")
    ImportTable(report: report, language: wording.spoken).lines(width: Terminal.width).forEach(Terminal.note)
  }
}
