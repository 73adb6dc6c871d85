import AllianceModel

/// What a feed turns out to be, and what its records say.
final class FeedInterpreter {
  private let file: String
  private let named: String?
  private let mapping: FeedMapping?
  private let validating: Bool
  private let isHarvested: Bool
  private var format: (any RecordReader)?
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

  /// Recognises the format by the root, and says where records stand and what checks them.
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
    self.format = format
    guard validating else { return (format.recordLevel, format.wrappers, nil) }
    if format is MemberFeed { return (format.recordLevel, format.wrappers, SchemaCheck()) }
    let name = format.header?.format ?? root.name
    remarks.append(.remark(.noSchema(name, at: Place(file: file, line: root.line))))
    return (format.recordLevel, format.wrappers, nil)
  }

  /// What a record says.
  func events(of record: ReadRecord) -> [FeedEvent] {
    let element = record.element
    if format!.context.contains(element.name) { context.append(element.serialized) }
    let events = format!.events(of: element)
    return taken(SchemaCheck.events(events, of: element, breaking: record.faults, file: file))
  }

  /// What there is to say at the end, where the root breaks this of the schema.
  func finish(_ faults: [SchemaCheck.Fault]) -> [FeedEvent] {
    taken(SchemaCheck.events([], of: nil, breaking: faults, file: file) + (format?.finish() ?? []))
  }

  private func taken(_ events: [FeedEvent]) -> [FeedEvent] {
    guard !remarks.isEmpty else { return events }
    defer { remarks = [] }
    return remarks + events
  }
}
