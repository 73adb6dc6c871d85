import AllianceGraph
import AllianceModel
import ArgumentParser

/// The day whose knowledge an answer is made of.
struct AsOfOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Answer with what was known and held on this day.", valueName: "yyyy-mm-dd"))
  var asOf: CalendarDate?

  /// Says where a day lies before the first feed.
  func note(_ alliance: Alliance, _ words: Words) throws {
    guard let asOf, let first = try alliance.hindsight(asOf) else { return }
    Terminal.note(
      words(
        "首个数据源文件发布于 \(first)；所示为其中截至 \(asOf) 已有的内容",
        "the first feed is of \(first); shown is what it says had begun by \(asOf)"))
  }
}
