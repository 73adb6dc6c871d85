import AllianceGraph
import AllianceMatching
import AllianceModel
import ArgumentParser

struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Judge suggestions by who came together later.",
    discussion: """
      Holds back what began in a span of time, makes suggestions from what was known before it, and counts how many \
      of those who then met for the first time were suggested. The split is by time, never by chance.

      Hits@10: lists of ten with a right one. MRR: one over the rank of the first right one. NDCG@10: how far up the \
      right ones stand. Recall@50: the share of the right ones found. Each with half its 95 % bootstrap interval. \
      Then, of suggested pairs scored so high, how many held; and of pairs that the year before would have given such a \
      chance, how many did. \
      Coverage and gini: how many candidates are on a list at all, and how evenly (0 all alike, 1 always the same).

      EXAMPLES
        alliance evaluate --kind research
        alliance evaluate --kind research --from 2017-01-01 --ablation
        alliance evaluate --kind needs
      """)

  @Option(help: ArgumentHelp("A pairing kind, or needs: those in words.", valueName: "kind"))
  var kind: String

  @Option(
    help: ArgumentHelp("First day held back. Default: a year before the last known.", valueName: "yyyy-mm-dd")
  )
  var from: CalendarDate?

  @Option(help: ArgumentHelp("Last day held back. Default: the last known.", valueName: "yyyy-mm-dd"))
  var until: CalendarDate?

  @Option(help: ArgumentHelp("Ask for at most this many seekers, evenly picked.", valueName: "n"))
  var limit = 1_000

  @Flag(help: "Judge the full method without each of its features, too.")
  var ablation = false

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var wording: LanguageOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() throws {
    let evaluation = try store.open().evaluate(
      EvaluateRequest(kind: kind, from: from, until: until, limit: limit, ablating: ablation))
    if json { return Terminal.put(try AnswerJSON.data(evaluation)) }
    table(evaluation).lines(width: Terminal.width).forEach(Terminal.put)
    Terminal.put("")
    held(evaluation).lines(width: Terminal.width).forEach(Terminal.put)
    let words = Words(wording.spoken)
    Terminal.note(
      words(
        "\(evaluation.from) 至 \(evaluation.until)：\(evaluation.seekers) 个成员，\(evaluation.candidates) 个候选",
        "\(evaluation.from) to \(evaluation.until): \(evaluation.seekers) seekers, \(evaluation.candidates) candidates"
      ))
  }

  /// Of pairs scored so high, and of pairs said to come together so probably, how many did.
  private func held(_ evaluation: Evaluation) -> Table {
    let words = Words(wording.spoken)
    var table = Table([
      .init(title: words("建议", "suggested pairs"), minimum: 18),
      .init(title: words("对数", "pairs"), isNumber: true), .init(title: words("成", "held"), isNumber: true),
      .init(title: words("比例", "share"), isNumber: true),
      .init(title: words("预计", "expected"), isNumber: true, minimum: 8),
    ])
    for step in evaluation.scored where step.pairs > 0 {
      let score = ScoreText.of(step.score)
      table.add([
        words("得分≥\(score)", "scored \(score) or more"), "\(step.pairs)", "\(step.held)",
        ScoreText.of(step.share), "",
      ])
    }
    for bin in evaluation.reliability {
      let (low, high) = (ScoreText.of(bin.from), ScoreText.of(bin.to))
      table.add([
        words("预计\(low)–\(high)", "expected \(low)–\(high)"), "\(bin.pairs)", "\(bin.held)",
        ScoreText.of(bin.share), ScoreText.of(bin.said),
      ])
    }
    return table
  }

  private func table(_ evaluation: Evaluation) -> Table {
    let words = Words(wording.spoken)
    var table = Table([
      .init(title: words("方法", "method"), minimum: 20),
      .init(title: "Hits@10", isNumber: true, minimum: 11), .init(title: "MRR", isNumber: true, minimum: 11),
      .init(title: "NDCG@10", isNumber: true, minimum: 11),
      .init(title: "Recall@50", isNumber: true, minimum: 11),
      .init(title: words("覆盖", "coverage"), isNumber: true),
      .init(title: words("基尼", "gini"), isNumber: true),
    ])
    for row in evaluation.methods {
      let measures = [\.hits, \.reciprocalRank, \.gain, \.recall] as [KeyPath<RankingQuality, Double>]
      table.add(
        [row.method]
          + measures.map { measure -> String in
            let (mean, margin) = (row.quality[keyPath: measure], row.margins[keyPath: measure])
            // Without the zero a row fits 80 columns.
            return "\(ScoreText.of(mean)) ±\(ScoreText.of(margin).trimmingPrefix("0"))"
          } + [row.exposure.coverage, row.exposure.gini].map(ScoreText.of))
    }
    return table
  }
}
