import AllianceModel
import AllianceNetwork

/// Who offers and who needs what, by concept: what gaps are found from.
struct ChainFacts {
  let graph: CollaborationGraph
  private let region: Region?
  private let absent: Set<Int>
  /// Members and bodies that offer each concept itself, with how ready they say it is.
  private(set) var offers: [[(member: Int, readiness: Int?)]]
  /// Members that make each concept itself, and so need what goes into it.
  private(set) var makers: [Set<Int>]
  /// Members that say they need each concept itself.
  private(set) var needs: [[Int]]
  /// Members that can do research on each concept itself.
  private(set) var research: [[Int]]

  /// Sorts the listings that hold on the graph's day. O(listings).
  ///
  /// - Parameters:
  ///   - region: Members elsewhere count as outside; nil for none.
  ///   - absent: Members that count as gone.
  ///   - failing: Concepts nobody can offer.
  init(_ graph: CollaborationGraph, region: Region? = nil, absent: Set<Int> = [], failing: Set<Int> = []) {
    self.graph = graph
    self.region = region
    self.absent = absent
    let count = graph.taxonomy.concepts.count
    offers = Array(repeating: [], count: count)
    makers = Array(repeating: [], count: count)
    needs = Array(repeating: [], count: count)
    research = Array(repeating: [], count: count)
    for number in graph.listings.indices {
      let listing = graph.listings[number]
      let member = Int(graph.memberOfListing[number])
      guard takesPart(member), listing.kind != .funding, listing.kind != .scenario,
        graph.date.map(listing.isValid) ?? true
      else { continue }
      for concept in graph.conceptsOfListing[number].map(Int.init) where !failing.contains(concept) {
        guard listing.side == .capability else { continue }
        if Self.isResearch(listing, by: graph.members[member].kind) {
          research[concept].append(member)
        } else {
          offers[concept].append((member, listing.readiness))
          if listing.kind != .service, isInside(member) { makers[concept].insert(member) }
        }
      }
      guard listing.side == .need, isInside(member) else { continue }
      for concept in graph.conceptsOfListing[number] { needs[Int(concept)].append(member) }
    }
  }

  /// A facility, and a lab's technology, is the means to learn how to make a thing, not its supply.
  private static func isResearch(_ listing: Listing, by kind: MemberKind) -> Bool {
    listing.kind == .facility
      || listing.kind == .technology && [.university, .researchInstitute, .expert].contains(kind)
  }

  /// Whether a member is there at all.
  func takesPart(_ member: Int) -> Bool {
    !absent.contains(member) && graph.members[member].standing != .former
  }

  /// Whether a member belongs to the alliance, and to the region where one is asked for.
  func isInside(_ member: Int) -> Bool {
    guard takesPart(member), graph.members[member].standing != .outside else { return false }
    guard let region else { return true }
    return graph.members[member].region?.isWithin(region) ?? false
  }

  /// A concept and all that is more special: who offers that offers the concept.
  func kinds(of concept: Int) -> [Int] {
    graph.taxonomy.reach(from: concept, over: graph.taxonomy.narrower, limit: .max).map(\.concept)
  }

  /// Whether a member offers something of the same kind that can take a concept's place: what shares its more general
  /// concept. The chapters of a taxonomy, its top concepts, make no alternatives.
  func hasAlternative(to concept: Int) -> Bool {
    let taxonomy = graph.taxonomy
    return taxonomy.broader[concept].map(Int.init).contains { parent in
      !taxonomy.broader[parent].isEmpty
        && taxonomy.narrower[parent].contains { sibling in
          Int(sibling) != concept && offers[Int(sibling)].contains { isInside($0.member) }
        }
    }
  }

  /// What directly goes into a concept, by its own links and those of its more general ones.
  func inputs(of concept: Int) -> [Int] {
    let taxonomy = graph.taxonomy
    return taxonomy.ancestry(of: concept).flatMap { taxonomy.inputs[$0.concept].map(Int.init) }
  }
}
