public import AllianceModel
public import AllianceStore
import Foundation

/// The registered sources with their history.
public struct SourcesAnswer: Hashable, Codable, Sendable {
  /// The sources, in the order they were registered.
  public var sources: [Entry]

  /// One source.
  public struct Entry: Hashable, Codable, Sendable {
    /// Its address, without secrets.
    public var address: String
    /// What its last feed called itself; nil before the first, and for folders.
    public var source: String?
    /// The format its last feed was read as; nil before the first, and for folders.
    public var format: String?
    /// The day it was last asked; nil before the first time.
    public var lastTried: CalendarDate?
    /// The day it last changed the store; nil before the first time.
    public var lastChanged: CalendarDate?
    /// How the last asking ended; nil before the first time.
    public var outcome: SourceVisit.Outcome?
    /// The server's tag of the last feed; nil where it had none.
    public var etag: String?
    /// When the server says the last feed was changed; nil where it doesn't.
    public var lastModified: String?
    /// The day until which all was harvested; nil for other sources.
    public var harvestedUntil: CalendarDate?
    /// Whether a harvest was cut off and goes on the next time.
    public var isCutOff: Bool
    /// What came of asking, oldest first.
    public var visits: [SourceVisit]
  }
}

/// Which sources to refresh, and how.
public struct SyncRequest: Hashable, Codable, Sendable {
  /// Their addresses, or the names of their feeds; empty for all.
  public var sources: [String]
  /// Whether to say what would change and change nothing.
  public var dryRun: Bool
  /// The day.
  public var today: CalendarDate

  /// For real unless said otherwise.
  public init(sources: [String] = [], dryRun: Bool = false, today: CalendarDate) {
    self.sources = sources
    self.dryRun = dryRun
    self.today = today
  }
}

extension Alliance {
  /// The registered sources.
  public func sources() throws -> SourcesAnswer { SourcesAnswer(sources: try store.sources().map(entry)) }

  /// Registers where feeds come from, to be asked by ``sync(_:told:progress:)``; how their feeds are taken is as in the
  /// request. One that is registered already keeps its history.
  ///
  /// Throws a ``Diagnostic`` for an address that is not fetched, or a path where nothing is.
  public func addSource(_ request: ImportRequest) throws {
    let address = try SourceAddress(request.path)
    if case .path(let path) = address, !FileManager.default.fileExists(atPath: path) {
      throw Diagnostic.noSuchSource(path)
    }
    try store.register(request.source(at: address.kept, try store.source(at: address.kept)))
  }

  /// Takes a source out of the register, with its history; what came from it stays.
  public func removeSource(_ name: String) throws {
    for source in try sources(named: [name]) { try store.unregister(source.address) }
  }

  /// Asks registered sources for what is new and imports it. One that fails does not keep the others from it; each has
  /// what came of it added to its history.
  ///
  /// - Parameters:
  ///   - told: Gets what became of each feed, as soon as it is known.
  ///   - progress: As ``importFeed(_:progress:)`` tells it.
  public func sync(
    _ request: SyncRequest, told: (ImportReport.Feed) -> Void = { _ in },
    progress: (_ feed: String, ImportStep) -> Void = { _, _ in }
  ) throws -> ImportReport {
    var report = ImportReport()
    for source in try sources(named: request.sources) {
      let feeds = try refresh(source, request, progress)
      for feed in feeds {
        told(feed)
        report.add(feed)
      }
    }
    return report
  }

  private func refresh(
    _ source: RegisteredSource, _ request: SyncRequest, _ progress: (String, ImportStep) -> Void
  ) throws -> [ImportReport.Feed] {
    let isOnWeb = SourceAddress.isOnWeb(source.address)
    var feeds: [ImportReport.Feed] = []
    do {
      for path in try Self.feedFiles(at: [source.address]) {
        feeds.append(try refresh(path, of: source, request, progress))
      }
    } catch let fault as Diagnostic {
      feeds.append(.failed(file: fault.file, fault))
    }
    // What is on the web has its visit from the import.
    if !isOnWeb, !request.dryRun { try store.add(visit(feeds, on: request.today), to: source.address) }
    return feeds
  }

  private func refresh(
    _ path: String, of source: RegisteredSource, _ request: SyncRequest,
    _ progress: (String, ImportStep) -> Void
  ) throws -> ImportReport.Feed {
    let options = ImportOptions(faults: source.faults, dryRun: request.dryRun)
    let feed = ImportRequest(
      path: path, format: source.format, mapping: source.mapping, validating: source.validating,
      allowsPrivate: source.allowsPrivate, options: options, today: request.today)
    let shown = Self.shown(path)
    do {
      return .read(try importFeed(feed) { progress(shown, $0) })
    } catch let fault as Diagnostic {
      return .failed(file: shown, fault)
    }
  }

  private func visit(_ feeds: [ImportReport.Feed], on day: CalendarDate) -> SourceVisit {
    for case .failed(_, let fault) in feeds {
      return SourceVisit(on: day, outcome: .failed, reason: "\(fault.file): \(fault.message)")
    }
    let summaries = feeds.compactMap { if case .read(let summary) = $0 { summary } else { nil } }
    return SourceVisit(on: day, summaries)
  }

  /// The registered sources of some names or addresses; all for no name.
  private func sources(named names: [String]) throws -> [RegisteredSource] {
    let all = try store.sources()
    guard !names.isEmpty else { return all }
    return try names.flatMap { name in
      let kept = try SourceAddress(name).kept
      let found = all.filter {
        [$0.address, $0.source, entry($0).address].contains(name) || $0.address == kept
      }
      guard !found.isEmpty else {
        throw RequestError.unknownSource(
          name, known: all.flatMap { [entry($0).address] + [$0.source].compactMap { $0 } })
      }
      return found
    }
  }

  private func entry(_ source: RegisteredSource) -> SourcesAnswer.Entry {
    SourcesAnswer.Entry(
      address: (try? SourceAddress(source.address).shown) ?? source.address, source: source.source,
      format: source.readAs, lastTried: source.visits.last?.on,
      lastChanged: source.visits.last { $0.outcome == .changed }?.on, outcome: source.visits.last?.outcome,
      etag: source.etag, lastModified: source.lastModified, harvestedUntil: source.harvestedUntil,
      isCutOff: source.resumptionToken != nil, visits: source.visits)
  }
}
