import AllianceGraph
import AllianceModel

/// The network for people.
struct NetworkList {
  let answer: NetworkAnswer
  let language: Language

  /// How many rows a part holds before the rest is counted.
  private static let shown = 8

  func lines(width: Int) -> [String] {
    let tables = [answer.densityTable(in: language), answer.trendTable(in: language)]
    return DisplayWidth.wrapped(answer.summary(in: language), to: width).map { Terminal.bold($0) }
      + answer.parts(in: language).flatMap { part($0, width) }
      + tables.flatMap { [""] + Table($0).lines(width: width) }
  }

  func introductions(width: Int) -> [String] {
    answer.ways.flatMap { DisplayWidth.wrapped(text($0), to: width) }
  }

  private func part(_ part: NetworkAnswer.Part, _ width: Int) -> [String] {
    let rest = part.rows.count - Self.shown
    let more = rest > 0 ? [NetworkAnswer.more(rest, in: language)] : []
    return ["", Terminal.bold(part.title)]
      + (part.rows.prefix(Self.shown).map(text) + more).map {
        "  " + DisplayWidth.clipped($0, to: width - 2)
      }
  }

  private func text(_ row: NetworkAnswer.Row) -> String {
    row.before + row.members.map(name).joined(separator: row.separator) + row.after
  }

  private func name(_ id: FactID) -> String {
    answer.members[id.description]?.names.text(for: language) ?? id.key
  }
}
