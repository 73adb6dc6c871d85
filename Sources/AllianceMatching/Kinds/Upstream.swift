import AllianceModel

extension PairingKind {
  /// 上游: who could supply the seeker.
  public static let upstream = PairingKind(
    name: "upstream",
    title: [LocalizedText("上游供应", language: "zh"), LocalizedText("upstream suppliers", language: "en")],
    parties: [
      (
        seekers: [.enterprise, .applicationUnit, .university, .researchInstitute, .government],
        candidates: [.enterprise]
      )
    ], candidatesGive: true,
    features: [
      (TextFit(name: "need-text", match: .needs), 1.5),
      (MeaningFit(name: "need-meaning", match: .needs), 3),
      (MeaningFit(name: "field-meaning", match: .field), 2),
      (ConceptFit(name: "need-concept", match: .needs), 4),
      (ChainFit(name: "chain-inputs", direction: .upstream), 3),
      (PeerChoices(predicate: .supplies, candidatesAreSubjects: true), 4.4),
      (Activity(), 2.5),
      (RegionFit(), 0.5),
    ])
}

extension ListingMatch {
  /// The seeker's needs against the candidates' capabilities, money and scenarios aside.
  static let needs = ListingMatch(
    seeker: Selection(side: .need, kinds: .work), candidate: Selection(side: .capability, kinds: .work))
  /// The seeker's capabilities against the candidates' needs, money and scenarios aside.
  static let offers = ListingMatch(
    seeker: Selection(side: .capability, kinds: .work), candidate: Selection(side: .need, kinds: .work))
  /// The seeker's capabilities against the candidates': the same field.
  static let field = ListingMatch(
    seeker: Selection(side: .capability, kinds: .work), candidate: Selection(side: .capability, kinds: .work))
}
