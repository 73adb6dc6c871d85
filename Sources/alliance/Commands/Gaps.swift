import AllianceBoards
import AllianceGraph
import AllianceModel
import ArgumentParser

struct Gaps: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find the gaps of the industry chain, and who could fill them.",
    discussion: """
      A place of the chain is missing (缺链), hangs on a single source (断链风险), is weak (弱链) or strong (强链). \
      Each is ranked by how much of the chain hangs on it. The picture is 'alliance graph gaps'.

      EXAMPLES
        alliance gaps
        alliance gaps --concept humanoid-robot --status missing
        alliance gaps --region 深圳 --limit 10
        alliance gaps --what-if leaves:岭捷传动
        alliance gaps --what-if leaves:岭捷传动 --what-if joins:new-member.xml
        alliance gaps --what-if fails:harmonic-reducer --json
      """)

  @Option(help: "Only this concept, by id or label, and what goes into it.")
  var concept: String?

  @Option(help: "Count only members of this region, by code or name, as inside.")
  var region: String?

  @Option(help: "Only places in this state. Default: all but the strong ones.")
  var status: ChainGap.Status?

  @Option(help: "At most this many. Default: 15.")
  var limit: Int?

  @Option(
    help: ArgumentHelp(
      "What to suppose: leaves:MEMBER, fails:CONCEPT or joins:FILE. Says what changes. May be repeated.",
      valueName: "supposition"))
  var whatIf: [String] = []

  @Flag(help: "Print JSON; all of them unless --limit says otherwise.")
  var json = false

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var store: StoreOptions

  private static let usualLength = 15

  func validate() throws {
    guard limit.map({ $0 > 0 }) ?? true else { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() throws {
    let found = try store.open().gaps(
      GapsRequest(
        concept: concept, region: region, status: status, limit: limit ?? (json ? nil : Self.usualLength),
        whatIf: whatIf, audience: answer.audience))
    if json { return Terminal.put(try AnswerJSON.data(found)) }
    GapList(answer: found, language: answer.spoken).lines(width: Terminal.width).forEach(Terminal.put)
    let words = Words(answer.spoken)
    let states = ChainGap.Status.allCases.map { "\(words($0)) \(found.counts[$0.rawValue] ?? 0)" }
    Terminal.note(states.joined(separator: " · "))
  }
}
