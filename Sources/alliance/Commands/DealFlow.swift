import AllianceGraph
import AllianceModel
import ArgumentParser

struct DealFlow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dealflow",
    abstract: "Rank the projects that seek money for a fund.",
    discussion: """
      A fund's mandates are its capabilities of kind funding. Each project comes with its reasons, the gaps of the chain \
      it would fill, who would use it, the labs behind it, and conflicts of interest; sums are by segment of the chain. \
      Then comes what the fund holds, and how that and what it could hold spread by theme, stage, region and ticket \
      against its mandates. The picture is 'alliance graph portfolio --fund FUND'.

      EXAMPLES
        alliance dealflow --fund 岚浦创业投资
        alliance dealflow --fund qitan-fund --limit 5 --json
      """)

  @Option(help: ArgumentHelp("The fund.", valueName: "member"))
  var fund: String

  @Option(help: "At most this many.")
  var limit: Int?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard limit.map({ $0 > 0 }) ?? true else { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() throws {
    let found = try store.open().dealFlow(
      DealFlowRequest(fund: fund, limit: limit, audience: answer.audience))
    if json { return Terminal.put(try AnswerJSON.data(found)) }
    DealList(answer: found, language: answer.spoken).lines(width: Terminal.width).forEach(Terminal.put)
    Terminal.note(found.summary(in: answer.spoken))
  }
}
