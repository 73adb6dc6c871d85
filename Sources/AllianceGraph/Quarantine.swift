import AllianceFeeds
import AllianceModel
public import AllianceStore

/// Which records in quarantine to list.
public struct QuarantineRequest: Hashable, Codable, Sendable {
  /// The source they are of; nil for all.
  public var source: String?

  /// All, unless a source is named.
  public init(source: String? = nil) { self.source = source }
}

/// The records in quarantine.
public struct QuarantineAnswer: Hashable, Codable, Sendable {
  /// They, in order of number.
  public var records: [QuarantinedRecord]
}

/// Which records in quarantine to read again.
public struct RetryRequest: Hashable, Codable, Sendable {
  /// Their numbers; nil for all.
  public var numbers: [Int]?
  /// The file of the mapping by which records of mapped feeds are read; nil for known formats.
  public var mapping: String?

  /// All records of known formats, unless said otherwise.
  public init(numbers: [Int]? = nil, mapping: String? = nil) {
    self.numbers = numbers
    self.mapping = mapping
  }
}

extension Alliance {
  /// Lists the records in quarantine.
  public func quarantine(_ request: QuarantineRequest = QuarantineRequest()) throws -> QuarantineAnswer {
    QuarantineAnswer(records: try store.quarantine(source: request.source))
  }

  /// One record in quarantine, with itself as it stood in its feed.
  public func quarantined(_ number: Int) throws -> QuarantinedRecord { try store.quarantined(number) }

  /// Forgets a record in quarantine.
  public func dropQuarantined(_ number: Int) throws { try store.dropQuarantined(number) }

  /// Reads records in quarantine again, after what was wrong around them was mended, in one transaction.
  public func retryQuarantined(_ request: RetryRequest = RetryRequest()) throws -> RetrySummary {
    let mapping = try request.mapping.map { try FeedMapping(path: $0) }
    let taxonomy = try taxonomy()
    return try store.retryQuarantined(request.numbers) { record, envelope in
      guard let fragment = record.record else { return [] }
      let isMapped = record.format == FeedMapping.format
      if isMapped, mapping == nil { throw Diagnostic.needsMapping(file: record.file, line: fragment.line) }
      let events = try FeedReader.events(
        of: fragment, in: envelope, file: record.file, mapping: isMapped ? mapping : nil)
      var check = ConceptCheck(taxonomy, file: record.file)
      return events.flatMap { event -> [FeedEvent] in
        guard case .record(let said, let line) = event else { return [event] }
        return check.remarks(on: said, line: line).map { .remark($0) } + [event]
      }
    }
  }
}
