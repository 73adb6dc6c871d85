public import AllianceModel

extension Explanation.Exclusion: VocabularyTerm {
  /// The rule in words.
  public func name(in language: Language) -> String {
    let (zh, en) = names
    return language == .zh ? zh : en
  }

  private var names: (zh: String, en: String) {
    switch self {
    case .same: ("双方是同一成员", "the two are one member")
    case .seekerKind: ("此类对接不适用于该成员类别", "this kind of pairing is not for the seeker's kind of member")
    case .candidateKind:
      ("此类对接不推荐该类别的候选", "this kind of pairing does not propose the candidate's kind of member")
    case .former: ("候选已退出联盟", "the candidate has left the alliance")
    case .declined: ("已被谢绝，此后没有新情况", "was declined, and nothing new is known of either since")
    case .later: ("以后再议，约定的日期未到", "was put off to a day that has not come")
    case .sameOwner: ("双方受同一控制", "the two are of one owner")
    case .employment: ("双方有聘用关系", "one employs the other")
    case .competitor: ("双方是竞争对手", "the two compete")
    case .conflict: ("双方有利益冲突", "the two have a conflict of interest")
    case .mustHaves: ("不满足需求的地区、就绪度或金额", "falls short of the need's region, readiness or amount")
    case .region: ("不在要求的地区", "is not in the required region")
    case .readiness: ("没有达到要求的技术就绪水平", "states no capability of the required readiness")
    case .amount: ("没有符合要求的金额", "states no listing of the required amount")
    case .unfounded: ("除地域与活跃度外没有任何依据", "nothing but nearness or activity speaks for the pair")
    }
  }
}
