import AllianceModel
import Foundation

/// Procurement notices of the European Union since 2023: eForms, which are UBL 2 with an extension; one notice a file.
///
/// Buyers and winners are the members that ``TEDNotices`` names too. A notice that changes another takes its place.
struct EFormsNotices: FeedFormat {
  static let name = "eforms"
  static let roots = ["ContractNotice", "ContractAwardNotice", "PriorInformationNotice"]
  static let namespace: String = Self.namespace(of: "ContractNotice")

  /// Each root has a namespace of its own.
  static func namespace(of root: String) -> String {
    "urn:oasis:names:specification:ubl:schema:xsd:\(root)-2"
  }

  static func recognises(_ root: FeedElement) -> Bool {
    roots.contains(root.name) && root.namespace == namespace(of: root.name)
  }

  let header: FeedHeader? = FeedHeader(source: name, format: name, content: .changes)
  let recordLevel = 1
  private var remarks: Remarks

  init(root: FeedElement, file: String) { remarks = Remarks(file: file) }

  mutating func events(of record: FeedElement) -> [FeedEvent] {
    do {
      let records = try notice(record).records(&remarks, at: remarks.place(record))
      return remarks.drain() + records.map { .record($0, line: record.line) }
    } catch {
      return remarks.fault(error, in: record)
    }
  }

  private mutating func notice(_ element: FeedElement) throws -> ProcurementNotice {
    let extensions = element.child("UBLExtensions")?.first("EformsExtension")
    guard let number = Self.changed(extensions) ?? element.text(of: "ID")?.replacing("/", with: "-") else {
      throw Diagnostic.missing("ID", in: element.name, at: remarks.place(element))
    }
    let organizations = Self.organizations(extensions)
    var notice = ProcurementNotice(id: FactID(source: Self.name, key: number))
    notice.isOver = element.name == "ContractAwardNotice"
    notice.dispatched = remarks.date(element.child("IssueDate"), "IssueDate")
    notice.buyers = element.children("ContractingParty").compactMap { party in
      let id = party.child("Party")?.child("PartyIdentification")?.text(of: "ID")
      return id.flatMap { organizations[$0] }.flatMap { member($0, .applicationUnit) }
    }
    guard !notice.buyers.isEmpty else {
      throw Diagnostic.missing("ContractingParty", in: element.name, at: remarks.place(element))
    }
    let lots = readLots(element, into: &notice)
    if let result = extensions?.child("NoticeResult") {
      try readAwards(EFormsResult(result), lots, organizations, into: &notice)
    }
    return notice
  }

  /// The id of the notice that this one changes, without its version; nil where it changes none or names it otherwise.
  private static func changed(_ extensions: FeedElement?) -> String? {
    let said = extensions?.child("Changes")?.text(of: "ChangedNoticeIdentifier")
    return said?.wholeMatch(of: /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-[0-9]{2})?/).map {
      String($0.1)
    }
  }

  // MARK: Organisations

  /// Companies by their id in the notice; a touch point stands for its company.
  private static func organizations(_ extensions: FeedElement?) -> [String: FeedElement] {
    var organizations: [String: FeedElement] = [:]
    for organization in extensions?.child("Organizations")?.children("Organization") ?? [] {
      guard let company = organization.child("Company") else { continue }
      for part in [company] + organization.children("TouchPoint") {
        guard let id = part.child("PartyIdentification")?.text(of: "ID"), organizations[id] == nil else {
          continue
        }
        organizations[id] = company
      }
    }
    return organizations
  }

  private mutating func member(_ company: FeedElement, _ kind: MemberKind) -> Member? {
    let names = company.children("PartyName").flatMap { Self.texts("Name", in: $0) }
    let address = company.child("PostalAddress")
    let party = ProcurementParty(
      names: names,
      registrations: company.children("PartyLegalEntity").compactMap { $0.text(of: "CompanyID") },
      country: address?.child("Country")?.text(of: "IdentificationCode"),
      nuts: address?.text(of: "CountrySubentityCode"), website: remarks.website(company.child("WebsiteURI")))
    if let member = party.member(kind) { return member }
    remarks.warn(.nameless("Company", in: "Organizations", at: remarks.place(company)))
    return nil
  }

  // MARK: Lots

  /// Reads the needs; gives the places of lots by their ids.
  private mutating func readLots(_ element: FeedElement, into notice: inout ProcurementNotice) -> [String:
    Int]
  {
    let language = Self.tag(element.text(of: "NoticeLanguageCode") ?? "")
    let whole = element.child("ProcurementProject")
    if let whole {
      notice.headline =
        Self.texts("Name", in: whole).filter { [language, "en"].contains($0.language) }.clipped
      notice.concepts = Array(Self.concepts(in: whole).prefix(1))
      notice.kind = Self.kind(whole)
    }
    let lots = element.children("ProcurementProjectLot").filter {
      $0.child("ID")?["schemeName"] != "LotsGroup"
    }
    var places: [String: Int] = [:]
    for lot in lots {
      guard let project = lot.child("ProcurementProject") else { continue }
      if let id = lot.text(of: "ID"), places[id] == nil { places[id] = notice.lots.count }
      notice.lots.append(self.lot(project, process: lot.child("TenderingProcess"), sent: notice.dispatched))
    }
    if let whole, notice.lots.count <= 1 {
      let own = lot(whole, process: element.child("TenderingProcess"), sent: notice.dispatched)
      notice.lots = [notice.lots.first.map { Self.merged($0, with: own) } ?? own]
    }
    return places
  }

  /// What is said of the only lot and of the whole is said of one thing.
  private static func merged(_ lot: ProcurementNotice.Lot, with whole: ProcurementNotice.Lot)
    -> ProcurementNotice.Lot
  {
    var merged = lot
    merged.text = (whole.text.prefix(1) + lot.text + whole.text).unique
    merged.concepts = lot.concepts.isEmpty ? whole.concepts : lot.concepts
    merged.amount = lot.amount ?? whole.amount
    merged.deadline = lot.deadline ?? whole.deadline
    return merged
  }

  private mutating func lot(_ project: FeedElement, process: FeedElement?, sent: CalendarDate?)
    -> ProcurementNotice.Lot
  {
    let period =
      process?.child("TenderSubmissionDeadlinePeriod")
      ?? process?.child("ParticipationRequestReceptionPeriod")
    let end = period?.child("EndDate")
    let deadline = end.flatMap { remarks.deadline(remarks.date($0, "EndDate"), of: $0, sent: sent) }
    return ProcurementNotice.Lot(
      text: Self.texts("Name", in: project) + Self.texts("Description", in: project),
      concepts: Self.concepts(in: project), kind: Self.kind(project),
      amount: amount(project.child("RequestedTenderTotal")?.child("EstimatedOverallContractAmount")),
      deadline: deadline)
  }

  private static func kind(_ project: FeedElement) -> Listing.Kind {
    project.text(of: "ProcurementTypeCode") == "supplies" ? .product : .service
  }

  private static func concepts(in project: FeedElement) -> [ConceptReference] {
    let classes =
      project.children("MainCommodityClassification") + project.children("AdditionalCommodityClassification")
    var seen: Set<String> = []
    return classes.compactMap { element in
      let code = element.child("ItemClassificationCode")
      guard let code, code["listName"] ?? "cpv" == "cpv", let name = code.text.nonEmpty else { return nil }
      return seen.insert(name).inserted ? ConceptReference(scheme: "cpv", name: name) : nil
    }
  }

  // MARK: Awards

  /// Winners a notice may name, one that wins twice counted twice.
  private static let winnerLimit = 10_000

  private mutating func readAwards(
    _ result: EFormsResult, _ lots: [String: Int], _ organizations: [String: FeedElement],
    into notice: inout ProcurementNotice
  ) throws {
    var members: [String: Member?] = [:]
    var count = 0
    for won in result.awards {
      count += won.tenderers.count
      guard count <= Self.winnerLimit else {
        throw Diagnostic.tooManyAwards(Self.winnerLimit, at: remarks.place(won.tender))
      }
      let lot =
        won.lot.flatMap { lots[$0] }.map { notice.lots[$0] } ?? (lots.count == 1 ? notice.lots.first : nil)
      var award = ProcurementNotice.Award()
      for id in won.tenderers {
        if members[id] == nil { members[id] = .some(organizations[id].flatMap { member($0, .enterprise) }) }
        if case .some(.some(let member)) = members[id] { award.winners.append(member) }
      }
      let date = won.contract?.child("IssueDate") ?? won.contract?.child("AwardDate")
      award.on = remarks.date(date, "IssueDate")
      award.text = (won.contract.map { Self.texts("Title", in: $0) } ?? []).prefix(2).clipped
      if award.text.isEmpty { award.text = (lot?.text.prefix(1)).map { $0.clipped } ?? notice.headline }
      award.concepts = lot?.concepts ?? notice.concepts
      award.amount = amount(won.tender.child("LegalMonetaryTotal")?.child("PayableAmount"))
      notice.awards.append(award)
    }
  }

  // MARK: Values

  private static func texts(_ name: String, in element: FeedElement) -> [LocalizedText] {
    element.children(name).compactMap { child in
      child.text.nonEmpty.map { LocalizedText($0, language: tag(child["languageID"] ?? "")) }
    }.unique
  }

  /// `ENG` is `en`: eForms name languages by the three letters of ISO 639-2, tags by the two of 639-1.
  private static func tag(_ said: String) -> String {
    let code = said.lowercased()
    return code.utf8.count == 3 ? Locale.LanguageCode(code).identifier(.alpha2) ?? code : code
  }

  private mutating func amount(_ element: FeedElement?) -> AmountRange? {
    element.flatMap { remarks.money($0.text, $0.text, $0["currencyID"], in: $0) }
  }
}
