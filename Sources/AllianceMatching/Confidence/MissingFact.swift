public import AllianceModel
import AllianceNetwork

/// What is missing where there is no good match: in the seeker's record, or in the alliance.
public struct MissingFact: Hashable, Codable, Sendable {
  /// The name of the pairing kind.
  public var kind: String
  /// What is missing.
  public var sort: Sort
  /// The need it is about; nil where it is about the whole record.
  public var listing: FactID?
  /// The words of the need, or of its concept where nobody offers that.
  public var text: [LocalizedText]

  /// What can be missing. Raw values are the words of answers.
  public enum Sort: String, CaseIterable, Codable, Sendable {
    /// The seeker states no need that holds.
    case need
    /// The seeker states no capability that holds.
    case capability
    /// A need names no concept of a taxonomy.
    case concept
    /// Nobody of the alliance offers what a need names.
    case provider
  }
}

extension MissingFact.Sort: VocabularyTerm {
  /// What is missing, and what to do.
  public func name(in language: Language) -> String {
    switch self {
    case .need: language == .zh ? "没有有效的需求条目，请补充" : "states no current need; add one"
    case .capability: language == .zh ? "没有有效的能力条目，请补充" : "states no current capability; add one"
    case .concept:
      language == .zh ? "需求没有对应任何概念，请补充概念或换个说法" : "a need names no concept; add one or say it in other words"
    case .provider: language == .zh ? "联盟内无人提供" : "nobody of the alliance offers it"
    }
  }
}

extension Matcher {
  /// What is missing for a seeker to be matched well, the seeker's own record first.
  public func missing(for seeker: Int, kind: PairingKind) -> [MissingFact] {
    let listings = graph.listingsOfMember[seeker].map(Int.init).filter(index.isCurrent)
    let needs = listings.filter { graph.listings[$0].side == .need }
    var missing: [MissingFact] = []
    if needs.isEmpty, kind.looksAt(.need) { missing.append(fact(kind, .need)) }
    if needs.count == listings.count, kind.looksAt(.capability) { missing.append(fact(kind, .capability)) }
    guard kind.looksAt(.need) else { return missing }
    for need in needs {
      let concepts = graph.conceptsOfListing[need].map(Int.init)
      if concepts.isEmpty {
        missing.append(fact(kind, .concept, need, graph.listings[need].text))
      } else if let first = concepts.first, !concepts.contains(where: { isOffered($0, by: seeker) }) {
        missing.append(fact(kind, .provider, need, graph.taxonomy.concepts[first].preferredLabels))
      }
    }
    return missing
  }

  private func fact(
    _ kind: PairingKind, _ sort: MissingFact.Sort, _ need: Int? = nil, _ text: [LocalizedText] = []
  ) -> MissingFact {
    MissingFact(kind: kind.name, sort: sort, listing: need.map { graph.listings[$0].id }, text: text)
  }

  /// Whether anybody else states a concept or a more special one as a capability.
  private func isOffered(_ concept: Int, by seeker: Int) -> Bool {
    graph.taxonomy.reach(from: concept, over: graph.taxonomy.narrower, limit: .max).contains { special in
      index.concepts(.capability)[special.concept].contains { listing in
        let member = Int(graph.memberOfListing[Int(listing)])
        return member != seeker && graph.members[member].standing != .former && index.isCurrent(Int(listing))
      }
    }
  }
}

extension PairingKind {
  /// Whether any feature looks at listings of this side of the seeker.
  fileprivate func looksAt(_ side: Listing.Side) -> Bool {
    features.contains { $0.feature.listings?.seeker.side == side }
  }
}
