import AllianceBoards
import AllianceGraph
import AllianceModel
import ArgumentParser
import Foundation

struct Consortium: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build the smallest team of members that covers what is required.",
    discussion: """
      Says who coordinates (牵头) and who takes part (参与), who worked together before, what stays uncovered and which \
      condition to give up for it; then two other teams. Whom rules keep apart is in no team together, and who is \
      tied to whoever poses the need in none. Where the search for the best is cut short, what it leaves open is said.

      EXAMPLES
        alliance consortium --concepts harmonic-reducer,torque-sensor,motion-controller
        alliance consortium --need demo:lingjie-drive/n6 --must university
        alliance consortium --need "灵巧手、触觉传感器与大模型" --max 4 --region 广东 --exclude 岭捷传动
        alliance consortium --need demo:lingjie-drive/n6 --budget CNY:500000 --picture team.svg
      """)

  @Option(help: "A need by its id, or words that name concepts.")
  var need: String?

  @Option(help: "Concepts by id or label, with commas between.")
  var concepts: String?

  @Option(name: .customLong("max"), help: ArgumentHelp("At most this many members.", valueName: "count"))
  var teamLimit = 5

  @Option(help: ArgumentHelp("A kind of member that must be in it. May be repeated.", valueName: "kind"))
  var must: [MemberKind] = []

  @Option(help: "A region they must lie in: a code or a name.")
  var region: String?

  @Option(help: ArgumentHelp("A member that must not be in it. May be repeated.", valueName: "member"))
  var exclude: [String] = []

  @Option(
    help: ArgumentHelp(
      "What they may ask together at most, of those who say it: CNY:3000000.", valueName: "sum"))
  var budget: String?

  @OptionGroup var drawing: PictureFileOptions

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard need != nil || concepts != nil else { throw ValidationError("give --need or --concepts.") }
    guard (1...20).contains(teamLimit) else { throw ValidationError("--max must be from 1 to 20.") }
  }

  func run() throws {
    try drawing.check()
    let named = concepts?.split(whereSeparator: { ",，、".contains($0) }).map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    let found = try store.open().consortium(
      ConsortiumRequest(
        need: need, concepts: named ?? [], teamLimit: teamLimit, kinds: must, region: region,
        excluded: exclude, budget: budget, audience: answer.audience))
    try drawing.write { found.picture(in: answer.spoken) }
    if json { return Terminal.put(try AnswerJSON.data(found)) }
    TeamList(answer: found, language: answer.spoken).lines(width: Terminal.width).forEach(Terminal.put)
  }
}
