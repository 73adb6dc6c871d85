import AllianceModel
import AllianceNetwork
import Synchronization

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

/// The lists of candidates that were asked for: there are few sets of kinds, and each list is one pass over all members.
final class CandidateLists: Sendable {
  private let lists = Mutex<[Set<MemberKind>: Candidates]>([:])

  /// The list of some kinds, made when it is first asked for.
  func list(of kinds: Set<MemberKind>, _ make: () -> Candidates) -> Candidates {
    lists.withLock { lists in
      if let known = lists[kinds] { return known }
      let list = make()
      lists[kinds] = list
      return list
    }
  }
}

extension MatchingIndex {
  /// The members of some kinds that have not left.
  func candidates(of kinds: Set<MemberKind>, askedAbout: Int? = nil) -> Candidates {
    guard let askedAbout else { return candidateLists.list(of: kinds) { Candidates(proposable(kinds)) } }
    return Candidates(proposable(kinds), askedAbout: askedAbout)
  }

  private func proposable(_ kinds: Set<MemberKind>) -> [Bool] {
    var canBeProposed = [Bool](repeating: false, count: graph.members.count)
    for kind in kinds {
      for member in present(of: kind) { canBeProposed[Int(member)] = true }
    }
    return canBeProposed
  }
}
