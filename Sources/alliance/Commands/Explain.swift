import AllianceGraph
import AllianceMatching
import AllianceModel
import ArgumentParser

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain why a candidate is suggested to a member, or why not.",
    discussion: """
      Prints every summand of the score with the stored facts behind it, the rank, and the rule that leaves the \
      candidate out where there is one. Then what would change it most: the fact without which the pair stands lower, \
      the need with which it would stand higher. What you suppose yourself (--without, --with-need, --with-capability) \
      is computed on the contents so changed; nothing is stored.

      EXAMPLES
        alliance explain 岭捷传动 岭海理工大学
        alliance explain gd-air:pci gd-air:sensetime --kind upstream
        alliance explain 岭捷传动 岭海理工大学 --with-need 谐波减速器
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

  @OptionGroup var spread: SpreadOptions

  @Option(
    help: ArgumentHelp(
      "Suppose a project, relation or listing away, by its id. May be repeated.", valueName: "fact"))
  var without: [String] = []

  @Option(
    help: ArgumentHelp(
      "Suppose that the seeker states a need, by concept or in words. May be repeated.", valueName: "need"))
  var withNeed: [String] = []

  @Option(
    help: ArgumentHelp(
      "Suppose that the candidate states a capability, by concept or in words. May be repeated.",
      valueName: "capability"))
  var withCapability: [String] = []

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var past: AsOfOptions
  @OptionGroup var answer: AnswerOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let alliance = try store.open()
    let found = try alliance.explain(
      ExplainRequest(
        seeker: seeker, candidate: candidate, kind: kind, require: require, spread: spread.spread,
        without: without,
        withNeeds: withNeed, withCapabilities: withCapability, asOf: past.asOf, audience: answer.audience))
    try past.note(alliance, Words(answer.spoken))
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
    return head
      + (verdict + [""] + sum + silent + suppositions).flatMap { DisplayWidth.wrapped($0, to: width) }
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
        "在 \(explanation.candidates) 个候选中排第 \(rank)，得分 \(ScoreText.of(suggestion.score))，\(confidence)",
        "rank \(rank) of \(explanation.candidates) candidates, score \(ScoreText.of(suggestion.score)), \(confidence)"
      )
    ]
    if suggestion.discount >= 0.0005 {
      let discount = ScoreText.of(suggestion.discount)
      lines.append(
        words("名次让出 \(discount)，让更多成员被推荐", "its place gives up \(discount), so that others are named too"))
    }
    if let threshold = explanation.threshold, rank > Matcher.usualLength {
      let gap = ScoreText.of(threshold - suggestion.value)
      lines.append(words("进入前十还差 \(gap)", "\(gap) short of the first ten"))
    }
    return lines
  }

  /// `strong: 9 of 100 such pairs came together within a year`.
  private var confidence: String {
    let band = words(suggestion.confidence.band)
    guard let probability = suggestion.confidence.probability else { return band }
    let share = Int((probability * 100).rounded())
    return words(
      "\(band)：此类得分每100对一年内有\(share)对合作", "\(band): \(share) of 100 such pairs came together within a year")
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

  private var suppositions: [String] {
    guard !answer.whatIf.isEmpty else { return [] }
    return ["", Terminal.bold(words("假设", "what if"))] + answer.whatIf.map(line)
  }

  /// `without project p1: score 0.412 → 0.305, rank 2 → 7`.
  private func line(_ whatIf: WhatIf) -> String {
    let changes = whatIf.changes.map(text).joined(separator: words("，", ", "))
    let scores = [whatIf.before, whatIf.after].map { ScoreText.of($0.score) }.joined(separator: " → ")
    let ranks = [whatIf.before, whatIf.after].map { outcome in
      outcome.rank.map { words("第\($0)", "rank \($0)") } ?? words("不推荐", "not suggested")
    }
    let rule = whatIf.after.exclusions.first.map { words("（\(words($0))）", " (\(words($0)))") } ?? ""
    return words("\(changes)：得分 ", "\(changes): score ") + scores + words("，", ", ")
      + ranks.joined(separator: " → ") + rule
  }

  private func text(_ change: WhatIf.Change) -> String {
    let said = change.text.text(for: language) ?? ""
    switch change.sort {
    case .without:
      let id = change.fact?.id.key ?? ""
      return words("没有 \(id)", "without \(id)") + (said.isEmpty ? "" : words("（\(said)）", " (\(said))"))
    case .need: return words("若需求含“\(said)”", "with a need of '\(said)'")
    case .capability: return words("若对方能力含“\(said)”", "with a capability of '\(said)'")
    }
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
