import AllianceModel
import AllianceNetwork

extension Taxonomy {
  /// The concept that a person means, by id or label in any spelling.
  ///
  /// Throws ``RequestError`` where there is none, with a near spelling.
  func number(meant name: String) throws -> Int {
    let reference = ConceptReference(scheme: nil, name: name)
    guard let number = number(of: reference) else {
      throw RequestError.unknownConcept(name, near: nearest(to: name, in: nil))
    }
    return number
  }

  /// The preferred labels of concepts, by the text form of their ids.
  func labels(of ids: some Sequence<FactID>) -> [String: [LocalizedText]] {
    ids.reduce(into: [:]) { labels, id in
      if let number = number(of: id) { labels[id.description] = concepts[number].preferredLabels }
    }
  }
}

extension Region {
  /// The region that a person means, by code or name; throws ``RequestError`` where there is none.
  init(meant name: String) throws {
    guard let region = Region(name) else { throw RequestError.unknownRegion(name) }
    self = region
  }
}
