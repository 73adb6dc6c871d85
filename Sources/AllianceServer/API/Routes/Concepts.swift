import AllianceGraph
import AllianceMatching
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
    access: .anyone, parameters: [.concept], isOfSnapshot: true
  ) { call in
    try .json(call.alliance.concept(ConceptRequest(concept: call["concept"], audience: call.audience)))
  }

  static let boardAnswer = Route(
    method: .get, path: "\(prefix)/board",
    summary: "The suggestions of one kind for many members, the strongest first.", access: .secretariat,
    parameters: [
      .kindOfPairing.required, .region,
      Parameter(
        name: "seekers", about: "The kind of those who seek.",
        sort: .word(MemberKind.allCases.map(\.rawValue))),
      Parameter(name: "least", about: "The least score.", sort: .share), .limit(5_000),
    ], isOfSnapshot: true
  ) { call in
    try .json(
      call.alliance.board(
        BoardRequest(
          kind: call["kind"] ?? "", seekers: call.word("seekers"), region: call["region"],
          seekerLimit: call.number("limit") ?? 200, least: call["least"].flatMap { Double($0) } ?? 0,
          audience: call.audience)))
  }
}

extension Parameter {
  static let concept = Parameter(name: "concept", about: "A concept, by id or label.")
}
