import AllianceModel
import AllianceNetwork

/// What one side makes goes into what the other makes, by the taxonomy's `upstreamOf`: neither has to say so.
///
/// Strength: 1 for the next stage of the chain, ``decay`` for each further one, at most ``reach`` stages; a concept
/// shares the links of its more general ones, and whatever is more special than an input is that input. The best of
/// all pairs of capabilities counts; 0…1. Cost: the postings of the concepts reached.
struct ChainFit: Feature {
  let name: String
  let direction: Direction

  /// Which way along the chain candidates stand.
  enum Direction {
    /// Candidates make what goes into the seeker's products.
    case upstream
    /// Candidates' products are made of the seeker's.
    case downstream
  }

  /// What each further stage leaves of a strength.
  static let decay: Float = 0.5
  /// How many stages away a partner can be.
  static let reach = 3

  private static let made = ListingMatch.Selection(side: .capability, kinds: .work)

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    let steps = steps(question, index)
    guard !steps.isEmpty else { return nil }
    let concepts = index.concepts(.capability)
    var column = Column(members: index.graph.members.count)
    for (concept, step) in steps {
      for listing in concepts[concept].map(Int.init) {
        guard Self.made.contains(index.graph.listings[listing]), index.isCurrent(listing) else { continue }
        column.raise(Int(index.graph.memberOfListing[listing]), to: step.strength)
      }
    }
    return column
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let steps = steps(question, index)
    var best: (step: Step, concept: Int, listing: Int)?
    for listing in index.graph.listingsOfMember[candidate].map(Int.init) {
      guard Self.made.contains(index.graph.listings[listing]), index.isCurrent(listing) else { continue }
      for concept in index.graph.conceptsOfListing[listing].map(Int.init) {
        guard let step = steps[concept], step.strength > best?.step.strength ?? 0 else { continue }
        best = (step, concept, listing)
      }
    }
    guard let best else { return Grounds(evidence: [], zh: "上下游", en: "along the chain") }
    let taxonomy = index.graph.taxonomy
    let evidence =
      [best.step.listing, best.listing].map { Evidence(.listing, index.graph.listings[$0].id) }
      + [best.step.origin, best.concept].map { Evidence(.concept, taxonomy.concepts[$0].id) }
    func chain(_ language: Language) -> String {
      let ends = [best.concept, best.step.origin].map { taxonomy.label(of: $0, in: language) }
      return (direction == .upstream ? ends : ends.reversed()).joined(separator: " → ")
    }
    return Grounds(evidence: evidence, zh: "产业链：\(chain(.zh))", en: "industry chain: \(chain(.en))")
  }

  private struct Step: Sendable {
    let strength: Float
    let origin: Int
    let listing: Int
  }

  /// The concepts that stand the right way along the chain from what the seeker makes, each with its best step.
  private func steps(_ question: Question, _ index: MatchingIndex) -> [Int: Step] {
    guard question.words == nil, let seeker = question.seeker else { return [:] }
    return question.memo.value(.stages(name)) { steps(of: seeker, index) }
  }

  private func steps(of seeker: Int, _ index: MatchingIndex) -> [Int: Step] {
    let taxonomy = index.graph.taxonomy
    var steps: [Int: Step] = [:]
    for listing in index.graph.listingsOfMember[seeker].map(Int.init) {
      guard Self.made.contains(index.graph.listings[listing]), index.isCurrent(listing) else { continue }
      for origin in index.graph.conceptsOfListing[listing].map(Int.init) {
        for (concept, strength) in stages(from: origin, in: taxonomy)
        where strength > steps[concept]?.strength ?? 0 {
          steps[concept] = Step(strength: strength, origin: origin, listing: listing)
        }
      }
    }
    return steps
  }

  /// Stage by stage along the links of a concept and its more general ones; the more special ones of what is met
  /// belong to the stage.
  private func stages(from origin: Int, in taxonomy: Taxonomy) -> [(concept: Int, strength: Float)] {
    let links = direction == .upstream ? taxonomy.inputs : taxonomy.upstreamOf
    var stage = Set([origin])
    var seen = Set(taxonomy.ancestry(of: origin).map(\.concept))
    var reached: [(concept: Int, strength: Float)] = []
    var strength: Float = 1
    for _ in 0..<Self.reach {
      let sources = stage.flatMap { taxonomy.ancestry(of: $0).map(\.concept) }
      let next = Set(sources.flatMap { links[$0].map(Int.init) })
      stage = Set(next.flatMap { taxonomy.reach(from: $0, over: taxonomy.narrower, limit: 3).map(\.concept) })
      stage.subtract(seen)
      seen.formUnion(stage)
      reached += stage.sorted().map { (concept: $0, strength: strength) }
      strength *= Self.decay
    }
    return reached
  }
}
