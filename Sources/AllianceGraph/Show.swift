public import AllianceModel
import AllianceNetwork
import AllianceStore

/// Which member to show.
public struct ShowRequest: Hashable, Codable, Sendable {
  /// An id, identifier or unambiguous name.
  public var member: String
  /// The day whose knowledge is asked for; nil for the latest.
  public var asOf: CalendarDate?
  /// Who asks.
  public var audience: Visibility
  /// The member that asks: it sees all its own listings; nil for anybody else.
  public var asker: FactID?

  /// One member.
  public init(
    member: String, asOf: CalendarDate? = nil, audience: Visibility = .secretariat, asker: FactID? = nil
  ) {
    self.member = member
    self.asOf = asOf
    self.audience = audience
    self.asker = asker
  }
}

/// All that is known of a member.
public struct ShowAnswer: Hashable, Codable, Sendable {
  /// The member.
  public var member: Member
  /// What it offers and seeks, with where that comes from.
  public var listings: [Sourced<Listing>]
  /// What it takes part in.
  public var projects: [Sourced<Project>]
  /// Its observed relations.
  public var relations: [Sourced<Relation>]
  /// Names of the other members that projects and relations name, by id.
  public var names: [String: [LocalizedText]]
  /// On what records of feeds about it disagree; empty for a day in the past.
  public var disputes: [Dispute]
  /// Where the member itself comes from.
  public var provenance: Provenance?
  /// The entries that were merged into it, and where they come from.
  public var merged: [Sourced<FactID>]
}

/// A fact and where it comes from.
public struct Sourced<Fact: Hashable & Codable & Sendable>: Hashable, Codable, Sendable {
  /// The fact.
  public var fact: Fact
  /// Where it comes from.
  public var provenance: Provenance?
}

extension Alliance {
  /// Shows one member with all its facts and their provenance.
  public func show(_ request: ShowRequest) throws -> ShowAnswer {
    let graph = try snapshot(for: request.audience, asOf: request.asOf).graph
    let number = try graph.member(meant: request.member)
    let identities = try store.identities()
    let merged = identities.entries(of: graph.members[number].id).dropFirst()
    let listings = try listings(
      of: graph.members[number].id, in: graph, asker: request.asker.map(identities.current))
    let projects = graph.projectsOfMember[number].map { graph.projects[Int($0)] }
    let relations = (graph.relationsFrom[number] + graph.relationsTo[number]).map { graph.relations[Int($0)] }
    let facts =
      [Evidence(.member, graph.members[number].id)] + merged.map { Evidence(.member, $0) }
      + listings.map { Evidence(.listing, $0.id) }
      + projects.map { Evidence(.project, $0.id) } + relations.map { Evidence(.relation, $0.id) }
    let provenance = try store.provenance(of: facts, knownOn: request.asOf)
    let others = projects.flatMap { $0.participants.map(\.member) } + relations.flatMap { [$0.from, $0.to] }
    return ShowAnswer(
      member: graph.members[number],
      listings: listings.map { Sourced(fact: $0, provenance: provenance[Evidence(.listing, $0.id)]) },
      projects: projects.map { Sourced(fact: $0, provenance: provenance[Evidence(.project, $0.id)]) },
      relations: relations.map { Sourced(fact: $0, provenance: provenance[Evidence(.relation, $0.id)]) },
      names: graph.names(of: others),
      disputes: request.asOf == nil ? try disputes(over: identities.entries(of: facts[0].id)) : [],
      provenance: provenance[facts[0]],
      merged: merged.map { Sourced(fact: $0, provenance: provenance[Evidence(.member, $0)]) })
  }
}

extension Alliance {
  /// On what records about a member disagree, those of entries that were merged into it among them.
  private func disputes(over entries: some Sequence<FactID>) throws -> [Dispute] {
    Dispute.all(in: try entries.flatMap { try store.statements(about: $0) })
  }

  /// The listings of a member that are in an audience's graph, and for the member itself all it has.
  private func listings(
    of member: FactID, in graph: CollaborationGraph, asker: FactID?
  ) throws -> [Listing] {
    let graph = asker == member ? try snapshot(for: .secretariat).graph : graph
    guard let number = graph.number(of: member) else { return [] }
    return graph.listingsOfMember[number].map { graph.listings[Int($0)] }
  }
}

extension CollaborationGraph {
  /// Names of members by the text form of their ids.
  func names(of ids: some Sequence<FactID>) -> [String: [LocalizedText]] {
    ids.reduce(into: [:]) { names, id in
      if let number = number(of: id) { names[id.description] = members[number].names }
    }
  }
}
