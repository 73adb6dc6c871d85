import AllianceFeeds
import AllianceFetch
import AllianceModel
import AllianceStore

extension Alliance {
  /// Fetches a feed and imports it, and registers its address once it was taken. A feed that the server says did not
  /// change is not sent again, as long as it is still the source's latest in the store.
  func importWeb(_ address: WebAddress, _ request: ImportRequest, _ progress: ImportProgress) throws
    -> ImportSummary
  {
    let known = try store.source(at: address.url)
    var source = request.source(at: address.url, known)
    let asked = try conditions(source, known)
    let fetched = try request.fetcher.fetch(address, unless: asked) { progress(.fetched(bytes: $0, of: $1)) }
    guard case .feed(let spool, let validators) = fetched else {
      guard asked != Validators() else { throw Diagnostic.noAnswer(address.shown) }
      let header = FeedHeader(source: source.source ?? "", format: source.readAs ?? "", content: .changes)
      return ImportSummary(header: header, file: address.shown, outcome: .unchanged)
    }
    let reader = try request.reader(path: spool.path, name: address.shown)
    reader.readAhead()
    let summary = try withExtendedLifetime(spool) {
      try take(reader, file: address.shown, request, progress)
    }
    guard !request.options.dryRun, summary.outcome != .refused else { return summary }
    (source.source, source.readAs) = (summary.header.source, summary.header.format)
    (source.etag, source.lastModified) = (validators.etag, validators.lastModified)
    source.afterFeed = try store.latestFeed(of: summary.header.source)
    try store.register(source)
    return summary
  }

  /// By what to ask for a feed only if it changed: nothing where the store doesn't hold what the server last sent, read
  /// as it is to be read now.
  private func conditions(_ source: RegisteredSource, _ known: RegisteredSource?) throws -> Validators {
    guard let known, let name = known.source, try store.latestFeed(of: name) == known.afterFeed,
      known.format == source.format, known.mapping == nil, source.mapping == nil,
      known.validating == source.validating
    else { return Validators() }
    return Validators(etag: known.etag, lastModified: known.lastModified)
  }
}

extension ImportRequest {
  /// A fetcher that goes where the request allows.
  var fetcher: Fetcher {
    var fetcher = Fetcher()
    fetcher.limits.allowsPrivate = allowsPrivate
    return fetcher
  }

  /// A reader of a file as the request wants it read; `name` stands for the file in messages, nil for its path.
  func reader(path: String, name: String?, isHarvested: Bool = false) throws -> FeedReader {
    let mapping = try mapping.map { try FeedMapping(path: $0) }
    return try FeedReader(
      path: path, name: name, format: format, mapping: mapping, validating: validating,
      isHarvested: isHarvested)
  }

  /// A source to register: what is known of it, taken from now on as this request does.
  func source(at address: String, _ known: RegisteredSource?) -> RegisteredSource {
    var source = known ?? RegisteredSource(address: address)
    (source.format, source.validating) = (format, validating)
    source.mapping = mapping.map { SourceAddress.path($0).kept }
    (source.faults, source.allowsPrivate) = (options.faults, allowsPrivate)
    return source
  }
}
