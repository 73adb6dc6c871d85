import AllianceExport
import AllianceMatching
public import AllianceModel
public import Foundation

extension EvidenceAnswer {
  private static let ways = Feedback.Verdict.allCases.filter { $0.stage != nil }

  // MARK: The list that the hash is of

  /// The list as tab-separated lines in UTF-8, without a word of any language: a line with the days and the stage, one
  /// with the names of the columns, then a line a pair. Days are as in feeds, a score has six decimals, what there is
  /// none of is empty, several facts or notes have a bar between; a tab, a bar or a line end within one is a space. Every
  /// line ends in a line feed.
  public var canonical: Data {
    let head = [
      ["evidence", from.description, to.description, stage.rawValue],
      ["kind", "seeker", "candidate"] + Self.ways.map(\.rawValue) + ["score", "confirmed", "notes"],
    ]
    let rows = entries.map { entry in
      [entry.kind, entry.seeker.description, entry.candidate.description]
        + Self.ways.map { entry.stages[$0]?.description ?? "" }
        + [
          ScoreText.precise(entry.score), Self.joined(entry.confirmations.map(\.fact.id.description)),
          Self.joined(entry.notes),
        ]
    }
    let lines = (head + rows).map { $0.map(Self.plain).joined(separator: "\t") + "\n" }
    return Data(lines.joined().utf8)
  }

  private static func joined(_ texts: [String]) -> String {
    texts.map { $0.replacing("|", with: " ") }.joined(separator: "|")
  }

  /// Text without control characters and what ends a line.
  private static func plain(_ text: String) -> String {
    text.replacing(/[\p{Cc}\x{2028}\x{2029}]/, with: " ")
  }

  // MARK: For people

  /// How many pairs came how far, and what the hash is of.
  public func summary(in language: Language) -> String {
    let counts = Self.ways.filter { $0.stage! >= stage.stage! }.map { way in
      "\(way.name(in: language)) \(entries.count { $0.stage.stage! >= way.stage! })"
    }
    let list = counts.joined(separator: language == .zh ? "，" : ", ")
    return language == .zh
      ? "\(entries.count)对，\(list)；清单 SHA-256 \(sha256)"
      : "\(counted(entries.count, "pair")), \(list); SHA-256 of the list \(sha256)"
  }

  /// How anybody can compute the hash.
  public func proof(in language: Language) -> String {
    let command =
      "alliance evidence --from \(from) --to \(to) --stage \(stage.rawValue) --format tsv | sha256sum"
    return language == .zh ? "复核：\(command)" : "check it: \(command)"
  }

  /// The list as a table.
  public func table(in language: Language) -> AnswerTable {
    func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    func name(_ id: FactID) -> String { members[id.description]?.names.text(for: language) ?? id.key }
    let rows = entries.enumerated().map { number, entry in
      [
        "\(number + 1)", name(entry.seeker), name(entry.candidate), entry.stage.name(in: language),
        entry.stages[entry.stage]?.description ?? "",
      ]
        + Self.ways.map { entry.stages[$0]?.description ?? "" }
        + [
          PairingKind.named(entry.kind)?.title.text(for: language) ?? entry.kind,
          ScoreText.of(entry.score),
          entry.confirmations.map { confirmed($0, in: language) }.joined(separator: words("；", "; ")),
          entry.notes.joined(separator: words("；", "; ")),
        ]
    }
    let heads =
      [
        "#", words("需求方", "seeker"), words("对接方", "candidate"), words("进展", "stage"), words("日期", "day"),
      ]
      + Self.ways.map { $0.name(in: language) }
      + [
        words("类型", "kind"), words("得分", "score"), words("数据佐证", "borne out by"), words("说明", "notes"),
      ]
    return AnswerTable(heads: heads, rows: rows, numbers: [0, 6 + Self.ways.count])
  }

  private func confirmed(_ confirmation: Confirmation, in language: Language) -> String {
    let title = projects[confirmation.fact.id.description]?.text(for: language)
    let word = confirmation.predicate?.name(in: language) ?? title ?? confirmation.fact.id.key
    return "\(word) \(confirmation.on)"
  }

  /// The list for spreadsheets, with a byte order mark so that they show Chinese.
  public func csv(in language: Language) -> Data {
    let table = table(in: language)
    return Data("\u{FEFF}".utf8) + CSVText.table([table.heads] + table.rows)
  }

  /// The list as Markdown, for a report or an application.
  public func markdown(in language: Language) -> Data {
    let table = table(in: language)
    func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }
    let title = language == .zh ? "成效证据清单 \(from) 至 \(to)" : "Evidence of outcomes from \(from) to \(to)"
    let rule = table.heads.indices.map { table.numbers.contains($0) ? "--:" : ":--" }
    let rows = ([table.heads] + table.rows).map { line($0.map(PlainText.markdown)) }
    let body = entries.isEmpty ? "" : rows[0] + line(rule) + rows.dropFirst().joined() + "\n"
    return Data(
      "# \(title)\n\n\(PlainText.markdown(summary(in: language)))\n\n\(body)`\(proof(in: language))`\n".utf8)
  }
}
