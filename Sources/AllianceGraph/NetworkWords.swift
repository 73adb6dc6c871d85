public import AllianceModel

/// The network in words, the same in a terminal and on a page.
extension NetworkAnswer {
  /// Some members, or groups of them, under a heading.
  public struct Part: Hashable, Sendable {
    /// The heading, with how many there are.
    public var title: String
    /// All of them.
    public var rows: [Row]
  }

  /// Members on a line, with what is said of them.
  public struct Row: Hashable, Sendable {
    /// What stands before the names.
    public var before = ""
    /// The members.
    public var members: [FactID]
    /// What stands between two names.
    public var separator = ""
    /// What stands after the names.
    public var after = ""
  }

  /// How many names of a community are said.
  private static let names = 4

  /// How large the network is.
  public func summary(in language: Language) -> String {
    let clearness = ScoreText.of(max(0, modularity))
    return language == .zh
      ? "\(count)个成员，\(ties)对有往来，\(communities.count)个社群（模块度 \(clearness)）"
      : "\(count) members, \(ties) tied pairs, \(communities.count) communities (modularity \(clearness))"
  }

  /// Communities, brokers, bridges and isolated members; those there are none of are left out.
  public func parts(in language: Language) -> [Part] {
    func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    func part(_ title: String, _ rows: [Row]) -> Part { Part(title: "\(title) (\(rows.count))", rows: rows) }
    let sample = starts >= count ? "" : words("（抽样\(starts)）", " (from \(starts) starts)")
    return [
      part(
        words("社群", "communities"),
        communities.map { group in
          Row(
            before: words("\(group.count)家：", "\(group.count): "), members: Array(group.prefix(Self.names)),
            separator: words("、", ", "), after: group.count > Self.names ? "…" : "")
        }),
      part(
        words("中间人", "brokers") + sample,
        brokers.map { broker in
          let share = ScoreText.percent(broker.share)
          return Row(
            members: [broker.member],
            after: words(
              "：\(share)的最短路径，\(broker.ties)家往来",
              ": \(share) of shortest ways, \(counted(broker.ties, "tie"))"))
        }),
      part(words("桥", "bridges"), bridges.map { Row(members: $0, separator: " – ") }),
      part(words("孤立成员", "isolated"), isolated.map { Row(members: [$0]) }),
    ].filter { !$0.rows.isEmpty }
  }

  /// What stands in place of rows that are not shown.
  public static func more(_ rest: Int, in language: Language) -> String {
    language == .zh ? "另有\(rest)" : "\(rest) more"
  }

  /// The ways between two members, who introduces whom.
  public var ways: [Row] { introductions.map { Row(members: $0, separator: " → ") } }

  /// Why there is no way.
  public static func noWay(in language: Language) -> String {
    language == .zh ? "两者之间没有可走的引荐路径" : "no way leads from one to the other under these limits"
  }

  /// How dense ties are within and between kinds and regions that have some.
  public func densityTable(in language: Language) -> AnswerTable {
    func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    func group(_ code: String) -> String {
      MemberKind(rawValue: code)?.name(in: language) ?? Region(code)?.name(in: language) ?? code
    }
    let rows = (byKind + byRegion).filter { $0.ties > 0 && $0.pairs > 0 }.map { row in
      [
        group(row.a), group(row.b), "\(row.ties)", "\(row.pairs)",
        ScoreText.percent(Double(row.ties) / Double(row.pairs)),
      ]
    }
    return AnswerTable(
      heads: [
        words("之间", "between"), words("与", "and"), words("有往来", "tied"), words("可能", "pairs"),
        words("密度", "density"),
      ], rows: rows, numbers: [2, 3, 4])
  }

  /// Ties across borders, year by year.
  public func trendTable(in language: Language) -> AnswerTable {
    func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    let rows = trend.map { year in
      let shares = [year.acrossRegions, year.acrossKinds].map {
        ScoreText.percent(Double($0) / Double(max(1, year.ties)))
      }
      return [year.year.map { "\($0)" } ?? words("无日期", "undated"), "\(year.ties)"] + shares
    }
    return AnswerTable(
      heads: [
        words("截至", "by the end of"), words("有往来", "tied"), words("跨地区", "across regions"),
        words("跨类别", "across kinds"),
      ], rows: rows, numbers: [1, 2, 3])
  }
}
