import AllianceModel
import Foundation

/// A small source with one record of each sort, every field filled.
enum Sample {
  static let header = FeedHeader(
    source: "s", format: "member-feed", issued: CalendarDate("2026-01-02"), content: .full)
  static let today = CalendarDate("2026-02-03")!

  static func id(_ key: String) -> FactID { FactID(source: "s", key: key) }

  static let maker = Member(
    id: id("maker"), kind: .enterprise, standing: .candidate,
    names: [LocalizedText("精密减速器有限公司", language: "zh"), LocalizedText("Fine Reducers", language: "en")],
    aliases: [LocalizedText("精减", language: "zh")], identifiers: [Identifier(scheme: "lei", value: "X1")],
    region: Region("CN-4403"), website: "https://maker.example/", founded: 2016,
    profile: [LocalizedText("做减速器", language: "zh")])

  static let offer = Listing(
    id: id("maker/c1"), member: id("maker"), side: .capability, kind: .product,
    text: [LocalizedText("谐波减速器", language: "zh")],
    concepts: [ConceptReference(scheme: "air-chain", name: "harmonic-reducer")], readiness: 8,
    amount: AmountRange(currency: "CNY", minimum: 100, maximum: Decimal(string: "250.5")),
    region: Region("CN-GD"),
    validFrom: CalendarDate("2025-01-01"), validUntil: CalendarDate("2027-01-01"), visibility: .members)

  static let challenge = Listing(
    id: id("maker/n1"), member: id("maker"), side: .need, kind: .technology,
    text: [LocalizedText("bearing life", language: "en")], visibility: .secretariat,
    award: AmountRange(currency: "CNY", minimum: 3_000_000, maximum: 3_000_000))

  static let user = Member(
    id: id("user"), kind: .applicationUnit, names: [LocalizedText("用户", language: "zh")])

  static let project = Project(
    id: id("p"), stage: .finished, title: [LocalizedText("关节", language: "zh")],
    text: [LocalizedText("robot joints", language: "en")],
    concepts: [ConceptReference(scheme: nil, name: "关节模组")],
    participants: [
      Participation(member: id("maker"), role: .coordinator, contribution: Decimal(string: "12.34")),
      Participation(member: id("user"), role: .user),
    ], start: CalendarDate("2024-01-01"), end: CalendarDate("2025-01-01"),
    amount: AmountRange(currency: "CNY", minimum: 5, maximum: nil), round: "A")

  static let relation = Relation(
    source: "s", predicate: .supplies, from: id("maker"), to: id("user"), on: CalendarDate("2025-05-05"),
    text: [LocalizedText("减速器", language: "zh")], concepts: [ConceptReference(scheme: "x", name: "y")],
    amount: AmountRange(currency: "EUR", minimum: nil, maximum: 7))

  static let concept = Concept(
    id: id("harmonic"), preferredLabels: [LocalizedText("谐波", language: "zh")],
    alternativeLabels: [LocalizedText("strain wave", language: "en")],
    definition: [LocalizedText("d", language: "en")], broader: [id("reducer")], related: [id("r")],
    upstreamOf: [id("joint")])

  static let records: [FeedRecord] = [
    .relation(relation), .project(project, mentions: []), .member(maker, listings: [offer, challenge]),
    .member(user, listings: []), .concept(concept),
  ]
}
