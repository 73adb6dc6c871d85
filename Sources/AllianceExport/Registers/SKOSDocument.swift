public import AllianceModel
public import Foundation

/// A scheme of concepts as SKOS in RDF/XML, the project's `upstreamOf` links included: what the importer reads.
public struct SKOSDocument {
  private let scheme: String
  private let concepts: [Concept]

  /// The concepts of one scheme, in the order given.
  public init(scheme: String, concepts: [Concept]) {
    self.scheme = scheme
    self.concepts = concepts.filter { $0.id.source == scheme }
  }

  /// The document's bytes.
  public var data: Data {
    let head = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
      xmlns:skos="http://www.w3.org/2004/02/skos/core#" xmlns:ag="urn:alliancegraph:skos:1#">
      <skos:ConceptScheme rdf:about="\(XMLText.escaped(address))"/>

      """
    return Data((head + concepts.map(element).joined() + "</rdf:RDF>\n").utf8)
  }

  private var address: String { "urn:alliancegraph:scheme:\(scheme)" }

  private func address(of concept: FactID) -> String { XMLText.escaped("\(address)#\(concept.key)") }

  private func element(_ concept: Concept) -> String {
    let texts =
      concept.preferredLabels.map { text("prefLabel", $0) }
      + concept.alternativeLabels.map { text("altLabel", $0) }
      + concept.definition.map { text("definition", $0) }
    let links =
      concept.broader.map { link("skos:broader", $0) } + concept.related.map { link("skos:related", $0) }
      + concept.upstreamOf.map { link("ag:upstreamOf", $0) }
    return "<skos:Concept rdf:about=\"\(address(of: concept.id))\">\n"
      + "  <skos:inScheme rdf:resource=\"\(XMLText.escaped(address))\"/>\n"
      + (texts + links).map { "  \($0)\n" }.joined() + "</skos:Concept>\n"
  }

  private func text(_ name: String, _ text: LocalizedText) -> String {
    let language = text.language.isEmpty ? "" : " xml:lang=\"\(XMLText.escaped(text.language))\""
    return "<skos:\(name)\(language)>\(XMLText.escaped(text.text))</skos:\(name)>"
  }

  private func link(_ name: String, _ target: FactID) -> String {
    "<\(name) rdf:resource=\"\(address(of: target))\"/>"
  }
}
