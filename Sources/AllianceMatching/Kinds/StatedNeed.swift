import AllianceModel

extension PairingKind {
  /// Weights for a need in words: the text says more than habits do. Candidates are those of `kind`, or everybody.
  static func forNeeds(like kind: PairingKind?) -> PairingKind {
    PairingKind(
      name: kind?.name ?? "find",
      title: [LocalizedText("按需求查找", language: "zh"), LocalizedText("members for a need", language: "en")],
      parties: kind?.parties ?? [(seekers: Set(MemberKind.allCases), candidates: Set(MemberKind.allCases))],
      candidatesGive: kind?.candidatesGive ?? true,
      features: [
        (TextFit(name: "need-text", match: .anything), 10),
        (MeaningFit(name: "need-meaning", match: .anything), 20),
        (ConceptFit(name: "need-concept", match: .anything), 8),
        (PastProjects(), 3.5),
        (SpecialistWork(), 1),
        (FieldExperience(), 1.5),
        (PriorPartners(), 2),
        (PeerPartners(), 1),
        (SharedPartners(), 1.5),
        (KindTies(), 0.5),
        (RegionFit(), 1),
      ])
  }
}

extension ListingMatch {
  /// All listings: with words, the question says which side is searched.
  static let anything = ListingMatch(
    seeker: Selection(side: .need, kinds: Set(Listing.Kind.allCases)),
    candidate: Selection(side: .capability, kinds: Set(Listing.Kind.allCases)))
}
