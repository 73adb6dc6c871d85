import AllianceGraph
import AllianceModel
import AllianceStore

/// What became of several feeds, for people: a table of them, and their most frequent faults.
struct ImportTable {
  let report: ImportReport
  let language: Language

  private static let feeds = 40
  private static let faultKinds = 10

  private var words: Words { Words(language) }

  func lines(width: Int) -> [String] { table(width) + faults(width) }

  // MARK: Feeds

  private func table(_ width: Int) -> [String] {
    var rows = shown.map(cells)
    if report.feeds.count > 1 { rows.append(sums) }
    var table = Table(
      [.init(title: words("数据源文件", "feed"), keepsEnd: true)] + numbers(rows) + [.init(title: "")])
    rows.forEach { table.add($0) }
    let left = report.feeds.count - shown.count
    let rest = words("另有\(left)个数据源文件未列出，--json 列出全部", "and \(left) more feeds; --json lists them all")
    return table.lines(width: width) + (left > 0 ? DisplayWidth.wrapped(rest, to: width) : [])
  }

  /// Of many feeds first those with faults, in the order they were taken.
  private var shown: [ImportReport.Feed] {
    guard report.feeds.count > Self.feeds else { return report.feeds }
    func isFaulty(_ feed: ImportReport.Feed) -> Bool {
      if case .read(let summary) = feed { summary.faults > 0 } else { true }
    }
    let order = report.feeds.filter(isFaulty) + report.feeds.filter { !isFaulty($0) }
    return Array(order.prefix(Self.feeds))
  }

  private func cells(_ feed: ImportReport.Feed) -> [String] {
    switch feed {
    case .failed(let file, _): [file, "", "", "", "", "", words("未能读取", "failed")]
    case .read(let summary):
      [summary.file] + numbers(summary.total, summary.faults) + [outcome(summary.outcome)]
    }
  }

  private var sums: [String] {
    let total = report.summaries.reduce(into: ImportSummary.Counts()) { $0.add($1.total) }
    return [words("合计", "total")] + numbers(total, report.faults) + [""]
  }

  private func numbers(_ counts: ImportSummary.Counts, _ faults: Int) -> [String] {
    [faults, counts.added, counts.changed, counts.retired, counts.unchanged].map { "\($0)" }
  }

  /// The columns of numbers, which are never cut: a narrow terminal shows fewer of them.
  private func numbers(_ rows: [[String]]) -> [Table.Column] {
    let titles = [
      words("错误", "faults"), words("新增", "added"), words("变更", "changed"), words("撤销", "retired"),
      words("未变", "unchanged"),
    ]
    return titles.enumerated().map { index, title in
      let width = rows.map { $0[index + 1].count }.max() ?? 0
      return Table.Column(title: title, isNumber: true, minimum: max(DisplayWidth.of(title), width))
    }
  }

  private func outcome(_ outcome: ImportSummary.Outcome) -> String {
    switch outcome {
    case .committed: words("已导入", "imported")
    case .unchanged: words("无变化", "nothing new")
    case .dryRun: words("试运行", "dry run")
    case .refused: words("已拒绝", "refused")
    }
  }

  // MARK: Faults

  private func faults(_ width: Int) -> [String] {
    let kinds = report.faultKinds.kinds
    guard !kinds.isEmpty else { return [] }
    let digits = kinds.map { "\($0.count)".count }.max() ?? 1
    let shown = kinds.prefix(Self.faultKinds)
    let title = words("最常见的错误与提醒", "most frequent faults and remarks")
    return ["", Terminal.bold(title)] + shown.flatMap { entry($0, digits, width) }
  }

  private func entry(_ kind: FaultKind, _ digits: Int, _ width: Int) -> [String] {
    let indent = digits + 4
    let count = "\(kind.count)"
    let lead = String(repeating: " ", count: digits - count.count) + count + " ×  "
    let texts = ["\(words(kind.severity)): \(kind.message)", words("首见于 ", "first at ") + kind.place]
    let lines = texts.flatMap { DisplayWidth.wrapped($0, to: width - indent) }
    return lines.enumerated().map { index, line in
      (index == 0 ? lead : String(repeating: " ", count: indent)) + line
    }
  }
}
