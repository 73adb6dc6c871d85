import AllianceModel

/// One way in which two members can fit: facts in, a strength for every candidate out.
///
/// A new feature is a file in `Features/` and its weight in the kinds that use it.
protocol Feature: Sendable {
  /// The name in answers and evaluations: `concept-fit`.
  var name: String { get }

  /// Whether the feature alone is no reason to propose somebody: being near or busy only adds to a fit.
  var isSupporting: Bool { get }

  /// Which listings of the two sides it compares; nil where it looks at something else.
  var listings: ListingMatch? { get }

  /// The strength of every member as a candidate, 0…1; nil where the question gives the feature nothing to go by,
  /// and then its weight does not count.
  func column(for question: Question, in index: MatchingIndex) -> Column?

  /// The stored facts behind a candidate's strength and the reason in words, one a language.
  func grounds(for candidate: Int, to question: Question, in index: MatchingIndex) -> Grounds
}

extension Feature {
  var isSupporting: Bool { false }
  var listings: ListingMatch? { nil }
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
  struct Selection: Hashable, Sendable {
    let side: Listing.Side
    let kinds: Set<Listing.Kind>

    func contains(_ listing: Listing) -> Bool { listing.side == side && kinds.contains(listing.kind) }

    /// What such listings are to people.
    func name(in language: Language) -> String {
      switch (side, kinds) {
      case (.need, [.funding]): language == .zh ? "资金需求" : "funding need"
      case (.capability, [.funding]): language == .zh ? "投资方向" : "mandate"
      case (.capability, [.scenario]): language == .zh ? "开放场景" : "scenario"
      default: side.name(in: language)
      }
    }
  }

  /// What is compared, in front of a reason: `需求↔能力，`; nothing where the question itself is in words.
  func heading(for question: Question, in language: Language) -> String {
    guard question.words == nil else { return "" }
    let sides = "\(seeker.name(in: language))↔\(candidate.name(in: language))"
    return language == .zh ? "\(sides)，" : "\(sides), "
  }
}

extension Set<Listing.Kind> {
  /// What is made and done, as against money and places to use it.
  static let work: Set = [.product, .technology, .service, .facility]
}
