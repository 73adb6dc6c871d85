import AllianceModel
import AllianceNetwork

/// Who can be proposed to a question, and of whom features say how strong they are.
struct Candidates: Sendable {
  /// Members by number, ascending: all that can be proposed, and whoever else is asked about.
  let weighed: [Int32]
  /// Whether a member, by number, can be proposed.
  let canBeProposed: [Bool]
  /// A member whose strengths are wanted whether or not it can be proposed; nil for none.
  let askedAbout: Int?

  init(_ canBeProposed: [Bool], askedAbout: Int? = nil) {
    weighed = canBeProposed.indices.filter { canBeProposed[$0] || $0 == askedAbout }.map(Int32.init)
    self.canBeProposed = canBeProposed
    self.askedAbout = askedAbout
  }

  func contains(_ member: Int) -> Bool { canBeProposed[member] }
}

extension MatchingIndex {
  /// The members of some kinds that have not left.
  func candidates(of kinds: Set<MemberKind>, askedAbout: Int? = nil) -> Candidates {
    var canBeProposed = [Bool](repeating: false, count: graph.members.count)
    for kind in kinds {
      for member in present(of: kind) { canBeProposed[Int(member)] = true }
    }
    return Candidates(canBeProposed, askedAbout: askedAbout)
  }
}
