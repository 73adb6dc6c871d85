import AllianceNetwork
import Foundation

/// Who has done how much in which field, from the concepts of projects.
struct FieldIndex: Sendable {
  /// How rare each concept is among projects: the logarithm of their number over those that carry it; 0 for one that
  /// none carries.
  let rarity: [Float]
  /// The length of each project's vector of its concepts' rarities; 1 for one without any.
  let lengths: [Float]
  private let projectsOfConcept: Adjacency
  private let offsets: [Int]
  private let members: [Int32]
  private let volumes: [Float]

  /// Indexes the projects of a graph, each counting by its recency. O(participations · concepts).
  init(_ graph: CollaborationGraph, recency: [Float]) {
    let projectsOfConcept = graph.conceptsOfProject.inverted(rows: graph.taxonomy.concepts.count)
    let total = Float(graph.projects.count)
    var sums = [Float](repeating: 0, count: graph.members.count)
    var offsets = [0]
    var members: [Int32] = []
    var volumes: [Float] = []
    for concept in 0..<projectsOfConcept.rows {
      var touched: [Int32] = []
      for project in projectsOfConcept[concept] {
        for member in graph.membersOfProject[Int(project)] {
          if sums[Int(member)] == 0 { touched.append(member) }
          sums[Int(member)] += recency[Int(project)]
        }
      }
      for member in touched.sorted() {
        members.append(member)
        volumes.append(log1p(sums[Int(member)]))
        sums[Int(member)] = 0
      }
      offsets.append(members.count)
    }
    let rarity = (0..<projectsOfConcept.rows).map { concept in
      let carriers = projectsOfConcept[concept].count
      return carriers == 0 ? 0 : log(total / Float(carriers))
    }
    self.rarity = rarity
    lengths = graph.projects.indices.map { project in
      let squares = graph.conceptsOfProject[project].reduce(Float(0)) { sum, concept in
        sum + rarity[Int(concept)] * rarity[Int(concept)]
      }
      return squares > 0 ? squares.squareRoot() : 1
    }
    self.projectsOfConcept = projectsOfConcept
    self.offsets = offsets
    self.members = members
    self.volumes = volumes
  }

  /// The projects in a field, ascending.
  func projects(in concept: Int) -> ArraySlice<Int32> { projectsOfConcept[concept] }

  /// Whether a member has projects in a field. O(log members active in it).
  func isExperienced(_ member: Int, in concept: Int) -> Bool {
    members[offsets[concept]..<offsets[concept + 1]].hasAscending(Int32(member))
  }

  /// The members with projects in a field, and the logarithm of one plus those projects' recencies, ascending.
  func experience(in concept: Int) -> some Sequence<(member: Int, volume: Float)> {
    (offsets[concept]..<offsets[concept + 1]).lazy.map { (member: Int(members[$0]), volume: volumes[$0]) }
  }
}
