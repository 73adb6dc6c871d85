import AllianceBoards
import AllianceGraph
import AllianceModel

/// Gaps for people: what changes, then a gap on a line, and beneath it who offers, who needs and who could fill it.
struct GapList {
  let answer: GapsAnswer
  let language: Language

  /// How many names a line holds before the rest is counted.
  private static let names = 4

  private var words: Words { Words(language) }

  func lines(width: Int) -> [String] {
    let change = answer.change.map { changes($0, width) } ?? []
    let gaps = answer.gaps.enumerated().flatMap { entry($0 + 1, $1, width) }
    let rest = answer.count - answer.gaps.count
    let more =
      rest > 0 ? [Terminal.dim(words("另有\(rest)处；用 --limit 多看", "\(rest) more; see them with --limit"))] : []
    return change + gaps + more
  }

  // MARK: Changes

  private func changes(_ change: GapsChange, _ width: Int) -> [String] {
    let lines = answer.changes(in: language).map { "  \($0)" }
    return
      ([Terminal.bold(change.title(in: language))] + lines + [answer.counts(since: change, in: language), ""])
      .map { DisplayWidth.clipped($0, to: width) }
  }

  // MARK: Gaps

  private func entry(_ rank: Int, _ entry: GapsAnswer.Entry, _ width: Int) -> [String] {
    let gap = entry.gap
    let place = String(repeating: " ", count: max(0, 3 - "\(rank)".count)) + "\(rank)"
    let head = "\(place)  \(gap.state(in: language))  "
    let shown = DisplayWidth.clipped(
      answer.label(of: gap.concept, in: language), to: max(8, width - DisplayWidth.of(head)))
    let room = width - DisplayWidth.of(head + shown)
    let id = "  \(gap.concept.key)"
    return [head + Terminal.bold(shown) + (DisplayWidth.of(id) <= room ? Terminal.dim(id) : "")]
      + answer.remarks(on: entry, in: language).flatMap { remark($0, width) }
  }

  private func remark(_ remark: GapsAnswer.Remark, _ width: Int) -> [String] {
    let names = remark.members.prefix(Self.names).map { id, note in answer.name(id, in: language) + note }
      .joined(separator: words("、", ", "))
    let rest = remark.members.count - Self.names
    let more = rest > 0 ? words(" 等\(remark.members.count)家", " and \(rest) more") : ""
    let text = "\(remark.title)\(words("：", ": "))\(remark.text)\(names)\(more)"
    return DisplayWidth.wrapped(text, to: width - 5).prefix(3).map { "     " + $0 }
  }
}
