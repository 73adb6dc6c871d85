import AllianceModel
import Foundation

/// An organisation or person that an entity of CERIF names.
struct CERIFParty {
  let id: FactID
  let isPerson: Bool
  /// What the entity says of it in passing; nil where that is no more than its id.
  let member: Member?

  /// Each once, as it is named first; with what is said of it if anything is.
  static func unique(_ parties: [CERIFParty]) -> [CERIFParty] {
    var places: [FactID: Int] = [:]
    var unique: [CERIFParty] = []
    for party in parties {
      if let place = places[party.id] {
        if unique[place].member == nil { unique[place] = party }
      } else {
        places[party.id] = unique.count
        unique.append(party)
      }
    }
    return unique
  }
}

/// Who takes part in a project and what it costs, put together link by link.
struct CERIFParticipants {
  private(set) var participants: [Participation] = []
  private(set) var mentions: [Member] = []
  private(set) var amount: AmountRange?
  private var places: [FactID: [Participation.Role: Int]] = [:]
  private var mentioned: Set<FactID> = []

  /// Adds a part; one that takes part in two ways but as funder is coordinator rather than partner.
  mutating func add(_ party: CERIFParty, _ role: Participation.Role, contribution: Decimal? = nil) {
    if let member = party.member, mentioned.insert(party.id).inserted { mentions.append(member) }
    let slot: Participation.Role = role == .funder ? .funder : .partner
    guard let place = places[party.id]?[slot] else {
      places[party.id, default: [:]][slot] = participants.count
      participants.append(Participation(member: party.id, role: role, contribution: contribution))
      return
    }
    if role == .coordinator { participants[place].role = role }
    if let contribution {
      participants[place].contribution = (participants[place].contribution ?? 0) + contribution
    }
  }

  /// Adds to the budget; false where that is in another currency.
  mutating func add(_ sum: AmountRange) -> Bool {
    guard let amount, let before = amount.maximum, let more = sum.maximum else {
      self.amount = sum
      return true
    }
    guard amount.currency == sum.currency else { return false }
    self.amount = AmountRange(currency: sum.currency, minimum: before + more, maximum: before + more)
    return true
  }
}

// Organisations and persons, as entities of their own and as links name them.
extension CERIF {
  /// Whom a link leads to; one without an id goes by its name, one without both is passed over with a remark.
  mutating func party(_ link: FeedElement, otherwise kind: MemberKind) -> CERIFParty? {
    let element = link.child("OrgUnit") ?? link.child("Person")
    let shown = link.text(of: "DisplayName")
    let isPerson = element.map { $0.name == "Person" } ?? (kind == .expert)
    let names = element.map { isPerson ? personNames($0) : organizationNames($0) } ?? ([], [])
    let name = names.0.first?.text ?? shown
    let key = element?["id"]?.nonEmpty ?? name.flatMap { NormalForm.of($0).nonEmpty }.map { "name-\($0)" }
    guard let key else {
      remarks.warn(.nameless(link.name, in: "record", at: remarks.place(link)))
      return nil
    }
    let id = FactID(source: source, key: key)
    let member =
      element.flatMap { isPerson ? person($0, id: id) : organization($0, id: id, otherwise: kind) }
      ?? shown.map { self.member(id, isPerson ? .expert : kind, ([LocalizedText($0, language: "")], [])) }
    return CERIFParty(id: id, isPerson: isPerson, member: member)
  }

  /// Whoever runs the source, under its name: the profile leaves owners optional, and what has none is still there to
  /// be asked for.
  var repository: CERIFParty {
    let id = FactID(source: source, key: "name-\(NormalForm.of(source))")
    let name = [LocalizedText(source, language: "")]
    return CERIFParty(id: id, isPerson: false, member: member(id, .researchInstitute, (name, [])))
  }

  /// The organisations with which somebody did what a link says.
  mutating func affiliations(of link: FeedElement) -> [CERIFParty] {
    link.children("Affiliation").compactMap { party($0, otherwise: .researchInstitute) }
  }

  /// An organisation; nil where it has no name.
  mutating func organization(_ element: FeedElement, id: FactID, otherwise kind: MemberKind) -> Member? {
    let names = organizationNames(element)
    guard !names.0.isEmpty else { return nil }
    let known = element.children("Type").lazy.compactMap { Self.kind($0) }.first
    var member = member(id, known ?? kind, names)
    member.identifiers = identifiers(in: element)
    let web = element.children("ElectronicAddress").first { $0.text.lowercased().hasPrefix("http") }
    member.website = remarks.website(web)
    return member
  }

  /// A person; nil where it has no name. Its addresses and telephone numbers are its own and stay out.
  mutating func person(_ element: FeedElement, id: FactID) -> Member? {
    let names = personNames(element)
    guard !names.0.isEmpty else { return nil }
    var member = member(id, .expert, names)
    member.identifiers = identifiers(in: element)
    return member
  }

  private func member(
    _ id: FactID, _ kind: MemberKind, _ names: (official: [LocalizedText], other: [LocalizedText])
  ) -> Member {
    Member(id: id, kind: kind, standing: .outside, names: names.official, aliases: names.other)
  }

  /// The first name of each language is official; without any the acronym is.
  private func organizationNames(_ element: FeedElement) -> ([LocalizedText], [LocalizedText]) {
    var languages: Set<String> = []
    let names = texts("Name", in: element)
    let official = names.filter { languages.insert($0.language).inserted }
    guard !official.isEmpty else { return (acronym(of: element), []) }
    var once = Set(official)
    return (official, (names + acronym(of: element)).filter { once.insert($0).inserted })
  }

  /// The full name as its script orders it, and the name without what stands in between.
  private func personNames(_ element: FeedElement) -> ([LocalizedText], [LocalizedText]) {
    guard let name = element.child("PersonName") else { return ([], []) }
    let (family, first) = (name.text(of: "FamilyNames"), name.text(of: "FirstNames"))
    let other = name.text(of: "OtherNames")
    let isHan = (family ?? first ?? "").unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    let short = (isHan ? [family, first] : [first, family]).compactMap { $0 }
    let full = (isHan ? [family, first, other] : [first, other, family]).compactMap { $0 }
    let texts = [full, short].map { LocalizedText($0.joined(separator: isHan ? "" : " "), language: "") }
    guard !texts[0].text.isEmpty else { return ([], []) }
    return ([texts[0]], texts[0] == texts[1] || texts[1].text.isEmpty ? [] : [texts[1]])
  }

  private mutating func identifiers(in element: FeedElement) -> [Identifier] {
    element.children.compactMap { child in
      let name = child.name.hasPrefix("Alternative") ? String(child.name.dropFirst(11)) : child.name
      let scheme = name == "Identifier" ? child["type"].flatMap(Address.localPart) ?? "" : Self.schemes[name]
      return scheme.flatMap { remarks.identifier($0, child.text, in: child) }
    }
  }

  private static let schemes = [
    "RORID": "ror", "GRID": "grid", "ISNI": "isni", "FundRefID": "fundref", "ORCID": "orcid",
    "ResearcherID": "researcherid", "ScopusAuthorID": "scopus", "DAI": "dai",
  ]

  // MARK: Kinds

  /// Says of an organisation of which sort none of its types is known.
  mutating func warnOfUnknownType(_ element: FeedElement) {
    let types = element.children("Type")
    guard let first = types.first, !types.contains(where: { Self.kind($0) != nil }) else { return }
    remarks.warn(
      .dropped(
        "type", Address.localPart(first.text) ?? first.text, expected: "a known type of organisation",
        at: remarks.place(first)))
  }

  private static func kind(_ type: FeedElement) -> MemberKind? {
    Address.localPart(type.text).flatMap { kinds[$0.lowercased().filter(\.isLetter)] }
  }

  /// By the CERIF vocabulary of organisation types, what is used beside it, and the glossary's kinds.
  private static let kinds: [String: MemberKind] = [
    "university": .university, "universitycollege": .university, "highereducation": .university,
    "academicinstitute": .university, "faculty": .university,
    "researchinstitute": .researchInstitute, "strategicresearchinstitute": .researchInstitute,
    "researchorganisation": .researchInstitute, "laboratory": .researchInstitute,
    "company": .enterprise, "sme": .enterprise, "commercial": .enterprise, "enterprise": .enterprise,
    "business": .enterprise, "private": .enterprise,
    "government": .government, "intergovernmental": .government, "public": .government,
    "privatenonprofit": .industryBody, "nonprofit": .industryBody, "charity": .industryBody,
    "association": .industryBody, "industrybody": .industryBody, "applicationunit": .applicationUnit,
    "nationalhealthservice": .applicationUnit, "hospital": .applicationUnit, "healthcare": .applicationUnit,
    "funder": .investor, "fundingorganisation": .investor, "investor": .investor,
  ]
}
