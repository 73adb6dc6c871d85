import AllianceGraph
import AllianceMatching
import AllianceModel
import ArgumentParser

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain why a candidate is suggested to a member, or why not.",
    discussion: """
      Prints every summand of the score with the stored facts behind it, the rank, and the rule that leaves the \
      candidate out where there is one.

      EXAMPLES
        alliance explain 岭捷传动 岭海理工大学
        alliance explain gd-air:pci gd-air:sensetime --kind upstream
      """)

  @Argument(help: "Who seeks.")
  var seeker: String

  @Argument(help: "Who is or isn't suggested.")
  var candidate: String

  @Option(help: "The kind of pairing. Default: the one under which the pair scores highest.")
  var kind: String?

  @Option(
    help: ArgumentHelp(
      "What whoever is suggested must have: region=广东, trl=6, amount=CNY:1000000-5000000. May be repeated.",
      valueName: "requirement"))
  var require: [String] = []

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var answer: AnswerOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let found = try store.open().explain(
      ExplainRequest(
        seeker: seeker, candidate: candidate, kind: kind, require: require, audience: answer.audience))
    if json { return Terminal.put(try AnswerJSON.data(found)) }
    ExplanationSheet(found, answer.spoken).lines(width: Terminal.width).forEach(Terminal.put)
  }
}

/// An explanation for people: the verdict, the sum, the facts.
private struct ExplanationSheet {
  private let answer: ExplainAnswer
  private let language: Language
  private let words: Words

  init(_ answer: ExplainAnswer, _ language: Language) {
    self.answer = answer
    self.language = language
    words = Words(language)
  }

  func lines(width: Int) -> [String] {
    let head = DisplayWidth.wrapped(pair, to: width).map(Terminal.bold)
    return head + (verdict + [""] + sum + silent).flatMap { DisplayWidth.wrapped($0, to: width) }
      + facts(width)
  }

  private var pair: String {
    "\(name(suggestion.seeker)) → \(name(suggestion.candidate))  (\(suggestion.kind))"
  }

  private var suggestion: Suggestion { answer.explanation.suggestion }

  private var verdict: [String] {
    let explanation = answer.explanation
    guard explanation.exclusions.isEmpty, let rank = explanation.rank else {
      return explanation.exclusions.map { words("不推荐：", "not suggested: ") + words($0) + behind($0) }
    }
    var lines = [
      words(
        "在 \(explanation.candidates) 个候选中排第 \(rank)，得分 \(ScoreText.of(suggestion.score))",
        "rank \(rank) of \(explanation.candidates) candidates, score \(ScoreText.of(suggestion.score))")
    ]
    if let threshold = explanation.threshold, rank > Matcher.usualLength {
      let gap = ScoreText.of(threshold - suggestion.score)
      lines.append(words("进入前十还差 \(gap)", "\(gap) short of the first ten"))
    }
    return lines
  }

  private var sum: [String] {
    suggestion.reasons.map { reason in
      let product = "\(ScoreText.of(reason.strength)) × \(ScoreText.of(reason.weight))"
      return
        "\(ScoreText.of(reason.contribution)) = \(product)  \(reason.feature): \(reason.summary.text(for: language) ?? "")"
    } + (suggestion.reasons.isEmpty ? [] : ["\(ScoreText.of(suggestion.score)) \(words("合计", "in all"))"])
  }

  private var silent: [String] {
    let names = answer.explanation.silent
    guard !names.isEmpty else { return [] }
    return ["", words("没有体现：", "shows nothing of: ") + names.joined(separator: ", ")]
  }

  private func facts(_ width: Int) -> [String] {
    guard !answer.facts.isEmpty else { return [] }
    return ["", Terminal.bold(words("依据", "facts"))]
      + answer.facts.flatMap { fact in
        let text = "\(fact.evidence.id.key): \(fact.text.text(for: language) ?? "")"
        let source =
          fact.provenance.map { "\($0.file):\($0.line)  \($0.source), \($0.firstSeen) – \($0.lastSeen)" }
          ?? ""
        return DisplayWidth.wrapped(text, to: width - 4).prefix(2).enumerated().map {
          ($0 == 0 ? "  • " : "    ") + $1
        }
          + ["    " + Terminal.dim(DisplayWidth.clipped(source, to: width - 4))]
      }
  }

  /// The facts behind a rule, by their ids.
  private func behind(_ exclusion: Explanation.Exclusion) -> String {
    let facts = answer.explanation.grounds[exclusion] ?? []
    return facts.isEmpty
      ? "" : words("（依据：", " (by ") + facts.map(\.id.key).joined(separator: ", ") + words("）", ")")
  }

  private func name(_ id: FactID?) -> String {
    guard let id else { return "" }
    return answer.members[id.description]?.names.text(for: language) ?? id.key
  }
}
