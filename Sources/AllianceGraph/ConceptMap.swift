public import AllianceModel
import AllianceNetwork

/// Which place of the taxonomies to look at.
public struct ConceptRequest: Hashable, Codable, Sendable {
  /// A concept, by id or label; nil for the roots of all schemes.
  public var concept: String?
  /// Who asks.
  public var audience: Visibility

  /// The roots, unless a concept is named.
  public init(concept: String? = nil, audience: Visibility = .secretariat) {
    self.concept = concept
    self.audience = audience
  }
}

/// A concept among its neighbours, and who has to do with it.
public struct ConceptAnswer: Hashable, Codable, Sendable {
  /// The concept; nil where the roots were asked for.
  public var concept: Concept?
  /// The more general concepts.
  public var broader: [FactID]
  /// The more special ones; of no concept the roots.
  public var narrower: [FactID]
  /// What goes into it.
  public var inputs: [FactID]
  /// What it goes into.
  public var upstreamOf: [FactID]
  /// Who offers it itself, in order of id.
  public var offering: [FactID]
  /// Who needs it itself, in order of id.
  public var needing: [FactID]
  /// How many listings name each concept that is named here or a more special one, by id.
  public var listings: [String: Int]
  /// Labels of the concepts, by id.
  public var concepts: [String: [LocalizedText]]
  /// All members named, by id.
  public var members: [String: MemberSummary]
}

extension Alliance {
  /// Shows a concept among its neighbours, or the roots of the taxonomies.
  ///
  /// Throws ``RequestError`` where the concept is unknown.
  public func concept(_ request: ConceptRequest) throws -> ConceptAnswer {
    let graph = try snapshot(for: request.audience).graph
    let taxonomy = graph.taxonomy
    let number = try request.concept.map { try taxonomy.number(meant: $0) }
    let roots = taxonomy.concepts.indices.filter { taxonomy.broader[$0].isEmpty }
    func ids(_ links: Adjacency) -> [FactID] {
      number.map { links[$0].map { taxonomy.concepts[Int($0)].id } } ?? []
    }
    let below = number.map { taxonomy.narrower[$0].map(Int.init) } ?? roots
    let holders = number.map { graph.holders(of: $0) }
    let around = [ids(taxonomy.broader), ids(taxonomy.inputs), ids(taxonomy.upstreamOf)]
    let counted = (number.map { [$0] } ?? []) + below
    return ConceptAnswer(
      concept: number.map { taxonomy.concepts[$0] }, broader: around[0],
      narrower: below.map { taxonomy.concepts[$0].id }, inputs: around[1], upstreamOf: around[2],
      offering: holders?[.capability] ?? [], needing: holders?[.need] ?? [],
      listings: graph.listingCounts(of: counted),
      concepts: taxonomy.labels(of: around.joined() + counted.map { taxonomy.concepts[$0].id }),
      members: graph.summaries(of: holders?.values.flatMap { $0 } ?? []))
  }
}

extension Alliance {
  /// The labels of concepts as listings name them, by the name; those that are in no taxonomy are left out.
  public func labels(
    of references: some Sequence<ConceptReference>, for audience: Visibility
  ) throws -> [String: [LocalizedText]] {
    let taxonomy = try snapshot(for: audience).graph.taxonomy
    return references.reduce(into: [:]) { labels, reference in
      labels[reference.name] = taxonomy.number(of: reference).map { taxonomy.concepts[$0].preferredLabels }
    }
  }
}

extension CollaborationGraph {
  /// Who states listings of a concept itself, by side and in order of id.
  fileprivate func holders(of concept: Int) -> [Listing.Side: [FactID]] {
    let stated = listings.indices.filter { conceptsOfListing[$0].contains(Int32(concept)) }
    return Dictionary(grouping: stated) { listings[$0].side }.mapValues { numbers in
      Set(numbers.map { Int(memberOfListing[$0]) }).sorted().map { members[$0].id }
    }
  }

  /// How many listings name each of some concepts or a more special one, by the text form of their ids.
  fileprivate func listingCounts(of asked: [Int]) -> [String: Int] {
    var counts = [Int](repeating: 0, count: taxonomy.concepts.count)
    for listing in listings.indices {
      let named = conceptsOfListing[listing].flatMap { taxonomy.ancestry(of: Int($0)).map(\.concept) }
      for concept in Set(named) { counts[concept] += 1 }
    }
    return asked.reduce(into: [:]) { $0[taxonomy.concepts[$1].id.description] = counts[$1] }
  }
}
