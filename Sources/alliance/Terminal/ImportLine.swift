import AllianceModel
import AllianceStore

/// What became of one feed, in a line for people.
struct ImportLine {
  let summary: ImportSummary
  let isStrict: Bool
  let language: Language

  private var words: Words { Words(language) }

  var text: String { "\(summary.file): \(outcome)\(words("；", "; "))\(counts)" }

  /// Tells diagnostics and line, and of a dry run as data what would change.
  func tell() {
    for diagnostic in summary.diagnostics { Terminal.note("\(diagnostic)") }
    let left = summary.diagnosticCount - summary.diagnostics.count
    if left > 0 { Terminal.note(words("……另有\(left)条", "… and \(left) more")) }
    if summary.outcome == .dryRun, !summary.changes.isEmpty { tellChanges() }
    Terminal.note(text)
  }

  private func tellChanges() {
    var table = ChangeTable(language)
    for change in summary.changes {
      for fact in change.facts { table.add(fact) }
      guard change.facts.isEmpty else { continue }
      let name = change.caption.text(for: language) ?? ""
      table.add(change.fate, Evidence(change.sort.fact, change.id), name)
    }
    table.lines(width: Terminal.width).forEach(Terminal.put)
    let more = summary.total.changes - summary.changes.count
    if more > 0 { Terminal.note(words("……另有\(more)项变化", "… and \(more) more changes")) }
  }

  private var outcome: String {
    let faulty = words(
      "\(summary.faults)条有误", "\(summary.faults) faulty \(summary.faults == 1 ? "record" : "records")")
    let aside = summary.faults == 0 ? "" : words("，\(faulty)，已隔离", " with \(faulty) kept aside")
    switch summary.outcome {
    case .committed: return words("已导入", "imported") + aside
    case .unchanged: return words("无变化\(aside)，库保持原样", "nothing new\(aside), the store is as it was")
    case .dryRun where summary.faults > 0 && isStrict:
      return words(
        "试运行：\(faulty)，将被拒绝；请改正数据源，或用 --quarantine",
        "dry run: would be refused for \(faulty); correct the feed or use --quarantine")
    case .dryRun: return words("试运行\(aside)，库保持原样", "dry run\(aside), the store is as it was")
    case .refused:
      return words(
        "\(faulty)，已拒绝，库保持原样；请改正数据源，或用 --quarantine",
        "refused for \(faulty), the store is as it was; correct the feed or use --quarantine")
    }
  }

  private var counts: String {
    let would = [.dryRun, .refused].contains(summary.outcome)
    let parts = RecordSort.allCases.compactMap { sort -> String? in
      guard let counts = summary.counts[sort] else { return nil }
      let fates = [
        (words(would ? "将新增" : "新增", would ? "would be added" : "added"), counts.added),
        (words(would ? "将变更" : "变更", would ? "would be changed" : "changed"), counts.changed),
        (words("未变", "unchanged"), counts.unchanged),
        (words(would ? "将撤销" : "撤销", would ? "would be retired" : "retired"), counts.retired),
      ].filter { $0.1 > 0 }.map { words("\($0.0) \($0.1)", "\($0.1) \($0.0)") }
      return fates.isEmpty
        ? nil : "\(name(sort))\(words("：", ": "))\(fates.joined(separator: words("，", ", ")))"
    }
    return parts.isEmpty ? words("没有记录", "no records") : parts.joined(separator: words("；", "; "))
  }

  private func name(_ sort: RecordSort) -> String {
    switch sort {
    case .member: words("成员", "members")
    case .project: words("项目", "projects")
    case .listing: words("供需条目", "listings")
    case .relation: words("关系", "relations")
    case .concept: words("概念", "concepts")
    }
  }
}
