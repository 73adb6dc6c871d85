/// As what a register of members is written. Raw values are what people name it by.
public enum RegisterFormat: String, CaseIterable, Codable, Sendable {
  /// The product's own format, one source a file: all there is to know of it.
  case memberFeed = "member-feed"
  /// The W3C Organization Ontology in RDF/XML.
  case org
  /// CERIF-XML in the OpenAIRE profile.
  case cerif
}
