import AllianceGraph
import AllianceModel
import HTTPTypes

extension Route {
  static let taxonomy = Route(
    method: .get, path: "\(prefix)/taxonomy", summary: "A taxonomy as SKOS (RDF/XML).", access: .anyone,
    parameters: [Parameter(name: "scheme", about: "The scheme's name; the only one where it is not said.")],
    isOfSnapshot: true, mediaType: "application/rdf+xml"
  ) { call in
    Reply(
      body: try call.alliance.taxonomy(call["scheme"]), mediaType: "application/rdf+xml",
      fileName: "taxonomy.rdf")
  }

  static let concepts = Route(
    method: .get, path: "\(prefix)/concepts",
    summary: "A concept among its neighbours and who has to do with it, or the roots of the taxonomies.",
    access: .anyone, parameters: [.concept], isOfSnapshot: true, answerType: ConceptAnswer.self
  ) { call in
    try .json(call.alliance.concept(ConceptRequest(concept: call["concept"], audience: call.audience)))
  }
}

extension Parameter {
  static let concept = Parameter(name: "concept", about: "A concept, by id or label.")
}
