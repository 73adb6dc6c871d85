import AllianceFeeds
import AllianceFetch
import AllianceModel
import AllianceStore

extension Alliance {
  /// Harvests an OAI-PMH repository: asks for what changed since the last harvest, and for part after part of the answer.
  /// Each part is imported in a transaction of its own and noted in the store, so that a harvest that was cut off goes on
  /// where it was. A dry run asks for the first part alone.
  func harvest(_ address: WebAddress, _ request: ImportRequest, _ progress: ImportProgress) throws
    -> ImportSummary
  {
    let kept = SourceAddress.harvest(address).kept
    let known = try store.source(at: kept)
    let hasChanged = known.map { $0.format != request.format || $0.validating != request.validating } ?? false
    var source = request.source(at: kept, known)
    if hasChanged { (source.harvestedUntil, source.resumptionToken, source.harvestBegan) = (nil, nil, nil) }
    var summary: ImportSummary?
    var notes: [Diagnostic] = []
    var parts = 0
    var tokens: Set<String> = []
    for number in 1...Self.partLimit {
      let part = try harvestPart(number, of: address, source, request, progress)
      if case .tokenRefused = part, source.resumptionToken != nil {
        guard notes.isEmpty else { throw Diagnostic.harvestGoesNowhere(address.shown) }
        notes.append(.harvestStartsAgain(address.shown))
        (source.resumptionToken, source.harvestBegan, tokens) = (nil, nil, [])
        continue
      }
      guard case .read(let read, let token) = part else { throw Diagnostic.harvestGoesNowhere(address.shown) }
      if summary == nil { summary = read } else { summary!.add(read) }
      if read.outcome == .refused { notes.append(.harvestStopped(address.shown, parts: parts)) }
      if request.options.dryRun || read.outcome == .refused { break }
      parts += 1
      if let token, token.utf8.count > Self.tokenBytes || !tokens.insert(token).inserted {
        throw Diagnostic.harvestGoesNowhere(address.shown)
      }
      source.advance(to: token, read.header, today: request.today)
      try store.register(source)
      if token == nil { break }
    }
    var whole = summary ?? ImportSummary(header: source.lastHeader, file: address.shown, outcome: .unchanged)
    whole.file = address.shown
    for note in notes { whole.add(note) }
    return whole
  }

  /// No repository has more parts; one that gives ever new tokens is stopped here.
  private static let partLimit = 100_000
  /// No repository needs more to know where a harvest is.
  private static let tokenBytes = 4_096

  private enum Part {
    /// A part that was read, and the token for the next; nil for the last.
    case read(ImportSummary, next: String?)
    /// The repository does not know our token any more.
    case tokenRefused
  }

  private func harvestPart(
    _ number: Int, of address: WebAddress, _ source: RegisteredSource, _ request: ImportRequest,
    _ progress: ImportProgress
  ) throws -> Part {
    let asked = try address.asking(for: source)
    let fetched = try request.fetcher.fetch(asked) { progress(.fetched(bytes: $0, of: $1)) }
    guard case .feed(let spool, _) = fetched else {
      throw Diagnostic.noAnswer(address.shown)
    }
    return try withExtendedLifetime(spool) {
      let name = number == 1 ? address.shown : "\(address.shown) part \(number)"
      let reader = try request.reader(path: spool.path, name: name, isHarvested: true)
      switch reader.protocolError {
      case "badResumptionToken": return .tokenRefused
      case "noRecordsMatch":
        return .read(ImportSummary(header: reader.header, file: name, outcome: .unchanged), next: nil)
      default: break
      }
      let summary = try take(reader, file: name, request, progress)
      if reader.protocolError == "badResumptionToken" { return .tokenRefused }
      return .read(summary, next: reader.resumptionToken)
    }
  }
}

extension WebAddress {
  /// The request for a source's records since the last harvest, or for the next part of an answer.
  ///
  /// The day is asked for again, since more may have changed in it; every repository knows days.
  fileprivate func asking(for source: RegisteredSource) throws -> WebAddress {
    if let token = source.resumptionToken {
      return try with([
        ("verb", "ListRecords"), ("metadataPrefix", nil), ("set", nil), ("from", nil), ("until", nil),
        ("resumptionToken", token),
      ])
    }
    let prefix: [(String, String?)] =
      url.contains("metadataPrefix=") ? [] : [("metadataPrefix", "oai_cerif_openaire")]
    let from: [(String, String?)] = source.harvestedUntil.map { [("from", $0.description)] } ?? []
    return try with([("verb", "ListRecords")] + prefix + from)
  }
}

extension RegisteredSource {
  fileprivate var lastHeader: FeedHeader {
    FeedHeader(source: source ?? "", format: readAs ?? "", content: .changes)
  }

  /// Notes a part that was taken: how to go on, or until when all is had.
  fileprivate mutating func advance(to token: String?, _ header: FeedHeader, today: CalendarDate) {
    (source, readAs) = (header.source, header.format)
    let began = harvestBegan ?? header.issued ?? today
    if token == nil { harvestedUntil = began }
    (resumptionToken, harvestBegan) = (token, token == nil ? nil : began)
  }
}
