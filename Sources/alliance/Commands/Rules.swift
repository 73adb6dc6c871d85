import AllianceGraph
import AllianceModel
import ArgumentParser

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List or set the rules that keep members apart.",
    discussion: """
      Rules: \(AllianceRules.Rule.allCases.map { "\($0.rawValue) (\($0.name(in: .en)))" }.joined(separator: ", ")).
      An investor or a government makes no group of what it owns. A pair that is kept apart is suggested to neither \
      side for any kind of pairing; why is told to the secretariat alone.

      EXAMPLES
        alliance rules
        alliance rules --enable competitors
        alliance rules --apart 智臂 --apart 岭捷传动 --ground conflict --reason "专利诉讼中"
        alliance rules --withdraw 1
      """)

  @Option(help: ArgumentHelp("Put a rule in force.", valueName: "rule"))
  var enable: String?

  @Option(help: ArgumentHelp("Put a rule out of force.", valueName: "rule"))
  var disable: String?

  @Option(help: ArgumentHelp("A member to be kept apart from another; give it twice.", valueName: "member"))
  var apart: [String] = []

  @Option(help: "What the two are kept apart as.")
  var ground: KeptApart.Ground = .conflict

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason = ""

  @Option(help: ArgumentHelp("The day it was stated. Default: today.", valueName: "yyyy-mm-dd"))
  var on: CalendarDate?

  @Option(help: ArgumentHelp("Take the pair with this number back.", valueName: "n"))
  var withdraw: Int?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    let asked = [enable != nil, disable != nil, !apart.isEmpty, withdraw != nil].count { $0 }
    guard asked <= 1 else {
      throw ValidationError("--enable, --disable, --apart and --withdraw stand alone.")
    }
    guard apart.isEmpty || apart.count == 2 else { throw ValidationError("give --apart twice.") }
  }

  func run() throws {
    let found = try answered(by: try store.open())
    if json { return Terminal.put(try AnswerJSON.data(found)) }
    rules(found).lines(width: Terminal.width).forEach(Terminal.put)
    guard !found.pairs.isEmpty else { return }
    Terminal.put("")
    pairs(found).lines(width: Terminal.width).forEach(Terminal.put)
  }

  private func answered(by alliance: Alliance) throws -> RulesAnswer {
    if let enable { return try alliance.setRule(named: enable, inForce: true) }
    if let disable { return try alliance.setRule(named: disable, inForce: false) }
    if let withdraw { return try alliance.withdrawKeptApart(withdraw) }
    guard apart.count == 2 else { return try alliance.rules(audience: answer.audience) }
    return try alliance.keepApart(apart[0], apart[1], as: ground, reason: reason, on: on ?? .today)
  }

  private func rules(_ found: RulesAnswer) -> Table {
    let words = Words(answer.spoken)
    var table = Table([
      .init(title: words("规则", "rule"), minimum: 10), .init(title: words("状态", "state"), minimum: 8),
      .init(title: words("不推荐", "keeps apart"), minimum: 12),
    ])
    for entry in found.rules {
      table.add([
        entry.rule.rawValue, entry.isInForce ? words("生效", "in force") : words("停用", "off"),
        words(entry.rule),
      ])
    }
    return table
  }

  private func pairs(_ found: RulesAnswer) -> Table {
    let words = Words(answer.spoken)
    var table = Table([
      .init(title: "#", isNumber: true, minimum: 2), .init(title: words("一方", "one"), minimum: 10),
      .init(title: words("另一方", "other"), minimum: 10), .init(title: words("缘由", "ground"), minimum: 8),
      .init(title: words("日期", "date"), minimum: 10), .init(title: words("理由", "reason"), minimum: 8),
    ])
    for pair in found.pairs {
      let ground = words(pair.ground) + (pair.isWithdrawn ? words("（已撤回）", " (withdrawn)") : "")
      table.add([
        "\(pair.id)", name(pair.one, found), name(pair.other, found), ground, "\(pair.on)", pair.reason,
      ])
    }
    return table
  }

  private func name(_ id: FactID, _ found: RulesAnswer) -> String {
    found.members[id.description]?.names.text(for: answer.spoken) ?? id.key
  }
}
