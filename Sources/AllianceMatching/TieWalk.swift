import AllianceNetwork

/// A walk from partner to partner that returns to its start now and then (personalised PageRank, Haveliwala, 2002).
///
/// A step goes through projects rather than pairs, so that one of n members costs n and not n². Cost: steps ·
/// participations.
struct TieWalk {
  /// The chance to return to the start at each step.
  let returning: Float
  /// How many steps are followed.
  let steps: Int

  /// How often the walk is at each member, in all 1 at most.
  ///
  /// - Parameters:
  ///   - start: Where it begins: a share of each member, in all 1.
  ///   - weights: What a tie in each project weighs, already over n − 1 for one of n members.
  ///   - relation: What an observed relation weighs.
  func visits(
    from start: [Float], over graph: CollaborationGraph, weights: [Float], relation: Float
  ) -> [Float] {
    let ties = ties(graph, weights, relation)
    var here = start
    var visits = start.map { $0 * returning }
    for _ in 0..<steps {
      for member in here.indices where here[member] > 0 {
        here[member] = ties[member] > 0 ? (1 - returning) * here[member] / ties[member] : 0
      }
      here = step(from: here, graph, weights, relation)
      for member in here.indices { visits[member] += returning * here[member] }
    }
    return visits
  }

  /// The weights of each member's ties added up.
  private func ties(_ graph: CollaborationGraph, _ weights: [Float], _ relation: Float) -> [Float] {
    var ties = [Float](repeating: 0, count: graph.members.count)
    for project in weights.indices where weights[project] > 0 {
      let members = graph.membersOfProject[project]
      let share = weights[project] * Float(members.count - 1)
      for member in members { ties[Int(member)] += share }
    }
    for ends in graph.endsOfRelation {
      ties[Int(ends.from)] += relation
      ties[Int(ends.to)] += relation
    }
    return ties
  }

  private func step(
    from here: [Float], _ graph: CollaborationGraph, _ weights: [Float], _ relation: Float
  ) -> [Float] {
    var next = [Float](repeating: 0, count: here.count)
    for project in weights.indices where weights[project] > 0 {
      let members = graph.membersOfProject[project]
      var sum: Float = 0
      for member in members { sum += here[Int(member)] }
      guard sum > 0 else { continue }
      let weight = weights[project]
      for member in members { next[Int(member)] += weight * max(0, sum - here[Int(member)]) }
    }
    for ends in graph.endsOfRelation {
      next[Int(ends.to)] += relation * here[Int(ends.from)]
      next[Int(ends.from)] += relation * here[Int(ends.to)]
    }
    return next
  }
}

extension MatchingIndex {
  /// What a tie in each project weighs: its recency over n − 1 for one of n members, 0 for one alone in it.
  var tieWeights: [Float] {
    graph.projects.indices.map { project in
      let others = graph.membersOfProject[project].count - 1
      return others > 0 ? partners.recency[project] / Float(others) : 0
    }
  }
}
