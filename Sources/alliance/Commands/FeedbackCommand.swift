import AllianceGraph
import AllianceModel
import ArgumentParser

struct FeedbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback",
    abstract: "Say what became of a suggestion, or list what was said.",
    discussion: """
      A declined pair is not suggested again until a feed states something new of either member. Which reasons people \
      accept or decline shifts the weights a little, never below half or above twice. Every entry can be taken back.

      EXAMPLES
        alliance feedback 智臂 粤海大学机器人研究院 accept
        alliance feedback 智臂 岭捷传动 decline --reason "已有供应商"
        alliance feedback 智臂 粤海大学机器人研究院 later --until 2026-09-01
        alliance feedback --list
        alliance feedback --outcomes
        alliance feedback --withdraw 2
      """)

  @Argument(help: ArgumentHelp("Whom the suggestion was made to.", valueName: "seeker"))
  var seeker: String?

  @Argument(help: ArgumentHelp("Who was suggested.", valueName: "candidate"))
  var candidate: String?

  @Argument(help: "What is said of it, or how far it came.")
  var verdict: Feedback.Verdict?

  @Option(
    help: ArgumentHelp("The pairing kind. Default: the one the pair scores highest in.", valueName: "kind"))
  var kind: String?

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason = ""

  @Option(help: ArgumentHelp("The day it was said. Default: today.", valueName: "yyyy-mm-dd"))
  var on: CalendarDate?

  @Option(help: ArgumentHelp("For later: the day from which to ask again.", valueName: "yyyy-mm-dd"))
  var until: CalendarDate?

  @Flag(help: "Count how far suggestions came, by kind: met, agreement, contract, in use.")
  var outcomes = false

  @Flag(help: "List the log; with a member, what was said by or of it.")
  var list = false

  @Option(help: ArgumentHelp("Take the entry with this number back.", valueName: "n"))
  var withdraw: Int?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    let says = !list && withdraw == nil && !outcomes
    guard !says || (seeker != nil && candidate != nil && verdict != nil) else {
      throw ValidationError(
        "Give a seeker, a candidate and what is said; or --list; --outcomes; or --withdraw N.")
    }
    guard (verdict == .later) == (until != nil) else {
      throw ValidationError("later needs --until DATE, and nothing else has one.")
    }
    guard !outcomes || (seeker == nil && !list && withdraw == nil) else {
      throw ValidationError("--outcomes stands alone.")
    }
    guard says || (candidate == nil && verdict == nil && !(list && withdraw != nil)) else {
      throw ValidationError("--list and --withdraw stand alone.")
    }
  }

  func run() throws {
    if outcomes { return try put(try store.open().outcomes(audience: answer.audience)) }
    let found = try answered(by: try store.open())
    if json { return Terminal.put(try AnswerJSON.data(found)) }
    table(found).lines(width: Terminal.width).forEach(Terminal.put)
  }

  private func answered(by alliance: Alliance) throws -> FeedbackAnswer {
    if let withdraw { return try alliance.withdrawFeedback(withdraw) }
    guard !list, let seeker, let candidate, let verdict else {
      return try alliance.feedback(of: seeker, audience: answer.audience)
    }
    return try alliance.give(
      FeedbackRequest(
        seeker: seeker, candidate: candidate, kind: kind, verdict: verdict, reason: reason,
        on: on ?? .today, askAgain: until))
  }

  private func table(_ found: FeedbackAnswer) -> Table {
    let words = Words(answer.spoken)
    var table = Table([
      .init(title: "#", isNumber: true, minimum: 2), .init(title: words("日期", "date"), minimum: 10),
      .init(title: words("类型", "kind"), minimum: 8), .init(title: words("一方", "seeker"), minimum: 12),
      .init(title: words("另一方", "candidate"), minimum: 12), .init(title: words("结果", "verdict"), minimum: 8),
      .init(title: words("理由", "reason"), minimum: 8),
    ])
    for entry in found.entries {
      let verdict =
        words(entry.verdict) + (entry.askAgain.map { " \($0)" } ?? "")
        + (entry.isWithdrawn ? words("（已撤回）", " (withdrawn)") : "")
      table.add([
        "\(entry.id)", "\(entry.on)", entry.kind, name(entry.seeker, found), name(entry.candidate, found),
        verdict,
        entry.reason,
      ])
    }
    return table
  }

  private func put(_ found: OutcomesAnswer) throws {
    if json { return Terminal.put(try AnswerJSON.data(found)) }
    let words = Words(answer.spoken)
    let stages = Feedback.Verdict.allCases.filter { $0.stage != nil }
    var columns: [Table.Column] = [
      .init(title: words("类型", "kind"), minimum: 8),
      .init(title: words("有反馈", "answered"), isNumber: true, minimum: 8),
    ]
    columns += (stages + [.decline, .later]).map { Table.Column(title: words($0), isNumber: true) }
    var table = Table(columns)
    for counts in found.kinds {
      let reached = stages.map { "\(counts.reached[$0] ?? 0)" }
      table.add([counts.kind, "\(counts.answered)"] + reached + ["\(counts.declined)", "\(counts.later)"])
    }
    table.lines(width: Terminal.width).forEach(Terminal.put)
  }

  private func name(_ id: FactID, _ found: FeedbackAnswer) -> String {
    found.members[id.description]?.names.text(for: answer.spoken) ?? id.key
  }
}
