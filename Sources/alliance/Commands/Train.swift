import AllianceGraph
import AllianceMatching
import AllianceModel
import ArgumentParser

struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learn from the alliance's own history which reasons count.",
    discussion: """
      Fits the weights of a pairing kind's features to those who first met in the last year but one, and judges them on \
      the last year: a conditional logit over all candidates of each seeker, with a prior around the shipped weights, so \
      that little history moves little. For 'needs' each later project is a need in words, and who took part in it the \
      answer. They are used from then on where they do better than the shipped ones. Nothing else changes; \
      every suggestion still shows its summands. What scores meant last year is kept too, and suggestions are called strong, \
      fair or weak by it.

      EXAMPLES
        alliance train --kind research --dry-run
        alliance train --kind research
        alliance train --kind needs
        alliance train --kind research --reset
      """)

  @Option(help: ArgumentHelp("A pairing kind, or needs: those in words.", valueName: "kind"))
  var kind: String

  @Flag(help: "Say what would be learned and change nothing.")
  var dryRun = false

  @Flag(help: "Forget what was learned; the shipped weights count again.")
  var reset = false

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var wording: LanguageOptions
  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard !(dryRun && reset) else { throw ValidationError("Give --dry-run or --reset, not both.") }
  }

  func run() throws {
    let alliance = try store.open()
    let words = Words(wording.spoken)
    if reset {
      try alliance.forgetTraining(kind: kind)
      return Terminal.note(words("已恢复默认权重", "the shipped weights count again"))
    }
    let training = try alliance.train(kind: kind, keeping: !dryRun)
    _ = try alliance.calibrate(kind: kind, keeping: !dryRun)
    if json { return Terminal.put(try AnswerJSON.data(training)) }
    var table = Table([
      .init(title: words("依据", "feature"), minimum: 16), .init(title: words("权重", "weight"), isNumber: true),
    ])
    for (feature, weight) in training.weights.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      table.add([feature, ScoreText.of(Double(weight))])
    }
    table.lines(width: Terminal.width).forEach(Terminal.put)
    Terminal.note(words("上一年，默认权重：", "last year, shipped weights: ") + measures(training.before))
    Terminal.note(words("上一年，学到的权重：", "last year, learned weights: ") + measures(training.after))
    Terminal.note(verdict(training, words))
  }

  private func measures(_ quality: RankingQuality) -> String {
    "NDCG@10 \(ScoreText.precise(quality.gain)), Recall@50 \(ScoreText.precise(quality.recall))"
  }

  private func verdict(_ training: Training, _ words: Words) -> String {
    guard training.isBetter else {
      return words("学到的并不更好，保留原有权重", "what was learned does no better; the weights stay as they are")
    }
    return dryRun
      ? words("试运行：未作改动", "dry run: nothing was changed") : words("已启用", "in use from now on")
  }
}
