import AllianceKernel
import AllianceModel
import AllianceNetwork
import Foundation

/// All that features look things up in: built once from a graph, then frozen. It is handed from feature to feature, so
/// it is not copied.
final class MatchingIndex: Sendable {
  let graph: CollaborationGraph
  /// The kind of each member.
  let kinds: [MemberKind]
  /// The regions that members are in, with the province and the country of each.
  let regions: [(region: Region, province: Region, country: String)]
  /// Each member's place among the regions; -1 where it is unknown.
  let regionOfMember: [Int32]
  /// The name of each member for a reader of a language.
  private let names: (zh: [String], en: [String])
  /// The candidates of kinds of members.
  let candidateLists = CandidateLists()
  /// Texts of capabilities and of needs; a document is a listing, by its place in `listings`.
  private let texts: [Listing.Side: ListingTexts]
  /// Concepts of capabilities and of needs.
  private let concepts: [Listing.Side: ConceptIndex]
  private let lazyMeanings: Lazy<MeaningIndex>
  /// What members' listings are about; found when a question first needs it.
  var meanings: MeaningIndex { lazyMeanings.value }
  /// What projects say.
  let projects: ProjectTexts
  /// How members worked together.
  let partners: PartnerIndex
  /// The length of each member's row of closeness to its partners.
  let closenessNorms: [Float]
  /// Each member's closenesses to its partners added up.
  let closenessSums: [Float]
  /// The closenesses of all members added up.
  let closenessTotal: Float
  /// What a project's vote for each of its n members weighs: its recency over √n.
  let weightOfProject: [Float]
  /// Who has done how much in which field.
  let fields: FieldIndex
  /// The logarithm of one plus each member's recency-weighted projects and relations.
  let activity: [Float]
  /// The ways from partner to partner.
  let network: AffiliationWalk
  /// What a tie in each project weighs: its recency over n − 1 for one of n members, 0 for one alone in it.
  let tieWeights: [Float]
  /// Ties of these weights, an observed relation weighing 1.
  let ties: AffiliationWalk.Ties
  private let partnersOfKind: [MemberKind: NearestRows]
  private let presentOfKind: [MemberKind: [Int32]]
  private let projectsWithKind: [MemberKind: [Bool]]
  private let listingWords = ListingWords()
  private let tiesByKind: [MemberKind: [Float]]
  private let tiesByCountry: [String: Lazy<[Float]>]

  struct ListingTexts: Sendable {
    let listings: [Int32]
    let index: TextIndex
  }

  init(_ graph: CollaborationGraph) {
    self.graph = graph
    kinds = graph.members.map(\.kind)
    presentOfKind = Dictionary(
      grouping: graph.members.indices.lazy.filter { graph.members[$0].standing != .former }.map(Int32.init)
    ) { graph.members[Int($0)].kind }
    (regions, regionOfMember) = Self.regions(of: graph)
    names = (zh: Self.names(of: graph, .zh), en: Self.names(of: graph, .en))
    texts = Dictionary(
      uniqueKeysWithValues: Listing.Side.allCases.map { ($0, Self.texts(of: $0, in: graph)) })
    var frequencies = [Int](repeating: 0, count: graph.taxonomy.concepts.count)
    for rows in [graph.conceptsOfListing, graph.conceptsOfProject] {
      for row in 0..<rows.rows { for concept in rows[row] { frequencies[Int(concept)] += 1 } }
    }
    concepts = Dictionary(
      uniqueKeysWithValues: Listing.Side.allCases.map { side in
        let pairs = graph.listings.indices.filter { graph.listings[$0].side == side }.flatMap { listing in
          graph.conceptsOfListing[listing].map { (row: Int($0), target: listing) }
        }
        return (side, ConceptIndex(graph.taxonomy, listingConcepts: pairs, frequencies: frequencies))
      })
    lazyMeanings = Lazy { MeaningIndex(graph) }
    let partners = PartnerIndex(graph)
    self.partners = partners
    projects = ProjectTexts(graph, recency: partners.recency)
    closenessNorms = graph.members.indices.map { member in
      partners.partners(of: member).reduce(Float(0)) { $0 + $1.closeness * $1.closeness }.squareRoot()
    }
    closenessSums = graph.members.indices.map { member in
      partners.partners(of: member).reduce(Float(0)) { $0 + $1.closeness }
    }
    closenessTotal = closenessSums.reduce(0, +)
    partnersOfKind = Dictionary(
      uniqueKeysWithValues: MemberKind.allCases.map { [kinds, closenessNorms] kind in
        (kind, NearestRows(partners, lengths: closenessNorms) { kinds[$0] == kind })
      })
    weightOfProject = graph.projects.indices.map { project in
      partners.recency[project] / Float(max(1, graph.membersOfProject[project].count)).squareRoot()
    }
    fields = FieldIndex(graph, recency: partners.recency)
    projectsWithKind = Dictionary(
      uniqueKeysWithValues: MemberKind.allCases.map { kind in
        let ofKind = graph.members.map { $0.kind == kind }
        return (kind, graph.projects.indices.map { graph.membersOfProject[$0].contains { ofKind[Int($0)] } })
      })
    tiesByKind = Self.tiesByKind(graph, partners)
    tiesByCountry = Self.tiesByCountry(graph, partners, regions.map(\.country), regionOfMember)
    activity = graph.members.indices.map { member in
      let relations = graph.relationsFrom[member].count + graph.relationsTo[member].count
      return log1p(graph.projectsOfMember[member].reduce(Float(relations)) { $0 + partners.recency[Int($1)] })
    }
    network = AffiliationWalk(
      members: graph.members.count, groups: graph.projects.indices.lazy.map { graph.membersOfProject[$0] },
      links: graph.endsOfRelation)
    tieWeights = graph.projects.indices.map { project in
      let others = graph.membersOfProject[project].count - 1
      return others > 0 ? partners.recency[project] / Float(others) : 0
    }
    ties = network.ties(ofGroups: tieWeights, link: 1)
  }

  /// The members of a kind by their partners, to find those who have the same.
  func alike(_ kind: MemberKind) -> NearestRows { partnersOfKind[kind]! }

  /// The members of a kind that have not left, ascending.
  func present(of kind: MemberKind) -> [Int32] { presentOfKind[kind] ?? [] }

  /// The logarithm of one plus each member's ties to members of a kind: of each project its recency times their share
  /// of the participants, and one for each relation.
  func kindTies(to kind: MemberKind) -> [Float] { tiesByKind[kind]! }

  /// The logarithm of one plus each member's ties to members of a country: of each project its recency times their share
  /// of the participants. Worked out when a country is first asked for.
  func countryTies(to country: String) -> [Float] { tiesByCountry[country]?.value ?? [] }

  /// Which projects members of a kind take part in, by number.
  func hasKind(_ kind: MemberKind) -> [Bool] { projectsWithKind[kind]! }

  func texts(_ side: Listing.Side) -> ListingTexts { texts[side]! }

  func concepts(_ side: Listing.Side) -> ConceptIndex { concepts[side]! }

  /// The terms of a listing's text with their spelling, in order.
  func words(of listing: Int) -> ListingWords.Words { listingWords.words(of: listing, in: graph) }

  /// Whether a listing holds on the day of the graph.
  func isCurrent(_ listing: Int) -> Bool {
    graph.date.map { graph.listings[listing].isValid(on: $0) } ?? true
  }

  /// A member's name for a reader of `language`.
  func name(_ member: Int, _ language: Language) -> String {
    language == .zh ? names.zh[member] : names.en[member]
  }

  /// A listing's words for a reader of `language`, or its first concept's label where it has none.
  func text(of listing: Int, _ language: Language) -> String {
    if let text = graph.listings[listing].text.text(for: language) { return text.clipped() }
    let concept = graph.conceptsOfListing[listing].first
    return concept.map { graph.taxonomy.label(of: Int($0), in: language) } ?? graph.listings[listing].id.key
  }

  private static func regions(
    of graph: CollaborationGraph
  ) -> ([(region: Region, province: Region, country: String)], [Int32]) {
    let regions = Set(graph.members.compactMap(\.region)).sorted()
    let places = Dictionary(uniqueKeysWithValues: regions.enumerated().map { ($1, Int32($0)) })
    return (
      regions.map { (region: $0, province: $0.province, country: $0.country) },
      graph.members.map { member in member.region.flatMap { places[$0] } ?? -1 }
    )
  }

  private static func names(of graph: CollaborationGraph, _ language: Language) -> [String] {
    graph.members.map { $0.names.text(for: language) ?? $0.id.key }
  }

  /// The logarithms of one plus the ties of each member, by the kind they are to.
  private static func tiesByKind(_ graph: CollaborationGraph, _ partners: PartnerIndex) -> [MemberKind:
    [Float]]
  {
    let kinds = MemberKind.allCases
    let kindOf = graph.members.map { kinds.firstIndex(of: $0.kind)! }
    var ties = [Float](repeating: 0, count: graph.members.count * kinds.count)
    for project in graph.projects.indices {
      let members = graph.membersOfProject[project]
      var counts = [Float](repeating: 0, count: kinds.count)
      for member in members { counts[kindOf[Int(member)]] += 1 }
      for member in members.map(Int.init) {
        for kind in kinds.indices where counts[kind] > 0 {
          let others = counts[kind] - (kindOf[member] == kind ? 1 : 0)
          ties[member * kinds.count + kind] += partners.recency[project] * others / Float(members.count)
        }
      }
    }
    for ends in graph.endsOfRelation {
      let (from, to) = (Int(ends.from), Int(ends.to))
      ties[from * kinds.count + kindOf[to]] += 1
      ties[to * kinds.count + kindOf[from]] += 1
    }
    return Dictionary(
      uniqueKeysWithValues: kinds.enumerated().map { number, kind in
        (kind, stride(from: number, to: ties.count, by: kinds.count).map { log1p(ties[$0]) })
      })
  }

  private static func tiesByCountry(
    _ graph: CollaborationGraph, _ partners: PartnerIndex, _ countries: [String], _ regionOfMember: [Int32]
  ) -> [String: Lazy<[Float]>] {
    Dictionary(
      uniqueKeysWithValues: Set(countries).map { country in
        let isIn = countries.map { $0 == country }
        return (country, Lazy { ties(graph, partners, regionOfMember.map { $0 >= 0 && isIn[Int($0)] }) })
      })
  }

  /// The logarithm of one plus each member's ties to the members of a country.
  private static func ties(
    _ graph: CollaborationGraph, _ partners: PartnerIndex, _ isThere: [Bool]
  ) -> [Float] {
    var ties = [Float](repeating: 0, count: graph.members.count)
    for project in graph.projects.indices {
      let members = graph.membersOfProject[project]
      let there = members.count { isThere[Int($0)] }
      guard there > 0 else { continue }
      let share = partners.recency[project] / Float(members.count)
      for member in members.map(Int.init) {
        ties[member] += share * Float(there - (isThere[member] ? 1 : 0))
      }
    }
    return ties.map { log1p($0) }
  }

  private static func texts(of side: Listing.Side, in graph: CollaborationGraph) -> ListingTexts {
    let listings = graph.listings.indices.filter { graph.listings[$0].side == side }
    let terms = listings.map { listing in graph.listings[listing].text.flatMap { Term.all(in: $0.text) } }
    return ListingTexts(listings: listings.map(Int32.init), index: TextIndex(terms))
  }
}

extension String {
  /// At most `limit` characters, with an ellipsis where something was cut: long enough to recognise a fact.
  func clipped(to limit: Int = 60) -> String {
    count <= limit ? self : prefix(limit - 1) + "…"
  }
}
