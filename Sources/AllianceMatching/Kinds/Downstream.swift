import AllianceModel

extension PairingKind {
  /// 下游: who could buy from the seeker.
  public static let downstream = PairingKind(
    name: "downstream",
    title: [LocalizedText("下游客户", language: "zh"), LocalizedText("downstream customers", language: "en")],
    parties: [
      (seekers: [.enterprise], candidates: [.enterprise, .applicationUnit])
    ], candidatesGive: false,
    features: [
      (TextFit(name: "offer-text", match: .offers), 3),
      (ConceptFit(name: "offer-concept", match: .offers), 4),
      (ChainFit(name: "chain-outputs", direction: .downstream), 3),
      (PeerChoices(predicate: .supplies, candidatesAreSubjects: false), 3),
      (Activity(), 1),
      (RegionFit(), 0.5),
    ])
}
