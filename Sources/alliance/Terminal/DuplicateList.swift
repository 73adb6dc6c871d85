import AllianceGraph
import AllianceIdentity
import AllianceModel

/// Pairs that may be one organisation, as a table for people.
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
      table.add([
        ScoreText.of(Double(pair.score)), words(pair.verdict), side(pair.a, found.members),
        side(pair.b, found.members),
        found.reasons(of: pair, in: language).joined(separator: words("，", ", ")),
      ])
    }
    return table
  }

  private func side(_ id: FactID, _ members: [String: MemberSummary]) -> String {
    "\(id.key) \(members[id.description]?.names.text(for: language) ?? "")"
  }
}
