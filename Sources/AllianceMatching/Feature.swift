import AllianceModel

/// One way in which two members can fit: facts in, a strength for every candidate out.
///
/// A new feature is a file in `Features/` and its weight in the kinds that use it.
protocol Feature: Sendable {
  /// The name in answers and evaluations: `concept-fit`.
  var name: String { get }

  /// Whether the feature alone is no reason to propose somebody: being near or busy only adds to a fit.
  var isSupporting: Bool { get }

  /// The strength of every member as a candidate, 0…1; nil where the question gives the feature nothing to go by,
  /// and then its weight does not count.
  func column(for question: Question, in index: MatchingIndex) -> Column?

  /// The stored facts behind a candidate's strength and the reason in words, one a language.
  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds
}

extension Feature {
  var isSupporting: Bool { false }
}

/// What a strength rests on.
struct Grounds {
  /// The facts, the most telling first.
  var evidence: [Evidence]
  /// The reason in Chinese.
  var zh: String
  /// The reason in English.
  var en: String

  var summary: [LocalizedText] {
    [LocalizedText(zh, language: "zh"), LocalizedText(en, language: "en")]
  }
}

/// Which listings of the two sides a fit compares.
struct ListingMatch: Sendable {
  /// The seeker's listings.
  let seeker: Selection
  /// The candidates' listings.
  let candidate: Selection

  /// Listings of one side and of some kinds.
  struct Selection: Sendable {
    let side: Listing.Side
    let kinds: Set<Listing.Kind>

    func contains(_ listing: Listing) -> Bool { listing.side == side && kinds.contains(listing.kind) }
  }
}

extension Set<Listing.Kind> {
  /// What is made and done, as against money and places to use it.
  static let work: Set = [.product, .technology, .service, .facility]
}
