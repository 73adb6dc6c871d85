import AllianceGraph
import AllianceModel
import ArgumentParser

struct Network: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Describe the network of ties, or find who can introduce two members.",
    discussion: """
      Ties are observed relations and joint projects between those who have joined or ask to. The picture is \
      'alliance graph network'.

      EXAMPLES
        alliance network
        alliance network --between 岭捷传动,songda-delivery
        alliance network --between lingjie-drive,songda-delivery --load 12
        alliance network --json
      """)

  @Option(help: ArgumentHelp("Two members, with a comma between.", valueName: "members"))
  var between: String?

  @Option(help: ArgumentHelp("Nobody with more ties than this introduces.", valueName: "ties"))
  var load: Int?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var past: AsOfOptions
  @OptionGroup var answer: AnswerOptions
  @OptionGroup var store: StoreOptions

  private var ends: [String] {
    between?.split(whereSeparator: { ",，".contains($0) }).map(String.init) ?? []
  }

  func validate() throws {
    guard between == nil || ends.count == 2 else { throw ValidationError("--between takes two members.") }
    guard load.map({ $0 > 0 }) ?? true else { throw ValidationError("--load must be 1 or more.") }
  }

  func run() throws {
    let alliance = try store.open()
    let found = try alliance.network(
      NetworkRequest(between: ends, load: load, asOf: past.asOf, audience: answer.audience))
    try past.note(alliance, Words(answer.spoken))
    if json { return Terminal.put(try AnswerJSON.data(found)) }
    let list = NetworkList(answer: found, language: answer.spoken)
    let lines = between == nil ? list.lines(width: Terminal.width) : list.introductions(width: Terminal.width)
    lines.forEach(Terminal.put)
    if between != nil, found.introductions.isEmpty {
      Terminal.note(NetworkAnswer.noWay(in: answer.spoken))
    }
  }
}
