import AllianceModel
import AllianceNetwork

/// What each member's capabilities and needs are about, as directions in one space, so that they can be compared
/// where their words differ.
///
/// The space is that of the members' capabilities; needs are placed in it.
struct MeaningIndex: Sendable {
  private let space: LatentSpace
  /// The document of each member with capabilities in words.
  private let documentOfMember: [Int32?]
  private let needs: [LatentSpace.Direction?]

  /// Indexes the listings that hold on the day of the graph.
  init(_ graph: CollaborationGraph) {
    func terms(_ member: Int, _ side: Listing.Side) -> [Term] {
      graph.listingsOfMember[member].map { graph.listings[Int($0)] }
        .filter { listing in listing.side == side && graph.date.map(listing.isValid(on:)) ?? true }
        .flatMap { $0.text.flatMap { Term.all(in: $0.text) } }
    }
    var documents: [[Term]] = []
    documentOfMember = graph.members.indices.map { member in
      let own = terms(member, .capability)
      guard !own.isEmpty else { return nil }
      documents.append(own)
      return Int32(documents.count - 1)
    }
    let space = LatentSpace(TextIndex(documents))
    self.space = space
    needs = graph.members.indices.map { member in
      let own = documents.isEmpty ? [] : terms(member, .need)
      return own.isEmpty ? nil : space.direction(of: TextIndex.query(own))
    }
  }

  /// Where a member's listings of a side point; nil where it has none in words.
  func direction(of member: Int, _ side: Listing.Side) -> LatentSpace.Direction? {
    side == .need
      ? needs[member] : documentOfMember[member].map { Array(space.direction(of: Int($0))) }
  }

  /// Where the `seeds` members point whose capabilities fit some words best; nil where none shares a word.
  func direction(of words: [Term], seeds: Int) -> LatentSpace.Direction? {
    let best = space.index.best(seeds, for: TextIndex.query(words))
    return best.isEmpty
      ? nil : space.direction(between: best.map { (document: $0.document, weight: $0.score * $0.score) })
  }

  /// How much some members' listings of a side are about the same, 0…1.
  func likeness(
    to direction: LatentSpace.Direction, _ side: Listing.Side, of members: some Sequence<Int>
  ) -> Column {
    var column = Column(members: documentOfMember.count)
    for member in members {
      if side == .need {
        if let need = needs[member] { column.strengths[member] = LatentSpace.likeness(need[...], direction) }
      } else if let document = documentOfMember[member] {
        column.strengths[member] = LatentSpace.likeness(space.direction(of: Int(document)), direction)
      }
    }
    return column
  }

  /// The phrases of texts that point most to a direction, most telling first.
  func themes(in words: ListingWords.Words, towards direction: LatentSpace.Direction) -> [String] {
    Phrases(words) { max(0, space.lean(of: $0, towards: direction)) }.mostTelling(8)
  }
}
