import AllianceGraph
import AllianceModel
import ArgumentParser

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what was added, changed and taken back between two days.",
    discussion: """
      Compares what was known at the end of each day: members, listings, projects, relations, concepts, field by \
      field. A day before the first feed knows nothing.

      EXAMPLES
        alliance diff 2026-01-01 2026-06-30
        alliance diff 2026-01-01 2026-06-30 --language zh
        alliance diff 2026-01-01 2026-06-30 --json
      """)

  @Argument(help: ArgumentHelp("The earlier day.", valueName: "yyyy-mm-dd"))
  var from: CalendarDate

  @Argument(help: ArgumentHelp("The later day.", valueName: "yyyy-mm-dd"))
  var to: CalendarDate

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let found = try store.open().diff(DiffRequest(from: from, to: to, audience: answer.audience))
    if json { return Terminal.put(try AnswerJSON.data(found)) }
    var table = ChangeTable(answer.spoken, names: found.names)
    for change in found.changes { table.add(change) }
    if !found.changes.isEmpty { table.lines(width: Terminal.width).forEach(Terminal.put) }
    let words = Words(answer.spoken)
    let sums = FactChange.Fate.allCases.map { fate in
      "\(found.changes.count { $0.fate == fate }) \(words(fate))"
    }
    Terminal.note("\(from) … \(to): " + sums.joined(separator: words("，", ", ")))
  }
}
