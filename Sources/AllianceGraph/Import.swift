import AllianceFeeds
public import AllianceModel
public import AllianceStore

/// Which feed to import, and how.
public struct ImportRequest: Hashable, Codable, Sendable {
  /// The feed's file, `-` for standard input, its web address, or that of an OAI-PMH repository after `oai+`.
  public var path: String
  /// What the file is called in messages and provenance; nil for its path.
  public var name: String?
  /// The name of its format; nil to go by its root element.
  public var format: String?
  /// The file of the mapping by which it is read; nil for a known format.
  public var mapping: String?
  /// Whether a member feed is checked against its XML Schema, a record that breaks it being faulty.
  public var validating: Bool
  /// Whether private, loopback and link-local addresses may be connected to.
  public var allowsPrivate: Bool
  /// How faults are treated, and whether it is a dry run.
  public var options: ImportOptions
  /// The issue date of a feed that states none.
  public var today: CalendarDate

  /// A feed in a file, strict and for real unless said otherwise.
  public init(
    path: String, name: String? = nil, format: String? = nil, mapping: String? = nil,
    validating: Bool = false, allowsPrivate: Bool = false, options: ImportOptions = ImportOptions(),
    today: CalendarDate
  ) {
    self.path = path
    self.name = name
    self.format = format
    self.mapping = mapping
    self.validating = validating
    self.allowsPrivate = allowsPrivate
    self.options = options
    self.today = today
  }
}

/// How far an import is.
public enum ImportStep: Hashable, Sendable {
  /// So many bytes of a feed came over the network, of so many; nil where the server doesn't say.
  case fetched(bytes: Int, of: Int?)
  /// So many records were read, and how much of the file, 0…1; nil where its size is not known.
  case read(records: Int, share: Double?)
}

/// Is told now and then how far an import is.
public typealias ImportProgress = (ImportStep) -> Void

extension Alliance {
  /// The first records of a feed as they are understood, at most `limit`; nothing is stored. Reads the file once more.
  ///
  /// Throws ``Diagnostic`` for a fault of the whole feed before them.
  public static func firstRecords(of request: ImportRequest, limit: Int) throws -> [FeedRecord] {
    let mapping = try request.mapping.map { try FeedMapping(path: $0) }
    let reader = try FeedReader(
      path: request.path, name: request.name, format: request.format, mapping: mapping)
    var records: [FeedRecord] = []
    while records.count < limit, let event = try reader.nextEvent() {
      if case .record(let record, _) = event { records.append(record) }
    }
    return records
  }

  /// The feeds that paths stand for: files themselves, of folders all feeds in them, and all that fit a pattern, in order
  /// of path; web addresses stand for themselves.
  ///
  /// Throws ``Diagnostic`` where a folder holds none, or nothing fits a pattern.
  public static func feedFiles(at paths: [String]) throws -> [String] {
    try paths.flatMap { SourceAddress.isOnWeb($0) ? [$0] : try FeedFiles.all(at: $0) }
  }

  /// A feed's path or address as it is shown, without secrets.
  public static func shown(_ path: String) -> String { (try? SourceAddress(path).shown) ?? path }

  /// Whether a feed is fetched from the web.
  public static func isOnWeb(_ path: String) -> Bool { SourceAddress.isOnWeb(path) }

  /// Imports one feed in one transaction, or harvests a repository, each part of its answer in one. A feed from the web
  /// is registered as a source, and what came of asking for it added to its history.
  ///
  /// - Parameter progress: Is told now and then how far it is.
  /// - Throws: ``Diagnostic`` for a fault of the whole feed; the store is then as it was.
  public func importFeed(_ request: ImportRequest, progress: ImportProgress = { _ in }) throws
    -> ImportSummary
  {
    let address = try SourceAddress(request.path)
    do {
      let summary: ImportSummary
      switch address {
      case .path(let path):
        let reader = try request.reader(path: path, name: request.name)
        reader.readAhead()
        return try take(reader, file: request.name ?? path, request, progress)
      case .web(let address): summary = try importWeb(address, request, progress)
      case .harvest(let address): summary = try harvest(address, request, progress)
      }
      if !request.options.dryRun {
        try store.add(SourceVisit(on: request.today, [summary]), to: address.kept)
      }
      return summary
    } catch let fault as Diagnostic {
      guard !request.options.dryRun, SourceAddress.isOnWeb(request.path) else { throw fault }
      try store.add(SourceVisit(on: request.today, outcome: .failed, reason: fault.message), to: address.kept)
      throw fault
    }
  }

  /// Imports what a reader reads; `file` is its name in messages and provenance.
  func take(_ reader: FeedReader, file: String, _ request: ImportRequest, _ progress: ImportProgress) throws
    -> ImportSummary
  {
    var check = ConceptCheck(try taxonomy(), file: file)
    var waiting: [FeedEvent] = []
    var records = 0
    let summary = try store.importFeed(
      reader.header, file: file, today: request.today, options: request.options,
      origin: RecordOrigin(fragment: { reader.fragment }, envelope: { reader.envelope })
    ) {
      if let event = waiting.popLast() { return event }
      guard let event = try reader.nextEvent() else { return nil }
      guard case .record(let record, let line) = event else { return event }
      records += 1
      if records % 500 == 0 { progress(.read(records: records, share: reader.progress)) }
      waiting = [event] + check.remarks(on: record, line: line).reversed().map { .remark($0) }
      return waiting.popLast()
    }
    try keepTaxonomy(after: summary)
    return summary
  }
}
