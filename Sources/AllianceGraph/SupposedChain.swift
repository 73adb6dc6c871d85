import AllianceBoards
import AllianceModel
import AllianceNetwork
import AllianceStore

/// A graph, as it is or as it is supposed to be, and what finds its gaps.
struct SupposedChain {
  let graph: CollaborationGraph
  let finder: GapFinder

  /// The gaps of the whole chain, or under a concept by id or label.
  func gaps(under concept: String?) throws -> [ChainGap] {
    finder.gaps(under: try concept.map { try graph.taxonomy.number(meant: $0) })
  }
}

extension Alliance {
  /// The chain as it were if all of this happened. Feeds come first, the earlier issued before the later, so that who
  /// leaves may be among those who come; the order in which things are said does not matter.
  ///
  /// Throws ``RequestError`` where a member, a concept or the supposition is unknown, ``Diagnostic`` for a faulty feed.
  func suppose(
    _ texts: [String], in graph: CollaborationGraph, region: Region?, audience: Visibility
  ) throws -> SupposedChain {
    let suppositions = try texts.map(Supposition.init)
    func said(_ sort: Supposition.Sort) -> [String] { suppositions.filter { $0.sort == sort }.map(\.about) }
    let feeds = said(.joins)
    let supposed = feeds.isEmpty ? graph : try self.graph(withFeedsAt: feeds, audience: audience)
    let absent = try said(.leaves).map { try supposed.member(meant: $0) }
    let failing = try said(.fails).map { try supposed.taxonomy.number(meant: $0) }
    return SupposedChain(
      graph: supposed,
      finder: GapFinder(supposed, region: region, absent: Set(absent), failing: Set(failing)))
  }

  private func graph(withFeedsAt paths: [String], audience: Visibility) throws -> CollaborationGraph {
    CollaborationGraph(
      try store.statedContents().joined(byFeedsAt: paths).merged(by: try store.identities())
        .visible(to: audience))
  }
}

/// One thing that is supposed.
private struct Supposition {
  let sort: Sort
  /// The member, concept or file.
  let about: String

  enum Sort: String {
    case leaves, fails, joins
  }

  init(_ text: String) throws {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let sort = Sort(rawValue: parts[0]) else {
      throw RequestError.badSupposition(text)
    }
    self.sort = sort
    about = parts[1]
  }
}
