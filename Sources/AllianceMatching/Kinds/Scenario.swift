import AllianceModel

extension PairingKind {
  /// 应用场景: a place to put a technology to use, and a technology for a place.
  public static let scenario = PairingKind(
    name: "scenario",
    title: [LocalizedText("应用场景对接", language: "zh"), LocalizedText("application scenarios", language: "en")],
    parties: [
      (seekers: providers, candidates: hosts),
      (seekers: hosts, candidates: providers),
    ], candidatesGive: false,
    features: [
      (TextFit(name: "need-text", match: .needs), 3),
      (ConceptFit(name: "need-concept", match: .needs), 4),
      (TextFit(name: "offer-text", match: .offers), 3),
      (ConceptFit(name: "offer-concept", match: .offers), 4),
      (TextFit(name: "scenario-text", match: .scenarioToWork), 2),
      (ConceptFit(name: "scenario-concept", match: .scenarioToWork), 3),
      (TextFit(name: "work-in-scenario-text", match: .workToScenario), 2),
      (ConceptFit(name: "work-in-scenario-concept", match: .workToScenario), 3),
      (ChainFit(name: "chain-outputs", direction: .downstream), 2),
      (ChainFit(name: "chain-inputs", direction: .upstream), 2),
      (Activity(), 0.5),
      (RegionFit(), 0.5),
    ])

  private static let providers: Set<MemberKind> = [.enterprise, .researchInstitute, .university]
  private static let hosts: Set<MemberKind> = [.applicationUnit, .government]
}

extension ListingMatch {
  /// The seeker's scenarios against what candidates can do.
  static let scenarioToWork = ListingMatch(
    seeker: Selection(side: .capability, kinds: [.scenario]),
    candidate: Selection(side: .capability, kinds: .work))
  /// What the seeker can do against the candidates' scenarios.
  static let workToScenario = ListingMatch(
    seeker: Selection(side: .capability, kinds: .work),
    candidate: Selection(side: .capability, kinds: [.scenario]))
}
