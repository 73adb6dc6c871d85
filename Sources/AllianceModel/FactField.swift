/// A field of a fact, as changes name it.
public enum FactField: String, CaseIterable, Codable, Sendable {
  // The doc comments of the facts' own types say what each holds.
  case kind, standing, name, alias, identifier, region, website, founded, profile
  case member, side, text, concept, readiness, amount, validFrom, validUntil, visibility, award
  case stage, title, participant, start, end, round
  case predicate, from, to, on, reference
  case preferredLabel, alternativeLabel, definition, broader, related, upstreamOf
}

extension FactField: VocabularyTerm {
  /// The name of the field.
  public func name(in language: Language) -> String {
    switch language {
    case .zh: Self.chinese[self] ?? rawValue
    case .en: Self.english[self] ?? rawValue
    }
  }

  private static let chinese: [FactField: String] = [
    .kind: "类别", .standing: "身份", .name: "名称", .alias: "别名", .identifier: "标识符", .region: "地区",
    .website: "网址", .founded: "成立年份", .profile: "简介", .member: "成员", .side: "供需方向", .text: "内容",
    .concept: "概念", .readiness: "技术就绪水平", .amount: "金额", .validFrom: "生效日", .validUntil: "截止日",
    .visibility: "可见范围", .award: "奖金", .stage: "阶段", .title: "标题", .participant: "参与方", .start: "开始",
    .end: "结束", .round: "轮次", .predicate: "关系", .from: "主体", .to: "对象", .on: "日期", .reference: "编号",
    .preferredLabel: "首选词", .alternativeLabel: "其他词", .definition: "定义", .broader: "上位概念",
    .related: "相关概念", .upstreamOf: "下游概念",
  ]

  private static let english: [FactField: String] = [
    .validFrom: "valid from", .validUntil: "valid until", .preferredLabel: "preferred label",
    .alternativeLabel: "other label", .upstreamOf: "upstream of",
  ]
}

extension Evidence.Fact: VocabularyTerm {
  /// The name of the sort of fact.
  public func name(in language: Language) -> String {
    switch self {
    case .member: language == .zh ? "成员" : "member"
    case .listing: language == .zh ? "供需条目" : "listing"
    case .project: language == .zh ? "项目" : "project"
    case .relation: language == .zh ? "关系" : "relation"
    case .concept: language == .zh ? "概念" : "concept"
    }
  }
}
