import AllianceBoards
import AllianceMatching
import AllianceModel
import AllianceNetwork

extension PictureKind {
  /// 投资组合: what a fund wants, holds and could hold, by theme, stage, region and ticket.
  public static let portfolio = PictureKind(
    name: "portfolio",
    title: [
      LocalizedText("投资组合", language: "zh"), LocalizedText("portfolio of a fund", language: "en"),
    ],
    needsMember: true, needsMandate: true
  ) { PortfolioPicture(scene: $0, fund: $0.member!).picture() }
}

/// Columns of mandates, themes, holdings above deals, and how both spread by round, region and ticket.
private struct PortfolioPicture {
  let scene: Scene
  private let fund: Int
  private let deals: [Deal]
  private let portfolio: Portfolio
  private let projects: [FactID: Project]

  init(scene: Scene, fund: Int) {
    self.scene = scene
    self.fund = fund
    let desk = DealDesk(scene.graph, fund: fund)
    deals = desk.deals
    portfolio = desk.portfolio(with: deals)
    projects = Dictionary(uniqueKeysWithValues: scene.graph.projects.map { ($0.id, $0) })
  }

  /// A picture holds this share of its limit of holdings, and of deals.
  private var shown: Int { max(1, scene.limit / 10) }

  func picture() -> Picture {
    let held = portfolio.holdings.prefix(shown).map(node)
    let open = deals.prefix(shown).map(node)
    let nodes =
      portfolio.mandates.map(node) + portfolio.spreads.flatMap(nodes) + held
      + rest(portfolio.holdings.count - held.count, "holding") + open
      + rest(deals.count - open.count, "deal")
    return Picture(
      title: scene.words("投资组合：", "portfolio of ") + scene.name(fund), language: scene.language,
      flow: .rightward, nodes: nodes, links: links(), groups: groups(of: nodes), notes: notes)
  }

  private func groups(of nodes: [Picture.Node]) -> [Picture.Group] {
    let parts: [PicturePart] = [.mandate, .holding, .deal]
    let all =
      parts.map { Picture.Group(id: $0.rawValue, label: $0.name(in: scene.language)) }
      + Deal.Criterion.allCases.map { Picture.Group(id: $0.rawValue, label: $0.name(in: scene.language)) }
    let used = Set(nodes.compactMap(\.group))
    return all.filter { used.contains($0.id) }
  }

  private var notes: [String] {
    let counts = scene.words(
      "已投 \(portfolio.holdings.count)，可投 \(deals.count)",
      "held \(portfolio.holdings.count), could hold \(deals.count)")
    let marks = scene.words("✓ 符合投向，≈ 部分符合，✗ 不符合", "✓ as the mandate wants it, ≈ in part, ✗ not")
    return [([counts] + scene.dateNote).joined(separator: scene.words("，", ", ")), marks]
  }

  // MARK: Nodes

  private func node(
    _ id: String, _ label: String, _ part: PicturePart, _ group: String, layer: Int, _ details: [String],
    flag: PortfolioFlag? = nil, count: Int = 1, website: String? = nil
  ) -> Picture.Node {
    Picture.Node(
      id: id, label: label, kind: nil, count: count, group: group, layer: layer, weight: 0, part: part,
      flag: flag, details: details, isFocus: false, tooltip: ([label] + details).joined(separator: "\n"),
      website: website)
  }

  private func node(_ mandate: Portfolio.Mandate) -> Picture.Node {
    let colon = scene.words("：", ": ")
    let rounds = mandate.rounds.map { $0.name(in: scene.language) }
    let facts: [(Deal.Criterion, String?)] = [
      (.theme, mandate.concepts.isEmpty ? nil : list(mandate.concepts.map(label))),
      (.ticket, mandate.ticket.map(AmountText.of)), (.stage, rounds.isEmpty ? nil : list(rounds)),
      (.region, mandate.region?.name(in: scene.language)),
    ]
    let place = (portfolio.mandates.firstIndex(of: mandate) ?? 0) + 1
    return node(
      id(of: mandate), "\(PicturePart.mandate.name(in: scene.language)) \(place)", .mandate,
      PicturePart.mandate.rawValue, layer: 0,
      facts.map { "\($0.name(in: scene.language))\(colon)\($1 ?? scene.words("不限", "any"))" })
  }

  private func nodes(of spread: Portfolio.Spread) -> [Picture.Node] {
    spread.buckets.map { bucket in
      let part: PicturePart = bucket.isWanted.map { $0 ? .wanted : .unwanted } ?? .open
      let counts = scene.words(
        "已投 \(bucket.held)，可投 \(bucket.open)", "held \(bucket.held), could hold \(bucket.open)")
      let flag: PortfolioFlag? = bucket.isConcentrated ? .concentration : nil
      return node(
        id(spread.criterion, bucket.value), bucket.name(spread.criterion, in: scene.language, theme: label),
        part, spread.criterion.rawValue, layer: spread.criterion == .theme ? 1 : 3,
        [counts] + (flag.map { ["⚠ \($0.name(in: scene.language))"] } ?? []), flag: flag,
        count: max(1, bucket.held + bucket.open))
    }
  }

  // A page opens the member whose id a node has; other nodes have names that are no ids.

  private func id(_ criterion: Deal.Criterion, _ value: String) -> String { "\(criterion.rawValue) \(value)" }

  private func id(of mandate: Portfolio.Mandate) -> String { "mandate \(mandate.listing)" }

  private func id(of holding: Portfolio.Holding) -> String {
    holding.project.map { "project \($0)" } ?? holding.member.description
  }

  private func id(of deal: Deal) -> String { "deal \(deal.project)" }

  private func node(_ holding: Portfolio.Holding) -> Picture.Node {
    let company = scene.graph.number(of: holding.member).map(scene.name) ?? holding.member.key
    let title = holding.project.flatMap { projects[$0]?.title.text(for: scene.language) }
    let facts = [
      holding.round?.name(in: scene.language), holding.region?.name(in: scene.language),
      holding.on?.description,
    ].compactMap { $0 }
    return node(
      id(of: holding), title ?? company, .holding,
      PicturePart.holding.rawValue, layer: 2,
      [title == nil ? nil : company, facts.joined(separator: " · "), holding.amount.map(AmountText.of)]
        .compactMap { $0 }.filter { !$0.isEmpty },
      website: scene.graph.number(of: holding.member).flatMap { scene.graph.members[$0].website })
  }

  private func node(_ deal: Deal) -> Picture.Node {
    let project = projects[deal.project]
    let fit = Int((deal.score * 100).rounded())
    let region = deal.participants.lazy.compactMap { scene.graph.number(of: $0) }
      .compactMap { scene.graph.members[$0].region }.first
    let round = project?.round.flatMap { FundingRound($0) }
    let facts = [
      round.map { $0.name(in: scene.language) + mark(.stage, deal) },
      region.map { $0.name(in: scene.language) + mark(.region, deal) },
    ].compactMap { $0 }
    var details = [
      "\(scene.words("契合", "fit")) \(fit)% · \(Deal.Criterion.theme.name(in: scene.language))\(mark(.theme, deal))",
      facts.joined(separator: " · "),
      deal.sought.map { AmountText.of($0, deal.currency) + mark(.ticket, deal) },
    ].compactMap { $0 }.filter { !$0.isEmpty }
    let warning = PortfolioFlag.conflict.name(in: scene.language) + scene.words("：", ": ")
    details += conflicts(of: deal).map { "⚠ \(warning)\($0)" }
    return node(
      id(of: deal), project?.title.text(for: scene.language) ?? deal.project.key, .deal,
      PicturePart.deal.rawValue, layer: 2, details, flag: deal.conflicts.isEmpty ? nil : .conflict)
  }

  /// How a deal fits its mandate by a criterion; empty where nothing is known.
  private func mark(_ criterion: Deal.Criterion, _ deal: Deal) -> String {
    guard let strength = deal.reasons.first(where: { $0.criterion == criterion })?.strength else { return "" }
    return strength >= 1 ? " ✓" : strength > 0 ? " ≈" : " ✗"
  }

  private func conflicts(of deal: Deal) -> [String] {
    var seen: Set<String> = []
    return deal.conflicts.map { $0.sort.name(in: scene.language) }.filter { seen.insert($0).inserted }
  }

  /// One node for what is not drawn.
  private func rest(_ count: Int, _ part: String) -> [Picture.Node] {
    guard count > 0, let part = PicturePart(rawValue: part) else { return [] }
    return [
      node(
        "more of \(part.rawValue)", scene.words("另有 \(count) 个", "\(count) more"), part, part.rawValue,
        layer: 2, [], count: count)
    ]
  }

  private func label(_ id: FactID) -> String {
    let taxonomy = scene.graph.taxonomy
    return taxonomy.number(of: id).map { taxonomy.label(of: $0, in: scene.language) } ?? id.key
  }

  private func list(_ names: [String]) -> String { names.joined(separator: scene.words("、", ", ")) }

  // MARK: Links

  private func links() -> [Picture.Link] {
    let wanted = portfolio.mandates.flatMap { mandate in
      mandate.segments.map { link(id(of: mandate), $0, "targets") }
    }
    let held = portfolio.holdings.prefix(shown).map {
      link(from: $0.segment, to: id(of: $0), "holds")
    }
    let open = deals.prefix(shown).map { link(from: $0.segment, to: id(of: $0), "could hold") }
    return wanted + held + open
  }

  private func link(_ mandate: String, _ segment: FactID, _ tie: String) -> Picture.Link {
    link(mandate, id(.theme, segment.description), tie, label(segment))
  }

  private func link(from segment: FactID?, to asset: String, _ tie: String) -> Picture.Link {
    link(id(.theme, segment?.description ?? ""), asset, tie, segment.map(label) ?? "")
  }

  private func link(_ from: String, _ to: String, _ tie: String, _ tooltip: String) -> Picture.Link {
    Picture.Link(
      from: from, to: to, tie: tie, isSuggested: tie == "could hold", isDirected: true, count: 1,
      tooltip: tooltip)
  }
}
