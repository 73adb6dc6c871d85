import AllianceModel
import Foundation

/// Answers to OAI-PMH requests: an envelope, whose records are read by the format of their metadata.
///
/// The source is the repository in the records' identifiers, else the host of the request, unless the metadata name
/// their own. Fetching, and asking for the next part, is not this reader's affair.
struct OAIPMH: FeedFormat {
  static let name = "oai-pmh"
  static let roots = ["OAI-PMH"]
  static let namespace = "http://www.openarchives.org/OAI/2.0/"

  static func recognises(_ root: FeedElement) -> Bool {
    root.name == "OAI-PMH" && root.namespace == namespace
  }

  private(set) var header: FeedHeader?
  let recordLevel = 2
  let wrappers: Set = [
    "ListRecords", "GetRecord", "Identify", "ListSets", "ListMetadataFormats", "ListIdentifiers",
  ]
  let context: Set = ["responseDate", "request"]
  private(set) var resumptionToken: String?
  private(set) var protocolError: String?
  /// Whether whoever reads asks for the next part, and need not be told of it.
  var isHarvested = false
  private let file: String
  private var remarks: Remarks
  private var issued: CalendarDate?
  private var host: String?
  private var cerif: CERIF?
  /// The format of metadata that name their source themselves.
  private var payload: (any FeedFormat)?

  init(root: FeedElement, file: String) {
    self.file = file
    remarks = Remarks(file: file)
  }

  mutating func events(of record: FeedElement) -> [FeedEvent] {
    do {
      let events = try read(record)
      return remarks.drain() + events
    } catch {
      return remarks.fault(error, in: record)
    }
  }

  mutating func finish() -> [FeedEvent] {
    if header == nil { begin(host ?? "oai", format: CERIF.name) }
    return payload?.finish() ?? []
  }

  private mutating func read(_ element: FeedElement) throws -> [FeedEvent] {
    switch element.name {
    case "responseDate": issued = remarks.date(element, "responseDate")
    case "request": host = URL(string: element.text)?.host.flatMap(Address.sourceName)
    case "error": try report(element)
    case "record": return try record(element).keeping(element)
    case "resumptionToken":
      resumptionToken = element.text.nonEmpty
      if let resumptionToken, !isHarvested {
        remarks.warn(.moreToCome(resumptionToken, at: remarks.place(element)))
      }
    case "description": return description(element)
    case "repositoryName", "baseURL", "protocolVersion", "adminEmail", "earliestDatestamp", "deletedRecord",
      "granularity", "compression":
      break
    default: remarks.skip(element.name, in: "OAI-PMH", at: remarks.place(element))
    }
    return []
  }

  private mutating func report(_ error: FeedElement) throws {
    let place = remarks.place(error)
    protocolError = error["code"]
    guard protocolError == "noRecordsMatch" else {
      throw Diagnostic.protocolError(error["code"] ?? "", error.text, at: place)
    }
    remarks.warn(.noRecordsMatch(at: place))
  }

  // MARK: Records

  private mutating func record(_ element: FeedElement) throws -> [FeedEvent] {
    guard let head = element.child("header"), let identifier = head.text(of: "identifier") else {
      throw Diagnostic.missing("identifier", in: "record", at: remarks.place(element))
    }
    let (repository, key) = name(identifier)
    if head["status"] == "deleted" {
      if header == nil { begin(repository, format: CERIF.name) }
      let source = header?.source ?? repository
      return [.record(.withdrawal(.record, FactID(source: source, key: key)), line: element.line)]
    }
    guard let metadata = element.child("metadata")?.children.first else {
      throw Diagnostic.missing("metadata", in: "record", at: remarks.place(element))
    }
    if CERIF.recognises(metadata) {
      return try entity(
        metadata, key, repository, on: head.text(of: "datestamp").flatMap { CalendarDate($0) })
    }
    return try foreign(metadata)
  }

  /// The repository in an identifier of the form `oai:repository:key`, and the key; of another form all is key.
  private func name(_ identifier: String) -> (repository: String, key: String) {
    let parts = identifier.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "oai", !parts[2].isEmpty,
      let repository = Address.sourceName(String(parts[1]))
    else { return (host ?? "oai", identifier) }
    return (repository, String(parts[2]))
  }

  private mutating func entity(
    _ element: FeedElement, _ key: String?, _ repository: String, on day: CalendarDate?
  ) throws -> [FeedEvent] {
    try begin(repository, format: CERIF.name, for: element)
    if cerif == nil { cerif = CERIF(source: repository, file: file) }
    cerif?.asOf = [issued, day].compactMap { $0 }.max()
    return cerif?.events(of: element, key: key) ?? []
  }

  /// The repository describes itself as a service of its owner.
  private mutating func description(_ element: FeedElement) -> [FeedEvent] {
    guard let service = element.children.first, CERIF.recognises(service) else { return [] }
    return (try? entity(service, nil, host ?? "oai", on: nil)) ?? []
  }

  /// Metadata in another format, which say themselves of which source they are.
  private mutating func foreign(_ root: FeedElement) throws -> [FeedEvent] {
    let format = FeedFormats.all.first { $0.recognises(root) }
    guard let fresh = try format?.init(root: root, file: file), let said = fresh.header else {
      throw Diagnostic.unknownMetadata(root.name, root.namespace, at: remarks.place(root))
    }
    try begin(said.source, format: said.format, for: root)
    if payload == nil { payload = fresh }
    let records = fresh.recordLevel == 1 ? [root] : root.children
    return records.flatMap { payload?.events(of: $0) ?? [] }
  }

  // MARK: The feed

  /// All records of an answer must be of one source and format: what the first one says is what the feed says.
  private mutating func begin(_ source: String, format: String, for element: FeedElement) throws {
    if header == nil { begin(source, format: format) }
    guard let header, header.source != source || header.format != format else { return }
    throw Diagnostic.otherSource(source, expected: header.source, at: remarks.place(element))
  }

  private mutating func begin(_ source: String, format: String) {
    header = FeedHeader(source: source, format: format, issued: issued, content: .changes)
  }
}
