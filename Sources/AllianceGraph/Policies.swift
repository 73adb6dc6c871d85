public import AllianceBoards
public import AllianceModel
import AllianceNetwork
public import Foundation

/// Which policies to hold against which member.
public struct PoliciesRequest: Hashable, Codable, Sendable {
  /// The member: an id, identifier or unambiguous name.
  public var member: String
  /// The policies.
  public var policies: [Policy]
  /// Who asks.
  public var audience: Visibility

  /// Policies for a member.
  public init(member: String, policies: [Policy], audience: Visibility = .secretariat) {
    self.member = member
    self.policies = policies
    self.audience = audience
  }
}

/// What policies mean for a member.
public struct PoliciesAnswer: Hashable, Codable, Sendable {
  /// The member.
  public var member: MemberSummary
  /// Measure by measure: those that apply first.
  public var findings: [PolicyFinding]
  /// Titles of the policies, by id.
  public var titles: [String: [LocalizedText]]
}

extension Alliance {
  /// Says which measures apply to a member, and what is missing for the others.
  ///
  /// Throws ``RequestError`` where the member, or a concept that a measure names, is unknown.
  public func policies(_ request: PoliciesRequest) throws -> PoliciesAnswer {
    let graph = try snapshot(for: request.audience).graph
    let member = try graph.member(meant: request.member)
    for concept in request.policies.flatMap(\.measures).flatMap({ $0.conditions.field ?? [] }) {
      _ = try graph.taxonomy.number(meant: concept)
    }
    return PoliciesAnswer(
      member: graph.summary(member),
      findings: PolicyCheck(graph, member: member).findings(request.policies),
      titles: request.policies.reduce(into: [:]) { $0[$1.id] = $1.title })
  }

  /// The policies in a file's bytes; throws ``RequestError`` where it holds none.
  public static func policies(reading data: Data, name: String) throws -> [Policy] {
    do {
      return try JSONDecoder().decode([Policy].self, from: data)
    } catch let error as DecodingError {
      throw RequestError.badPolicies(name, error.place)
    }
  }
}
