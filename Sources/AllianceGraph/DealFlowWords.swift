public import AllianceBoards
public import AllianceModel

/// The deal flow in words, the same in a terminal and on a page.
extension DealFlowAnswer {
  /// Something that is said of a deal or a holding.
  public struct Remark: Hashable, Sendable {
    /// What the items are.
    public var title: String
    /// The items.
    public var items: [Item]
    /// Whether a fund must heed it.
    public var isWarning = false
  }

  /// A piece of a remark.
  public enum Item: Hashable, Sendable {
    /// Words.
    case text(String)
    /// A member, with what is added to its name.
    case member(FactID, String)
  }

  /// How many projects there are and fit.
  public func summary(in language: Language) -> String {
    language == .zh
      ? "\(seeking)个项目寻求资金，\(count)个符合投向，已投\(portfolio.holdings.count)个"
      : "\(seeking) projects seek money, \(count) fit the mandates, \(portfolio.holdings.count) are held"
  }

  /// A project's title.
  public func title(of deal: Deal, in language: Language) -> String {
    projects[deal.project.description]?.text(for: language) ?? deal.project.key
  }

  /// A member's name.
  public func name(of member: FactID, in language: Language) -> String {
    members[member.description]?.names.text(for: language) ?? member.key
  }

  /// Why a project is where it stands, and who stands around it.
  public func remarks(on deal: Deal, in language: Language) -> [Remark] {
    func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    func members(_ zh: String, _ en: String, _ ids: [FactID]) -> Remark {
      Remark(title: words(zh, en), items: ids.map { .member($0, "") })
    }
    let reasons = deal.reasons.map {
      Item.text("+\(ScoreText.of($0.strength * $0.weight)) \($0.criterion.name(in: language))")
    }
    let sought = deal.sought.map { AmountText.of($0, deal.currency) } ?? words("未说明", "not said")
    let conflicts = deal.conflicts.map { conflict in
      let through = conflict.through.map { name(of: $0, in: language) }
      let way = through.map { words("，经\($0)", " through \($0)") } ?? ""
      return Remark(
        title: words("利益冲突", "conflict"),
        items: [.member(conflict.member, words("：", ": ") + conflict.sort.name(in: language) + way)],
        isWarning: true)
    }
    return [
      Remark(title: words("理由", "reasons"), items: reasons),
      Remark(title: words("金额", "sought"), items: [.text(sought)]),
      members("发起方", "by", deal.participants), members("应用单位", "would use it", deal.users),
      members("科研支撑", "labs", deal.labs),
      Remark(title: words("补链强链", "fills"), items: deal.gaps.map { .text(label(of: $0, in: language)) }),
    ].filter { !$0.items.isEmpty } + conflicts
  }

  /// What all that fit seek, by segment, with the totals.
  public func sumTable(in language: Language) -> AnswerTable {
    func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    let rows = sums.map { sum in
      [
        sum.segment.map { label(of: $0, in: language) } ?? words("其他", "other"), "\(sum.count)",
        AmountText.of(sum.amount, sum.currency), ScoreText.percent(sum.share),
        sum.isConcentrated ? words("集中", "concentrated") : "",
      ]
    }
    let ends = totals.sorted { $0.key < $1.key }.map { currency, total in
      let count = sums.filter { $0.currency == currency }.reduce(0) { $0 + $1.count }
      return [words("合计", "total"), "\(count)", AmountText.of(total, currency), ScoreText.percent(1), ""]
    }
    return AnswerTable(
      heads: [
        words("环节", "segment"), words("项目", "projects"), words("金额", "sought"), words("占比", "share"), "",
      ],
      rows: rows + ends, numbers: [1, 2, 3])
  }

  /// What the fund holds, the latest first.
  public func holdingTable(in language: Language) -> AnswerTable {
    func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    let rows = portfolio.holdings.map { holding in
      [
        holding.project.flatMap { projects[$0.description]?.text(for: language) }
          ?? name(of: holding.member, in: language),
        holding.segment.map { label(of: $0, in: language) } ?? "", holding.round?.name(in: language) ?? "",
        holding.region?.name(in: language) ?? "", holding.amount.map(AmountText.of) ?? "",
        holding.on?.description ?? "",
      ]
    }
    return AnswerTable(
      heads: [
        words("已投", "held"), words("环节", "segment"), words("轮次", "stage"), words("地区", "region"),
        words("金额", "amount"), words("日期", "date"),
      ], rows: rows, numbers: [4])
  }

  /// How what is held and what could be spread by each criterion, against the mandates.
  public func spreadTable(in language: Language) -> AnswerTable {
    func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    let rows = portfolio.spreads.flatMap { spread in
      spread.buckets.map { bucket -> [String] in
        let wanted = bucket.isWanted.map { $0 ? words("投向之内", "within") : words("投向之外", "outside") }
        return [
          spread.criterion.name(in: language),
          bucket.name(spread.criterion, in: language) { label(of: $0, in: language) }, "\(bucket.held)",
          "\(bucket.open)", wanted ?? "–", bucket.isConcentrated ? words("集中", "concentrated") : "",
        ]
      }
    }
    return AnswerTable(
      heads: [
        words("组合按", "portfolio by"), "", words("已投", "held"), words("可投", "could hold"),
        words("投向", "mandates"), "",
      ], rows: rows, numbers: [2, 3])
  }

  private func label(of concept: FactID, in language: Language) -> String {
    concepts[concept.description]?.text(for: language) ?? concept.key
  }
}
