import AllianceBoards
import AllianceModel
import AllianceNetwork
import Foundation
import SampleAlliance
import Testing

@Suite struct DealDeskTests {
  static func contents(owner: String? = nil) -> AllianceContents {
    let id = SampleAlliance.id
    var contents = SampleAlliance.contents
    func project(_ key: String, _ concept: String, yuan: Int?, by member: String) -> Project {
      Project(
        id: id(key), stage: .seeking, title: [],
        concepts: [ConceptReference(scheme: "parts", name: concept)],
        participants: [Participation(member: id(member))],
        amount: yuan.flatMap { AmountRange(currency: "CNY", minimum: .init($0), maximum: .init($0)) },
        round: "A")
    }
    contents.projects += [
      project("arms", "robot-arm", yuan: 10_000_000, by: "arm"),
      project("gears", "harmonic-reducer", yuan: 40_000_000, by: "reducer"),
      project("joints", "joint-module", yuan: nil, by: "joint"),
      project("eyes", "camera", yuan: 10_000_000, by: "vision"),
    ]
    if let owner {
      contents.relations += ["robofund", "arm"].map {
        Relation(source: "sample", predicate: .owns, from: id(owner), to: id($0))
      }
    }
    return contents
  }

  static func deals(_ contents: AllianceContents) -> [Deal] {
    let graph = CollaborationGraph(contents)
    return DealDesk(graph, fund: graph.number(of: SampleAlliance.id("robofund"))!).deals
  }

  @Test func `projects are ranked by theme, ticket and stage, and a score is the sum of its reasons`() {
    let deals = Self.deals(Self.contents())
    #expect(deals.map(\.project.key) == ["arms", "gears", "joints"])
    #expect(deals[0].score == 1)
    for deal in deals {
      #expect(abs(deal.reasons.reduce(0) { $0 + $1.weight } - 1) < 1e-12)
      #expect(abs(deal.reasons.reduce(0) { $0 + $1.strength * $1.weight } - deal.score) < 1e-12)
    }
    #expect(deals[1].reasons.first { $0.criterion == .ticket }?.strength == 0.5)
    #expect(!deals[2].reasons.contains { $0.criterion == .ticket })
    #expect(deals[1].labs.map(\.key) == ["lab"])
  }

  @Test func `who owns, belongs to one group or was invested in is a conflict`() {
    #expect(Self.deals(Self.contents())[2].conflicts.map(\.sort) == [.invested])
    #expect(Self.deals(Self.contents(owner: "paint"))[0].conflicts.map(\.sort) == [.group])
    #expect(Self.deals(Self.contents(owner: "paint"))[0].conflicts[0].through?.key == "paint")
    var owned = Self.contents()
    owned.relations.append(
      Relation(
        source: "sample", predicate: .owns, from: SampleAlliance.id("robofund"), to: SampleAlliance.id("arm"))
    )
    #expect(Self.deals(owned)[0].conflicts.map(\.sort) == [.owner])
  }

  @Test func `a mandate that names its themes is not widened by other words of its text`() {
    var contents = Self.contents()
    contents.listings.append(
      Listing(
        id: SampleAlliance.id("biofund/c2"), member: SampleAlliance.id("biofund"), side: .capability,
        kind: .funding, text: [LocalizedText("cameras for a robot arm", language: "en")],
        concepts: [ConceptReference(scheme: "parts", name: "camera")]))
    contents.listings.sort { $0.id < $1.id }
    let graph = CollaborationGraph(contents)
    let desk = DealDesk(graph, fund: graph.number(of: SampleAlliance.id("biofund"))!)
    #expect(desk.deals.map(\.project.key) == ["eyes"])
  }

  @Test
  func `what a fund holds and could hold adds up in every spread, and what it wants and lacks is there`() {
    let graph = CollaborationGraph(Self.contents())
    let desk = DealDesk(graph, fund: graph.number(of: SampleAlliance.id("robofund"))!)
    let deals = desk.deals
    let portfolio = desk.portfolio(with: deals)
    #expect(portfolio.holdings.map(\.member.key) == ["joint"])
    #expect(portfolio.spreads.map(\.criterion) == Deal.Criterion.allCases)
    for spread in portfolio.spreads {
      #expect(spread.buckets.reduce(0) { $0 + $1.held } == 1, "\(spread.criterion)")
      #expect(spread.buckets.reduce(0) { $0 + $1.open } == deals.count, "\(spread.criterion)")
    }
    func bucket(_ place: Int, _ value: String) -> Portfolio.Bucket? {
      portfolio.spreads[place].buckets.first { $0.value == value }
    }
    #expect(
      bucket(0, "parts:reducers")?.isWanted == true && bucket(0, "parts:joint-module")?.isWanted == false)
    #expect(bucket(1, "above")?.open == 1 && bucket(1, "within")?.open == 1 && bucket(1, "")?.open == 1)
    #expect(bucket(2, "a")?.isWanted == true && bucket(2, "")?.held == 1)
    #expect(bucket(3, "CN-GD")?.isWanted == nil)
  }

  @Test(arguments: [
    ("A轮", "a", "A轮", "A round"), ("series B", "b", "B轮", "B round"),
    ("Pre-A", "pre-a", "Pre-A轮", "Pre-A round"),
    ("天使", "angel", "天使轮", "angel round"), ("A+ round", "a+", "A+轮", "A+ round"),
  ])
  func `a round is one under all its spellings`(said: String, code: String, zh: String, en: String) throws {
    let round = try #require(FundingRound(said))
    #expect(round.code == code && round.name(in: .zh) == zh && round.name(in: .en) == en)
  }

  @Test func `rounds stand in the order in which they come, and other words are none`() {
    let order = ["种子", "天使", "Pre-A", "A", "A+", "A++", "Pre-B", "B"].compactMap { FundingRound($0) }
    #expect(order.count == 8 && order == order.sorted())
    #expect(["", "x1", "重组", "AB", "+"].allSatisfy { FundingRound($0) == nil })
    #expect(FundingRound(in: [LocalizedText("A+轮 谐波减速器", language: "zh")])?.code == "a+")
    #expect(FundingRound(in: [LocalizedText("angel round, sensors", language: "en")])?.code == "angel")
    #expect(FundingRound(in: [LocalizedText("轮胎 tyres all round", language: "en")]) == nil)
  }
}
