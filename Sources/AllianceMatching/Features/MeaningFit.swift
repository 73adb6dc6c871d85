import AllianceModel
import AllianceNetwork

/// Texts of the two sides are about the same, also in other words.
///
/// Strength: the likeness (``LatentSpace/likeness(_:_:)``) of what the seeker's listings of a side say, taken together,
/// and what a candidate's say, over the largest plus ``doubt``; 0…1. A need in words is too short to have a place of
/// its own: it stands where the ``seeds`` members stand whose capabilities fit it best in words (pseudo-relevance feedback, Rocchio,
/// 1971). Cost: one pass over the candidates with listings. Source: Deerwester and others (1990).
struct MeaningFit: Feature {
  let name: String
  let match: ListingMatch
  /// To do the same is no reason to deal with each other; it only adds to one.
  var isSupporting: Bool { match.seeker.side == match.candidate.side }

  /// How many of the best fitting texts say what is meant.
  private static let seeds = 10
  /// What makes the best candidate half convincing.
  private static let doubt: Float = 0.1

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    guard let direction = direction(question, in: index) else { return nil }
    let side = index.target(of: question, match).side
    return index.meanings.likeness(to: direction, side, of: question.candidates.weighed.lazy.map(Int.init))
      .scaledToLargest(of: question, doubt: Self.doubt)
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let target = index.target(of: question, match)
    let listings = index.graph.listingsOfMember[candidate].map(Int.init).filter(index.isCurrent)
      .filter { index.graph.listings[$0].side == target.side }
    let themes =
      direction(question, in: index).map {
        index.meanings.themes(in: listings.flatMap(index.words), towards: $0)
      } ?? []
    func words(_ language: Language, _ alike: String, _ themed: String) -> String {
      let own = TextFit.words(themes, for: language).joined(separator: language == .zh ? "、" : ", ")
      return match.heading(for: question, in: language) + (own.isEmpty ? alike : themed + own)
    }
    return Grounds(
      evidence: listings.prefix(3).map { Evidence(.listing, index.graph.listings[$0].id) },
      zh: words(.zh, "所述相通", "所述相通："), en: words(.en, "about the same", "about the same: "))
  }

  private func direction(_ question: Question, in index: MatchingIndex) -> LatentSpace.Direction? {
    guard let words = question.words else {
      return question.seeker.flatMap { index.meanings.direction(of: $0, match.seeker.side) }
    }
    return question.memo.value(.direction) {
      index.meanings.direction(of: words.terms, seeds: Self.seeds)
    }
  }
}
