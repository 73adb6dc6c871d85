import AllianceModel
import AllianceNetwork

/// Texts of the two sides share telling words.
///
/// Each of the seeker's listings gives each of a candidate's its BM25 score over the largest any listing has for it.
/// Strength: the root of the sum of their squares over that of the best candidate, so that one exact listing beats
/// many vague ones and two exact ones beat one; 0…1. Cost: the postings of the wishes' terms. Source: Robertson and
/// Zaragoza (2009).
struct TextFit: Feature {
  let name: String
  let match: ListingMatch

  func column(for question: Question, in index: MatchingIndex) -> Column? {
    let target = index.target(of: question, match)
    let texts = index.texts(target.side)
    let wishes = index.wishes(of: question, match.seeker).filter { !$0.query.isEmpty }
    guard !wishes.isEmpty else { return nil }
    var column = Column(members: index.graph.members.count)
    for wish in wishes {
      let scores = texts.index.scores(for: wish.query)
      guard let largest = scores.map(\.score).max() else { continue }
      for (document, score) in scores {
        let listing = Int(texts.listings[document])
        guard target.kinds.contains(index.graph.listings[listing].kind), index.isCurrent(listing) else {
          continue
        }
        let strength = score / largest
        column.add(strength * strength, to: Int(index.graph.memberOfListing[listing]))
      }
    }
    return column.scaledToLargest(ofAnybodyIn: question).mapped(for: question) { $0.squareRoot() }
  }

  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds {
    let target = index.target(of: question, match)
    var best: (score: Float, wish: Int?, listing: Int, shared: [String])?
    for wish in index.wishes(of: question, match.seeker) {
      for listing in index.graph.listingsOfMember[candidate].map(Int.init) {
        guard target.contains(index.graph.listings[listing]), index.isCurrent(listing) else { continue }
        let shared = index.sharedTerms(of: listing, with: wish.weights)
        if shared.score > best?.score ?? 0 { best = (shared.score, wish.listing, listing, shared.spellings) }
      }
    }
    guard let best else { return Grounds(evidence: [], zh: "文字相近", en: "similar wording") }
    let evidence = [best.wish, best.listing].compactMap { $0 }.map {
      Evidence(.listing, index.graph.listings[$0].id)
    }
    let (zh, en) = (match.heading(for: question, in: .zh), match.heading(for: question, in: .en))
    guard !best.shared.isEmpty else {
      return Grounds(evidence: evidence, zh: zh + "文字相近", en: en + "similar wording")
    }
    return Grounds(
      evidence: evidence, zh: "\(zh)文字吻合：\(Self.words(best.shared, for: .zh).joined(separator: "、"))",
      en: "\(en)texts share: \(Self.words(best.shared, for: .en).joined(separator: ", "))")
  }

  /// Those words that a reader of the language reads, or all where there is none.
  static func words(_ words: [String], for language: Language) -> ArraySlice<String> {
    let own = words.filter { word in
      word.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } == (language == .zh)
    }
    return (own.isEmpty ? words : own).prefix(4)
  }
}

extension MatchingIndex {
  /// The phrases in which a listing's text has weighted terms, the most telling first, and how much they tell together.
  fileprivate func sharedTerms(of listing: Int, with weights: [Term: Float]) -> (
    score: Float, spellings: [String]
  ) {
    let texts = texts(graph.listings[listing].side)
    let phrases = Phrases(words(of: listing)) { term in
      weights[term].map { $0 * texts.index.weight(of: term) } ?? 0
    }
    return (phrases.weight, phrases.mostTelling(12))
  }
}
