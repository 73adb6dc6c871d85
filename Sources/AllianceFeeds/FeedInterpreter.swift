import AllianceModel

/// What a feed turns out to be, and what its records say.
final class FeedInterpreter {
  private let file: String
  private let named: String?
  private let mapping: FeedMapping?
  private let validating: Bool
  private let isHarvested: Bool
  private var format: (any RecordReader)?
  /// What checks the feed against its schema, while it is read; nil where nothing does.
  private(set) var check: SchemaCheck?
  /// The root's start tag with what says something of the whole feed in it.
  private var root = (start: "", end: "")
  private var context: [String] = []
  /// What is to be said of the root.
  private var remarks: [FeedEvent] = []

  /// Parameters are those of ``FeedReader``.
  init(file: String, format: String?, mapping: FeedMapping?, validating: Bool, isHarvested: Bool) throws {
    if let format, !FeedFormats.names.contains(format) {
      throw Diagnostic.unknownFormat(format, known: FeedFormats.names, file: file)
    }
    self.file = file
    named = format
    self.mapping = mapping
    self.validating = validating
    self.isHarvested = isHarvested
  }

  /// See ``FeedReader``; nil as long as nothing of what was read has said it.
  var header: FeedHeader? { format?.header }
  /// See ``FeedReader``.
  var resumptionToken: String? { format?.resumptionToken }
  /// See ``FeedReader``.
  var protocolError: String? { format?.protocolError }
  /// See ``FeedReader``.
  var envelope: String { root.start + context.joined() + root.end }

  /// Recognises the format by the root, and says where records stand.
  func begin(_ root: FeedElement) throws -> (level: Int, wrappers: Set<String>, check: SchemaCheck?) {
    var format: any RecordReader =
      if let mapping { try MappedFeed(mapping, root: root, file: file) } else {
        try FeedReader.format(of: root, named: named, file: file).init(root: root, file: file)
      }
    self.root = root.serializedTags
    if isHarvested, var envelope = format as? OAIPMH {
      envelope.isHarvested = true
      format = envelope
    }
    if validating {
      if format is MemberFeed {
        check = SchemaCheck()
      } else {
        let name = format.header?.format ?? root.name
        remarks.append(.remark(.noSchema(name, at: Place(file: file, line: root.line))))
      }
    }
    self.format = format
    return (format.recordLevel, format.wrappers, check)
  }

  /// What a record says.
  func events(of record: FeedElement) -> [FeedEvent] {
    if format!.context.contains(record.name) { context.append(record.serialized) }
    let events = format!.events(of: record)
    return taken(check?.events(events, of: record, file: file) ?? events)
  }

  /// What there is to say at the end.
  func finish() -> [FeedEvent] {
    taken((check?.events([], of: nil, file: file) ?? []) + (format?.finish() ?? []))
  }

  private func taken(_ events: [FeedEvent]) -> [FeedEvent] {
    guard !remarks.isEmpty else { return events }
    defer { remarks = [] }
    return remarks + events
  }
}
