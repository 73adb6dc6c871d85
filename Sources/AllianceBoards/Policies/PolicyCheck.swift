import AllianceModel
public import AllianceNetwork

/// Holds measures against what is known of one member.
public struct PolicyCheck {
  private let graph: CollaborationGraph
  private let member: Int

  /// A check of one member.
  public init(_ graph: CollaborationGraph, member: Int) {
    self.graph = graph
    self.member = member
  }

  /// What each measure means for the member: those that apply first, then those to be checked, each in their order.
  public func findings(_ policies: [Policy]) -> [PolicyFinding] {
    let findings = policies.flatMap { policy in policy.measures.map { finding(policy.id, $0) } }
    return PolicyFinding.Verdict.allCases.flatMap { verdict in findings.filter { $0.verdict == verdict } }
  }

  private func finding(_ policy: String, _ measure: Policy.Measure) -> PolicyFinding {
    let checks = PolicyFinding.Condition.allCases.compactMap { condition in
      met(condition, measure.conditions).map { PolicyFinding.Check(condition: condition, isMet: $0) }
    }
    let verdict: PolicyFinding.Verdict =
      checks.contains { $0.isMet == false } ? .no : checks.contains { $0.isMet == nil } ? .open : .applies
    return PolicyFinding(policy: policy, measure: measure, verdict: verdict, checks: checks)
  }

  /// Whether a condition is met, `.some(nil)` where the data don't say; nil where it is no condition of the measure.
  private func met(_ condition: PolicyFinding.Condition, _ conditions: Policy.Conditions) -> Bool?? {
    let facts = graph.members[member]
    switch condition {
    case .kinds: return conditions.kinds.map { $0.contains(facts.kind) }
    case .region: return conditions.region.map { wanted in facts.region.map { $0.isWithin(wanted) } }
    case .field: return conditions.field.map { field in !offers(in: field).isEmpty }
    case .readiness:
      return conditions.readiness.map { least in
        let said = offers(in: conditions.field).compactMap { graph.listings[$0].readiness }
        return said.max().map { $0 >= least }
      }
    case .age:
      return conditions.maximumAge.map { most in
        guard let founded = facts.founded, let year = graph.date?.year else { return nil }
        return year - founded <= most
      }
    case .seeks:
      return conditions.seeks.map { kind in current(.need).contains { graph.listings[$0].kind == kind } }
    case .stage:
      return conditions.stage.map { stage in
        graph.projectsOfMember[member].contains { graph.projects[Int($0)].stage == stage }
      }
    // No feed says how many people a member has.
    case .staff: return conditions.maximumStaff.map { _ in nil }
    }
  }

  private func current(_ side: Listing.Side) -> [Int] {
    graph.listingsOfMember[member].map(Int.init).filter { number in
      graph.listings[number].side == side && (graph.date.map(graph.listings[number].isValid) ?? true)
    }
  }

  /// What the member offers in a field; all it offers where there is none.
  private func offers(in field: [String]?) -> [Int] {
    let taxonomy = graph.taxonomy
    guard let field else { return current(.capability) }
    let wanted = field.compactMap { taxonomy.number(of: ConceptReference(scheme: nil, name: $0)) }
    let kinds = wanted.reduce(into: Set<Int>()) { kinds, concept in
      kinds.formUnion(taxonomy.reach(from: concept, over: taxonomy.narrower, limit: .max).map(\.concept))
    }
    return current(.capability).filter { number in
      graph.listings[number].kind != .funding
        && graph.conceptsOfListing[number].contains { kinds.contains(Int($0)) }
    }
  }
}
