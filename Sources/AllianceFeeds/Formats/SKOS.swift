import AllianceModel

/// Taxonomies in SKOS as RDF/XML, with our `upstreamOf` beside `broader` and `related`.
///
/// The scheme's name comes of its address, a concept's id is the last part of its own. A taxonomy fits in memory, and
/// its schemes and its inverse links can stand anywhere, so its concepts come when it has ended. A file is the feed of
/// its first scheme; a concept of another one of its schemes alone goes by that.
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
  private let base: String
  private let language: String
  private var schemes: [String] = []
  private var issued: CalendarDate?
  private var order: [String] = []
  private var drafts: [String: Draft] = [:]

  /// What is said of a concept, by address.
  private struct Draft {
    var line: Int
    var isStated = false
    var preferred: [LocalizedText] = []
    var alternative: [LocalizedText] = []
    var definition: [LocalizedText] = []
    var schemes: [String] = []
    var broader: [String] = []
    var narrower: [String] = []
    var related: [String] = []
    var upstreamOf: [String] = []
  }

  init(root: FeedElement, file: String) {
    self.file = file
    base = root["xml:base"] ?? ""
    language = root["xml:lang"] ?? ""
  }

  mutating func events(of record: FeedElement) -> [FeedEvent] { events(of: record, base, language) }

  /// What a node says; a node can hold others, where a link leads to them.
  private mutating func events(of node: FeedElement, _ base: String, _ language: String) -> [FeedEvent] {
    let base = node["xml:base"] ?? base
    let language = node["xml:lang"] ?? language
    let address = address(of: node, base)
    var events: [FeedEvent] = []
    if isTyped(node, "ConceptScheme") {
      if let address, !schemes.contains(address) { schemes.append(address) }
      issued = issued ?? node.text(of: "issued").flatMap { CalendarDate($0) }
    } else if let address, Address.localPart(address) != nil {
      read(node, address, base, language)
    } else if isTyped(node, "Concept") {
      let fault = Diagnostic.missing("rdf:about", in: node.name, at: Place(file: file, line: node.line))
      events = [.fault(fault, record: node.serialized)]
    }
    // A match leads to another taxonomy, whose concepts are not this one's to state.
    for link in node.children where isOurs(link) && !link.name.hasSuffix("Match") {
      // One that says nothing is only a way to write the link's address.
      for inner in link.children where !inner.children.isEmpty {
        events += self.events(of: inner, base, link["xml:lang"] ?? language)
      }
    }
    return events
  }

  // MARK: Reading

  /// One description of a concept; there may be several, and only one of them say that it is one.
  private mutating func read(_ node: FeedElement, _ address: String, _ base: String, _ language: String) {
    if drafts[address] == nil { order.append(address) }
    // Taken out, so that adding to it copies nothing.
    var draft = drafts.removeValue(forKey: address) ?? Draft(line: node.line)
    for child in node.children where isOurs(child) { add(child, to: &draft, base, language) }
    if isTyped(node, "Concept"), !draft.isStated {
      draft.line = node.line
      draft.isStated = true
    }
    drafts[address] = draft
  }

  private func add(_ child: FeedElement, to draft: inout Draft, _ base: String, _ language: String) {
    let text = child.children.isEmpty ? child.text : ""
    let texts = text.isEmpty ? [] : [LocalizedText(text, language: child["xml:lang"] ?? language)]
    let direct = child["resource"].map { Self.resolve($0, child["xml:base"] ?? base) }
    let target = direct ?? child.children.first.flatMap { self.address(of: $0, base) }
    let targets = [target].compactMap { $0 }
    switch child.name {
    case "prefLabel": draft.preferred += texts
    case "altLabel", "hiddenLabel": draft.alternative += texts
    case "definition", "scopeNote": draft.definition += texts
    case "inScheme", "topConceptOf": draft.schemes += targets
    case "broader", "broaderTransitive": draft.broader += targets
    case "narrower", "narrowerTransitive": draft.narrower += targets
    case "related": draft.related += targets
    case "upstreamOf": draft.upstreamOf += targets
    default: break
    }
  }

  private func isOurs(_ element: FeedElement) -> Bool {
    element.namespace == Self.skos || element.namespace == Self.own
  }

  private func isTyped(_ element: FeedElement, _ type: String) -> Bool {
    if element.name == type, element.namespace == Self.skos { return true }
    return element.children("type").contains { $0["resource"] == Self.skos + type }
  }

  /// `rdf:about`, or `rdf:ID`, which stands for a fragment of the base.
  private func address(of node: FeedElement, _ base: String) -> String? {
    let said = node["about"] ?? node["ID"].map { "#\($0)" }
    return said.map { Self.resolve($0, node["xml:base"] ?? base) }
  }

  /// An address as it is meant where the base is given: as it stands where it has a scheme of its own or there is no base.
  private static func resolve(_ address: String, _ base: String) -> String {
    let scheme = address.prefix { $0 != ":" && $0 != "/" && $0 != "#" }
    guard !base.isEmpty, scheme.count == address.count || !address.dropFirst(scheme.count).hasPrefix(":")
    else {
      return address
    }
    let document = base.prefix { $0 != "#" }
    if address.isEmpty || address.hasPrefix("#") { return document + address }
    return document.prefix(through: document.lastIndex(of: "/") ?? document.startIndex) + address
  }

  // MARK: Concepts

  mutating func finish() -> [FeedEvent] {
    var listed = Set(schemes)
    schemes += order.flatMap { drafts[$0]?.schemes ?? [] }.filter { listed.insert($0).inserted }
    let names = schemes.map { Address.schemeName($0) }
    let file = Address.localPart(file)?.split(separator: ".").first.map(String.init)
    let source = names.lazy.compactMap { $0 }.first ?? file.flatMap(Address.sourceName) ?? "taxonomy"
    header = FeedHeader(source: source, format: Self.name, issued: issued, content: .full)
    let known = Dictionary(zip(schemes, names.map { $0 ?? source })) { first, _ in first }
    var (ids, events) = identify(known, source)
    let links = Links(ids)
    let broader = broader(links)
    for address in order {
      guard let id = ids.removeValue(forKey: address), let draft = drafts[address] else { continue }
      events.append(event(address, id, draft, broader[id] ?? [], links))
    }
    return events
  }

  /// The ids of all stated concepts by address, and a fault for each that takes the id of another.
  private func identify(_ known: [String: String], _ source: String) -> ([String: FactID], [FeedEvent]) {
    var ids: [String: FactID] = [:]
    var lines: [FactID: Int] = [:]
    var faults: [FeedEvent] = []
    for address in order {
      guard let draft = drafts[address], draft.isStated, let key = Address.localPart(address) else {
        continue
      }
      let schemes = draft.schemes.compactMap { known[$0] }
      let id = FactID(source: schemes.contains(source) ? source : schemes.first ?? source, key: key)
      if let line = lines[id] {
        let place = Place(file: file, line: draft.line)
        faults.append(.fault(.duplicate(key, firstAt: line, at: place), record: xml(draft, address)))
      } else {
        lines[id] = draft.line
        ids[address] = id
      }
    }
    return (ids, faults)
  }

  /// Where links lead: to a concept's address, or where a file mixes full and relative ones to the last part of it.
  private struct Links {
    private let byAddress: [String: FactID]
    private let byLocalPart: [String: FactID?]

    init(_ ids: [String: FactID]) {
      byAddress = ids
      byLocalPart = Dictionary(ids.values.map { ($0.key, $0) }) { _, _ in nil }
    }

    subscript(address: String) -> FactID? {
      byAddress[address] ?? Address.localPart(address).flatMap { byLocalPart[$0] ?? nil }
    }
  }

  /// The broader concepts of each: `narrower` is `broader` said from the other end.
  private func broader(_ links: Links) -> [FactID: [FactID]] {
    var broader: [FactID: [FactID]] = [:]
    for address in order {
      guard let draft = drafts[address], draft.isStated, let id = links[address] else { continue }
      broader[id, default: []] += draft.broader.compactMap { links[$0] }
      for narrower in draft.narrower.compactMap({ links[$0] }) { broader[narrower, default: []].append(id) }
    }
    return broader
  }

  private func event(
    _ address: String, _ id: FactID, _ draft: Draft, _ broader: [FactID], _ links: Links
  ) -> FeedEvent {
    func unique(_ ids: [FactID]) -> [FactID] {
      var seen: Set<FactID> = []
      return ids.filter { seen.insert($0).inserted }
    }
    guard !draft.preferred.isEmpty else {
      let place = Place(file: file, line: draft.line)
      return .fault(.missing("prefLabel", in: id.key, at: place), record: xml(draft, address))
    }
    let concept = Concept(
      id: id, preferredLabels: draft.preferred, alternativeLabels: draft.alternative,
      definition: draft.definition, broader: unique(broader),
      related: unique(draft.related.compactMap { links[$0] }),
      upstreamOf: unique(draft.upstreamOf.compactMap { links[$0] }))
    return .record(.concept(concept), line: draft.line)
  }

  /// All that was said of a concept, which may have stood in several places, as one element.
  private func xml(_ draft: Draft, _ address: String) -> String {
    let texts = [
      ("prefLabel", draft.preferred), ("altLabel", draft.alternative), ("definition", draft.definition),
    ].flatMap { name, texts in
      texts.map {
        "<\(name) xml:lang=\"\($0.language.xmlEscaped)\">\($0.text.xmlEscapedContent)</\(name)>"
      }
    }
    let links = [
      ("inScheme", draft.schemes), ("broader", draft.broader), ("narrower", draft.narrower),
      ("related", draft.related), ("upstreamOf", draft.upstreamOf),
    ].flatMap { name, targets in
      let namespace = name == "upstreamOf" ? " xmlns=\"\(Self.own)\"" : ""
      return targets.map { "<\(name)\(namespace) rdf:resource=\"\($0.xmlEscaped)\"/>" }
    }
    return
      "<Concept xmlns=\"\(Self.skos)\" xmlns:rdf=\"\(Self.namespace)\" rdf:about=\"\(address.xmlEscaped)\">"
      + (texts + links).joined() + "</Concept>"
  }
}
