/// A concept of a taxonomy (SKOS), with the links that make a chain of it.
public struct Concept: Hashable, Codable, Sendable, Identifiable {
  /// The scheme and the concept's id in it: `air-chain:harmonic-reducer`.
  public var id: FactID
  /// The preferred labels, one a language (`skos:prefLabel`).
  public var preferredLabels: [LocalizedText]
  /// Other labels in use (`skos:altLabel`, `skos:hiddenLabel`).
  public var alternativeLabels: [LocalizedText]
  /// A definition or scope note (`skos:definition`, `skos:scopeNote`).
  public var definition: [LocalizedText]
  /// The more general concepts (`skos:broader`).
  public var broader: [FactID]
  /// Associated concepts (`skos:related`).
  public var related: [FactID]
  /// What it goes into: a harmonic reducer is upstream of a robot joint.
  public var upstreamOf: [FactID]

  /// A concept with the given labels and links.
  public init(
    id: FactID, preferredLabels: [LocalizedText], alternativeLabels: [LocalizedText] = [],
    definition: [LocalizedText] = [], broader: [FactID] = [], related: [FactID] = [],
    upstreamOf: [FactID] = []
  ) {
    self.id = id
    self.preferredLabels = preferredLabels
    self.alternativeLabels = alternativeLabels
    self.definition = definition
    self.broader = broader
    self.related = related
    self.upstreamOf = upstreamOf
  }
}

/// A concept as a feed names it: by id or by a label in any language. It is looked up when the graph is built.
public struct ConceptReference: Hashable, Codable, Sendable {
  /// The scheme's name; nil where the feed leaves it open.
  public let scheme: String?
  /// The id or label as the feed wrote it.
  public let name: String

  /// A concept named by id or label, in a scheme or in any.
  public init(scheme: String?, name: String) {
    self.scheme = scheme
    self.name = name
  }
}
