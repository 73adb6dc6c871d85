import AllianceGraph
import AllianceIdentity
import AllianceModel
import ArgumentParser

struct Duplicates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find members that are one organisation under several names, and merge them.",
    discussion: """
      Without an action, lists pairs and merges nothing. A pair is certain, or for a person to review; its reasons are \
      the summands of its score.

      merge A B makes B an entry of A: one member with the names, identifiers, listings, projects and relations of \
      both, under the id of A; the id of B goes on to lead there, in feeds too. split A B takes the entry B out again. \
      distinct A B says that the two are not one; they are not offered again. log lists what was decided, undo N takes \
      entry N back. Nothing is lost: an undo or a split restores exactly what was.

      With --pairs FILE, each line is a pair's id, a name, its country, another name and its country, tab-separated; \
      prints the pair's id, score and verdict: certain, review or different.

      EXAMPLES
        alliance duplicates
        alliance duplicates --merge-certain --dry-run
        alliance duplicates merge gd-air:pci gleif:3003006L2 --reason "同一法人"
        alliance duplicates undo 3
        alliance duplicates --pairs pairs.tsv
      """)

  enum Action: String, CaseIterable, ExpressibleByArgument {
    case merge, split, distinct, log, undo
  }

  @Argument(help: "What to do with two members, or with the log of decisions.")
  var action: Action?

  @Argument(
    help: ArgumentHelp("The one member; of a merge, whose id stays. For undo, a number.", valueName: "a"))
  var first: String?

  @Argument(help: ArgumentHelp("The other member; of a split, the id that was merged.", valueName: "b"))
  var second: String?

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason = ""

  @Option(help: ArgumentHelp("The day it is decided. Default: today.", valueName: "yyyy-mm-dd"))
  var on: CalendarDate?

  @Flag(help: "Merge what is certain, and nothing else.")
  var mergeCertain = false

  @Flag(help: "Say what would be merged; merge nothing.")
  var dryRun = false

  @Option(
    name: .customLong("min"), help: ArgumentHelp("The least score, from 0 to 1.", valueName: "score"))
  var minimum = DuplicateModel.listed

  @Option(help: "At most this many.")
  var limit: Int?

  @Option(help: ArgumentHelp("Judge these pairs of names instead.", valueName: "file"), completion: .file())
  var pairs: String?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard (0...1).contains(minimum) else { throw ValidationError("--min must be from 0 to 1.") }
    guard limit.map({ $0 > 0 }) ?? true else { throw ValidationError("--limit must be 1 or more.") }
    guard pairs == nil || !json else { throw ValidationError("--pairs prints lines, not --json.") }
    guard mergeCertain || !dryRun else { throw ValidationError("--dry-run goes with --merge-certain.") }
    guard action == nil || (pairs == nil && !mergeCertain) else {
      throw ValidationError("An action stands alone, without --pairs or --merge-certain.")
    }
    try validateMembers()
  }

  private func validateMembers() throws {
    switch action {
    case .merge, .split, .distinct:
      guard second != nil else { throw ValidationError("Give two members.") }
    case .undo:
      guard first.flatMap({ Int($0) }) != nil, second == nil else {
        throw ValidationError("Give the number of an entry; 'log' lists them.")
      }
    case .log: guard first == nil else { throw ValidationError("'log' lists all entries.") }
    case nil: break
    }
  }

  func run() throws {
    if let pairs { return try PairJudge.run(pairs) }
    let alliance = try store.open()
    if let decided = try decided(by: alliance) { return try put(decided) }
    let found = try alliance.duplicates(
      DuplicatesRequest(minimum: minimum, limit: limit, audience: answer.audience))
    if json { return Terminal.put(try AnswerJSON.data(found)) }
    if !found.pairs.isEmpty { put(DuplicateList(answer.spoken).pairs(found)) }
    Terminal.note(found.summary(in: answer.spoken))
  }

  /// What was decided; nil where pairs are to be listed.
  private func decided(by alliance: Alliance) throws -> IdentityAnswer? {
    let day = on ?? .today
    switch action {
    case .merge: return try decide(.merge, alliance, day)
    case .split: return try decide(.split, alliance, day)
    case .distinct: return try decide(.distinct, alliance, day)
    case .undo: return try alliance.undoDecision(Int(first ?? "") ?? 0, reason: reason, on: day)
    case .log: return try alliance.decisions(audience: answer.audience)
    case nil: return mergeCertain ? try alliance.mergeCertain(on: day, dryRun: dryRun) : nil
    }
  }

  private func decide(
    _ verdict: IdentityDecision.Verdict, _ alliance: Alliance, _ day: CalendarDate
  ) throws -> IdentityAnswer {
    try alliance.decide(
      IdentityRequest(verdict, first ?? "", second ?? "", reason: reason, on: day))
  }

  private func put(_ decided: IdentityAnswer) throws {
    if json { return Terminal.put(try AnswerJSON.data(decided)) }
    if !decided.entries.isEmpty { put(Table(decided.table(in: answer.spoken))) }
    guard mergeCertain else { return }
    let (words, count) = (Words(answer.spoken), decided.entries.count)
    Terminal.note(
      dryRun
        ? words("将合并 \(count) 条", "\(count) would be merged")
        : words("已合并 \(count) 条", "\(count) merged"))
  }

  private func put(_ table: Table) { table.lines(width: Terminal.width).forEach(Terminal.put) }
}

/// Judges pairs of names from a file.
private enum PairJudge {
  static func run(_ path: String) throws {
    let pairs = try LineFile(path).lines.map { number, line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 5 else {
        throw UsageFault(
          description: "\(path):\(number): expected an id, a name, its country, a name and its country, "
            + "with tabs between")
      }
      return NamedPair(
        id: cells[0], a: .init(name: cells[1], country: cells[2]), b: .init(name: cells[3], country: cells[4])
      )
    }
    var output = LineBuffer()
    for (pair, found) in zip(pairs, NamedPair.scores(of: pairs)) {
      output.add([pair.id, ScoreText.precise(Double(found.score)), found.verdict.rawValue])
    }
    output.flush()
  }
}
