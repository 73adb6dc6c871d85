import AllianceModel
import AllianceNetwork
import Synchronization

/// The terms of listings with their spelling, kept from one reason to the next: many seekers are told of the same
/// listings. Forgets all when ``limit`` are kept.
final class ListingWords: Sendable {
  typealias Words = [(term: Term, spelling: String)]

  /// Some tens of megabytes.
  private static let limit = 20_000
  private let kept = Mutex<[Int: Words]>([:])

  /// The terms of a listing's text, in order.
  func words(of listing: Int, in graph: CollaborationGraph) -> Words {
    if let known = kept.withLock({ $0[listing] }) { return known }
    let words = graph.listings[listing].text.flatMap { Term.spelled(in: $0.text) }
    kept.withLock { kept in
      if kept.count >= Self.limit { kept.removeAll() }
      kept[listing] = words
    }
    return words
  }
}
