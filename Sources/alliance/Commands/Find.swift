import AllianceGraph
import AllianceMatching
import AllianceModel
import ArgumentParser

struct Find: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find members for a need in words.",
    discussion: """
      With --batch FILE, each line is a query's id, a member or nothing, and the words, tab-separated; prints the \
      query's id, member and score, best first.

      EXAMPLES
        alliance find 六维力传感器
        alliance find "AI visual inspection" --for 佳都科技 --kind research
        alliance find 融资 --side need
        alliance find --batch queries.tsv > found.tsv
      """)

  @Argument(help: "The need in words, in any language.")
  var text: String?

  @Option(name: .customLong("for"), help: ArgumentHelp("The member that has the need.", valueName: "member"))
  var member: String?

  @Option(help: "Which side of the listings is searched.")
  var side: Listing.Side = .capability

  @Option(
    help: "Only candidates of this kind of pairing: \(PairingKind.all.map(\.name).joined(separator: ", ")).")
  var kind: String?

  @Option(help: "At most this many.")
  var limit = Matcher.usualLength

  @Option(help: ArgumentHelp("Many needs, one a line.", valueName: "file"), completion: .file())
  var batch: String?

  @Option(help: "How the answer is printed. Default: table; for --batch tsv.")
  var format: ListFormat?

  @Flag(help: "The same as --format json.")
  var json = false

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard (text == nil) != (batch == nil) else { throw ValidationError("give a text, or --batch FILE.") }
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
    guard batch == nil || ((format ?? .tsv) == .tsv && !json) else {
      throw ValidationError("--batch prints tsv only.")
    }
  }

  func run() throws {
    let alliance = try store.open()
    if let batch { return try many(batch, alliance) }
    let found = try alliance.find(
      FindRequest(
        need: Need(text ?? "", side: side), member: member, kind: kind, limit: limit,
        audience: answer.audience))
    let hint = Words(answer.spoken)(
      "没有符合的成员；换个说法，或用 --side 查供需的另一侧",
      "no member fits; say it in other words, or search the other side with --side")
    try SuggestionOutput(answer: found, language: answer.spoken, hint: hint).put(
      json ? .json : format ?? .table)
  }

  private func many(_ path: String, _ alliance: Alliance) throws {
    let file = try LineFile(path)
    let needs = try file.lines.map { number, line in
      let cells = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 3 else {
        throw file.fault(at: number, "expected an id, a member or nothing, and words, with tabs between")
      }
      return (query: cells[0], member: cells[1], text: cells[2])
    }
    var output = LineBuffer()
    try LineFile.naming(file) {
      try alliance.rankings(needs: needs, side: side, kind: kind, limit: limit, audience: answer.audience) {
        output.add([$0, $1, ScoreText.precise($2)])
      }
    }
    output.flush()
  }
}
