public import AllianceModel
public import Foundation

/// What one source states as a member feed, which the importer reads back: members with their listings, projects,
/// relations, withdrawals aside.
public struct MemberFeedDocument {
  private let source: String
  private let contents: AllianceContents

  /// The facts of one source, its entries not merged with others.
  public init(source: String, contents: AllianceContents) {
    self.source = source
    self.contents = contents
  }

  /// The document's bytes.
  public var data: Data {
    let listings = Dictionary(grouping: contents.listings, by: \.member)
    let records =
      contents.members.filter { $0.id.source == source }.map { element($0, listings[$0.id] ?? []) }
      + contents.projects.filter { $0.id.source == source }.map(element)
      + contents.relations.filter { $0.source == source }.map(element)
    let root = XMLElement(
      "alliance",
      [
        "xmlns": "urn:alliancegraph:feed:1", "source": source, "issued": contents.date.map { "\($0)" },
      ], records)
    return Data(root.document.utf8)
  }

  private func element(_ member: Member, _ listings: [Listing]) -> XMLElement {
    XMLElement(
      "member",
      ["id": member.id.key, "kind": member.kind.rawValue, "standing": member.standing.rawValue],
      member.names.map { XMLElement("name", $0) } + member.aliases.map { XMLElement("alias", $0) }
        + member.identifiers.map { XMLElement("identifier", ["scheme": $0.scheme], text: $0.value) }
        + optional("region", member.region?.code) + optional("website", member.website)
        + optional("founded", member.founded.map(String.init))
        + member.profile.map { XMLElement("profile", $0) } + listings.map(element))
  }

  private func element(_ listing: Listing) -> XMLElement {
    let prefix = "\(listing.member.key)/"
    let key =
      listing.id.key.hasPrefix(prefix) ? String(listing.id.key.dropFirst(prefix.count)) : listing.id.key
    return XMLElement(
      listing.side.rawValue,
      ["id": key, "kind": listing.kind.rawValue, "visibility": listing.visibility.rawValue],
      listing.text.map { XMLElement("text", $0) } + listing.concepts.map(element)
        + optional("readiness", listing.readiness.map(String.init)) + amount("amount", listing.amount)
        + optional("region", listing.region?.code) + validity(of: listing) + award(listing.award))
  }

  private func validity(of listing: Listing) -> [XMLElement] {
    guard listing.validFrom != nil || listing.validUntil != nil else { return [] }
    let days = [listing.validFrom, listing.validUntil].map { $0.map { "\($0)" } }
    return [XMLElement("valid", ["from": days[0], "until": days[1]])]
  }

  private func element(_ project: Project) -> XMLElement {
    XMLElement(
      "project", ["id": project.id.key, "stage": project.stage.rawValue],
      project.title.map { XMLElement("title", $0) } + project.text.map { XMLElement("text", $0) }
        + project.concepts.map(element) + optional("start", project.start.map { "\($0)" })
        + optional("end", project.end.map { "\($0)" }) + amount("amount", project.amount)
        + optional("round", project.round) + project.participants.map(element))
  }

  private func element(_ part: Participation) -> XMLElement {
    XMLElement(
      "participant",
      [
        "member": part.member.key, "role": part.role.rawValue,
        "contribution": part.contribution.map { "\($0)" },
      ])
  }

  private func element(_ relation: Relation) -> XMLElement {
    XMLElement(
      "relation",
      [
        "predicate": relation.predicate.rawValue, "from": (relation.statedFrom ?? relation.from).key,
        "to": (relation.statedTo ?? relation.to).key, "on": relation.on.map { "\($0)" },
        "reference": relation.reference,
      ],
      relation.text.map { XMLElement("text", $0) } + relation.concepts.map(element)
        + amount("amount", relation.amount))
  }

  private func element(_ concept: ConceptReference) -> XMLElement {
    XMLElement("concept", ["scheme": concept.scheme], text: concept.name)
  }

  /// A sum of which both bounds are one is that sum.
  private func award(_ amount: AmountRange?) -> [XMLElement] {
    guard let amount, amount.minimum == amount.maximum else { return self.amount("award", amount) }
    return [XMLElement("award", ["currency": amount.currency, "amount": amount.maximum.map { "\($0)" }])]
  }

  private func amount(_ name: String, _ amount: AmountRange?) -> [XMLElement] {
    amount.map { amount in
      let bounds = [amount.minimum, amount.maximum].map { $0.map { "\($0)" } }
      return [XMLElement(name, ["currency": amount.currency, "min": bounds[0], "max": bounds[1]])]
    } ?? []
  }

  private func optional(_ name: String, _ text: String?) -> [XMLElement] {
    text.map { [XMLElement(name, text: $0)] } ?? []
  }
}
