import AllianceGraph
import AllianceModel

/// The network for people.
struct NetworkList {
  let answer: NetworkAnswer
  let language: Language

  /// How many names or rows a part holds before the rest is counted.
  private static let shown = 8

  private var words: Words { Words(language) }

  func lines(width: Int) -> [String] {
    let head = words(
      "\(answer.count)个成员，\(answer.ties)对有往来，\(answer.communities.count)个社群（模块度 \(ScoreText.of(max(0, answer.modularity)))）",
      "\(answer.count) members, \(answer.ties) tied pairs, \(answer.communities.count) communities (modularity \(ScoreText.of(max(0, answer.modularity))))"
    )
    return DisplayWidth.wrapped(head, to: width).map { Terminal.bold($0) } + communities(width)
      + brokers(width)
      + list(words("桥", "bridges"), answer.bridges.map { $0.map(name).joined(separator: " – ") }, width)
      + list(words("孤立成员", "isolated"), answer.isolated.map(name), width) + density(width) + trend(width)
  }

  func introductions(width: Int) -> [String] {
    answer.introductions.flatMap { way in
      DisplayWidth.wrapped(way.map(name).joined(separator: " → "), to: width)
    }
  }

  private func communities(_ width: Int) -> [String] {
    let rows = answer.communities.map { group in
      let names = group.prefix(4).map(name).joined(separator: words("、", ", "))
      return words("\(group.count)家：", "\(group.count): ") + names + (group.count > 4 ? "…" : "")
    }
    return list(words("社群", "communities"), rows, width)
  }

  private func brokers(_ width: Int) -> [String] {
    let rows = answer.brokers.map { broker in
      let share = ScoreText.tenths(broker.share * 100)
      return words(
        "\(name(broker.member))：\(share)%的最短路径，\(broker.ties)家往来",
        "\(name(broker.member)): \(share)% of shortest ways, \(broker.ties) ties")
    }
    let isExact = answer.starts >= answer.count
    let title =
      words("中间人", "brokers")
      + (isExact ? "" : words("（抽样\(answer.starts)）", " (from \(answer.starts) starts)"))
    return list(title, rows, width)
  }

  private func list(_ title: String, _ rows: [String], _ width: Int) -> [String] {
    guard !rows.isEmpty else { return [] }
    let rest = rows.count - Self.shown
    let more = rest > 0 ? [words("另有\(rest)", "\(rest) more")] : []
    return ["", Terminal.bold("\(title) (\(rows.count))")]
      + (rows.prefix(Self.shown) + more).map { "  " + DisplayWidth.clipped($0, to: width - 2) }
  }

  // MARK: Density and trend

  private func density(_ width: Int) -> [String] {
    var table = Table([
      .init(title: words("之间", "between"), minimum: 14), .init(title: words("与", "and"), minimum: 14),
      .init(title: words("有往来", "tied"), isNumber: true), .init(title: words("可能", "pairs"), isNumber: true),
      .init(title: words("密度", "density"), isNumber: true),
    ])
    for row in (answer.byKind + answer.byRegion) where row.ties > 0 && row.pairs > 0 {
      let share = ScoreText.tenths(100 * Double(row.ties) / Double(row.pairs))
      table.add([group(row.a), group(row.b), "\(row.ties)", "\(row.pairs)", share + "%"])
    }
    return [""] + table.lines(width: width)
  }

  private func trend(_ width: Int) -> [String] {
    var table = Table([
      .init(title: words("截至", "by the end of"), minimum: 8),
      .init(title: words("有往来", "tied"), isNumber: true),
      .init(title: words("跨地区", "across regions"), isNumber: true),
      .init(title: words("跨类别", "across kinds"), isNumber: true),
    ])
    for year in answer.trend {
      func share(_ count: Int) -> String {
        ScoreText.tenths(100 * Double(count) / Double(max(1, year.ties))) + "%"
      }
      table.add([
        year.year.map { "\($0)" } ?? words("无日期", "undated"), "\(year.ties)", share(year.acrossRegions),
        share(year.acrossKinds),
      ])
    }
    return [""] + table.lines(width: width)
  }

  private func group(_ code: String) -> String {
    MemberKind(rawValue: code).map { words($0) } ?? Region(code)?.name(in: language) ?? code
  }

  private func name(_ id: FactID) -> String {
    answer.members[id.description]?.names.text(for: language) ?? id.key
  }
}
