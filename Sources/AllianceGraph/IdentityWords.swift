public import AllianceIdentity
public import AllianceModel

/// Possible duplicates in words, the same in a terminal and on a page.
extension DuplicatesAnswer {
  /// A reason that adds less than this to either side is not said.
  private static let least: Float = 0.1

  /// How many pairs there are.
  public func summary(in language: Language) -> String {
    language == .zh ? "共\(count)对" : counted(count, "pair")
  }

  /// What speaks for and against a pair, the sign first.
  public func reasons(of pair: DuplicatePair, in language: Language) -> [String] {
    pair.reasons.filter { abs($0.summand) >= Self.least }.map { reason in
      (reason.summand < 0 ? "−" : "+") + reason.fact.name(in: language)
    }
  }
}

/// Decisions about entries in words, the same in a terminal and on a page.
extension IdentityAnswer {
  /// The log as a table, in its order.
  public func table(in language: Language) -> AnswerTable {
    func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    return AnswerTable(
      heads: [
        "#", words("日期", "date"), words("决定", "decision"), words("甲", "one"), words("乙", "other"),
        words("理由", "reason"),
      ],
      rows: entries.map { entry in
        [
          entry.id > 0 ? "\(entry.id)" : "", "\(entry.on)",
          entry.verdict.name(in: language) + (isTakenBack(entry) ? words("（已撤销）", " (undone)") : ""),
          entry.pair.map { side($0.a, in: language) } ?? entry.undoes.map { "#\($0)" } ?? "",
          entry.pair.map { side($0.b, in: language) } ?? "",
          entry.isAutomatic ? words("自动，", "automatic, ") + entry.reason : entry.reason,
        ]
      }, numbers: [0])
  }

  /// Whether an entry counts no more: a later one took it back.
  public func isTakenBack(_ entry: IdentityDecision) -> Bool { entry.id > 0 && !counting.contains(entry.id) }

  private func side(_ id: FactID, in language: Language) -> String {
    "\(id.key) \(members[id.description]?.names.text(for: language) ?? "")"
  }
}
