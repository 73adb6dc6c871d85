import AllianceModel

/// Procurement notices of the European Union's Official Journal: `TED_EXPORT` up to 2024, one notice a file.
///
/// Read are the forms of schema 2.0.9 and 2.0.8 in all their languages: the original, and of the others the titles and
/// descriptions at the same place. A field with several names in it is one party: no rule tells a list of firms from a
/// firm with a long name.
struct TEDNotices: FeedFormat {
  static let name = "ted"
  static let roots = ["TED_EXPORT"]
  static let namespace = "http://publications.europa.eu/resource/schema/ted/R2.0.9/publication"

  /// Each revision has its own namespace, with TED's name in it.
  static func recognises(_ root: FeedElement) -> Bool {
    roots.contains(root.name) && (root.namespace.isEmpty || root.namespace.lowercased().contains("ted"))
  }

  let header: FeedHeader? = FeedHeader(source: ProcurementParty.source, format: name, content: .changes)
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
    let number = element["DOC_ID"]?.nonEmpty ?? element.first("NO_DOC_OJS")?.text.nonEmpty
    guard let number = number?.replacing("/", with: "-") else {
      throw Diagnostic.missing("DOC_ID", in: element.name, at: remarks.place(element))
    }
    let forms = TEDForm.all(of: element)
    guard let original = forms.first else {
      throw Diagnostic.missing("FORM_SECTION", in: element.name, at: remarks.place(element))
    }
    var notice = ProcurementNotice(id: FactID(source: ProcurementParty.source, key: number))
    notice.dispatched = remarks.date(element.first("DS_DATE_DISPATCH"), "DS_DATE_DISPATCH")
    notice.buyers = parties(forms.map { ($0.element, $0.language) }, Self.buyers, .applicationUnit)
    guard !notice.buyers.isEmpty else {
      throw Diagnostic.missing("CONTRACTING_BODY", in: element.name, at: remarks.place(element))
    }
    readObjects(forms, english: Self.englishTitle(of: element), into: &notice)
    readAwards(forms, into: &notice)
    // A corrigendum repeats what its notice needs.
    if original.element["FORM"] == "F14" { notice.lots = [] }
    return notice
  }

  // MARK: Parts

  /// The title the Publications Office gives every notice, in English.
  private static func englishTitle(of element: FeedElement) -> [LocalizedText] {
    let titles = element.child("TRANSLATION_SECTION")?.child("ML_TITLES")?.children("ML_TI_DOC") ?? []
    let title = titles.first { $0["LG"] == "EN" }?.text(of: "TI_TEXT")
    return title.map { [LocalizedText($0, language: "en")] } ?? []
  }

  // MARK: Parties

  private static let buyers: Set = [
    "ADDRESS_CONTRACTING_BODY", "ADDRESS_CONTRACTING_BODY_ADDITIONAL", "CA_CE_CONCESSIONAIRE_PROFILE",
    "CONTACT_DATA_OTHER_BEHALF_CONTRACTING_AUTORITHY",
  ]
  private static let winners: Set = [
    "ADDRESS_CONTRACTOR", "ADDRESS_WINNER", "ECONOMIC_OPERATOR_NAME_ADDRESS",
  ]

  /// The parties in the first of some counterparts, each with the names that the others give it at the same place.
  private mutating func parties(
    _ counterparts: [(element: FeedElement, language: String)], _ wanted: Set<String>, _ kind: MemberKind
  ) -> [Member] {
    let found = counterparts.map { ($0.element.descendants(where: wanted.contains), $0.language) }
    guard let original = found.first?.0 else { return [] }
    let same = found.filter { $0.0.count == original.count }
    return original.enumerated().compactMap { place, element in
      let names = same.compactMap { elements, language in
        elements[place].first("OFFICIALNAME")?.text.nonEmpty.map { LocalizedText($0, language: language) }
      }
      return party(element, names, kind)
    }
  }

  private mutating func party(_ element: FeedElement, _ names: [LocalizedText], _ kind: MemberKind) -> Member?
  {
    let party = ProcurementParty(
      names: names, registrations: [element.first("NATIONALID")?.text].compactMap { $0 },
      country: element.first("COUNTRY")?["VALUE"], nuts: element.first("NUTS")?["CODE"],
      website: remarks.website(element.first("URL_GENERAL", "URL")))
    if let member = party.member(kind) { return member }
    remarks.warn(.nameless(element.name, in: "TED_EXPORT", at: remarks.place(element)))
    return nil
  }

  // MARK: Objects and lots

  private mutating func readObjects(
    _ forms: [TEDForm], english: [LocalizedText], into notice: inout ProcurementNotice
  ) {
    let original = forms[0]
    guard let main = original.objects.first?.object else { return }
    notice.headline = (Self.texts(Self.titles, [(main, original.language)]) + english).clipped.unique
    notice.concepts = Array(Self.concepts(in: main).prefix(1))
    notice.kind = kind(main, original.element)
    let isWhole = original.objects.count == 1 && original.objects[0].lots.count <= 1
    let received = original.element.first("DATE_RECEIPT_TENDERS", "RECEIPT_LIMIT_DATE")
    let deadline = received.flatMap {
      remarks.deadline(date($0, $0.name), of: $0, sent: notice.dispatched)
    }
    for (place, (object, lots)) in original.objects.enumerated() {
      let kind = kind(object, original.element)
      let main = object.first("CPV_MAIN").map { Self.concepts(in: $0).prefix(1) } ?? []
      for (index, element) in (lots.isEmpty ? [object] : lots).enumerated() {
        var lot = ProcurementNotice.Lot(kind: kind, deadline: deadline)
        let counterparts = forms.compactMap { Self.lot($0, place, index) }
        lot.text = Self.texts(Self.titles, counterparts) + Self.texts(Self.descriptions, counterparts)
        if isWhole {
          let objects = forms.compactMap { form in form.objects.first.map { ($0.object, form.language) } }
          lot.text =
            (Self.texts(Self.titles, objects) + english + lot.text + Self.texts(Self.descriptions, objects))
            .unique
        } else if element.text(ofOneOf: Self.titles) == nil {
          lot.text = notice.headline + lot.text
        }
        lot.concepts = Self.unique((element.node == object.node ? [] : main) + Self.concepts(in: element))
        lot.amount = amount(element, Self.needed) ?? (isWhole ? amount(object, Self.needed) : nil)
        notice.lots.append(lot)
      }
    }
  }

  private static func lot(_ form: TEDForm, _ place: Int, _ index: Int) -> (FeedElement, String)? {
    guard form.objects.indices.contains(place) else { return nil }
    let (object, lots) = form.objects[place]
    if lots.isEmpty { return index == 0 ? (object, form.language) : nil }
    return lots.indices.contains(index) ? (lots[index], form.language) : nil
  }

  private static let titles = ["TITLE", "LOT_TITLE", "CONTRACT_TITLE", "TITLE_CONTRACT"]
  private static let descriptions = [
    "SHORT_DESCR", "LOT_DESCRIPTION", "SHORT_CONTRACT_DESCRIPTION", "TOTAL_QUANTITY_OR_SCOPE",
  ]

  private static func texts(_ names: [String], _ elements: [(FeedElement, String)]) -> [LocalizedText] {
    elements.compactMap { element, language in
      element.text(ofOneOf: names).map { LocalizedText($0, language: language) }
    }.unique
  }

  private static func concepts(in element: FeedElement) -> [ConceptReference] {
    unique(
      element.descendants { $0 == "CPV_CODE" }.compactMap { code in
        code["CODE"]?.nonEmpty.map { ConceptReference(scheme: "cpv", name: $0) }
      })
  }

  private static func unique(_ concepts: [ConceptReference]) -> [ConceptReference] {
    var seen: Set<ConceptReference> = []
    return concepts.filter { seen.insert($0).inserted }
  }

  /// Supplies are products; services and works are both done by somebody.
  private func kind(_ object: FeedElement, _ form: FeedElement) -> Listing.Kind {
    let type = object.first("TYPE_CONTRACT")
    let said = type?["CTYPE"] ?? type?["VALUE"] ?? object["CTYPE"] ?? form.children.first?["CTYPE"]
    return said == "SUPPLIES" ? .product : .service
  }

  // MARK: Awards

  private mutating func readAwards(_ forms: [TEDForm], into notice: inout ProcurementNotice) {
    let all = forms.map { (awards: $0.element.descendants(where: Self.isAward), language: $0.language) }
    let found = all[0].awards
    let same = all.filter { $0.awards.count == found.count }
    notice.isOver = !found.isEmpty
    let lots = Self.lotsByNumber(forms[0], notice)
    var known: Set<FactID> = []
    for (position, element) in found.enumerated() {
      var award = ProcurementNotice.Award()
      let isModified = element.name == "DESCRIPTION_PROCUREMENT"
      // A firm's name is in no language, whatever the form's is.
      award.winners = parties(same.map { ($0.awards[position], "") }, Self.winners, .enterprise)
      // The contractors after a modification are most often those of the award itself.
      if isModified { award.winners.removeAll { known.contains($0.id) } }
      known.formUnion(award.winners.map(\.id))
      award.on = date(
        element.first("DATE_CONCLUSION_CONTRACT", "DATE_DECISION_JURY", "CONTRACT_AWARD_DATE"), "award date")
      award.amount = amount(element, Self.awarded)
      let translated =
        same.dropFirst().first { $0.language == "en" }.map { [($0.awards[position], "en")] } ?? []
      let lot =
        element.text(ofOneOf: ["LOT_NO", "LOT_NUMBER"]).flatMap { lots[$0] }
        ?? (notice.lots.count == 1 ? notice.lots[0] : nil)
      award.text = Self.texts(Self.titles, [(element, forms[0].language)] + translated).clipped
      if award.text.isEmpty { award.text = lot.map { Array($0.text.prefix(1).clipped) } ?? notice.headline }
      award.concepts = lot?.concepts ?? notice.concepts
      notice.awards.append(award)
    }
  }

  private static func isAward(_ name: String) -> Bool {
    ["AWARD_CONTRACT", "RESULTS", "DESCRIPTION_PROCUREMENT"].contains(name)
      || name.hasPrefix("AWARD_OF_CONTRACT")
  }

  private static func lotsByNumber(_ form: TEDForm, _ notice: ProcurementNotice) -> [String: ProcurementNotice
    .Lot]
  {
    let elements = form.objects.flatMap { $0.lots.isEmpty ? [$0.object] : $0.lots }
    let numbered = zip(elements, notice.lots).compactMap { element, lot in
      element.text(ofOneOf: ["LOT_NO", "LOT_NUMBER"]).map { ($0, lot) }
    }
    return Dictionary(numbered) { first, _ in first }
  }

  // MARK: Values

  private static let needed = [
    "VAL_OBJECT", "VAL_ESTIMATED_TOTAL", "VAL_TOTAL", "VAL_RANGE_TOTAL", "COSTS_RANGE",
  ]
  private static let awarded = ["VAL_TOTAL", "VAL_RANGE_TOTAL", "VAL_PRIZE", "COSTS_RANGE"]

  /// The first sum under one of some names, in their order; `COSTS_RANGE` begins several names of schema 2.0.8.
  private mutating func amount(_ element: FeedElement, _ names: [String]) -> AmountRange? {
    let sums = element.descendants { name in names.contains { name == $0 || name.hasPrefix("COSTS_RANGE") } }
    for name in names {
      guard let sum = sums.first(where: { $0.name.hasPrefix(name) }) else { continue }
      let exact = Self.digits(sum.first("VALUE_COST") ?? sum)
      let low = sum.first("LOW", "LOW_VALUE").map(Self.digits),
        high = sum.first("HIGH", "HIGH_VALUE").map(Self.digits)
      let isRange = low != nil || high != nil
      return remarks.money(isRange ? low : exact, isRange ? high : exact, sum["CURRENCY"], in: sum)
    }
    return nil
  }

  private static func digits(_ element: FeedElement) -> String {
    (element["FMTVAL"] ?? element.text).replacing(" ", with: "")
  }

  /// A day as one text, or in schema 2.0.8 as day, month and year.
  private mutating func date(_ element: FeedElement?, _ what: String) -> CalendarDate? {
    guard let element else { return nil }
    guard let year = element.text(of: "YEAR") else { return remarks.date(element, what) }
    let parts =
      [year]
      + ["MONTH", "DAY"].map { name in
        let text = element.text(of: name) ?? ""
        return text.utf8.count == 1 ? "0\(text)" : text
      }
    return remarks.date(parts.joined(separator: "-"), what, in: element)
  }
}
