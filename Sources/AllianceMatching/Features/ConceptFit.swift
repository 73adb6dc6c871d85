import AllianceModel
import AllianceNetwork

/// The two sides' listings name the same concept or near ones.
///
/// Each concept looked for is a piece of evidence of its own, and an alternative to the others: strength is
/// 1 − Π (1 − similarity² · √information) over them (Pearl's noisy-or, 1988), with the largest Lin similarity to a
/// concept of the candidate; 0…1. Cost: the postings of the concepts within two steps. Source: Lin (1998).
struct ConceptFit: Feature {
  let name: String
  let match: ListingMatch

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    let wanted = wanted(question, index)
    guard wanted.contains(where: { $0.weight > 0 }) else { return nil }
    let target = index.target(of: question, match)
    let concepts = index.concepts(target.side)
    var column = Column(members: index.graph.members.count)
    for wish in wanted {
      var best: [Int: Float] = [:]
      for (near, similarity) in concepts.neighbourhood(of: wish.concept) {
        for listing in concepts[near].map(Int.init) {
          guard target.kinds.contains(index.graph.listings[listing].kind), index.isCurrent(listing) else {
            continue
          }
          let member = Int(index.graph.memberOfListing[listing])
          best[member] = max(best[member] ?? 0, similarity)
        }
      }
      for (member, similarity) in best {
        let missing = 1 - column.strengths[member]
        column.strengths[member] = 1 - missing * (1 - similarity * similarity * wish.weight)
      }
    }
    return column
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let target = index.target(of: question, match)
    let concepts = index.concepts(target.side)
    var best: (value: Float, wish: Wanted, near: Int, listing: Int)?
    for wish in wanted(question, index) {
      let near = Dictionary(
        concepts.neighbourhood(of: wish.concept).map { ($0.concept, $0.similarity) },
        uniquingKeysWith: { a, _ in a })
      for listing in index.graph.listingsOfMember[candidate].map(Int.init) {
        guard target.contains(index.graph.listings[listing]), index.isCurrent(listing) else { continue }
        for concept in index.graph.conceptsOfListing[listing].map(Int.init) {
          let value = (near[concept] ?? 0) * wish.weight
          if value > best?.value ?? 0 { best = (value, wish, concept, listing) }
        }
      }
    }
    guard let best else { return Grounds(evidence: [], zh: "概念相近", en: "related concepts") }
    let taxonomy = index.graph.taxonomy
    let evidence =
      [best.wish.listing, best.listing].compactMap { $0 }.map {
        Evidence(.listing, index.graph.listings[$0].id)
      }
      + [Evidence(.concept, taxonomy.concepts[best.near].id)]
    func words(_ language: Language, _ same: String, _ near: String) -> String {
      let wish = taxonomy.label(of: best.wish.concept, in: language)
      let offer = taxonomy.label(of: best.near, in: language)
      return best.wish.concept == best.near ? "\(same)\(offer)" : "\(near)\(wish) ≈ \(offer)"
    }
    return Grounds(
      evidence: evidence, zh: match.heading(for: question, in: .zh) + words(.zh, "同一概念：", "相近概念："),
      en: match.heading(for: question, in: .en) + words(.en, "same concept: ", "near concepts: "))
  }

  private struct Wanted {
    let concept: Int
    let weight: Float
    let listing: Int?
  }

  /// Each concept looked for once, with what it tells, ascending by number.
  private func wanted(_ question: Question, _ index: MatchingIndex) -> [Wanted] {
    let concepts = index.concepts(match.candidate.side)
    var wanted: [Int: Wanted] = [:]
    for wish in index.wishes(of: question, match.seeker) {
      for concept in wish.concepts where wanted[concept] == nil {
        wanted[concept] = Wanted(
          concept: concept, weight: concepts.information(of: concept).squareRoot(), listing: wish.listing)
      }
    }
    return wanted.values.sorted { $0.concept < $1.concept }
  }
}
