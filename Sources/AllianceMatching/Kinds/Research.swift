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
      (PastProjects(), 1),
      (FieldExperience(), 2.8),
      (PeerPartners(), 2.7),
      (SharedPartners(), 3.5),
      (PriorPartners(), 0.5),
      (ConsortiumReach(), 1.9),
      (RegionFit(), 0.7),
    ])

  private static let users: Set<MemberKind> = [.enterprise, .applicationUnit, .industryBody, .government]
  private static let researchers: Set<MemberKind> = [.university, .researchInstitute, .expert]
}
