import AllianceModel
import AllianceNetwork
import SampleAlliance
import Testing

@Suite struct CollaborationGraphTests {
  @Test func `every link of the contents is in the graph, from both ends`() throws {
    let graph = CollaborationGraph(SampleAlliance.contents)
    for (number, listing) in graph.listings.enumerated() {
      let member = try #require(graph.number(of: listing.member))
      #expect(graph.listingsOfMember[member].contains(Int32(number)))
      #expect(graph.memberOfListing[number] == Int32(member))
    }
    for (number, project) in graph.projects.enumerated() {
      let members = project.participants.compactMap { graph.number(of: $0.member) }
      #expect(graph.membersOfProject[number].map(Int.init) == members)
      for member in members { #expect(graph.projectsOfMember[member].contains(Int32(number))) }
    }
    for (number, relation) in graph.relations.enumerated() {
      #expect(graph.members[Int(graph.endsOfRelation[number].from)].id == relation.from)
      #expect(graph.members[Int(graph.endsOfRelation[number].to)].id == relation.to)
    }
    #expect(graph.relations.count == SampleAlliance.contents.relations.count)
  }

  @Test func `a fact about nobody in the graph is left out`() {
    var contents = SampleAlliance.contents
    contents.members.removeAll { $0.id == SampleAlliance.id("joint") }
    let graph = CollaborationGraph(contents)
    #expect(
      !graph.relations.contains {
        $0.from == SampleAlliance.id("joint") || $0.to == SampleAlliance.id("joint")
      })
    #expect(!graph.listings.contains { $0.member == SampleAlliance.id("joint") })
  }

  @Test func `a listing has the concepts it names and those its text names`() throws {
    let graph = CollaborationGraph(SampleAlliance.contents)
    let listing = try #require(graph.listings.firstIndex { $0.id == SampleAlliance.id("lab/c1") })
    let keys = graph.conceptsOfListing[listing].map { graph.taxonomy.concepts[Int($0)].id.key }
    #expect(keys == ["harmonic-reducer"])
    let project = try #require(graph.projects.firstIndex { $0.id == SampleAlliance.id("p1") })
    let found = graph.conceptsOfProject[project].map { graph.taxonomy.concepts[Int($0)].id.key }
    #expect(Set(found) == ["harmonic-reducer", "joint-module"])
  }
}
