public import AllianceModel
public import Foundation

/// Members and projects as CERIF-XML in the OpenAIRE profile 1.2, for research information systems; the importer reads it.
///
/// The profile has words for organisations, people, projects, equipment and services, for parts of a whole and for
/// affiliations. What it has none for stays out: needs, products, technologies, supplies, licences, sums.
public struct CERIFDocument {
  private let contents: AllianceContents
  private let members: [FactID: Member]

  /// The facts an audience may see.
  public init(_ contents: AllianceContents) {
    self.contents = contents
    members = Dictionary(contents.members.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The document's bytes.
  public var data: Data {
    let relations = Dictionary(grouping: contents.relations, by: \.to)
    let records =
      contents.members.map { element($0, relations[$0.id] ?? []) } + contents.projects.map(element)
      + contents.listings.compactMap(element)
    return Data(
      XMLElement("CERIF", ["xmlns": "https://www.openaire.eu/cerif-profile/1.2/"], records).document.utf8)
  }

  // MARK: Organisations and people

  private func element(_ member: Member, _ relations: [Relation]) -> XMLElement {
    guard member.kind != .expert else { return person(member, relations) }
    let wholes = relations.filter { $0.predicate == .owns }.map(\.from)
    return XMLElement(
      "OrgUnit", ["id": id("OrgUnits", member.id)],
      types(of: member.kind) + member.names.map { XMLElement("Name", $0) }
        + member.aliases.map { XMLElement("Name", $0) }
        + identifiers(of: member, registers: [("ror", "RORID")])
        + address(of: member) + unique(wholes).map { XMLElement("PartOf", [:], [short($0)]) })
  }

  private func person(_ member: Member, _ relations: [Relation]) -> XMLElement {
    let employers = relations.filter { $0.predicate == .employs }.map(\.from)
    return XMLElement(
      "Person", ["id": id("Persons", member.id)],
      [XMLElement("PersonName", [:], [XMLElement("FamilyNames", text: member.names.first?.text ?? "")])]
        + identifiers(of: member, registers: [("orcid", "ORCID")]) + address(of: member)
        + unique(employers).map { XMLElement("Affiliation", [:], [short($0)]) })
  }

  /// The kind by the CERIF vocabulary where that has a word for it, and by the glossary's.
  private func types(of kind: MemberKind) -> [XMLElement] {
    let vocabulary = "https://w3id.org/cerif/vocab/OrganisationTypes"
    let known = Self.organisationTypes[kind].map {
      XMLElement("Type", ["scheme": vocabulary], text: "\(vocabulary)#\($0)")
    }
    let own = "urn:alliancegraph:kind"
    return [known].compactMap { $0 } + [XMLElement("Type", ["scheme": own], text: "\(own)#\(kind.rawValue)")]
  }

  private static let organisationTypes: [MemberKind: String] = [
    .enterprise: "Company", .university: "University", .researchInstitute: "ResearchInstitute",
    .government: "Government", .industryBody: "PrivateNonProfit",
  ]

  /// The first identifier of a register that the profile has an element for, then all others with their type.
  private func identifiers(
    of member: Member, registers: [(scheme: String, element: String)]
  ) -> [XMLElement] {
    let own = registers.compactMap { register in
      member.identifiers.first { $0.scheme == register.scheme }.map {
        XMLElement(register.element, text: address(of: $0))
      }
    }
    let others = member.identifiers.filter { identifier in
      !registers.contains { $0.scheme == identifier.scheme }
    }
    return own
      + others.map {
        XMLElement("Identifier", ["type": "urn:alliancegraph:identifier:\($0.scheme)"], text: $0.value)
      }
  }

  private func address(of identifier: Identifier) -> String {
    guard identifier.scheme == "orcid" else { return "https://ror.org/\(identifier.value)" }
    let groups = identifier.value.enumerated().map { $0 > 0 && $0 % 4 == 0 ? "-\($1)" : "\($1)" }
    return "https://orcid.org/\(groups.joined())"
  }

  private func address(of member: Member) -> [XMLElement] {
    SafeLink.address(member.website).map { [XMLElement("ElectronicAddress", text: $0)] } ?? []
  }

  /// A member as others mention it.
  private func short(_ member: FactID) -> XMLElement {
    let isPerson = members[member]?.kind == .expert
    return XMLElement(
      isPerson ? "Person" : "OrgUnit", ["id": id(isPerson ? "Persons" : "OrgUnits", member)],
      isPerson ? [] : members[member]?.names.map { XMLElement("Name", $0) } ?? [])
  }

  // MARK: Projects and infrastructure

  private func element(_ project: Project) -> XMLElement {
    let roles = Dictionary(grouping: project.participants, by: \.role).mapValues { $0.map(\.member) }
    let consortium =
      [(Participation.Role.coordinator, "Coordinator"), (.partner, "Partner"), (.user, "Member")]
      .flatMap { role, name in unique(roles[role] ?? []).map { XMLElement(name, [:], [short($0)]) } }
    return XMLElement(
      "Project", ["id": id("Projects", project.id)],
      project.title.map { XMLElement("Title", $0) }
        + (project.start.map { [XMLElement("StartDate", text: "\($0)")] } ?? [])
        + (project.end.map { [XMLElement("EndDate", text: "\($0)")] } ?? [])
        + (consortium.isEmpty ? [] : [XMLElement("Consortium", [:], consortium)])
        + unique(roles[.funder] ?? []).map {
          XMLElement("Funded", [:], [XMLElement("By", [:], [short($0)])])
        } + project.concepts.compactMap(subject) + project.text.map { XMLElement("Abstract", $0) })
  }

  private func subject(_ concept: ConceptReference) -> XMLElement? {
    concept.scheme.map { scheme in
      let address = "urn:alliancegraph:scheme:\(scheme)"
      return XMLElement("Subject", ["scheme": address], text: "\(address)#\(concept.name)")
    }
  }

  private func element(_ listing: Listing) -> XMLElement? {
    guard listing.side == .capability, let sort = Self.infrastructure[listing.kind] else { return nil }
    return XMLElement(
      sort.element, ["id": id(sort.entities, listing.id)],
      listing.text.map { XMLElement("Name", $0) } + [XMLElement("Owner", [:], [short(listing.member)])])
  }

  private static let infrastructure: [Listing.Kind: (element: String, entities: String)] = [
    .facility: ("Equipment", "Equipments"), .service: ("Service", "Services"),
  ]

  private func id(_ entities: String, _ id: FactID) -> String { "\(entities)/\(id)" }

  private func unique(_ ids: [FactID]) -> [FactID] { Set(ids).sorted() }
}
