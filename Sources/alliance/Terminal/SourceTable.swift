import AllianceGraph
import AllianceModel
import AllianceStore

/// The registered sources, for people: where, what, when it was tried and changed, how it ended, and why it failed.
struct SourceTable {
  let sources: [SourcesAnswer.Entry]
  let language: Language

  private var words: Words { Words(language) }

  func lines(width: Int) -> [String] {
    var table = Table([
      .init(title: words("地址", "address"), keepsEnd: true),
      .init(title: words("结果", "outcome"), minimum: 9),
      .init(title: words("上次尝试", "tried"), minimum: 10),
      .init(title: words("上次变更", "changed"), minimum: 10), .init(title: words("来源", "source")),
      .init(title: "ETag", minimum: 10),
    ])
    for entry in sources {
      table.add([
        entry.address, outcome(entry), entry.lastTried?.description ?? "",
        entry.lastChanged?.description ?? "",
        entry.source ?? "", entry.etag ?? "",
      ])
    }
    return table.lines(width: width) + sources.flatMap { reason($0, width) }
  }

  private func outcome(_ entry: SourcesAnswer.Entry) -> String {
    switch entry.outcome {
    case .changed where entry.isCutOff: words("未完", "cut off")
    case .changed: words("有变更", "changed")
    case .unchanged: words("无变化", "unchanged")
    case .refused: words("已拒绝", "refused")
    case .failed: words("失败", "failed")
    case nil: words("未取过", "not tried")
    }
  }

  /// Why the last asking failed, a paragraph of its own.
  private func reason(_ entry: SourcesAnswer.Entry, _ width: Int) -> [String] {
    guard entry.outcome == .failed, let reason = entry.visits.last?.reason else { return [] }
    return [""] + DisplayWidth.wrapped("\(entry.address): \(reason)", to: width)
  }
}
