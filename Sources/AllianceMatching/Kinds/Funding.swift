import AllianceModel

extension PairingKind {
  /// 投融资: money for those who seek it, projects for those who give it.
  public static let funding = PairingKind(
    name: "funding",
    title: [LocalizedText("投融资对接", language: "zh"), LocalizedText("funding", language: "en")],
    parties: [
      (seekers: funded, candidates: [.investor]),
      (seekers: [.investor], candidates: funded),
    ], candidatesGive: true,
    features: [
      (TextFit(name: "need-text", match: .moneySought), 2),
      (ConceptFit(name: "need-concept", match: .moneySought), 3),
      (ConceptFit(name: "theme-of-work", match: .workToMandate), 3),
      (TextFit(name: "mandate-text", match: .mandateToNeed), 2),
      (ConceptFit(name: "mandate-concept", match: .mandateToNeed), 3),
      (ConceptFit(name: "mandate-theme", match: .mandateToWork), 3),
      (PeerChoices(predicate: .funds, candidatesAreSubjects: true), 1),
      (AmountFit(), 2),
      (Activity(), 0.5),
      (RegionFit(), 0.5),
    ])

  private static let funded: Set<MemberKind> = [.enterprise, .university, .researchInstitute]
}

extension ListingMatch {
  private static let need = Selection(side: .need, kinds: [.funding])
  private static let mandate = Selection(side: .capability, kinds: [.funding])
  private static let work = Selection(side: .capability, kinds: .work)

  /// What the seeker wants money for, against mandates.
  static let moneySought = ListingMatch(seeker: need, candidate: mandate)
  /// What the seeker does, against mandates.
  static let workToMandate = ListingMatch(seeker: work, candidate: mandate)
  /// The seeker's mandate against what money is wanted for.
  static let mandateToNeed = ListingMatch(seeker: mandate, candidate: need)
  /// The seeker's mandate against what candidates do.
  static let mandateToWork = ListingMatch(seeker: mandate, candidate: work)
}
