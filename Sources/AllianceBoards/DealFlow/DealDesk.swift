import AllianceModel
public import AllianceNetwork
import Foundation

/// Ranks projects that seek money for a fund's mandates. Cost: projects · (mandates + listings).
public struct DealDesk: Sendable {
  let graph: CollaborationGraph
  let fund: Int
  let mandates: [Int]
  private let gaps: Set<FactID>

  private static let weights: [Deal.Criterion: Double] = [.theme: 5, .ticket: 3, .stage: 1, .region: 1]

  /// A desk for a member's mandates: its capabilities of kind funding that hold on the graph's day.
  public init(_ graph: CollaborationGraph, fund: Int) {
    self.graph = graph
    self.fund = fund
    mandates = graph.listingsOfMember[fund].map(Int.init).filter { number in
      let listing = graph.listings[number]
      return listing.side == .capability && listing.kind == .funding
        && (graph.date.map(listing.isValid) ?? true)
    }
    gaps = Set(GapFinder(graph).gaps().filter { $0.status != .strong }.map(\.concept))
  }

  /// Whether there is a mandate to rank for.
  public var hasMandate: Bool { !mandates.isEmpty }

  /// The projects that fit a mandate's theme, the best first; ties by id.
  public var deals: [Deal] {
    graph.projects.indices.filter { graph.projects[$0].stage == .seeking }.compactMap(deal)
      .sorted { ($1.score, $0.project) < ($0.score, $1.project) }
  }

  private func deal(_ project: Int) -> Deal? {
    let scored = mandates.compactMap { mandate -> (mandate: Int, reasons: [Deal.Reason])? in
      let reasons = reasons(project, mandate)
      return reasons.contains { $0.criterion == .theme && $0.strength > 0 } ? (mandate, reasons) : nil
    }.map {
      (mandate: $0.mandate, reasons: $0.reasons, score: $0.reasons.reduce(0) { $0 + $1.strength * $1.weight })
    }
    guard let best = scored.max(by: { ($0.score, $1.mandate) < ($1.score, $0.mandate) }) else { return nil }
    let facts = graph.projects[project]
    let concepts = graph.conceptsOfProject[project].map(Int.init)
    return Deal(
      project: facts.id, mandate: graph.listings[best.mandate].id, score: best.score, reasons: best.reasons,
      participants: facts.participants.map(\.member),
      sought: facts.amount.flatMap { $0.maximum ?? $0.minimum },
      currency: facts.amount?.currency ?? "",
      segment: concepts.first.map { graph.taxonomy.concepts[graph.taxonomy.segment(of: $0)].id },
      gaps: concepts.map { graph.taxonomy.concepts[$0].id }.filter(gaps.contains),
      users: backers(project, .need, [.applicationUnit, .government]),
      labs: backers(project, .capability, [.university, .researchInstitute, .expert]),
      conflicts: conflicts(project))
  }

  // MARK: Fit

  private func reasons(_ project: Int, _ mandate: Int) -> [Deal.Reason] {
    let strengths: [(Deal.Criterion, Double?)] = [
      (.theme, theme(project, mandate)), (.ticket, ticket(project, mandate)),
      (.stage, stage(project, mandate)),
      (.region, region(project, mandate)),
    ]
    let known = strengths.compactMap { criterion, strength in strength.map { (criterion, $0) } }
    let total = known.reduce(0) { $0 + Self.weights[$1.0]! }
    return known.map { .init(criterion: $0, strength: $1, weight: Self.weights[$0]! / total) }
  }

  /// 1 for what the mandate names or something more special, 0.7 for something more general, 0.5 for what is next on
  /// the chain; the best of all pairs of concepts.
  private func theme(_ project: Int, _ mandate: Int) -> Double? {
    let taxonomy = graph.taxonomy
    let wanted = themes(of: mandate)
    let offered = graph.conceptsOfProject[project].map(Int.init)
    guard !wanted.isEmpty, !offered.isEmpty else { return nil }
    return offered.reduce(0) { best, concept in
      let above = Set(taxonomy.ancestry(of: concept).map(\.concept))
      let near = Set((taxonomy.upstreamOf[concept] + taxonomy.inputs[concept]).map(Int.init))
      return wanted.reduce(best) { best, theme in
        if above.contains(theme) { return 1 }
        if taxonomy.ancestry(of: theme).contains(where: { $0.concept == concept }) { return max(best, 0.7) }
        return near.contains(theme) ? max(best, 0.5) : best
      }
    }
  }

  /// What a mandate names; where it names nothing, what its words hold: `parts of humanoids` are no humanoids.
  func themes(of mandate: Int) -> [Int] {
    let named = graph.listings[mandate].concepts.compactMap { graph.taxonomy.number(of: $0) }
    return named.isEmpty ? graph.conceptsOfListing[mandate].map(Int.init) : named
  }

  /// 1 where the sum sought lies in the ticket, else the ratio of the nearer bounds.
  private func ticket(_ project: Int, _ mandate: Int) -> Double? {
    guard let sought = graph.projects[project].amount, let ticket = graph.listings[mandate].amount else {
      return nil
    }
    if sought.overlaps(ticket) { return 1 }
    guard sought.currency == ticket.currency else { return 0 }
    let pairs = [(sought.maximum, ticket.minimum), (ticket.maximum, sought.minimum)]
    return pairs.compactMap { low, high -> Double? in
      guard let low, let high, low < high, high > 0 else { return nil }
      return NSDecimalNumber(decimal: low / high).doubleValue
    }.first ?? 0
  }

  /// Whether the mandate's words name the round: `A轮`, `series A`, `A rounds`; nil where it names none.
  private func stage(_ project: Int, _ mandate: Int) -> Double? {
    guard let round = graph.projects[project].round, !round.isEmpty,
      ["A", "B", "C", "D", "天使", "种子"].contains(where: { names($0, mandate) })
    else { return nil }
    return names(round, mandate) || names(String(round.prefix { $0 != "+" }), mandate) ? 1 : 0
  }

  /// Whether a mandate's words name a round; `pre-A and A rounds` names both.
  func names(_ round: String, _ mandate: Int) -> Bool {
    let round = round.uppercased()
    return graph.listings[mandate].text.contains { text in
      let words = text.text.uppercased()
      return words.contains("\(round)轮") || words.contains("SERIES \(round) ")
        || words.contains(" \(round) ROUND") || (round.hasPrefix("PRE-") && words.contains("\(round) "))
    }
  }

  private func region(_ project: Int, _ mandate: Int) -> Double? {
    guard let wanted = graph.listings[mandate].region else { return nil }
    let places = graph.membersOfProject[project].compactMap { graph.members[Int($0)].region }
    return places.isEmpty ? nil : places.contains { $0.isWithin(wanted) } ? 1 : 0
  }

  // MARK: Who stands around it

  /// Members of some kinds that take part, or state on one side what the project is about; at most ten.
  private func backers(_ project: Int, _ side: Listing.Side, _ kinds: Set<MemberKind>) -> [FactID] {
    let concepts = Set(graph.conceptsOfProject[project])
    let stated = graph.listings.indices.filter { number in
      let listing = graph.listings[number]
      return listing.side == side && listing.kind != .funding && (graph.date.map(listing.isValid) ?? true)
        && graph.conceptsOfListing[number].contains(where: concepts.contains)
    }.map { Int(graph.memberOfListing[$0]) }
    var seen: Set<Int> = []
    let all = graph.membersOfProject[project].map(Int.init) + stated
    return all.filter {
      kinds.contains(graph.members[$0].kind) && graph.members[$0].standing != .former
        && seen.insert($0).inserted
    }.prefix(10).map { graph.members[$0].id }
  }

  private func owners(of member: Int) -> [Int] {
    graph.relationsTo[member].map(Int.init).filter { graph.relations[$0].predicate == .owns }
      .map { Int(graph.endsOfRelation[$0].from) }
  }

  private func conflicts(_ project: Int) -> [Deal.Conflict] {
    let mine = owners(of: fund)
    return Set(graph.membersOfProject[project].map(Int.init)).sorted().flatMap { member -> [Deal.Conflict] in
      let id = graph.members[member].id
      if member == fund { return [.init(sort: .bothSides, member: id, through: nil)] }
      let theirs = owners(of: member)
      var found: [Deal.Conflict] = []
      if mine.contains(member) || theirs.contains(fund) {
        found.append(.init(sort: .owner, member: id, through: nil))
      }
      let shared =
        mine.filter { theirs.contains($0) || owners(of: $0).contains(member) }
        + theirs.filter { owners(of: $0).contains(fund) }
      found += Set(shared).sorted().map { .init(sort: .group, member: id, through: graph.members[$0].id) }
      let isInvested = graph.relationsFrom[fund].contains { relation in
        graph.relations[Int(relation)].predicate == .funds
          && Int(graph.endsOfRelation[Int(relation)].to) == member
      }
      if isInvested { found.append(.init(sort: .invested, member: id, through: nil)) }
      return found
    }
  }
}
