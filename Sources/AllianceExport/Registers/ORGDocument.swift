public import AllianceModel
public import Foundation

/// Members as linked data in RDF/XML: organisations by the W3C Organization Ontology, people by FOAF, names by SKOS,
/// what they offer and seek by schema.org, where they are by vCard.
///
/// Who employs whom is a membership, who owns whom a sub-organisation, every other relation a link, and a project an
/// organisational collaboration.
public struct ORGDocument {
  private let contents: AllianceContents

  /// The facts an audience may see.
  public init(_ contents: AllianceContents) { self.contents = contents }

  /// The document's bytes.
  public var data: Data {
    let listings = Dictionary(grouping: contents.listings, by: \.member)
    let relations = Dictionary(grouping: contents.relations, by: subject)
    let records =
      contents.members.map { element($0, listings[$0.id] ?? [], relations[$0.id] ?? []) }
      + contents.projects.map(element)
    let root = XMLElement(
      "rdf:RDF",
      [
        "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "xmlns:org": "http://www.w3.org/ns/org#",
        "xmlns:foaf": "http://xmlns.com/foaf/0.1/", "xmlns:skos": "http://www.w3.org/2004/02/skos/core#",
        "xmlns:vcard": "http://www.w3.org/2006/vcard/ns#", "xmlns:schema": "https://schema.org/",
      ], records)
    return Data(root.document.utf8)
  }

  /// The side of a relation whose entry tells of it: whoever is owned or employed, else the subject.
  private func subject(of relation: Relation) -> FactID {
    [.owns, .employs].contains(relation.predicate) ? relation.to : relation.from
  }

  private func element(_ member: Member, _ listings: [Listing], _ relations: [Relation]) -> XMLElement {
    let isPerson = member.kind == .expert
    return XMLElement(
      isPerson ? "foaf:Person" : "org:Organization", ["rdf:about": address(of: "member", member.id)],
      member.names.map { XMLElement(isPerson ? "foaf:name" : "skos:prefLabel", $0) }
        + member.aliases.map { XMLElement(isPerson ? "foaf:nick" : "skos:altLabel", $0) }
        + member.identifiers.map { XMLElement("schema:identifier", text: "\($0.scheme):\($0.value)") }
        + (isPerson ? [] : [link("org:classification", "urn:alliancegraph:kind:\(member.kind.rawValue)")])
        + (SafeLink.address(member.website).map { [link("foaf:homepage", $0)] } ?? [])
        + (member.founded.map { [XMLElement("schema:foundingDate", text: "\($0)")] } ?? [])
        + member.profile.map { XMLElement("schema:description", $0) } + site(of: member)
        + relations.map(element) + listings.map(element))
  }

  private func site(of member: Member) -> [XMLElement] {
    guard let region = member.region else { return [] }
    let address = XMLElement(
      "vcard:Address", [:],
      [
        XMLElement("vcard:region", text: region.code), XMLElement("vcard:country-name", text: region.country),
      ])
    guard member.kind != .expert else { return [XMLElement("vcard:hasAddress", [:], [address])] }
    return [
      XMLElement(
        "org:hasSite", [:], [XMLElement("org:Site", [:], [XMLElement("org:siteAddress", [:], [address])])])
    ]
  }

  private func element(_ relation: Relation) -> XMLElement {
    switch relation.predicate {
    case .employs: link("org:memberOf", address(of: "member", relation.from))
    case .owns: link("org:subOrganizationOf", address(of: "member", relation.from))
    case .supplies, .collaborates, .funds, .licenses: link("org:linkedTo", address(of: "member", relation.to))
    }
  }

  private func element(_ listing: Listing) -> XMLElement {
    let isOffer = listing.side == .capability
    return XMLElement(
      isOffer ? "schema:makesOffer" : "schema:seeks", [:],
      [
        XMLElement(
          isOffer ? "schema:Offer" : "schema:Demand", ["rdf:about": address(of: "listing", listing.id)],
          listing.text.map { XMLElement("schema:name", $0) } + listing.concepts.map(subject)
            + (listing.validUntil.map { [XMLElement("schema:validThrough", text: "\($0)")] } ?? []))
      ])
  }

  private func subject(_ concept: ConceptReference) -> XMLElement {
    guard let scheme = concept.scheme else { return XMLElement("schema:keywords", text: concept.name) }
    return link("schema:about", "urn:alliancegraph:scheme:\(encoded(scheme))#\(encoded(concept.name))")
  }

  private func element(_ project: Project) -> XMLElement {
    XMLElement(
      "org:OrganizationalCollaboration", ["rdf:about": address(of: "project", project.id)],
      project.title.map { XMLElement("skos:prefLabel", $0) }
        + project.text.map { XMLElement("schema:description", $0) } + project.concepts.map(subject)
        + (project.start.map { [XMLElement("schema:startDate", text: "\($0)")] } ?? [])
        + (project.end.map { [XMLElement("schema:endDate", text: "\($0)")] } ?? [])
        + Set(project.participants.map(\.member)).sorted()
        .map { link("org:hasMember", address(of: "member", $0)) })
  }

  private func link(_ name: String, _ address: String) -> XMLElement {
    XMLElement(name, ["rdf:resource": address])
  }

  private func address(of sort: String, _ id: FactID) -> String {
    "urn:alliancegraph:\(sort):\(encoded(id.source)):\(encoded(id.key))"
  }

  /// Text as part of a URN (RFC 8141): all but letters, digits and a few marks percent-encoded.
  private func encoded(_ text: String) -> String {
    let plain = CharacterSet(
      charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._/")
    return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
  }
}
