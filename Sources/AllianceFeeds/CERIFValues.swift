import AllianceModel

// Values that CERIF's entities share.
extension CERIF {
  /// Which day of a month or year stands for it.
  enum DayOfPeriod {
    /// The first.
    case first
    /// The last.
    case last
  }

  /// The day in an element's text; of a month or year its first or last; what is none is dropped with a remark.
  mutating func day(_ element: FeedElement?, at place: DayOfPeriod) -> CalendarDate? {
    element.flatMap { day($0.text, at: place, in: $0) }
  }

  /// The day that a text says; of a month or year its first or last; what is none is dropped with a remark.
  mutating func day(_ said: String?, at place: DayOfPeriod, in element: FeedElement) -> CalendarDate? {
    guard let said, said.wholeMatch(of: /[0-9]{4}(-[0-9]{2})?/) != nil else {
      return remarks.date(said, "date", in: element)
    }
    let year = Int(said.prefix(4)) ?? 0
    let month = said.count > 4 ? Int(said.suffix(2)) ?? 0 : place == .first ? 1 : 12
    let days = place == .first ? [1] : [31, 30, 29, 28]
    return days.lazy.compactMap { CalendarDate(year: year, month: month, day: $0) }.first
      ?? remarks.date(said, "date", in: element)
  }

  /// The day from which an output is there: of a patent the day it was registered or approved, else of publication.
  mutating func firstDay(of output: FeedElement) -> CalendarDate? {
    for name in ["RegistrationDate", "ApprovalDate", "PublicationDate"] {
      if let day = day(output.child(name), at: .first) { return day }
    }
    guard let dates = output.child("Dates") else { return nil }
    for name in ["Issued", "Available", "Created", "Collected"] {
      if let date = dates.child(name), let day = day(date["startDate"], at: .first, in: date) { return day }
    }
    return nil
  }

  /// The texts of children of a name, as they stand.
  func texts(_ name: String, in element: FeedElement) -> [LocalizedText] {
    element.children(name).compactMap { child in
      child.text.nonEmpty.map { LocalizedText($0, language: child["xml:lang"] ?? element["xml:lang"] ?? "") }
    }
  }

  /// The short name, in no language.
  func acronym(of element: FeedElement) -> [LocalizedText] {
    element.text(of: "Acronym").map { [LocalizedText($0, language: "")] } ?? []
  }

  /// Free words, one text a language: where they are labels of concepts, they are found in it.
  func keywords(in element: FeedElement) -> [LocalizedText] {
    var languages: [String] = []
    var words: [String: [String]] = [:]
    for keyword in texts("Keyword", in: element) {
      if words[keyword.language] == nil { languages.append(keyword.language) }
      words[keyword.language, default: []].append(keyword.text)
    }
    return languages.map { LocalizedText(words[$0, default: []].joined(separator: "; "), language: $0) }
  }

  /// Subjects by the vocabularies they are taken from.
  func subjects(in element: FeedElement) -> [ConceptReference] {
    var seen: Set<ConceptReference> = []
    return element.children("Subject").compactMap { subject in
      let scheme = subject["scheme"].flatMap(Address.schemeName)
      return Address.localPart(subject.text).map { ConceptReference(scheme: scheme, name: $0) }
    }.filter { seen.insert($0).inserted }
  }

  /// The sum in `Amount`; what is none is dropped with a remark.
  mutating func amount(in funding: FeedElement?) -> AmountRange? {
    guard let element = funding?.child("Amount"), let said = element.text.nonEmpty else { return nil }
    if let sum = try? remarks.decimal(said, in: element) {
      return AmountRange(currency: element["currency"]?.uppercased() ?? "", minimum: sum, maximum: sum)
    }
    remarks.warn(.dropped("amount", said, expected: "a number in plain digits", at: remarks.place(element)))
    return nil
  }

  /// A status where there is a known one; else a project whose data are from after its end is done.
  func stage(_ element: FeedElement, _ end: CalendarDate?) -> Project.Stage {
    for status in element.children("Status") {
      switch Address.localPart(status.text)?.lowercased() {
      case "ongoing", "running", "active", "signed", "started", "granted", "current": return .running
      case "completed", "finished", "closed", "ended", "terminated", "cancelled": return .finished
      case "planned", "proposed", "submitted", "applied", "application": return .seeking
      default: continue
      }
    }
    guard let end, let asOf else { return .running }
    return asOf > end ? .finished : .running
  }

  // MARK: Listings

  /// What an entity says of itself as a capability, yet without whose it is.
  func listing(_ kind: Listing.Kind, _ element: FeedElement) -> Listing {
    let names = ["Title", "Name", "Subtitle"].flatMap { texts($0, in: element) } + acronym(of: element)
    let prose = ["Abstract", "Description"].flatMap { texts($0, in: element) }
    let nobody = FactID(source: source, key: "-")
    return Listing(
      id: nobody, member: nobody, side: .capability, kind: kind,
      text: names + prose + keywords(in: element), concepts: subjects(in: element))
  }

  /// Of how many members one entity can be the capability; a paper can have thousands of authors.
  private static let ownerLimit = 50

  /// A record that states the same capability of each of some members, organisations before persons.
  mutating func listings(
    _ id: FactID, _ listing: Listing, _ owners: [CERIFParty], in element: FeedElement
  ) -> FeedRecord {
    let all = CERIFParty.unique(owners.filter { !$0.isPerson } + owners.filter(\.isPerson))
    if all.count > Self.ownerLimit {
      remarks.warn(.tooManyOwners(all.count, limit: Self.ownerLimit, at: remarks.place(element)))
    }
    let owners = all.prefix(Self.ownerLimit)
    let listings = owners.enumerated().map { position, owner in
      var own = listing
      own.id = FactID(source: source, key: "\(id.key)/\(position + 1)")
      own.member = owner.id
      return own
    }
    return .listings(id, listings, mentions: owners.compactMap(\.member))
  }
}
