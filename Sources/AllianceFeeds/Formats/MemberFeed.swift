import AllianceModel

/// AllianceGraph's own format: members with capabilities and needs, projects, relations. See `Imports/README.md`.
struct MemberFeed: FeedFormat {
  static let name = "member-feed"
  static let roots = ["alliance"]
  static let namespace = "urn:alliancegraph:feed:1"

  static func recognises(_ root: FeedElement) -> Bool {
    root.name == "alliance" && root.namespace == namespace
  }

  let header: FeedHeader?
  let recordLevel = 2
  private var remarks: Remarks
  /// The lines of members, projects and relations, by their keys.
  private var lines: [FeedName: [String: Int]] = [:]
  private var source: String

  init(root: FeedElement, file: String) throws {
    var remarks = Remarks(file: file)
    source = try remarks.required(.source, in: root)
    guard !source.contains(":") else { throw Diagnostic.badSource(source, at: remarks.place(root)) }
    let content: FeedHeader.Content = try remarks.choice(root[.content], "content", default: .full, in: root)
    header = FeedHeader(
      source: source, format: Self.name, issued: remarks.date(root[.issued], "issued", in: root),
      content: content)
    remarks.expect(.none, attributes: .ofRoot, in: root)
    self.remarks = remarks
  }

  mutating func events(of record: FeedElement) -> [FeedEvent] {
    do {
      let read = try self.record(record)
      return remarks.drain() + (read.map { [.record($0, line: record.line)] } ?? [])
    } catch {
      return remarks.fault(error, in: record)
    }
  }

  private mutating func record(_ element: FeedElement) throws -> FeedRecord? {
    switch FeedName(rawValue: element.number) {
    case .member:
      let id = try claim(.member, element)
      return try member(element, id)
    case .project:
      let id = try claim(.project, element)
      return .project(try project(element, id), mentions: [])
    case .relation: return .relation(try relation(element))
    case .withdraw: return try withdrawal(element)
    default:
      remarks.skip(element.name, in: "alliance", at: remarks.place(element))
      return nil
    }
  }

  /// The record's id, which no other record of its sort may have.
  private mutating func claim(_ sort: FeedName, _ element: FeedElement) throws -> FactID {
    let key = try remarks.required(.id, in: element)
    try claim(sort, key, element)
    return FactID(source: source, key: key)
  }

  private mutating func claim(_ sort: FeedName, _ key: String, _ element: FeedElement) throws {
    let line = lines[sort, default: [:]].updateValue(element.line, forKey: key)
    guard let line else { return }
    lines[sort]?[key] = line
    throw Diagnostic.duplicate(key, firstAt: line, at: remarks.place(element))
  }

  // MARK: Members

  private mutating func member(_ element: FeedElement, _ id: FactID) throws -> FeedRecord {
    expect(.partsOfMember, attributes: .ofMember, in: element)
    let names = texts(.name, in: element)
    var languages: Set<String> = []
    if names.count > 1, let repeated = names.first(where: { !languages.insert($0.language).inserted }) {
      remarks.warn(.secondName(repeated.text, at: remarks.place(element)))
    }
    guard !names.isEmpty else { throw Diagnostic.missing("name", in: "member", at: remarks.place(element)) }
    let member = Member(
      id: id, kind: try remarks.choice(element[.kind], "kind", default: nil, in: element),
      standing: try remarks.choice(element[.standing], "standing", default: .member, in: element),
      names: names, aliases: texts(.alias, in: element),
      identifiers: element.children(.identifier).compactMap {
        remarks.identifier($0[.scheme] ?? "", $0.text, in: $0)
      },
      region: remarks.region(remarks.only(.region, in: element)),
      website: remarks.website(remarks.only(.website, in: element)),
      founded: remarks.number(remarks.only(.founded, in: element), "founding year", in: 1...9999),
      profile: texts(.profile, in: element))
    return .member(member, listings: try listings(of: member.id, in: element))
  }

  private mutating func listings(of member: FactID, in element: FeedElement) throws -> [Listing] {
    var listings: [Listing] = []
    var keys: [String: Int] = [:]
    for (side, name) in [(Listing.Side.capability, FeedName.capability), (.need, .need)] {
      for (position, child) in element.children(name).enumerated() {
        let key = child[.id]?.nonEmpty ?? "\(side.rawValue.prefix(1))\(position + 1)"
        if let line = keys.updateValue(child.line, forKey: key) {
          throw Diagnostic.duplicate(key, firstAt: line, at: remarks.place(child))
        }
        listings.append(try listing(child, FactID(source: source, key: member.key + "/" + key), member, side))
      }
    }
    return listings
  }

  private mutating func listing(
    _ element: FeedElement, _ id: FactID, _ member: FactID, _ side: Listing.Side
  ) throws -> Listing {
    expect(.partsOfListing, attributes: .ofListing, in: element)
    let valid = remarks.only(.valid, in: element)
    let from = remarks.date(valid?[.from], "from", in: valid ?? element)
    let until = remarks.date(valid?[.until], "until", in: valid ?? element)
    try checkOrder("validity", from, until, element)
    return Listing(
      id: id, member: member, side: side,
      kind: try remarks.choice(element[.kind], "kind", default: .product, in: element),
      text: texts(.text, in: element), concepts: concepts(in: element),
      readiness: remarks.number(remarks.only(.readiness, in: element), "readiness", in: 1...9),
      amount: try remarks.amount(remarks.only(.amount, in: element)),
      region: remarks.region(remarks.only(.region, in: element)), validFrom: from, validUntil: until,
      visibility: try remarks.choice(element[.visibility], "visibility", default: .public, in: element),
      award: try award(element, side))
  }

  /// An award makes an open challenge of a need; a capability earns none.
  private mutating func award(_ element: FeedElement, _ side: Listing.Side) throws -> AmountRange? {
    guard let award = remarks.only(.award, in: element) else { return nil }
    guard side == .need else {
      remarks.warn(.awardOfCapability(at: remarks.place(award)))
      return nil
    }
    return try remarks.amount(award)
  }

  // MARK: Projects, relations, withdrawals

  private mutating func project(_ element: FeedElement, _ id: FactID) throws -> Project {
    expect(.partsOfProject, attributes: .ofProject, in: element)
    let start = remarks.date(remarks.only(.start, in: element), "start")
    let end = remarks.date(remarks.only(.end, in: element), "end")
    try checkOrder("project", start, end, element)
    return Project(
      id: id, stage: try remarks.choice(element[.stage], "stage", default: .running, in: element),
      title: texts(.title, in: element), text: texts(.text, in: element), concepts: concepts(in: element),
      participants: try element.children(.participant).map { child in
        Participation(
          member: FactID(source: source, key: try remarks.required(.member, in: child)),
          role: try remarks.choice(child[.role], "role", default: .partner, in: child),
          contribution: try remarks.decimal(child[.contribution], in: child))
      }, start: start, end: end, amount: try remarks.amount(remarks.only(.amount, in: element)),
      round: element.child(.round)?.text.nonEmpty)
  }

  private mutating func relation(_ element: FeedElement) throws -> Relation {
    expect(.partsOfRelation, attributes: .ofRelation, in: element)
    let relation = Relation(
      source: source,
      predicate: try remarks.choice(element[.predicate], "predicate", default: nil, in: element),
      from: FactID(source: source, key: try remarks.required(.from, in: element)),
      to: FactID(source: source, key: try remarks.required(.to, in: element)),
      on: remarks.date(element[.on], "on", in: element), reference: element[.reference]?.nonEmpty,
      text: texts(.text, in: element),
      concepts: concepts(in: element), amount: try remarks.amount(remarks.only(.amount, in: element)))
    try claim(.relation, relation.id.key, element)
    return relation
  }

  private mutating func withdrawal(_ element: FeedElement) throws -> FeedRecord {
    expect(.none, attributes: .ofWithdrawal, in: element)
    if let member = element[.member]?.nonEmpty {
      return .withdrawal(.member, FactID(source: source, key: member))
    }
    if let project = element[.project]?.nonEmpty {
      return .withdrawal(.project, FactID(source: source, key: project))
    }
    throw Diagnostic.missing("member' or 'project", in: "withdraw", at: remarks.place(element))
  }

  // MARK: Parts

  /// Warns of what the format doesn't know in an element and in its parts, which hold no elements themselves.
  private mutating func expect(_ children: FeedNames, attributes: FeedNames, in element: FeedElement) {
    remarks.expect(children, attributes: attributes, in: element)
    for child in element.eachChild
    where child.hasParts && children.contains(child.number) && !FeedNames.listings.contains(child.number) {
      remarks.expect(.none, attributes: Self.attributes(of: child), in: child)
    }
  }

  private static func attributes(of part: FeedElement) -> FeedNames {
    switch FeedName(rawValue: part.number) {
    case .identifier, .concept: .ofReference
    case .amount, .award: .ofAmount
    case .valid: .ofValidity
    case .participant: .ofParticipant
    default: .none
    }
  }

  private func checkOrder(
    _ what: String, _ from: CalendarDate?, _ until: CalendarDate?, _ element: FeedElement
  ) throws {
    guard let from, let until, from > until else { return }
    throw Diagnostic.badRange(what, from: "\(from)", to: "\(until)", at: remarks.place(element))
  }

  private func texts(_ name: FeedName, in element: FeedElement) -> [LocalizedText] {
    element.children(name).compactMap { child in
      child.text.nonEmpty.map { LocalizedText($0, language: child[.language] ?? element[.language] ?? "") }
    }
  }

  private func concepts(in element: FeedElement) -> [ConceptReference] {
    element.children(.concept).compactMap { child in
      child.text.nonEmpty.map { ConceptReference(scheme: child[.scheme]?.nonEmpty, name: $0) }
    }
  }
}

/// What may stand where, as children and as attributes. Those of listings say themselves what they hold.
extension FeedNames {
  fileprivate static let none: Self = []
  fileprivate static let listings: Self = [.capability, .need]
  fileprivate static let partsOfMember: Self = [
    .name, .alias, .identifier, .region, .website, .founded, .profile, .capability, .need,
  ]
  fileprivate static let partsOfListing: Self = [
    .text, .concept, .readiness, .amount, .region, .valid, .award,
  ]
  fileprivate static let partsOfProject: Self = [
    .title, .text, .concept, .start, .end, .amount, .round, .participant,
  ]
  fileprivate static let partsOfRelation: Self = [.text, .concept, .amount]
  fileprivate static let ofRoot: Self = [.source, .issued, .content, .schemaLocation]
  fileprivate static let ofMember: Self = [.id, .kind, .standing]
  fileprivate static let ofListing: Self = [.id, .kind, .visibility]
  fileprivate static let ofProject: Self = [.id, .stage]
  fileprivate static let ofRelation: Self = [.predicate, .from, .to, .on, .reference]
  fileprivate static let ofWithdrawal: Self = [.member, .project]
  fileprivate static let ofReference: Self = [.scheme]
  fileprivate static let ofAmount: Self = [.currency, .min, .max, .amount]
  fileprivate static let ofValidity: Self = [.from, .until]
  fileprivate static let ofParticipant: Self = [.member, .role, .contribution]
}
