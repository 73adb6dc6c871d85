public import AllianceModel

/// The concepts of all schemes with their links, numbered in order of id and frozen.
public struct Taxonomy: Sendable {
  /// The concepts in ascending order of id; a concept's number is its place here.
  public let concepts: [Concept]
  /// From a concept to its more general ones.
  public let broader: Adjacency
  /// From a concept to its more special ones.
  public let narrower: Adjacency
  /// From a concept to what it goes into.
  public let upstreamOf: Adjacency
  /// From a concept to what goes into it.
  public let inputs: Adjacency
  /// Names of the schemes whose concepts a taxonomy states, as against those that are only referred to.
  public let schemes: Set<String>

  private let numbers: [FactID: Int]
  private let labels: ConceptLabels

  /// A taxonomy of stated concepts, and of those that facts refer to in schemes no taxonomy states.
  ///
  /// A reference into such a scheme makes a concept of its own without label or link, so that facts with the same
  /// code still meet. O(concepts + links + label characters).
  public init(_ stated: [Concept], referredTo references: some Sequence<ConceptReference> = []) {
    let schemes = Set(stated.map(\.id.source))
    var concepts = stated
    var implied: Set<FactID> = []
    for reference in references {
      guard let scheme = reference.scheme, !scheme.isEmpty, !schemes.contains(scheme),
        !scheme.contains(":"), !reference.name.isEmpty
      else { continue }
      let id = FactID(source: scheme, key: reference.name)
      if implied.insert(id).inserted {
        concepts.append(
          Concept(id: id, preferredLabels: [LocalizedText(reference.name, language: "")]))
      }
    }
    concepts.sort { $0.id < $1.id }
    let numbers = Dictionary(
      concepts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    func links(_ targets: (Concept) -> [FactID]) -> Adjacency {
      let pairs = concepts.enumerated().flatMap { number, concept in
        targets(concept).compactMap { numbers[$0] }.map { (row: number, target: $0) }
      }
      return Adjacency(rows: concepts.count, pairs: pairs)
    }
    self.concepts = concepts
    self.numbers = numbers
    self.schemes = schemes
    broader = links(\.broader)
    upstreamOf = links(\.upstreamOf)
    narrower = broader.inverted(rows: concepts.count)
    inputs = upstreamOf.inverted(rows: concepts.count)
    labels = ConceptLabels(concepts, stated: schemes)
  }

  /// The number of the concept with this id; nil where there is none.
  public func number(of id: FactID) -> Int? { numbers[id] }

  /// The concept that a feed or a person names by id or label; nil where it is unknown.
  public func number(of reference: ConceptReference) -> Int? {
    if let scheme = reference.scheme, !scheme.isEmpty, !scheme.contains(":"), !reference.name.isEmpty {
      let id = FactID(source: scheme, key: reference.name)
      return numbers[id] ?? labels.number(of: reference.name, in: scheme)
    }
    return FactID(reference.name).flatMap { numbers[$0] } ?? labels.number(of: reference.name, in: nil)
  }

  /// The concepts whose labels stand in a text, each once, in the order they appear; longer labels win over
  /// the ones inside them. O(text).
  public func concepts(in text: String) -> [Int] { labels.found(in: text) }

  /// The spelling among ids and labels nearest to a name that was not found; nil where none is near.
  public func nearest(to name: String, in scheme: String?) -> String? { labels.nearest(to: name, in: scheme) }

  /// A concept and all its more general ones with their distance in steps, nearest first. Cycles end the walk.
  public func ancestry(of concept: Int) -> [(concept: Int, steps: Int)] {
    reach(from: concept, over: broader, limit: .max)
  }

  /// What lies along `links` within `limit` steps, the start itself with 0 steps first. Breadth first, O(reached).
  public func reach(from concept: Int, over links: Adjacency, limit: Int) -> [(concept: Int, steps: Int)] {
    var reached = [(concept: concept, steps: 0)]
    var seen: Set<Int> = [concept]
    var next = 0
    while next < reached.count {
      let (here, steps) = reached[next]
      next += 1
      guard steps < limit else { continue }
      for target in links[here] where seen.insert(Int(target)).inserted {
        reached.append((Int(target), steps + 1))
      }
    }
    return reached
  }

  /// The label for a reader of `language`.
  public func label(of concept: Int, in language: Language) -> String {
    concepts[concept].preferredLabels.text(for: language) ?? concepts[concept].id.key
  }
}
