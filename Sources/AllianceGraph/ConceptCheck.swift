import AllianceFeeds
import AllianceModel
import AllianceNetwork

/// Tells of concepts that a record names and no taxonomy of the store has.
struct ConceptCheck {
  private let taxonomy: Taxonomy
  private let file: String
  private var missing: Set<String> = []

  init(_ taxonomy: Taxonomy, file: String) {
    self.taxonomy = taxonomy
    self.file = file
  }

  mutating func remarks(on record: FeedRecord, line: Int) -> [Diagnostic] {
    var remarks: [Diagnostic] = []
    for (fact, references) in record.conceptReferences {
      for reference in references {
        if let remark = remark(reference, of: fact, line: line) { remarks.append(remark) }
      }
    }
    return remarks
  }

  private mutating func remark(_ reference: ConceptReference, of fact: String, line: Int) -> Diagnostic? {
    guard let scheme = reference.scheme else {
      guard !taxonomy.schemes.isEmpty, taxonomy.number(of: reference) == nil else { return nil }
      let near = taxonomy.nearest(to: reference.name, in: nil)
      return .unknownConcept(reference, near: near, of: fact, file: file, line: line)
    }
    if taxonomy.schemes.contains(scheme) {
      guard taxonomy.number(of: reference) == nil else { return nil }
      let near = taxonomy.nearest(to: reference.name, in: scheme)
      return .unknownConcept(reference, near: near, of: fact, file: file, line: line)
    }
    guard missing.insert(scheme).inserted, scheme == "air-chain" else { return nil }
    return .missingTaxonomy(scheme, file: file, line: line)
  }
}

extension FeedRecord {
  /// Ids of the facts of a record with the concepts they name.
  fileprivate var conceptReferences: [(String, [ConceptReference])] {
    switch self {
    case .member(_, let listings): listings.map { ($0.id.key, $0.concepts) }
    case .project(let project, _): [(project.id.key, project.concepts)]
    case .listings(_, let listings, _): listings.map { ($0.id.key, $0.concepts) }
    case .relation(let relation, _): [(relation.id.key, relation.concepts)]
    case .concept, .withdrawal: []
    }
  }
}
