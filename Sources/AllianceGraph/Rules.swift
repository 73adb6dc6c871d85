public import AllianceModel
import AllianceNetwork
import AllianceStore

/// The alliance's rules, as they are now.
public struct RulesAnswer: Hashable, Codable, Sendable {
  /// All rules, and whether each is in force.
  public var rules: [Entry]
  /// The pairs that the secretariat keeps apart, those taken back included.
  public var pairs: [KeptApart]
  /// The members they name, by id.
  public var members: [String: MemberSummary]

  /// A rule.
  public struct Entry: Hashable, Codable, Sendable {
    /// Its name.
    public var rule: AllianceRules.Rule
    /// Whether it is in force.
    public var isInForce: Bool
  }
}

extension Alliance {
  /// The rules in force and the pairs kept apart. Only the secretariat sees the pairs.
  public func rules(audience: Visibility = .secretariat) throws -> RulesAnswer {
    let rules = try store.rules()
    let graph = try snapshot(for: audience).graph
    let pairs = audience == .secretariat ? rules.pairs : []
    return RulesAnswer(
      rules: AllianceRules.Rule.allCases.map { .init(rule: $0, isInForce: rules.inForce.contains($0)) },
      pairs: pairs, members: graph.summaries(of: pairs.flatMap { [$0.one, $0.other] }))
  }

  /// Puts the rule of this name in force or out of it; throws ``RequestError`` where there is none.
  public func setRule(named name: String, inForce: Bool) throws -> RulesAnswer {
    guard let rule = AllianceRules.Rule(rawValue: name) else {
      throw RequestError.unknownKind(name, known: AllianceRules.Rule.allCases.map(\.rawValue))
    }
    try store.setRule(rule, inForce: inForce)
    return try rules()
  }

  /// Keeps two members apart, in both directions and for every kind of pairing.
  public func keepApart(
    _ one: String, _ other: String, as ground: KeptApart.Ground, reason: String, on day: CalendarDate
  ) throws -> RulesAnswer {
    let graph = try snapshot(for: .secretariat).graph
    let ends = try [one, other].map { graph.members[try graph.member(meant: $0)].id }
    guard ends[0] != ends[1] else { throw RequestError.oneMember(ends[0].key) }
    _ = try store.append(
      KeptApart(one: ends[0], other: ends[1], ground: ground, reason: reason, on: day))
    return try rules()
  }

  /// Takes a pair that was kept apart back.
  public func withdrawKeptApart(_ id: Int) throws -> RulesAnswer {
    guard try store.withdrawKeptApart(id) else { throw RequestError.unknownKeptApart(id) }
    return try rules()
  }
}
