public import AllianceModel
import Foundation

/// An invented alliance of a dozen members, small enough to know by heart: for every kind of pairing it has one pair
/// that belongs together and some that don't.
public enum SampleAlliance {
  /// Everything, secrets included.
  public static let contents = AllianceContents(
    generation: 1, date: CalendarDate("2026-01-01"), members: members, listings: listings,
    projects: projects, relations: relations, concepts: concepts)

  /// An id in the sample's source.
  public static func id(_ key: String) -> FactID { FactID(source: "sample", key: key) }

  /// A word that only a listing for the secretariat's eyes holds.
  public static let secret = "并购意向"

  private static func texts(_ zh: String, _ en: String) -> [LocalizedText] {
    [LocalizedText(zh, language: "zh"), LocalizedText(en, language: "en")]
  }

  private static func member(
    _ key: String, _ kind: MemberKind, _ zh: String, _ en: String, region: String = "CN-4403",
    standing: Standing = .member
  ) -> Member {
    Member(
      id: id(key), kind: kind, standing: standing, names: texts(zh, en), region: Region(region),
      website: "https://\(key).example/")
  }

  private static let members: [Member] = [
    member("reducer", .enterprise, "精研谐波传动", "Fine Harmonic Drives"),
    member("joint", .enterprise, "关节动力科技", "Joint Dynamics", region: "CN-4401"),
    member("arm", .enterprise, "长臂机器人", "Longarm Robotics", region: "CN-4406"),
    member("vision", .enterprise, "明眸视觉", "Bright Eye Vision"),
    member("paint", .enterprise, "彩虹涂料", "Rainbow Paints", region: "CN-SH"),
    member("lab", .university, "滨海理工大学传动实验室", "Seaside University Drive Lab"),
    member("biolab", .researchInstitute, "海洋生物研究所", "Institute of Marine Biology"),
    member("robofund", .investor, "机智创投", "Robot Ventures"),
    member("biofund", .investor, "百草医药基金", "Herbal Medicine Fund"),
    member("factory", .applicationUnit, "南海家电厂", "South Sea Appliances", region: "CN-4406"),
    member("gone", .enterprise, "旧减速器厂", "Old Reducer Works", standing: .former),
    member("expert", .expert, "林工", "Lin Gong"),
  ]

  private static func listing(
    _ member: String, _ key: String, _ side: Listing.Side, _ kind: Listing.Kind, _ zh: String, _ en: String,
    concepts: [String] = [], visibility: Visibility = .public, amount: AmountRange? = nil,
    until: String? = nil, award: AmountRange? = nil
  ) -> Listing {
    Listing(
      id: id("\(member)/\(key)"), member: id(member), side: side, kind: kind, text: texts(zh, en),
      concepts: concepts.map { ConceptReference(scheme: "parts", name: $0) }, amount: amount,
      validUntil: until.flatMap { CalendarDate($0) }, visibility: visibility, award: award)
  }

  private static func yuan(_ low: Int, _ high: Int) -> AmountRange? {
    AmountRange(currency: "CNY", minimum: .init(low), maximum: .init(high))
  }

  private static let listings: [Listing] = [
    listing(
      "reducer", "c1", .capability, .product, "高精度諧波減速器", "precision strain wave gears",
      concepts: ["harmonic-reducer"]),
    listing("reducer", "n1", .need, .technology, "柔轮疲劳寿命测试", "fatigue life testing of flexsplines"),
    listing(
      "reducer", "n2", .need, .funding, "并购意向：收购轴承厂", "acquisition of a bearing maker",
      visibility: .secretariat),
    listing(
      "joint", "c1", .capability, .product, "一体化关节模组", "integrated joint modules", concepts: ["joint-module"]),
    listing("arm", "c1", .capability, .product, "协作机械臂", "collaborative robot arms", concepts: ["robot-arm"]),
    listing(
      "arm", "n1", .need, .funding, "A轮融资，用于机械臂量产", "series A for volume production of robot arms",
      concepts: ["robot-arm"], amount: yuan(10_000_000, 10_000_000)),
    listing(
      "vision", "c1", .capability, .technology, "外观缺陷视觉检测", "visual inspection of surface defects",
      concepts: ["inspection"]),
    listing("paint", "c1", .capability, .product, "船用防锈涂料", "anti-rust marine paint"),
    listing(
      "lab", "c1", .capability, .technology, "谐波减速器柔轮疲劳寿命测试平台",
      "test bench for flexspline fatigue life of harmonic drives", concepts: ["harmonic-reducer"]),
    listing("biolab", "c1", .capability, .technology, "海藻多糖提取", "extraction of algal polysaccharides"),
    listing(
      "robofund", "c1", .capability, .funding, "投资机器人本体与核心零部件，A轮", "series A in robots and their components",
      concepts: ["robot-arm", "reducers"], amount: yuan(5_000_000, 20_000_000)),
    listing(
      "biofund", "c1", .capability, .funding, "投资中药与生物医药", "herbal medicine and biotech",
      amount: yuan(50_000_000, 80_000_000)),
    listing(
      "factory", "n1", .need, .technology, "空调外壳表面缺陷在线检测", "in-line inspection of surface defects on casings",
      concepts: ["inspection"], award: yuan(500_000, 500_000)),
    listing(
      "factory", "c1", .capability, .scenario, "总装线开放场景", "an assembly line open to trials",
      concepts: ["inspection"]),
    listing("gone", "c1", .capability, .product, "谐波减速器", "harmonic drives", concepts: ["harmonic-reducer"]),
    listing(
      "paint", "c2", .capability, .technology, "缺陷视觉检测", "visual inspection of defects",
      concepts: ["inspection"], until: "2025-06-30"),
  ]

  private static let projects: [Project] = [
    Project(
      id: id("p1"), stage: .finished, title: texts("关节寿命联合攻关", "joint life consortium"),
      text: texts("谐波减速器与关节模组", "harmonic drives and joint modules"),
      participants: [
        Participation(member: id("joint"), role: .coordinator), Participation(member: id("lab")),
        Participation(member: id("expert")),
      ], start: CalendarDate("2024-03-01"), end: CalendarDate("2025-03-01")),
    Project(
      id: id("p2"), title: texts("柔性装配示范线", "flexible assembly line"),
      participants: [
        Participation(member: id("arm"), role: .coordinator),
        Participation(member: id("factory"), role: .user),
      ], start: CalendarDate("2025-09-01")),
  ]

  private static let relations: [Relation] = [
    Relation(
      source: "sample", predicate: .supplies, from: id("joint"), to: id("arm"),
      on: CalendarDate("2025-02-01"),
      text: texts("关节模组", "joint modules")),
    Relation(
      source: "sample", predicate: .funds, from: id("robofund"), to: id("joint"),
      on: CalendarDate("2024-05-01")),
    Relation(source: "sample", predicate: .employs, from: id("lab"), to: id("expert")),
    Relation(
      source: "sample", predicate: .collaborates, from: id("vision"), to: id("lab"),
      on: CalendarDate("2025-11-01")),
  ]

  private static func concept(
    _ key: String, _ zh: [String], _ en: [String], broader: [String] = [], upstreamOf: [String] = []
  ) -> Concept {
    func parts(_ keys: [String]) -> [FactID] { keys.map { FactID(source: "parts", key: $0) } }
    return Concept(
      id: FactID(source: "parts", key: key), preferredLabels: texts(zh[0], en[0]),
      alternativeLabels: zh.dropFirst().map { LocalizedText($0, language: "zh") }
        + en.dropFirst().map { LocalizedText($0, language: "en") },
      broader: parts(broader), upstreamOf: parts(upstreamOf))
  }

  private static let concepts: [Concept] = [
    concept("reducers", ["减速器"], ["reducer"], upstreamOf: ["joint-module"]),
    concept(
      "harmonic-reducer", ["谐波减速器", "谐波减速机"], ["harmonic reducer", "harmonic drive", "strain wave gear"],
      broader: ["reducers"]),
    concept("rv-reducer", ["RV减速器"], ["RV reducer"], broader: ["reducers"]),
    concept("joint-module", ["关节模组"], ["joint module"], upstreamOf: ["robot-arm"]),
    concept("robot-arm", ["机械臂", "机器手臂"], ["robot arm"], upstreamOf: ["assembly"]),
    concept("camera", ["工业相机"], ["industrial camera"], upstreamOf: ["inspection"]),
    concept("inspection", ["视觉检测"], ["visual inspection"], upstreamOf: ["assembly"]),
    concept("assembly", ["智能装配"], ["smart assembly"]),
  ]
}
