import Algorithms
import AllianceModel
import AllianceNetwork
import Foundation

/// Who worked with whom, how closely and how lately, from joint projects and observed relations.
///
/// Rows of partners in two flat arrays, built in one pass over projects and relations: O(Σ n² of projects of n).
struct PartnerIndex: Sendable {
  /// What a project counts: halved for every ``halfLife`` it lies back.
  let recency: [Float]
  private let offsets: [Int]
  private let members: [Int32]
  private let closenesses: [Float]

  /// Days after which a project counts half.
  private static let halfLife: Float = 3 * 365

  init(_ graph: CollaborationGraph) {
    let recency: [Float] = graph.projects.map { project in
      guard let horizon = graph.horizon, let start = project.start else { return 0.5 }
      return exp2(-Float(max(0, horizon.ordinal - start.ordinal)) / Self.halfLife)
    }
    var rows = PartnerRows(members: graph.members.count)
    for member in graph.members.indices { rows.append(member, graph, recency) }
    self.recency = recency
    offsets = rows.offsets
    members = rows.members
    closenesses = rows.closenesses
  }

  /// Everybody a member worked with and how closely, ascending: a project of n counts 1/(n−1) for each pair in it
  /// (Newman, 2001), an observed relation 1.
  func partners(of member: Int) -> Partners {
    let row = offsets[member]..<offsets[member + 1]
    return Partners(members: members[row], closenesses: closenesses[row])
  }

  /// A member's row.
  struct Partners: Sendable, RandomAccessCollection {
    fileprivate let members: ArraySlice<Int32>
    fileprivate let closenesses: ArraySlice<Float>

    var startIndex: Int { members.startIndex }
    var endIndex: Int { members.endIndex }
    subscript(place: Int) -> (member: Int, closeness: Float) {
      (member: Int(members[place]), closeness: closenesses[place])
    }

    /// How closely it worked with a member; nil where it did not. O(log partners).
    func closeness(to member: Int) -> Float? {
      let place = members.partitioningIndex { $0 >= member }
      return place < members.endIndex && members[place] == member ? closenesses[place] : nil
    }

    /// The partners that are another's too, ascending, with both closenesses. O(fewer of the two · log more).
    func shared(with other: Partners) -> [(member: Int, closeness: Float, others: Float)] {
      guard count <= other.count else {
        return other.shared(with: self).map { ($0.member, closeness: $0.others, others: $0.closeness) }
      }
      return compactMap { member, closeness in
        other.closeness(to: member).map { (member: member, closeness: closeness, others: $0) }
      }
    }

    /// The three closest of some partners that come in ascending order, the closest first.
    static func closest(
      _ partners: some Sequence<(member: Int, closeness: Float)>
    ) -> [(member: Int, closeness: Float)] {
      var closest: [(member: Int, closeness: Float)] = []
      for partner in partners where closest.count < 3 || partner.closeness > closest[2].closeness {
        closest.insert(partner, at: closest.firstIndex { partner.closeness > $0.closeness } ?? closest.count)
        if closest.count > 3 { closest.removeLast() }
      }
      return closest
    }
  }
}

/// Rows under construction, with one accumulator for all members.
private struct PartnerRows {
  var offsets = [0]
  var members: [Int32] = []
  var closenesses: [Float] = []
  private var sums: [Float]
  private var touched: [Int32] = []

  init(members: Int) { sums = [Float](repeating: 0, count: members) }

  mutating func append(_ member: Int, _ graph: CollaborationGraph, _ recency: [Float]) {
    for project in graph.projectsOfMember[member] {
      let participants = graph.membersOfProject[Int(project)]
      let share = recency[Int(project)] / Float(max(1, participants.count - 1))
      for other in participants where Int(other) != member { add(share, other) }
    }
    for relation in graph.relationsFrom[member] { add(1, graph.endsOfRelation[Int(relation)].to) }
    for relation in graph.relationsTo[member] { add(1, graph.endsOfRelation[Int(relation)].from) }
    close()
  }

  private mutating func add(_ share: Float, _ other: Int32) {
    if sums[Int(other)] == 0 { touched.append(other) }
    sums[Int(other)] += share
  }

  private mutating func close() {
    touched.sort()
    for other in touched {
      members.append(other)
      closenesses.append(sums[Int(other)])
      sums[Int(other)] = 0
    }
    touched.removeAll(keepingCapacity: true)
    offsets.append(members.count)
  }
}
