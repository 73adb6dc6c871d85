import AllianceModel
import AllianceNetwork
import Foundation

/// Members like the seeker chose this candidate, or ones like it, in an observed relation.
///
/// Everybody votes for those it has the relation with, with how much its capabilities are about the same as the
/// seeker's (``LatentSpace/likeness(_:_:)``). Strength: the logarithm of the votes over that of the largest plus
/// ``doubt``; 0…1. Cost: one pass over the members with listings and over the relations. Source: user-based
/// collaborative filtering (Resnick and others, 1994).
struct PeerChoices: Feature {
  let name = "peer-choices"
  let predicate: Relation.Predicate
  /// Whether candidates are the subjects of the relation (suppliers) or its objects (customers).
  let candidatesAreSubjects: Bool

  /// The logarithm of the votes that make the best candidate half convincing.
  private static let doubt: Float = 0.1

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    guard let seeker = question.seeker, index.graph.relations.contains(where: { $0.predicate == predicate })
    else { return nil }
    let likeness = likeness(of: seeker, question, index)
    var votes = Column(members: index.graph.members.count)
    for (relation, ends) in index.graph.endsOfRelation.enumerated()
    where index.graph.relations[relation].predicate == predicate {
      let (candidate, peer) = candidatesAreSubjects ? (ends.from, ends.to) : (ends.to, ends.from)
      if Int(peer) != seeker { votes.add(likeness[Int(peer)], to: Int(candidate)) }
    }
    return votes.mapped(for: question) { log1p($0) }.scaledToLargest(of: question, doubt: Self.doubt)
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let likeness = question.seeker.map { self.likeness(of: $0, question, index) } ?? []
    let relations =
      candidatesAreSubjects ? index.graph.relationsFrom[candidate] : index.graph.relationsTo[candidate]
    let chosen = relations.map(Int.init).filter { index.graph.relations[$0].predicate == predicate }
      .map { relation -> (relation: Int, peer: Int) in
        let ends = index.graph.endsOfRelation[relation]
        return (relation, Int(candidatesAreSubjects ? ends.to : ends.from))
      }
      .filter { $0.peer != question.seeker }
      .sorted { (likeness[$1.peer], $0.relation) < (likeness[$0.peer], $1.relation) }
    func names(_ language: Language) -> String {
      chosen.prefix(3).map { index.name($0.peer, language) }.joined(separator: language == .zh ? "、" : ", ")
    }
    return Grounds(
      evidence: chosen.prefix(3).map { Evidence(.relation, index.graph.relations[$0.relation].id) },
      zh: "同类单位的选择：\(names(.zh))", en: "chosen by members like the seeker: \(names(.en))")
  }

  /// How much each member's capabilities are about the same as the seeker's, 0…1.
  private func likeness(of seeker: Int, _ question: Question, _ index: MatchingIndex) -> [Float] {
    question.memo.value(.peerLikeness) {
      index.meanings.direction(of: seeker, .capability)
        .map { index.meanings.likeness(to: $0, .capability, of: index.graph.members.indices).strengths }
        ?? [Float](repeating: 0, count: index.graph.members.count)
    }
  }
}
