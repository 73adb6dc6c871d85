import AllianceModel
import Foundation

/// CORDIS project documents: one project as the root, or many in `projects`, with namespace or without.
///
/// An organisation is known only by what its projects say of it, so each project mentions its participants; the
/// store lets the latest mention speak. Activity types: HES is a university, REC a research institute, PRC an
/// enterprise, PUB government, OTH an industry body.
struct CORDISProjects: FeedFormat {
  static let name = "cordis"
  static let roots = ["project", "projects"]
  static let namespace = "http://cordis.europa.eu"

  static func recognises(_ root: FeedElement) -> Bool {
    roots.contains(root.name) && (root.namespace.isEmpty || root.namespace == namespace)
  }

  let header: FeedHeader? = FeedHeader(source: "cordis", format: name, content: .changes)
  let recordLevel: Int
  private var remarks: Remarks
  private var lines: [String: Int] = [:]

  init(root: FeedElement, file: String) {
    recordLevel = root.name == "projects" ? 2 : 1
    remarks = Remarks(file: file)
  }

  mutating func events(of record: FeedElement) -> [FeedEvent] {
    guard record.name == "project" else {
      remarks.skip(record.name, in: "projects", at: remarks.place(record))
      return remarks.drain()
    }
    do {
      let project = try project(record)
      return remarks.drain() + [.record(project, line: record.line)]
    } catch {
      return remarks.fault(error, in: record)
    }
  }

  private mutating func project(_ element: FeedElement) throws -> FeedRecord {
    guard let key = element.text(of: "id") ?? element.text(of: "rcn") else {
      throw Diagnostic.missing("id", in: "project", at: remarks.place(element))
    }
    if let line = lines.updateValue(element.line, forKey: key) {
      throw Diagnostic.duplicate(key, firstAt: line, at: remarks.place(element))
    }
    let language = element.text(of: "language") ?? ""
    let (participants, mentions) = try organizations(in: element)
    let start = remarks.date(element.child("startDate"), "startDate")
    let end = remarks.lastDay(
      remarks.date(element.child("endDate"), "endDate"), "endDate", after: start, "startDate", in: element)
    let project = Project(
      id: FactID(source: "cordis", key: key), stage: stage(element, end), title: titles(element, language),
      text: texts(element, language), concepts: concepts(in: element), participants: participants,
      start: start, end: end, amount: amount(element))
    return .project(project, mentions: mentions)
  }

  private func titles(_ element: FeedElement, _ language: String) -> [LocalizedText] {
    let names = element.children("title") + element.children("acronym")
    return unique(
      names.compactMap { child in
        child.text.nonEmpty.map {
          LocalizedText($0, language: child.name == "title" ? child["xml:lang"] ?? language : "")
        }
      })
  }

  private func texts(_ element: FeedElement, _ language: String) -> [LocalizedText] {
    let objectives = element.children("objective")
    let told = objectives.isEmpty ? element.children("teaser") : objectives
    return unique(
      (told + topics(element)).compactMap { child in
        child.text.nonEmpty.map { LocalizedText($0, language: child["xml:lang"] ?? language) }
      })
  }

  /// The titles of the topics it answers: what was asked for in a call says what the project is about.
  private func topics(_ element: FeedElement) -> [FeedElement] {
    let programmes = element.child("relations")?.child("associations")?.children("programme") ?? []
    return programmes.filter { $0["type"] == "relatedTopic" }.flatMap { $0.children("title") }
  }

  private func unique(_ texts: [LocalizedText]) -> [LocalizedText] {
    var seen: Set<LocalizedText> = []
    return texts.filter { seen.insert($0).inserted }
  }

  /// A status where there is one; else a project whose data was updated after its end is done.
  private func stage(_ element: FeedElement, _ end: CalendarDate?) -> Project.Stage {
    if let status = element.text(of: "status")?.uppercased() {
      return status == "SIGNED" ? .running : .finished
    }
    let updated = (element.text(of: "lastUpdateDate") ?? element.text(of: "contentUpdateDate")).flatMap {
      CalendarDate($0)
    }
    guard let end, let updated else { return .running }
    return updated > end ? .finished : .running
  }

  /// The total cost where it is said, else the Union's part of it.
  private func amount(_ element: FeedElement) -> AmountRange? {
    for name in ["totalCost", "ecMaxContribution"] {
      if let cost = try? remarks.decimal(element.text(of: name), in: element), cost > 0 {
        return AmountRange(currency: "EUR", minimum: cost, maximum: cost)
      }
    }
    return nil
  }

  /// Programmes and topics, funding schemes, and the fields of the European Science Vocabulary.
  private func concepts(in element: FeedElement) -> [ConceptReference] {
    guard let relations = element.child("relations") else { return [] }
    let programmes = (relations.child("associations")?.children("programme") ?? []).flatMap { programme in
      programme.text(of: "code").map(Self.programmes) ?? []
    }.map { ConceptReference(scheme: "cordis-programme", name: $0) }
    let categories = (relations.child("categories")?.children("category") ?? []).compactMap { category in
      switch category["classification"] {
      case "euroSciVoc": (category.text(of: "code")).map { ConceptReference(scheme: "euroscivoc", name: $0) }
      case "projectFundingSchemeCategory":
        (category.text(of: "code") ?? category.text(of: "title")).map {
          ConceptReference(scheme: "cordis-funding-scheme", name: $0)
        }
      default: ConceptReference?.none
      }
    }
    var seen: Set<ConceptReference> = []
    return (programmes + categories).filter { seen.insert($0).inserted }
  }

  /// The programmes in a code: the legal bases of `A|B` each, and for a topic such as `ICT-12-2016` also its calls
  /// `ICT-12` and `ICT`, so that projects of different years meet.
  private static func programmes(in code: String) -> [String] {
    let codes = code.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }.filter {
      !$0.isEmpty
    }
    return codes.flatMap { code in
      let parts = code.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count > 1, !code.hasPrefix("H2020-EU") else { return [code] }
      return [code] + (1...min(2, parts.count - 1)).map { parts.prefix($0).joined(separator: "-") }
    }
  }

  // MARK: Organisations

  private mutating func organizations(in element: FeedElement) throws -> ([Participation], [Member]) {
    var participants: [Participation] = []
    var mentions: [Member] = []
    var places: [FactID: Int] = [:]
    for child in element.child("relations")?.child("associations")?.children("organization") ?? [] {
      guard let member = member(child) else { continue }
      let role: Participation.Role = child["type"] == "coordinator" ? .coordinator : .partner
      let share = try? remarks.decimal(child["ecContribution"], in: child)
      if let place = places[member.id] {
        if role == .coordinator { participants[place].role = role }
        participants[place].contribution = [participants[place].contribution, share].compactMap { $0 }.reduce(
          nil
        ) {
          ($0 ?? 0) + $1
        }
      } else {
        places[member.id] = participants.count
        participants.append(Participation(member: member.id, role: role, contribution: share))
        mentions.append(member)
      }
    }
    return (participants, mentions)
  }

  private mutating func member(_ element: FeedElement) -> Member? {
    let name = element.text(of: "legalName") ?? element.text(of: "shortName")
    guard let name, let key = element.text(of: "id") ?? NormalForm.of(name).nonEmpty.map({ "name-\($0)" })
    else {
      remarks.warn(.nameless("organization", in: "project", at: remarks.place(element)))
      return nil
    }
    let address = element.child("address")
    let short = element.text(of: "shortName").flatMap { $0 == name ? nil : LocalizedText($0, language: "") }
    let pic = key.utf8.count == 9 ? remarks.identifier("pic", key, in: element) : nil
    let vat = element.text(of: "vatNumber").flatMap { IdentifierScheme.canonical($0, scheme: "vat") }
    return Member(
      id: FactID(source: "cordis", key: key), kind: kind(element), standing: .outside,
      names: [LocalizedText(name, language: "")], aliases: [short].compactMap { $0 },
      identifiers: [pic, vat.map { Identifier(scheme: "vat", value: $0) }].compactMap { $0 },
      region: remarks.region(address?.child("country")),
      website: remarks.website(address?.child("url")))
  }

  private func kind(_ element: FeedElement) -> MemberKind {
    let categories = element.child("relations")?.child("categories")?.children("category") ?? []
    let activity = categories.first { $0["classification"] == "organizationActivityType" }
    switch activity?.text(of: "code")?.split(separator: "/").last {
    case "HES": return .university
    case "REC": return .researchInstitute
    case "PRC": return .enterprise
    case "PUB": return .government
    default: return .industryBody
    }
  }
}
