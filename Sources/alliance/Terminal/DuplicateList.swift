import AllianceGraph
import AllianceIdentity
import AllianceModel

/// Pairs that may be one organisation, and what was decided about them, as tables for people.
struct DuplicateList {
  private let language: Language
  private let words: Words

  init(_ language: Language) {
    self.language = language
    words = Words(language)
  }

  func pairs(_ found: DuplicatesAnswer) -> Table {
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
        ScoreText.of(Double(pair.score)), words(pair.verdict), side(pair.a, found.members),
        side(pair.b, found.members), reasons.joined(separator: words("，", ", ")),
      ])
    }
    return table
  }

  func decisions(_ found: IdentityAnswer) -> Table {
    let counting = Set(found.counting)
    var table = Table([
      .init(title: "#", isNumber: true, minimum: 2), .init(title: words("日期", "date"), minimum: 10),
      .init(title: words("决定", "decision"), minimum: 8), .init(title: words("甲", "one"), minimum: 12),
      .init(title: words("乙", "other"), minimum: 12), .init(title: words("理由", "reason"), minimum: 8),
    ])
    for entry in found.entries {
      let isTakenBack = entry.id > 0 && !counting.contains(entry.id)
      table.add([
        entry.id > 0 ? "\(entry.id)" : "", "\(entry.on)",
        words(entry.verdict) + (isTakenBack ? words("（已撤销）", " (undone)") : ""),
        entry.pair.map { side($0.a, found.members) } ?? entry.undoes.map { "#\($0)" } ?? "",
        entry.pair.map { side($0.b, found.members) } ?? "",
        entry.isAutomatic ? words("自动，", "automatic, ") + entry.reason : entry.reason,
      ])
    }
    return table
  }

  private func side(_ id: FactID, _ members: [String: MemberSummary]) -> String {
    "\(id.key) \(members[id.description]?.names.text(for: language) ?? "")"
  }
}
