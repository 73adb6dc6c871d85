import AllianceModel
import AllianceNetwork

/// What a seeker asks the matcher.
struct Question: Sendable {
  /// The member that seeks; nil for a need in words from nobody in particular.
  let seeker: Int?
  /// A need in words, with its concepts; nil where the seeker's own listings speak.
  let words: Words?
  /// Which side of the candidates' listings the words are looked for in.
  let side: Listing.Side
  /// Who can be proposed.
  let candidates: Candidates

  /// What features share of it.
  let memo = QuestionMemo()

  /// A need in words.
  struct Words: Sendable {
    let text: String
    let terms: [Term]
    let concepts: [Int]
  }

  init(seeker: Int, candidates: Candidates) {
    self.seeker = seeker
    self.candidates = candidates
    words = nil
    side = .capability
  }

  init(text: String, side: Listing.Side, seeker: Int?, candidates: Candidates, taxonomy: Taxonomy) {
    self.seeker = seeker
    self.candidates = candidates
    self.side = side
    words = Words(text: text, terms: Term.all(in: text), concepts: taxonomy.concepts(in: text))
  }
}

/// One thing that is looked for: a listing of the seeker, or the words of the question.
struct Wish: Sendable {
  /// Its distinct terms, in order of appearance.
  let query: TextIndex.Query
  let concepts: [Int]
  /// The listing it stands in; nil for words.
  let listing: Int?
  /// What each of its terms weighs.
  let weights: [Term: Float]

  init(terms: [Term], concepts: [Int], listing: Int?) {
    query = TextIndex.query(terms)
    self.concepts = concepts
    self.listing = listing
    weights = Dictionary(uniqueKeysWithValues: query.map { ($0.term, $0.weight) })
  }
}

extension MatchingIndex {
  /// What a question looks for: its words, else the seeker's listings that a match selects.
  func wishes(of question: Question, _ selection: ListingMatch.Selection) -> [Wish] {
    question.memo.value(.wishes(selection)) {
      if let words = question.words {
        return [Wish(terms: words.terms, concepts: words.concepts, listing: nil)]
      }
      guard let seeker = question.seeker else { return [] }
      return graph.listingsOfMember[seeker].map(Int.init).filter {
        isCurrent($0) && selection.contains(graph.listings[$0])
      }
      .map { listing in
        Wish(
          terms: graph.listings[listing].text.flatMap { Term.all(in: $0.text) },
          concepts: graph.conceptsOfListing[listing].map(Int.init), listing: listing)
      }
    }
  }

  /// Where candidates' listings are looked for: as the match says, or for words on the side the question names.
  func target(of question: Question, _ match: ListingMatch) -> ListingMatch.Selection {
    question.words == nil
      ? match.candidate : ListingMatch.Selection(side: question.side, kinds: match.candidate.kinds)
  }
}
