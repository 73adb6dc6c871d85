import AllianceGraph
import AllianceIdentity
import AllianceModel
import ArgumentParser

struct Duplicates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find members that are one organisation under several names.",
    discussion: """
      Merges nothing. A pair is certain, or for a person to review; its reasons are the summands of its score.

      With --pairs FILE, each line is a pair's id, a name, its country, another name and its country, tab-separated; \
      prints the pair's id, score and verdict: certain, review or different.

      EXAMPLES
        alliance duplicates
        alliance duplicates --min 0.9 --json
        alliance duplicates --pairs pairs.tsv
      """)

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
  }

  func run() throws {
    if let pairs { return try judge(pairs) }
    let found = try store.open().duplicates(
      DuplicatesRequest(minimum: minimum, limit: limit, audience: answer.audience))
    if json { return Terminal.put(try AnswerJSON.data(found)) }
    if !found.pairs.isEmpty { table(found).lines(width: Terminal.width).forEach(Terminal.put) }
    let words = Words(answer.spoken)
    Terminal.note(words("共 \(found.count) 对", "\(found.count) \(found.count == 1 ? "pair" : "pairs")"))
  }

  private func judge(_ path: String) throws {
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

  private func table(_ found: DuplicatesAnswer) -> Table {
    let words = Words(answer.spoken)
    var table = Table([
      .init(title: words("分数", "score"), isNumber: true), .init(title: words("判断", "verdict")),
      .init(title: words("甲", "one"), minimum: 14), .init(title: words("乙", "other"), minimum: 14),
      .init(title: words("理由", "reasons"), minimum: 20),
    ])
    for pair in found.pairs {
      let reasons = pair.reasons.filter { abs($0.summand) >= 0.1 }.map { reason in
        (reason.summand < 0 ? "−" : "+") + words(reason.fact)
      }
      table.add([
        ScoreText.of(Double(pair.score)), words(pair.verdict), side(pair.a, found), side(pair.b, found),
        reasons.joined(separator: words("，", ", ")),
      ])
    }
    return table
  }

  private func side(_ id: FactID, _ found: DuplicatesAnswer) -> String {
    let name = found.members[id.description]?.names.text(for: answer.spoken) ?? ""
    return "\(id.key) \(name)"
  }
}
