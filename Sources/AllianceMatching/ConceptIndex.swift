import AllianceNetwork
import Foundation

/// Which listings carry which concept, and how near two concepts are.
struct ConceptIndex: Sendable {
  private let taxonomy: Taxonomy
  private let listings: Adjacency
  private let information: [Float]

  /// Indexes listings by their concepts; `frequencies` counts every concept's use in listings and projects.
  init(_ taxonomy: Taxonomy, listingConcepts: [(row: Int, target: Int)], frequencies: [Int]) {
    self.taxonomy = taxonomy
    listings = Adjacency(rows: taxonomy.concepts.count, pairs: listingConcepts)
    information = Self.information(taxonomy, frequencies)
  }

  /// The listings that carry a concept itself.
  subscript(concept: Int) -> ArraySlice<Int32> { listings[concept] }

  /// How much a concept tells, 0…1: −log p / log N, with p the share of all uses that fall on it or below it
  /// (Resnik, 1995). The root of everything tells nothing, a concept used once tells 1.
  func information(of concept: Int) -> Float { information[concept] }

  /// The concepts near a concept and how near, 0…1, itself with 1, ascending by number: Lin's measure (1998), twice
  /// the information of the nearest shared ancestor over the sum of both; ancestors at most two steps away count.
  func neighbourhood(of concept: Int) -> [(concept: Int, similarity: Float)] {
    var best: [Int: Float] = [concept: 1]
    for (ancestor, _) in taxonomy.reach(from: concept, over: taxonomy.broader, limit: 2) {
      for (near, _) in taxonomy.reach(from: ancestor, over: taxonomy.narrower, limit: 2) where near != concept
      {
        let sum = information[concept] + information[near]
        let lin = sum > 0 ? 2 * information[ancestor] / sum : 0
        if lin >= Self.floor, lin > best[near] ?? 0 { best[near] = min(lin, 1) }
      }
    }
    return best.sorted { $0.key < $1.key }.map { (concept: $0.key, similarity: $0.value) }
  }

  /// Concepts less alike than this are not alike: two scenarios share no more than being scenarios.
  private static let floor: Float = 0.7

  private static func information(_ taxonomy: Taxonomy, _ frequencies: [Int]) -> [Float] {
    var uses = [Int](repeating: 0, count: taxonomy.concepts.count)
    for concept in taxonomy.concepts.indices {
      for (ancestor, _) in taxonomy.ancestry(of: concept) { uses[ancestor] += frequencies[concept] + 1 }
    }
    let total = Float(frequencies.reduce(frequencies.count, +))
    guard total > 1 else { return uses.map { _ in 1 } }
    return uses.map { min(1, max(0, -log(Float($0) / total) / log(total))) }
  }
}
