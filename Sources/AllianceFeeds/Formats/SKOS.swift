import AllianceModel

/// Taxonomies in SKOS as RDF/XML, with our `upstreamOf` beside `broader` and `related`.
///
/// The scheme's name is the last part of its address; a concept's id the last part of its own. A taxonomy fits in
/// memory, and its scheme and its inverse links can stand anywhere, so its concepts come when it has ended.
struct SKOS: FeedFormat {
  static let name = "skos"
  static let roots = ["RDF"]
  static let namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  private static let skos = "http://www.w3.org/2004/02/skos/core#"
  private static let own = "urn:alliancegraph:skos:1#"

  static func recognises(_ root: FeedElement) -> Bool { root.name == "RDF" && root.namespace == namespace }

  private(set) var header: FeedHeader?
  let recordLevel = 2
  private let file: String
  private var scheme: String?
  private var issued: CalendarDate?
  private var order: [String] = []
  private var drafts: [String: Draft] = [:]

  private struct Draft {
    var line: Int
    var isStated = false
    var preferred: [LocalizedText] = []
    var alternative: [LocalizedText] = []
    var definition: [LocalizedText] = []
    var broader: [String] = []
    var related: [String] = []
    var upstreamOf: [String] = []
  }

  init(root: FeedElement, file: String) {
    self.file = file
  }

  mutating func events(of record: FeedElement) -> [FeedEvent] {
    if isTyped(record, "ConceptScheme") {
      scheme = scheme ?? record["about"].flatMap(Self.localPart)
      issued = issued ?? record.text(of: "issued").flatMap { CalendarDate($0) }
    } else if isTyped(record, "Concept") {
      guard let key = record["about"].flatMap(Self.localPart) else {
        let fault = Diagnostic.missing("rdf:about", in: record.name, at: Place(file: file, line: record.line))
        return [.fault(fault, record: record.serialized)]
      }
      read(record, key)
    }
    return []
  }

  mutating func finish() -> [FeedEvent] {
    let name = (scheme ?? Self.localPart(file)?.split(separator: ".").first.map(String.init) ?? "taxonomy")
      .lowercased()
    let source = name.split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "_" }.joined(separator: "-")
    header = FeedHeader(source: source, format: Self.name, issued: issued, content: .full)
    return order.compactMap { key in
      guard let draft = drafts[key], draft.isStated else { return nil }
      return event(key, draft, source)
    }
  }

  private func event(_ key: String, _ draft: Draft, _ source: String) -> FeedEvent {
    func ids(_ keys: [String]) -> [FactID] {
      var seen: Set<String> = []
      return keys.filter { drafts[$0]?.isStated == true && seen.insert($0).inserted }
        .map { FactID(source: source, key: $0) }
    }
    let place = Place(file: file, line: draft.line)
    guard !draft.preferred.isEmpty else {
      return .fault(.missing("prefLabel", in: key, at: place), record: "<Concept about=\"\(key.quotable)\"/>")
    }
    let concept = Concept(
      id: FactID(source: source, key: key), preferredLabels: draft.preferred,
      alternativeLabels: draft.alternative,
      definition: draft.definition, broader: ids(draft.broader), related: ids(draft.related),
      upstreamOf: ids(draft.upstreamOf))
    return .record(.concept(concept), line: draft.line)
  }

  private mutating func read(_ element: FeedElement, _ key: String) {
    var draft = drafts[key] ?? Draft(line: element.line)
    if drafts[key] == nil { order.append(key) }
    for child in element.children where child.namespace == Self.skos || child.namespace == Self.own {
      add(child, to: &draft, of: key)
    }
    draft.isStated = true
    drafts[key] = draft
  }

  private mutating func add(_ child: FeedElement, to draft: inout Draft, of key: String) {
    let text = LocalizedText(child.text, language: child["xml:lang"] ?? "")
    let target = (child["resource"] ?? child.children.first?["about"]).flatMap(Self.localPart)
    switch child.name {
    case "prefLabel": if !text.text.isEmpty { draft.preferred.append(text) }
    case "altLabel", "hiddenLabel": if !text.text.isEmpty { draft.alternative.append(text) }
    case "definition", "scopeNote": if !text.text.isEmpty { draft.definition.append(text) }
    case "broader", "broaderTransitive": if let target { draft.broader.append(target) }
    case "related": if let target { draft.related.append(target) }
    case "upstreamOf": if let target { draft.upstreamOf.append(target) }
    case "narrower": if let target { note(key, asBroaderOf: target, line: child.line) }
    default: break
    }
  }

  /// `narrower` is `broader` said from the other end; the other concept may come later or say nothing itself.
  private mutating func note(_ key: String, asBroaderOf target: String, line: Int) {
    if drafts[target] == nil { order.append(target) }
    drafts[target, default: Draft(line: line)].broader.append(key)
  }

  private func isTyped(_ element: FeedElement, _ type: String) -> Bool {
    if element.name == type, element.namespace == Self.skos { return true }
    return element.children("type").contains { $0["resource"] == Self.skos + type }
  }

  /// What stands behind the last `#`, `/` or `:` of an address; nil where nothing does.
  private static func localPart(_ address: String) -> String? {
    address.split { "#/:".contains($0) }.last.map(String.init)
  }
}
