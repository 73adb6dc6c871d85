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
}
