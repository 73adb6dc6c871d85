import AllianceMatching
import AllianceModel
import AllianceNetwork

/// Looks for the suppositions that tell most of a pair: the fact without which it would stand lowest, and the need that
/// would lift it highest.
struct TellingSuppositions {
  let contents: AllianceContents
  let snapshot: Snapshot
  let pair: PairQuestion
  let explanation: Explanation

  /// At most one of each sort; none that changes nothing.
  func found() -> [WhatIf] { [weakest(), strongest()].compactMap { $0 } }

  /// What a set of changes makes of the pair, recomputed on the changed contents.
  func outcome(_ changes: [WhatIf.Change]) -> WhatIf? {
    let changed = changes.reduce(contents) { $0.supposing($1, pair) }
    return pair.explanation(in: snapshot.over(changed)).map {
      WhatIf(changes: changes, before: .init(explanation), after: .init($0))
    }
  }

  /// Of the facts behind the reasons, the one whose loss costs most score.
  private func weakest() -> WhatIf? {
    var seen: Set<Evidence> = []
    let facts = explanation.suggestion.reasons.flatMap(\.evidence).filter {
      $0.fact != .concept && $0.fact != .member && seen.insert($0).inserted
    }
    let outcomes = facts.prefix(tries).compactMap { fact in
      outcome([
        .init(sort: .without, fact: fact, member: nil, concept: nil, text: snapshot.graph.words(of: fact))
      ])
    }
    return outcomes.filter { $0.after.score < $0.before.score }
      .reduce(nil) { least, next in least.map { $0.after.score <= next.after.score ? $0 : next } ?? next }
  }

  /// Of the concepts the candidate offers and the seeker does not seek, the one whose need would lift the pair most; none
  /// for a pair that stands among the first three already, or that a rule keeps apart.
  private func strongest() -> WhatIf? {
    guard explanation.rank.map({ $0 > 3 }) ?? (explanation.exclusions == [.unfounded]) else { return nil }
    let graph = snapshot.graph
    let sought = concepts(.need, of: pair.seeker)
    let offered = concepts(.capability, of: pair.candidate).filter { !sought.contains($0) }
    let outcomes = offered.prefix(tries).compactMap {
      outcome([graph.stating(.need, $0, by: pair.seeker)])
    }
    return outcomes.filter { $0.after.rank ?? .max < $0.before.rank ?? .max }
      .reduce(nil) { best, next in best.map { $0.after.rank! <= next.after.rank! ? $0 : next } ?? next }
  }

  /// Every try builds a graph, so a large store gets one of each sort.
  private var tries: Int {
    contents.projects.count + contents.listings.count + contents.relations.count > 5_000 ? 1 : 3
  }

  private func concepts(_ side: Listing.Side, of member: FactID) -> [Int] {
    let graph = snapshot.graph
    guard let number = graph.number(of: member) else { return [] }
    var seen: Set<Int> = []
    return graph.listingsOfMember[number].map(Int.init).filter { listing in
      graph.listings[listing].side == side && graph.date.map(graph.listings[listing].isValid) ?? true
    }.flatMap { graph.conceptsOfListing[$0].map(Int.init) }.filter { seen.insert($0).inserted }
  }
}
