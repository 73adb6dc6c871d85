import AllianceGraph
import AllianceModel
import AllianceStore
import ArgumentParser

struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what the store holds and which feeds it comes from.",
    discussion: """
      EXAMPLES
        alliance status
        alliance status --json
      """)

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var wording: LanguageOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    let status = try store.open().status()
    if json { return Terminal.put(try AnswerJSON.data(status)) }
    let words = Words(wording.spoken)
    func put(_ text: String, _ style: (String) -> String = { $0 }) {
      for line in DisplayWidth.wrapped(text, to: Terminal.width) { Terminal.put(style(line)) }
    }
    put(store.path, Terminal.bold)
    for kind in MemberKind.allCases {
      if let count = status.members[kind] { Terminal.put("  \(words(kind)): \(count)") }
    }
    let sums = [
      (words("供需条目", "listings"), status.listings), (words("项目", "projects"), status.records[.project] ?? 0),
      (words("关系", "relations"), status.records[.relation] ?? 0),
      (words("概念", "concepts"), status.records[.concept] ?? 0),
      (words("隔离区", "in quarantine"), status.quarantined),
    ]
    put(sums.map { "\($0.0) \($0.1)" }.joined(separator: " · "))
    if status.expiredNeeds + status.staleNeeds > 0 {
      put(
        words(
          "需求：\(status.expiredNeeds)条已过期，\(status.staleNeeds)条一年未确认；alliance members --stale 列出",
          "needs: \(status.expiredNeeds) expired, \(status.staleNeeds) not confirmed for a year; see 'alliance members --stale'"
        ))
    }
    var table = Table([
      .init(title: words("来源", "source")), .init(title: words("格式", "format")),
      .init(title: words("日期", "issued"), minimum: 10),
      .init(title: words("新增", "added"), isNumber: true),
      .init(title: words("变更", "changed"), isNumber: true),
      .init(title: words("撤销", "retired"), isNumber: true),
      .init(title: words("隔离", "faulty"), isNumber: true),
      .init(title: words("文件", "file")),
    ])
    for feed in status.feeds.suffix(Self.shown) {
      table.add([
        feed.source, feed.format, "\(feed.issued)", "\(feed.added)", "\(feed.changed)", "\(feed.retired)",
        "\(feed.quarantined)", feed.file,
      ])
    }
    Terminal.put("")
    if !status.feeds.isEmpty { table.lines(width: Terminal.width).forEach(Terminal.put) }
    let earlier = status.feeds.count - Self.shown
    if earlier > 0 {
      Terminal.note(
        words("此前还有\(earlier)个数据源文件，--json 列出全部", "\(earlier) earlier feeds; --json lists them all"))
    }
  }

  /// The latest feeds, as many as fit a screen.
  private static let shown = 20
}

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy the store to a new file while it stays in use.",
    discussion: """
      EXAMPLES
        alliance backup alliance-2026-03.sqlite
      """)

  @Argument(help: "The new file.", completion: .file())
  var file: String

  @OptionGroup var store: StoreOptions

  func run() throws {
    try store.open().store.backup(to: file)
    Terminal.note("copied '\(store.path)' to '\(file)'")
  }
}
