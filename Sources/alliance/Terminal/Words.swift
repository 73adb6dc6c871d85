import AllianceModel

/// The words of answers in the reader's language.
struct Words {
  private let language: Language

  init(_ language: Language) { self.language = language }

  func callAsFunction(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  func callAsFunction(_ kind: MemberKind) -> String {
    switch kind {
    case .enterprise: self("企业", "enterprise")
    case .university: self("高校", "university")
    case .researchInstitute: self("科研院所", "research institute")
    case .investor: self("投资机构", "investor")
    case .applicationUnit: self("应用单位", "application unit")
    case .industryBody: self("行业组织", "industry body")
    case .government: self("政府部门", "government")
    case .expert: self("专家", "expert")
    }
  }

  func callAsFunction(_ standing: Standing) -> String {
    switch standing {
    case .member: self("成员", "member")
    case .candidate: self("申请加入", "candidate")
    case .former: self("已退出", "former member")
    case .outside: self("联盟外", "outside")
    }
  }

  func callAsFunction(_ predicate: Relation.Predicate) -> String {
    switch predicate {
    case .supplies: self("供应", "supplies")
    case .collaborates: self("合作", "collaborates with")
    case .funds: self("投资", "funds")
    case .owns: self("持股", "owns")
    case .licenses: self("许可", "licenses to")
    case .employs: self("聘用", "employs")
    }
  }

  func callAsFunction(_ stage: Project.Stage) -> String {
    switch stage {
    case .seeking: self("征集中", "seeking")
    case .running: self("进行中", "running")
    case .finished: self("已完成", "finished")
    }
  }

  func callAsFunction(_ visibility: Visibility) -> String {
    switch visibility {
    case .public: self("公开", "public")
    case .members: self("仅成员", "members only")
    case .matched: self("仅对接双方", "matched only")
    case .secretariat: self("仅秘书处", "secretariat only")
    }
  }

  func callAsFunction(_ side: Listing.Side) -> String {
    switch side {
    case .capability: self("能力", "capability")
    case .need: self("需求", "need")
    }
  }

  func callAsFunction(_ kind: Listing.Kind) -> String {
    switch kind {
    case .product: self("产品", "product")
    case .technology: self("技术", "technology")
    case .service: self("服务", "service")
    case .facility: self("设施", "facility")
    case .funding: self("资金", "funding")
    case .scenario: self("场景", "scenario")
    }
  }
}
