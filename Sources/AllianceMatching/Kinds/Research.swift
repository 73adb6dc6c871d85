import AllianceModel

extension PairingKind {
  /// 产学研: labs and experts for those who put knowledge to use, and the other way round.
  public static let research = PairingKind(
    name: "research",
    title: [
      LocalizedText("产学研合作", language: "zh"), LocalizedText("industry–academia cooperation", language: "en"),
    ],
    parties: [
      (seekers: users, candidates: researchers),
      (seekers: researchers, candidates: users),
    ], candidatesGive: true,
    features: [
      (TextFit(name: "need-text", match: .needs), 6),
      (ConceptFit(name: "need-concept", match: .needs), 6),
      (TextFit(name: "offer-text", match: .offers), 6),
      (ConceptFit(name: "offer-concept", match: .offers), 6),
      (ConceptFit(name: "field-concept", match: .field), 1),
      (TopicWalk.fromBoth, 1.5),
      (FieldExperience(), 2.2),
      (ProfileFit(), 0.9),
      (PeerPartners(), 2.7),
      (NetworkNearness(), 2.5),
      (KindTies(), 0.9),
      (PastProjects(), 0.6),
      (SharedPartners(), 0.3),
      (PriorPartners(), 0.3),
      (RegionFit(), 0.7),
      (RegionTies(), 0.8),
    ])

  private static let users: Set<MemberKind> = [.enterprise, .applicationUnit, .industryBody, .government]
  private static let researchers: Set<MemberKind> = [.university, .researchInstitute, .expert]
}
