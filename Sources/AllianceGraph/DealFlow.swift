public import AllianceBoards
public import AllianceModel
import AllianceNetwork
public import Foundation

/// Whose deal flow to show.
public struct DealFlowRequest: Hashable, Codable, Sendable {
  /// The fund: an id, identifier or unambiguous name.
  public var fund: String
  /// At most this many; nil for all. The sums are of all.
  public var limit: Int?
  /// Who asks.
  public var audience: Visibility

  /// All that fits, unless said otherwise.
  public init(fund: String, limit: Int? = nil, audience: Visibility = .secretariat) {
    self.fund = fund
    self.limit = limit
    self.audience = audience
  }
}

/// Projects that seek money, ranked for a fund.
public struct DealFlowAnswer: Hashable, Codable, Sendable {
  /// The fund.
  public var fund: FactID
  /// How many projects seek money, and how many of them fit a mandate.
  public var seeking: Int
  /// How many of them fit.
  public var count: Int
  /// The projects that fit, the best first.
  public var deals: [Deal]
  /// What all that fit seek, by currency and segment of the chain; the totals are the sums of these.
  public var sums: [Sum]
  /// What all that fit seek, by currency.
  public var totals: [String: Decimal]
  /// What the fund holds and could hold, all that fit among it.
  public var portfolio: Portfolio
  /// How many of them say no sum.
  public var withoutSum: Int
  /// Titles of the projects, by id.
  public var projects: [String: [LocalizedText]]
  /// Labels of the concepts, by id.
  public var concepts: [String: [LocalizedText]]
  /// All members named, by id.
  public var members: [String: MemberSummary]

  /// What is sought in one segment in one currency.
  public struct Sum: Hashable, Codable, Sendable {
    /// The segment; nil for projects off the taxonomy.
    public var segment: FactID?
    /// The currency.
    public var currency: String
    /// The sum.
    public var amount: Decimal
    /// How many projects.
    public var count: Int
    /// Its share of the currency's total, 0…1.
    public var share: Double
    /// Whether so much lies in one segment that a fund should look twice: over ``concentration``.
    public var isConcentrated: Bool

    /// The share beyond which a segment is a concentration.
    public static let concentration = Portfolio.concentration
  }
}

extension Alliance {
  /// Ranks the projects that seek money for a fund.
  ///
  /// Throws ``RequestError`` where the fund is unknown or states no mandate that the audience may see.
  public func dealFlow(_ request: DealFlowRequest) throws -> DealFlowAnswer {
    let graph = try snapshot(for: request.audience).graph
    let fund = try graph.member(meant: request.fund)
    let desk = DealDesk(graph, fund: fund)
    guard desk.hasMandate else { throw RequestError.noMandate(graph.members[fund].id.key) }
    let deals = desk.deals
    let shown = Array(deals.prefix(request.limit ?? deals.count))
    let (sums, totals) = DealFlowAnswer.sums(of: deals)
    let portfolio = desk.portfolio(with: deals)
    let titles = Dictionary(uniqueKeysWithValues: graph.projects.map { ($0.id, $0.title) })
    let named =
      shown.flatMap {
        $0.participants + $0.users + $0.labs
          + $0.conflicts.flatMap { [$0.member, $0.through].compactMap { $0 } }
      } + portfolio.holdings.map(\.member)
    let titled = shown.map(\.project) + portfolio.holdings.compactMap(\.project)
    return DealFlowAnswer(
      fund: graph.members[fund].id, seeking: graph.projects.count { $0.stage == .seeking },
      count: deals.count,
      deals: shown, sums: sums, totals: totals, portfolio: portfolio,
      withoutSum: deals.count { $0.sought == nil },
      projects: titled.reduce(into: [:]) { $0[$1.description] = titles[$1] },
      concepts: graph.taxonomy.labels(
        of: shown.flatMap(\.gaps) + sums.compactMap(\.segment) + portfolio.themes),
      members: (named + [graph.members[fund].id]).reduce(into: [:]) { members, id in
        members[id.description] = graph.number(of: id).map { graph.summary($0) }
      })
  }
}

extension DealFlowAnswer {
  /// Sums by currency and segment, the largest first, and the totals they add up to.
  fileprivate static func sums(of deals: [Deal]) -> (sums: [Sum], totals: [String: Decimal]) {
    let known = deals.filter { $0.sought != nil }
    let totals = known.reduce(into: [String: Decimal]()) { $0[$1.currency, default: 0] += $1.sought! }
    let sums = Dictionary(grouping: known) { [$0.currency, $0.segment?.description ?? ""] }.map {
      key, deals in
      let amount = deals.reduce(Decimal(0)) { $0 + $1.sought! }
      let total = totals[key[0]]!
      let share = total > 0 ? NSDecimalNumber(decimal: amount / total).doubleValue : 0
      return Sum(
        segment: deals[0].segment, currency: key[0], amount: amount, count: deals.count, share: share,
        isConcentrated: share > Sum.concentration && known.count > 1)
    }
    return (
      sums.sorted {
        ($0.currency, $1.amount, $0.segment?.description ?? "") < (
          $1.currency, $0.amount, $1.segment?.description ?? ""
        )
      }, totals
    )
  }
}
