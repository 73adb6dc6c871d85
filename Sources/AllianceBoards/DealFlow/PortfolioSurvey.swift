import AllianceModel
import AllianceNetwork

extension DealDesk {
  /// What the fund holds and could hold.
  ///
  /// - Parameter deals: What it could hold: this desk's ``deals``.
  public func portfolio(with deals: [Deal]) -> Portfolio {
    let wanted = mandates.map(mandate)
    let holdings = holdings
    let held = holdings.map { holding in
      Asset(
        isHeld: true, segment: holding.segment, round: holding.round, place: place(holding.region, wanted),
        band: band(holding.amount, wanted.map(\.ticket)))
    }
    let open = deals.map { asset($0, wanted) }
    let assets = held + open
    return Portfolio(
      mandates: wanted, holdings: holdings,
      spreads: [
        spread(.theme, assets, \.theme, wanted: Set(wanted.flatMap(\.segments).map(\.description))),
        spread(
          .ticket, assets, \.ticket,
          wanted: wanted.contains { $0.ticket != nil } ? [Portfolio.Band.within.rawValue] : []),
        spread(.stage, assets, \.stage, wanted: rounds(among: assets, wanted)),
        spread(.region, assets, \.region, wanted: Set(wanted.compactMap(\.region?.code))),
      ])
  }

  /// What is compared of a holding or a deal.
  private struct Asset {
    let isHeld: Bool
    let segment: FactID?
    let round: FundingRound?
    let place: Region?
    let band: Portfolio.Band?

    var theme: String { segment?.description ?? "" }
    var stage: String { round?.code ?? "" }
    var region: String { place?.code ?? "" }
    var ticket: String { band?.rawValue ?? "" }
  }

  // MARK: Mandates

  private func mandate(_ number: Int) -> Portfolio.Mandate {
    let listing = graph.listings[number]
    let concepts = themes(of: number)
    var seen: Set<FactID> = []
    return Portfolio.Mandate(
      listing: listing.id, concepts: concepts.map { graph.taxonomy.concepts[$0].id },
      segments: concepts.map(segment).filter { seen.insert($0).inserted },
      rounds: ["种子", "天使", "Pre-A", "A", "A+", "B", "B+", "C", "D"].filter { names($0, number) }
        .compactMap { FundingRound($0) },
      ticket: listing.amount, region: listing.region)
  }

  private func segment(_ concept: Int) -> FactID {
    graph.taxonomy.concepts[graph.taxonomy.segment(of: concept)].id
  }

  /// The rounds that a mandate's words name, or that are a `+` of one; none where no mandate names any.
  private func rounds(among assets: [Asset], _ wanted: [Portfolio.Mandate]) -> Set<String> {
    let named = Set(wanted.flatMap(\.rounds).map(\.code))
    let further = assets.compactMap(\.round?.code).filter { named.contains(String($0.prefix { $0 != "+" })) }
    return named.union(further)
  }

  // MARK: Holdings

  private var holdings: [Portfolio.Holding] {
    let companies = Dictionary(
      grouping: graph.relationsFrom[fund].map(Int.init).filter { graph.relations[$0].predicate == .funds }
    ) { Int(graph.endsOfRelation[$0].to) }.map { company, deals in
      holding(of: company, deals.max { (day(of: $0), $1) < (day(of: $1), $0) }!)
    }
    let projects = graph.projectsOfMember[fund].map(Int.init).compactMap(holding)
    func order(_ holding: Portfolio.Holding) -> (String, FactID, FactID) {
      (holding.on?.description ?? "", holding.member, holding.project ?? holding.member)
    }
    return (companies + projects).sorted {
      let (a, b) = (order($0), order($1))
      return (b.0, a.1, a.2) < (a.0, b.1, b.2)
    }
  }

  private func day(of relation: Int) -> String { graph.relations[relation].on?.description ?? "" }

  private func holding(of company: Int, _ deal: Int) -> Portfolio.Holding {
    let (member, relation) = (graph.members[company], graph.relations[deal])
    let named = relation.concepts.compactMap { graph.taxonomy.number(of: $0) }
    let made = graph.listingsOfMember[company].map(Int.init).filter { graph.listings[$0].side == .capability }
      .flatMap { graph.conceptsOfListing[$0].map(Int.init) }
    return Portfolio.Holding(
      member: member.id, project: nil, on: relation.on, round: FundingRound(in: relation.text),
      amount: relation.amount, segment: (named + made).first.map(segment), region: member.region)
  }

  /// A project that the fund pays for, and that no longer seeks money; nil for others.
  private func holding(of project: Int) -> Portfolio.Holding? {
    let facts = graph.projects[project]
    let isPaid = facts.participants.contains {
      $0.role == .funder && graph.number(of: $0.member) == fund
    }
    let others = graph.membersOfProject[project].map(Int.init).filter { $0 != fund }
    guard facts.stage != .seeking, isPaid, let first = others.first else { return nil }
    return Portfolio.Holding(
      member: graph.members[first].id, project: facts.id, on: facts.start,
      round: facts.round.flatMap { FundingRound($0) }, amount: nil,
      segment: graph.conceptsOfProject[project].first.map { segment(Int($0)) },
      region: graph.members[first].region)
  }

  // MARK: Deals

  private func asset(_ deal: Deal, _ wanted: [Portfolio.Mandate]) -> Asset {
    let project = graph.projects.first { $0.id == deal.project }
    let regions = deal.participants.compactMap { graph.number(of: $0) }.compactMap {
      graph.members[$0].region
    }
    let inside = regions.first { region in wanted.contains { $0.region.map(region.isWithin) ?? false } }
    return Asset(
      isHeld: false, segment: deal.segment, round: project?.round.flatMap { FundingRound($0) },
      place: place(inside ?? regions.first, wanted),
      band: band(project?.amount, wanted.filter { $0.listing == deal.mandate }.map(\.ticket)))
  }

  /// The region a mandate wants that this one lies in, else its province or country.
  private func place(_ region: Region?, _ wanted: [Portfolio.Mandate]) -> Region? {
    guard let region else { return nil }
    return wanted.compactMap(\.region).first { region.isWithin($0) } ?? region.province
  }

  /// A sum against tickets in its currency: within where one of them takes it; nil where nothing can be compared.
  private func band(_ sum: AmountRange?, _ tickets: [AmountRange?]) -> Portfolio.Band? {
    guard let sum else { return nil }
    let tickets = tickets.compactMap { $0 }.filter { $0.currency == sum.currency }
    guard !tickets.isEmpty else { return nil }
    if tickets.contains(where: sum.overlaps) { return .within }
    let isAbove = tickets.contains { ticket in
      if let low = sum.minimum, let high = ticket.maximum { low > high } else { false }
    }
    return isAbove ? .above : .below
  }

  // MARK: Spreads

  private func spread(
    _ criterion: Deal.Criterion, _ assets: [Asset], _ value: (Asset) -> String, wanted: Set<String>
  ) -> Portfolio.Spread {
    let (held, open) = (assets.count { $0.isHeld }, assets.count { !$0.isHeld })
    let assetsOf = Dictionary(grouping: assets, by: value)
    let buckets = Set(assetsOf.keys).union(wanted).map { value in
      let assets = assetsOf[value] ?? []
      let counts = (held: assets.count { $0.isHeld }, open: assets.count { !$0.isHeld })
      return Portfolio.Bucket(
        value: value, held: counts.held, open: counts.open,
        isWanted: value.isEmpty || wanted.isEmpty ? nil : wanted.contains(value),
        isConcentrated: criterion == .theme
          && (Self.isConcentrated(counts.held, of: held) || Self.isConcentrated(counts.open, of: open)))
    }
    return Portfolio.Spread(criterion: criterion, buckets: buckets.sorted { Self.order(criterion, $0, $1) })
  }

  private static func isConcentrated(_ part: Int, of whole: Int) -> Bool {
    whole >= 3 && Double(part) > Portfolio.concentration * Double(whole)
  }

  private static func order(
    _ criterion: Deal.Criterion, _ a: Portfolio.Bucket, _ b: Portfolio.Bucket
  ) -> Bool {
    guard !a.value.isEmpty, !b.value.isEmpty else { return b.value.isEmpty && !a.value.isEmpty }
    switch criterion {
    case .theme, .region: return (b.held + b.open, a.value) < (a.held + a.open, b.value)
    case .stage: return FundingRound(a.value)! < FundingRound(b.value)!
    case .ticket:
      let bands = Portfolio.Band.allCases.map(\.rawValue)
      return bands.firstIndex(of: a.value)! < bands.firstIndex(of: b.value)!
    }
  }
}
