import AllianceModel

/// What some 32 KiB of a feed say.
struct FeedBatch {
  var events: [FeedEvent] = []
  /// The record that each event is about.
  var records: [FeedElement?] = []
  /// How much of the file has been read, 0…1; nil where its size is not known.
  var progress: Double?

  mutating func add(_ new: [FeedEvent], of record: FeedElement?) {
    events += new
    records += repeatElement(record, count: new.count)
  }

  /// Forgets all of it but keeps the room. What it holds of a reader must be let go where that reader reads.
  mutating func clear() {
    events.removeAll(keepingCapacity: true)
    records.removeAll(keepingCapacity: true)
  }
}

/// Reads a feed a batch at a time: recognises its format, and has that understand its records.
final class BatchReader {
  private let source: ByteSource
  private let limits: FeedLimits
  private var reader: XMLPullReader?
  private let state = State()
  private var hasEnded = false

  private final class State {
    var format: (any RecordReader)?
    var batch = FeedBatch()
    var check: SchemaCheck?
    /// The root's start tag with what says something of the whole feed in it.
    var root = (start: "", end: "")
    var context: [String] = []
  }

  /// Reads as far as the feed's header. Parameters are those of ``FeedReader``.
  init(
    _ source: ByteSource, _ format: String?, _ mapping: FeedMapping?, _ validating: Bool,
    _ isHarvested: Bool, _ limits: FeedLimits
  ) throws {
    self.source = source
    self.limits = limits
    if let format, !FeedFormats.names.contains(format) {
      throw Diagnostic.unknownFormat(format, known: FeedFormats.names, file: source.name)
    }
    let state = state
    let file = source.name
    reader = XMLPullReader(source, limits: limits) { root in
      state.format =
        if let mapping { try MappedFeed(mapping, root: root, file: file) } else {
          try FeedReader.format(of: root, named: format, file: file).init(root: root, file: file)
        }
      state.root = root.serializedTags
      if isHarvested, var envelope = state.format as? OAIPMH {
        envelope.isHarvested = true
        state.format = envelope
      }
      if validating {
        if state.format is MemberFeed {
          state.check = SchemaCheck()
        } else {
          let place = Place(file: file, line: root.line)
          state.batch.add(
            [.remark(.noSchema(state.format!.header?.format ?? root.name, at: place))], of: nil)
        }
      }
      return (state.format!.recordLevel, state.format!.wrappers, state.check)
    } take: { record in
      if state.format!.context.contains(record.name) { state.context.append(record.serialized) }
      let events = state.format!.events(of: record)
      state.batch.add(state.check?.events(events, of: record, file: file) ?? events, of: record)
    }
    while state.format?.header == nil, try advance() {}
  }

  /// See ``FeedReader``.
  var header: FeedHeader { state.format!.header! }
  /// See ``FeedReader``.
  var resumptionToken: String? { state.format?.resumptionToken }
  /// See ``FeedReader``.
  var protocolError: String? { state.format?.protocolError }
  /// See ``FeedReader``.
  var envelope: String { state.root.start + state.context.joined() + state.root.end }

  /// Puts what comes next in place of what a batch holds; false at the end. Throws the ``Diagnostic`` that ends the feed
  /// before its end, once.
  func read(into batch: inout FeedBatch) throws -> Bool {
    batch.clear()
    while state.batch.events.isEmpty { guard try advance() else { return false } }
    swap(&batch, &state.batch)
    batch.progress = progress
    return true
  }

  /// See ``FeedReader``.
  var progress: Double? {
    source.size.map { $0 == 0 ? 1 : min(1, Double(source.bytesIn) / Double($0)) }
  }

  private func advance() throws -> Bool {
    guard !hasEnded, let reader else { return false }
    do {
      hasEnded = try !reader.advance()
      try checkCompression()
    } catch {
      hasEnded = true
      state.batch.clear()
      throw error
    }
    if hasEnded {
      state.batch.add(state.check?.events([], of: nil, file: source.name) ?? [], of: nil)
      state.batch.add(state.format?.finish() ?? [], of: nil)
    }
    return true
  }

  private func checkCompression() throws {
    guard source.bytesOut > limits.bytesWithoutRecord else { return }
    guard source.bytesOut / max(1, source.bytesIn) > limits.compressionRatio else { return }
    throw Diagnostic.bomb(limits.compressionRatio, file: source.name)
  }
}
