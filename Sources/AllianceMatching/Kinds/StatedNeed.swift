import AllianceModel

extension PairingKind {
  /// Under what name weights for needs in words are learned, whoever is sought.
  public static let needs = "needs"

  /// Weights for a need in words: the text says more than habits do. Candidates are those of `kind`, or everybody.
  static func forNeeds(like kind: PairingKind?) -> PairingKind {
    PairingKind(
      name: kind?.name ?? "find",
      title: [LocalizedText("按需求查找", language: "zh"), LocalizedText("members for a need", language: "en")],
      parties: kind?.parties ?? [(seekers: Set(MemberKind.allCases), candidates: Set(MemberKind.allCases))],
      candidatesGive: kind?.candidatesGive ?? true,
      features: [
        (TextFit(name: "need-text", match: .anything), 20),
        (MeaningFit(name: "need-meaning", match: .anything), 40),
        (ConceptFit(name: "need-concept", match: .anything), 16),
        (TopicWalk.fromBoth, 2.4),
        (TopicWalk.fromSeeker, 1.9),
        (TopicWalk.fromNeighbours, 1.1),
        (FieldExperience(), 1.5),
        (ProfileFit(), 2),
        (NetworkNearness(), 0.9),
        (KindTies(), 1.9),
        (RegionFit(), 0.9),
      ])
  }
}

extension ListingMatch {
  /// All listings: with words, the question says which side is searched.
  static let anything = ListingMatch(
    seeker: Selection(side: .need, kinds: Set(Listing.Kind.allCases)),
    candidate: Selection(side: .capability, kinds: Set(Listing.Kind.allCases)))
}
