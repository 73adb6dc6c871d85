import AllianceModel
import Foundation

/// Collects what there is to say about a record while it is read, and what is said but once a feed.
struct Remarks {
  let file: String
  private(set) var pending: [Diagnostic] = []
  private var reported: Set<String> = []
  fileprivate var regions: [String: Region?] = [:]

  init(file: String) { self.file = file }

  func place(_ element: FeedElement) -> Place { Place(file: file, line: element.line) }

  mutating func warn(_ diagnostic: Diagnostic) { pending.append(diagnostic) }

  /// Warns of children and attributes that a format doesn't know, once a name and parent.
  mutating func expect(_ children: FeedNames, attributes: FeedNames, in element: FeedElement) {
    for child in element.eachChild where !children.contains(child.number) {
      skip(child.name, in: element.name, at: place(child))
    }
    for number in element.attributeNumbers
    where !attributes.contains(number) && number != FeedName.language.rawValue {
      skip(element.tree.names[Int(number)], in: element.name, at: place(element))
    }
  }

  /// Warns of an element or attribute that a format doesn't know, once a name and parent.
  mutating func skip(_ name: String, in parent: String, at place: Place) {
    guard reported.insert("\(parent)/\(name)").inserted else { return }
    warn(.unexpected(name, in: parent, at: place))
  }

  /// The remarks on a record, and the fault for which it can't be taken.
  mutating func fault(_ error: any Error, in record: FeedElement) -> [FeedEvent] {
    let fault = error as? Diagnostic ?? .error("\(error)", at: place(record))
    return drain() + [.fault(fault, record: record.serialized)]
  }

  /// Takes the remarks out, as events.
  mutating func drain() -> [FeedEvent] {
    defer { pending = [] }
    return pending.map { .remark($0) }
  }
}

extension [FeedEvent] {
  /// The same with a whole record kept for each fault, where a part of it was read by itself.
  func keeping(_ record: FeedElement) -> [FeedEvent] {
    map { event in
      guard case .fault(let diagnostic, _) = event else { return event }
      return .fault(diagnostic, record: record.serialized)
    }
  }
}

// MARK: Values

extension Remarks {
  /// A value of a closed list: the default where absent; a word that is not in the list faults the record.
  func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ said: String?, _ what: String, default value: Value?, in element: FeedElement
  ) throws -> Value {
    if let said, let value = Value(rawValue: said) { return value }
    if said == nil, let value { return value }
    guard let said else { throw Diagnostic.missing(what, in: element.name, at: place(element)) }
    throw Diagnostic.unknownValue(said, of: what, known: Value.allCases.map(\.rawValue), at: place(element))
  }

  /// An attribute that must be there.
  func required(_ attribute: String, in element: FeedElement) throws -> String {
    guard let value = element[attribute]?.nonEmpty else {
      throw Diagnostic.missing(attribute, in: element.name, at: place(element))
    }
    return value
  }

  /// The same by a name that has a number.
  func required(_ attribute: FeedName, in element: FeedElement) throws -> String {
    try element[attribute]?.nonEmpty ?? required(attribute.said, in: element)
  }

  /// A day; what is none is dropped with a remark.
  mutating func date(_ said: String?, _ what: String, in element: FeedElement) -> CalendarDate? {
    guard let said = said?.nonEmpty else { return nil }
    let date = CalendarDate(said)
    if date == nil { warn(.dropped(what, said, expected: "a date like 2025-06-01", at: place(element))) }
    return date
  }

  /// The one child of a name; of several the first, with a remark.
  mutating func only(_ name: FeedName, in element: FeedElement) -> FeedElement? {
    guard let first = element.child(name) else { return nil }
    if let second = element.child(name, after: first) {
      warn(.repeated(name.said, in: element.name, at: place(second)))
    }
    return first
  }

  /// A day in an element's text; what is none is dropped with a remark.
  mutating func date(_ element: FeedElement?, _ what: String) -> CalendarDate? {
    element.flatMap { date($0.text, what, in: $0) }
  }

  /// The last day of something, unless it lies before the first: then it is dropped with a remark.
  mutating func lastDay(
    _ last: CalendarDate?, _ what: String, after first: CalendarDate?, _ begin: String,
    in element: FeedElement
  ) -> CalendarDate? {
    guard let first, let last, first > last else { return last }
    warn(.dropped(what, "\(last)", expected: "after \(begin) '\(first)'", at: place(element)))
    return nil
  }

  /// A region by code or name; an unknown one is dropped with a remark.
  mutating func region(_ element: FeedElement?) -> Region? {
    guard let element, let said = element.text.nonEmpty else { return nil }
    let region = known(said)
    if region == nil {
      warn(
        .dropped("region", said, expected: "a known code or name such as 'CN-GD' or '广东'", at: place(element))
      )
    }
    return region
  }

  /// Regions come again and again; each is looked up once.
  private mutating func known(_ said: String) -> Region? {
    if let known = regions[said] { return known }
    if regions.count == Self.regionLimit { regions.removeAll(keepingCapacity: true) }
    let region = Region(said)
    regions[said] = .some(region)
    return region
  }

  private static let regionLimit = 4_096

  /// A whole number in a range; anything else is dropped with a remark.
  mutating func number(_ element: FeedElement?, _ what: String, in range: ClosedRange<Int>) -> Int? {
    guard let element, let said = element.text.nonEmpty else { return nil }
    if let number = Int(said), range.contains(number) { return number }
    warn(
      .dropped(
        what, said, expected: "a number of \(range.lowerBound)…\(range.upperBound)", at: place(element)))
    return nil
  }

  /// A web address with http or https; anything else is dropped with a remark.
  mutating func website(_ element: FeedElement?) -> String? {
    guard let element, let said = element.text.nonEmpty else { return nil }
    if said.isPlainAddress { return said }
    let scheme = said.prefix { $0 != ":" }.lowercased()
    if ["http", "https"].contains(scheme), URL(string: said)?.host != nil { return said }
    if !said.contains(":"), let url = URL(string: "https://\(said)"), url.host?.contains(".") == true {
      return url.absoluteString
    }
    warn(.dropped("website", said, expected: "a web address with http or https", at: place(element)))
    return nil
  }

  /// An identifier in its register's form; one whose check digits are wrong is dropped with a remark.
  mutating func identifier(_ scheme: String, _ said: String, in element: FeedElement) -> Identifier? {
    let scheme = scheme.lowercased()
    guard !said.isEmpty else { return nil }
    guard !scheme.isEmpty else {
      warn(.dropped("identifier", said, expected: "one with a scheme, such as 'uscc'", at: place(element)))
      return nil
    }
    if let value = IdentifierScheme.canonical(said, scheme: scheme) {
      return Identifier(scheme: scheme, value: value)
    }
    warn(
      .dropped(
        "\(scheme) identifier", said, expected: "one whose form and check digits are right",
        at: place(element)))
    return nil
  }

  /// A sum of money in plain digits.
  func decimal(_ said: String?, in element: FeedElement) throws -> Decimal? {
    guard let said = said?.nonEmpty else { return nil }
    if let whole = said.wholeSum { return Decimal(whole) }
    let plain = said.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    guard plain, said.utf8.count <= 20, said.utf8.count(where: { $0 == UInt8(ascii: ".") }) <= 1,
      said != ".", let value = Decimal(string: said)
    else { throw Diagnostic.badAmount(said, at: place(element)) }
    return value
  }

  /// `<amount currency min max/>` or `<award amount currency/>`.
  mutating func amount(_ element: FeedElement?) throws -> AmountRange? {
    guard let element else { return nil }
    let currency = element[.currency]?.uppercased() ?? ""
    if let low = element[.min]?.wholeSum, let high = element[.max]?.wholeSum, low <= high {
      return AmountRange(currency: currency, whole: low...high)
    }
    let exact = try decimal(element[.amount], in: element)
    let low = try decimal(element[.min], in: element) ?? exact
    let high = try decimal(element[.max], in: element) ?? exact
    if let amount = AmountRange(currency: currency, minimum: low, maximum: high) { return amount }
    if let low, let high {
      throw Diagnostic.badRange("amount", from: "\(low)", to: "\(high)", at: place(element))
    }
    warn(.withoutSum(element.name, at: place(element)))
    return nil
  }
}

extension String {
  /// The number, where all of it are digits and few enough, as those of most sums are.
  fileprivate var wholeSum: Int64? {
    utf8.count <= 18 && (0x30...0x39).contains(utf8.first ?? 0) ? Int64(self) : nil
  }

  /// Whether it is an address with http or https of letters, digits and what is plain between them: most are, and need no
  /// look by a parser.
  fileprivate var isPlainAddress: Bool {
    guard let scheme = ["https://", "http://"].first(where: { utf8.starts(with: $0.utf8) }) else {
      return false
    }
    let rest = utf8.dropFirst(scheme.utf8.count)
    guard let first = rest.first, Self.isLetterOrDigit(first) else { return false }
    return rest.allSatisfy { Self.isLetterOrDigit($0) || "-./_".utf8.contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}
