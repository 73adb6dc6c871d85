import AllianceModel

/// CERIF-XML in the profile of the OpenAIRE Guidelines for CRIS Managers: what a research information system knows.
///
/// Mostly OAI-PMH carries it; in a file of its own one entity is the root, or many stand in `CERIF`. One entity can
/// be several records: a person, and who employs it. See `Imports/README.md` for what becomes of each.
struct CERIF: FeedFormat {
  static let name = "cerif"
  static let roots = [
    "CERIF", "OrgUnit", "Person", "Project", "Funding", "Equipment", "Service", "Patent", "Product",
    "Publication", "Event",
  ]
  static let namespace = "https://www.openaire.eu/cerif-profile/1.2/"
  /// What the namespaces of all versions begin with.
  private static let profile = "https://www.openaire.eu/cerif-profile/1."

  static func recognises(_ root: FeedElement) -> Bool {
    roots.contains(root.name) && root.namespace.hasPrefix(profile)
  }

  let header: FeedHeader?
  let recordLevel: Int
  let source: String
  /// The day the data were true on, which tells projects that are over; nil where nothing says it.
  var asOf: CalendarDate?
  var remarks: Remarks
  private var lines: [String: Int] = [:]

  init(root: FeedElement, file: String) {
    self.init(source: Self.name, file: file, recordLevel: root.name == "CERIF" ? 2 : 1)
  }

  /// Reads entities of a source one by one, out of whatever holds them.
  init(source: String, file: String, recordLevel: Int = 1) {
    self.source = source
    self.recordLevel = recordLevel
    header = FeedHeader(source: source, format: Self.name, content: .changes)
    remarks = Remarks(file: file)
  }

  mutating func events(of record: FeedElement) -> [FeedEvent] { events(of: record, key: nil) }

  /// What an entity says; `key` is its id where it has none itself.
  mutating func events(of record: FeedElement, key: String?) -> [FeedEvent] {
    do {
      let records = try records(record, key)
      return remarks.drain() + records.map { .record($0, line: record.line) }
    } catch {
      return remarks.fault(error, in: record)
    }
  }

  private mutating func records(_ element: FeedElement, _ key: String?) throws -> [FeedRecord] {
    switch element.name {
    case "OrgUnit": return try organization(element, claim(element, key))
    case "Person": return try person(element, claim(element, key))
    case "Project": return try [project(element, claim(element, key))]
    case "Funding": return try funding(element, claim(element, key))
    case "Equipment": return try [offer(.facility, element, claim(element, key))]
    case "Service": return try [offer(.service, element, claim(element, key))]
    case "Patent", "Product", "Publication": return try output(element, claim(element, key))
    default:
      remarks.skip(element.name, in: "CERIF", at: remarks.place(element))
      return []
    }
  }

  /// The entity's id, which no other entity of the source may have.
  private mutating func claim(_ element: FeedElement, _ key: String?) throws -> FactID {
    guard let key = element["id"]?.nonEmpty ?? key else {
      throw Diagnostic.missing("id", in: element.name, at: remarks.place(element))
    }
    if let line = lines.updateValue(element.line, forKey: key) {
      throw Diagnostic.duplicate(key, firstAt: line, at: remarks.place(element))
    }
    return FactID(source: source, key: key)
  }

  // MARK: Members

  /// An organisation, and that those it is a part of own it.
  private mutating func organization(_ element: FeedElement, _ id: FactID) throws -> [FeedRecord] {
    guard let member = organization(element, id: id, otherwise: .researchInstitute) else {
      throw Diagnostic.missing("Name", in: "OrgUnit", at: remarks.place(element))
    }
    warnOfUnknownType(element)
    let wholes = element.children("PartOf").compactMap { party($0, otherwise: .researchInstitute) }
    return [.member(member, listings: [])] + relations(.owns, from: wholes, to: id)
  }

  /// A person, and that the organisations it is affiliated with employ it.
  private mutating func person(_ element: FeedElement, _ id: FactID) throws -> [FeedRecord] {
    guard let member = person(element, id: id) else {
      throw Diagnostic.missing("PersonName", in: "Person", at: remarks.place(element))
    }
    let employers = element.children("Affiliation").compactMap { party($0, otherwise: .researchInstitute) }
    return [.member(member, listings: [])] + relations(.employs, from: employers, to: id)
  }

  private func relations(_ predicate: Relation.Predicate, from parties: [CERIFParty], to id: FactID)
    -> [FeedRecord]
  {
    CERIFParty.unique(parties).filter { $0.id != id }.map { party in
      .relation(
        Relation(source: source, predicate: predicate, from: party.id, to: id),
        mentions: [party.member].compactMap { $0 })
    }
  }

  // MARK: Projects and funding

  private mutating func project(_ element: FeedElement, _ id: FactID) -> FeedRecord {
    let start = day(element.child("StartDate"), at: .first)
    let end = remarks.lastDay(
      day(element.child("EndDate"), at: .last), "EndDate", after: start, "StartDate", in: element)
    let grants = element.children("Funded").compactMap { $0.child("As")?.child("Funding")?["id"]?.nonEmpty }
    var parts = CERIFParticipants()
    addConsortium(of: element, to: &parts)
    addTeam(of: element, to: &parts)
    addFunders(of: element, to: &parts)
    let project = Project(
      id: id, stage: stage(element, end), title: texts("Title", in: element) + acronym(of: element),
      text: texts("Abstract", in: element) + keywords(in: element),
      concepts: subjects(in: element) + grants.map { ConceptReference(scheme: source, name: $0) },
      participants: parts.participants, start: start, end: end, amount: parts.amount)
    return .project(project, mentions: parts.mentions)
  }

  private mutating func addConsortium(of element: FeedElement, to parts: inout CERIFParticipants) {
    for link in element.child("Consortium")?.children ?? [] {
      guard let party = party(link, otherwise: .researchInstitute) else { continue }
      parts.add(party, link.name == "Coordinator" ? .coordinator : .partner)
    }
  }

  /// The people of a project take part, and so do those they are affiliated with in it.
  private mutating func addTeam(of element: FeedElement, to parts: inout CERIFParticipants) {
    for link in element.child("Team")?.children ?? [] {
      if let party = party(link, otherwise: .expert) { parts.add(party, .partner) }
      for affiliation in affiliations(of: link) { parts.add(affiliation, .partner) }
    }
  }

  private mutating func addFunders(of element: FeedElement, to parts: inout CERIFParticipants) {
    for funded in element.children("Funded") {
      let sum = amount(in: funded.child("As")?.child("Funding"))
      if let sum, !parts.add(sum) {
        remarks.warn(
          .dropped(
            "funding", sum.currency, expected: "in the currency of the first", at: remarks.place(funded)))
      }
      guard let party = funded.child("By").flatMap({ party($0, otherwise: .investor) }) else { continue }
      parts.add(party, .funder, contribution: sum?.currency == parts.amount?.currency ? sum?.maximum : nil)
    }
  }

  /// Money is a concept that its projects name, broader to narrower from programme to grant; what can still be
  /// applied for is a capability of the funder too.
  private mutating func funding(_ element: FeedElement, _ id: FactID) throws -> [FeedRecord] {
    let acronym = acronym(of: element)
    let names = texts("Name", in: element)
    guard let labels = [names, acronym].first(where: { !$0.isEmpty }) else {
      throw Diagnostic.missing("Name", in: "Funding", at: remarks.place(element))
    }
    let whole = element.child("PartOf")?.child("Funding")?["id"]?.nonEmpty
    let concept = Concept(
      id: id, preferredLabels: labels, alternativeLabels: names.isEmpty ? [] : acronym,
      definition: texts("Description", in: element),
      broader: [whole].compactMap { $0 }.map { FactID(source: source, key: $0) })
    let type = element.text(of: "Type").flatMap(Address.localPart)
    let isOpen = type.map { ["FundingProgramme", "Call", "Tender"].contains($0) } ?? true
    let funders = element.children("Funder").compactMap { party($0, otherwise: .investor) }
    guard isOpen, !funders.isEmpty else { return [.concept(concept)] }
    var offer = listing(.funding, element)
    offer.concepts.append(ConceptReference(scheme: source, name: id.key))
    offer.amount = amount(in: element)
    let duration = element.child("Duration")
    offer.validFrom = day(duration?["startDate"], at: .first, in: duration ?? element)
    offer.validUntil = remarks.lastDay(
      day(duration?["endDate"], at: .last, in: duration ?? element), "endDate", after: offer.validFrom,
      "startDate", in: element)
    return [.concept(concept), listings(id, offer, funders, in: element)]
  }

  // MARK: Capabilities

  /// Equipment and services are what their owners offer; where no owner is named, what the source itself does.
  private mutating func offer(_ kind: Listing.Kind, _ element: FeedElement, _ id: FactID) throws -> FeedRecord
  {
    var owners = element.children("Owner").compactMap { party($0, otherwise: .researchInstitute) }
    if owners.isEmpty {
      remarks.warn(.ownerless(element.name, source: source, at: remarks.place(element)))
      owners = [repository]
    }
    return listings(id, listing(kind, element), owners, in: element)
  }

  /// An output shows that those who made it, and where they did, command a technology from that day on.
  private mutating func output(_ element: FeedElement, _ id: FactID) -> [FeedRecord] {
    var makers: [CERIFParty] = []
    for name in ["Holders", "Inventors", "Authors", "Editors", "Creators"] {
      for link in element.child(name)?.children ?? [] {
        makers += affiliations(of: link)
        if let party = party(link, otherwise: .expert) { makers.append(party) }
      }
    }
    guard !makers.isEmpty else {
      remarks.warn(.nobodysWork(element.name, at: remarks.place(element)))
      return []
    }
    var work = listing(.technology, element)
    work.validFrom = firstDay(of: element)
    return [listings(id, work, makers, in: element)]
  }
}
