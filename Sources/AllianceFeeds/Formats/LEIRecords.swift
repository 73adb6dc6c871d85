import AllianceModel

/// Legal entities with their identifiers: GLEIF's LEI-CDF in any version.
///
/// An entity is an enterprise outside the alliance, a fund an investor, a government's or an international body
/// government. One that is no more, or whose identifier was annulled or given twice, has standing `former`: it stays
/// to be looked up by what refers to it.
struct LEIRecords: FeedFormat {
  static let name = "lei"
  static let roots = ["LEIData"]
  static let namespace = "http://www.gleif.org/data/schema/leidata/2016"
  static let source = "lei"

  static func recognises(_ root: FeedElement) -> Bool {
    roots.contains(root.name) && root.namespace.hasPrefix("http://www.gleif.org/data/schema/leidata/")
  }

  private(set) var header: FeedHeader?
  /// The records stand in `LEIRecords`, and so do the pieces of the header in `LEIHeader`.
  let recordLevel = 3
  private var pieces = GLEIFHeader()
  private var remarks: Remarks

  init(root: FeedElement, file: String) { remarks = Remarks(file: file) }

  mutating func events(of record: FeedElement) -> [FeedEvent] {
    guard record.name == "LEIRecord" else {
      pieces.take(record, &remarks)
      return remarks.drain()
    }
    closeHeader()
    do {
      let member = try member(record)
      return remarks.drain() + [.record(.member(member, listings: []), line: record.line)]
    } catch {
      return remarks.fault(error, in: record)
    }
  }

  mutating func finish() -> [FeedEvent] {
    closeHeader()
    return []
  }

  private mutating func closeHeader() {
    if header == nil { header = pieces.header(source: Self.source, format: Self.name) }
  }

  private mutating func member(_ element: FeedElement) throws -> Member {
    let lei = try remarks.lei(element.child("LEI"), "LEI", in: element)
    guard let entity = element.child("Entity"), let legal = entity.child("LegalName"), !legal.text.isEmpty
    else { throw Diagnostic.missing("LegalName", in: element.name, at: remarks.place(element)) }
    let (names, aliases) = names(of: entity, legal)
    return Member(
      id: FactID(source: Self.source, key: lei), kind: kind(entity), standing: standing(element, entity),
      names: names, aliases: aliases,
      identifiers: [Identifier(scheme: "lei", value: lei)] + registrations(entity),
      region: region(entity.child("LegalAddress")),
      founded: remarks.date(entity.child("EntityCreationDate"), "EntityCreationDate")?.year)
  }

  /// The legal name in its languages; former and trading names and transliterations are aliases.
  private func names(of entity: FeedElement, _ legal: FeedElement) -> ([LocalizedText], [LocalizedText]) {
    var names = [text(legal)]
    var aliases: [LocalizedText] = []
    var seen: Set = [legal.text]
    let others = entity.child("OtherEntityNames")?.children("OtherEntityName") ?? []
    let ascii =
      entity.child("TransliteratedOtherEntityNames")?.children("TransliteratedOtherEntityName") ?? []
    var languages = Set(names.map(\.language))
    for other in others + ascii where !other.text.isEmpty && seen.insert(other.text).inserted {
      let isLegal = other["type"] == "ALTERNATIVE_LANGUAGE_LEGAL_NAME"
      if isLegal, languages.insert(other["xml:lang"] ?? "").inserted {
        names.append(text(other))
      } else {
        aliases.append(text(other))
      }
    }
    return (names, aliases)
  }

  private func text(_ element: FeedElement) -> LocalizedText {
    LocalizedText(element.text, language: element["xml:lang"] ?? "")
  }

  private func kind(_ entity: FeedElement) -> MemberKind {
    switch entity.text(of: "EntityCategory") {
    case "FUND": .investor
    case "RESIDENT_GOVERNMENT_ENTITY", "INTERNATIONAL_ORGANIZATION": .government
    default: .enterprise
    }
  }

  private func standing(_ element: FeedElement, _ entity: FeedElement) -> Standing {
    let registration = element.child("Registration")?.text(of: "RegistrationStatus") ?? ""
    let isGone =
      entity.text(of: "EntityStatus") == "INACTIVE" || ["ANNULLED", "DUPLICATE"].contains(registration)
    return isGone ? .former : .outside
  }

  /// The number in the business register: China's is the uscc, any other has the register's own code as its scheme.
  private func registrations(_ entity: FeedElement) -> [Identifier] {
    let authority = entity.child("RegistrationAuthority")
    let old = entity.child("BusinessRegisterEntityID")
    guard let value = authority?.text(of: "RegistrationAuthorityEntityID") ?? old?.text.nonEmpty else {
      return []
    }
    if let uscc = IdentifierScheme.canonical(value, scheme: "uscc") {
      return [Identifier(scheme: "uscc", value: uscc)]
    }
    let register = authority?.text(of: "RegistrationAuthorityID") ?? old?["register"] ?? ""
    guard register.wholeMatch(of: /RA[0-9]{6}/) != nil, !Self.noRegister.contains(register) else { return [] }
    return [Identifier(scheme: register.lowercased(), value: value)]
  }

  /// The codes for a register that is not in the foundation's list, and for none.
  private static let noRegister = ["RA888888", "RA999999"]

  /// The subdivision where its ISO 3166-2 code is known, else the country.
  private mutating func region(_ address: FeedElement?) -> Region? {
    address?.text(of: "Region").flatMap { Region($0) } ?? remarks.region(address?.child("Country"))
  }
}
