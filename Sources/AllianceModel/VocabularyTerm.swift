/// A term of the vocabulary, with the names it has in every answer, picture and page.
public protocol VocabularyTerm: Sendable {
  /// The term's name for a reader of `language`.
  func name(in language: Language) -> String
}

extension MemberKind: VocabularyTerm {
  /// The name of the kind.
  public func name(in language: Language) -> String {
    switch self {
    case .enterprise: language == .zh ? "企业" : "enterprise"
    case .university: language == .zh ? "高校" : "university"
    case .researchInstitute: language == .zh ? "科研院所" : "research institute"
    case .investor: language == .zh ? "投资机构" : "investor"
    case .applicationUnit: language == .zh ? "应用单位" : "application unit"
    case .industryBody: language == .zh ? "行业组织" : "industry body"
    case .government: language == .zh ? "政府部门" : "government"
    case .expert: language == .zh ? "专家" : "expert"
    }
  }
}

extension Standing: VocabularyTerm {
  /// The name of the standing.
  public func name(in language: Language) -> String {
    switch self {
    case .member: language == .zh ? "成员" : "member"
    case .candidate: language == .zh ? "申请加入" : "candidate"
    case .former: language == .zh ? "已退出" : "former member"
    case .outside: language == .zh ? "联盟外" : "outside"
    }
  }
}

extension Relation.Predicate: VocabularyTerm {
  /// The name of the predicate.
  public func name(in language: Language) -> String {
    switch self {
    case .supplies: language == .zh ? "供应" : "supplies"
    case .collaborates: language == .zh ? "合作" : "collaborates with"
    case .funds: language == .zh ? "投资" : "funds"
    case .owns: language == .zh ? "持股" : "owns"
    case .licenses: language == .zh ? "许可" : "licenses to"
    case .employs: language == .zh ? "聘用" : "employs"
    }
  }
}

extension Project.Stage: VocabularyTerm {
  /// The name of the stage.
  public func name(in language: Language) -> String {
    switch self {
    case .seeking: language == .zh ? "征集中" : "seeking"
    case .running: language == .zh ? "进行中" : "running"
    case .finished: language == .zh ? "已完成" : "finished"
    }
  }
}

extension Visibility: VocabularyTerm {
  /// The name of the visibility.
  public func name(in language: Language) -> String {
    switch self {
    case .public: language == .zh ? "公开" : "public"
    case .members: language == .zh ? "仅成员" : "members only"
    case .matched: language == .zh ? "仅对接双方" : "matched only"
    case .secretariat: language == .zh ? "仅秘书处" : "secretariat only"
    }
  }
}

extension Participation.Role: VocabularyTerm {
  /// The name of the role.
  public func name(in language: Language) -> String {
    switch self {
    case .coordinator: language == .zh ? "牵头" : "coordinator"
    case .partner: language == .zh ? "参与" : "partner"
    case .funder: language == .zh ? "出资" : "funder"
    case .user: language == .zh ? "使用" : "user"
    }
  }
}

extension Listing.Side: VocabularyTerm {
  /// The name of the side.
  public func name(in language: Language) -> String {
    switch self {
    case .capability: language == .zh ? "能力" : "capability"
    case .need: language == .zh ? "需求" : "need"
    }
  }
}

extension Listing.Kind: VocabularyTerm {
  /// The name of the kind.
  public func name(in language: Language) -> String {
    switch self {
    case .product: language == .zh ? "产品" : "product"
    case .technology: language == .zh ? "技术" : "technology"
    case .service: language == .zh ? "服务" : "service"
    case .facility: language == .zh ? "设施" : "facility"
    case .funding: language == .zh ? "资金" : "funding"
    case .scenario: language == .zh ? "场景" : "scenario"
    }
  }
}

extension Diagnostic.Severity: VocabularyTerm {
  /// The name of the severity.
  public func name(in language: Language) -> String {
    switch self {
    case .note: language == .zh ? "说明" : "note"
    case .warning: language == .zh ? "提醒" : "warning"
    case .error: language == .zh ? "错误" : "error"
    }
  }
}
