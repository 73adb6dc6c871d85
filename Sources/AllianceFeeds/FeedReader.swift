public import AllianceModel

/// Reads one feed, record by record, in whichever known format it is.
///
/// Memory does not depend on the feed's length. Faults of a record come as events; a fault of the whole feed is thrown
/// as a ``Diagnostic``. Not safe to use from two threads at once.
public final class FeedReader {
  private let source: ByteSource
  private let limits: FeedLimits
  private var reader: XMLPullReader?
  private let state = State()
  /// What was read and not given yet, backwards, so that each is taken from the end.
  private var waiting: (events: [FeedEvent], records: [FeedElement?]) = ([], [])
  /// The record of the last event, and what is kept of it where it is faulty.
  private var last: (record: FeedElement?, faulty: FeedFragment?) = (nil, nil)
  private var hasEnded = false

  private final class State {
    var format: (any RecordReader)?
    var events: [FeedEvent] = []
    var check: SchemaCheck?
    /// The record that each event is about.
    var records: [FeedElement?] = []
    /// The root's start tag with what says something of the whole feed in it.
    var root = (start: "", end: "")
    var context: [String] = []

    func add(_ new: [FeedEvent], of record: FeedElement?) {
      events += new
      records += repeatElement(record, count: new.count)
    }
  }

  /// Opens a file, compressed with gzip or not.
  ///
  /// - Parameters:
  ///   - name: What stands for the file in messages; nil for its path.
  ///   - format: A name of ``FeedFormats/names``; nil to go by the root element.
  ///   - mapping: How its records are understood, whatever its root element; nil for a known format.
  ///   - validating: Whether a member feed is checked against its XML Schema, a record that breaks it being faulty.
  ///   - isHarvested: Whether whoever reads asks for the next part of an OAI-PMH answer, and need not be told of it.
  /// - Throws: ``Diagnostic`` where the file can't be opened or is no feed.
  public convenience init(
    path: String, name: String? = nil, format: String? = nil, mapping: FeedMapping? = nil,
    validating: Bool = false, isHarvested: Bool = false, limits: FeedLimits = FeedLimits()
  ) throws {
    try self.init(ByteSource(path: path, name: name), format, mapping, validating, isHarvested, limits)
  }

  /// Reads a feed from memory; `name` stands for the file in messages.
  public convenience init(
    bytes: [UInt8], name: String, format: String? = nil, mapping: FeedMapping? = nil,
    validating: Bool = false, limits: FeedLimits = FeedLimits()
  ) throws {
    try self.init(ByteSource(bytes: bytes, name: name), format, mapping, validating, false, limits)
  }

  private init(
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
          try Self.format(of: root, named: format, file: file).init(root: root, file: file)
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
          state.add(
            [.remark(.noSchema(state.format!.header?.format ?? root.name, at: place))], of: nil)
        }
      }
      return (state.format!.recordLevel, state.format!.wrappers, state.check)
    } take: { record in
      if state.format!.context.contains(record.name) { state.context.append(record.serialized) }
      let events = state.format!.events(of: record)
      state.add(state.check?.events(events, of: record, file: file) ?? events, of: record)
    }
    while state.format?.header == nil, try advance() {}
  }

  /// What the feed says of itself.
  public var header: FeedHeader { state.format!.header! }

  /// With what an OAI-PMH source is asked for the next part of its answer; nil where this is the last part, for other
  /// formats, and until all events have been read.
  public var resumptionToken: String? { state.format?.resumptionToken }

  /// The code of the error that an OAI-PMH source answered with instead of records; nil where it didn't, and for other
  /// formats. Known from the start, unless records come first.
  public var protocolError: String? { state.format?.protocolError }

  /// How much of the file has been read, 0…1; nil where its size is not known.
  public var progress: Double? {
    source.size.map { $0 == 0 ? 1 : min(1, Double(source.bytesIn) / Double($0)) }
  }

  /// The next record, remark or fault; nil at the end. Throws the ``Diagnostic`` that ends the feed before its end,
  /// once; from then on there is nothing more.
  public func nextEvent() throws -> FeedEvent? {
    while waiting.events.isEmpty {
      if state.events.isEmpty { guard try advance() else { return nil } }
      swap(&waiting.events, &state.events)
      swap(&waiting.records, &state.records)
      waiting.events.reverse()
      waiting.records.reverse()
    }
    let event = waiting.events.removeLast()
    last = (waiting.records.removeLast(), nil)
    if case .fault(let diagnostic, let xml) = event {
      last.faulty = FeedFragment(xml, line: last.record?.line ?? diagnostic.line ?? 1)
    }
    return event
  }

  /// The record that the last event is about, as it stood in the feed; nil where the event is about none.
  public var fragment: FeedFragment? {
    last.faulty ?? last.record.map { FeedFragment($0.serialized, line: $0.line) }
  }

  /// The root's start tag, with what stood beside the records and says something of all of them, as XML.
  public var envelope: String {
    state.root.start + state.context.joined() + state.root.end
  }

  private func advance() throws -> Bool {
    guard !hasEnded, let reader else { return false }
    do {
      hasEnded = try !reader.advance()
      try checkCompression()
    } catch {
      hasEnded = true
      (state.events, state.records) = ([], [])
      throw error
    }
    if hasEnded {
      state.add(state.check?.events([], of: nil, file: source.name) ?? [], of: nil)
      state.add(state.format?.finish() ?? [], of: nil)
    }
    return true
  }

  private func checkCompression() throws {
    guard source.bytesOut > limits.bytesWithoutRecord else { return }
    guard source.bytesOut / max(1, source.bytesIn) > limits.compressionRatio else { return }
    throw Diagnostic.bomb(limits.compressionRatio, file: source.name)
  }

  /// Whether a root element, or the name in a DOCTYPE, is that of a web page.
  static func isWebPage(_ root: String) -> Bool { root.lowercased() == "html" }

  static func format(of root: FeedElement, named name: String?, file: String) throws
    -> any FeedFormat.Type
  {
    let place = Place(file: file, line: root.line)
    let found = FeedFormats.all.first { (name == nil || name == $0.name) && $0.recognises(root) }
    if let found { return found }
    if isWebPage(root.name) { throw Diagnostic.webPage(at: place) }
    if let name { throw Diagnostic.wrongRoot(root.name, format: name, at: place) }
    if let near = FeedFormats.all.first(where: { $0.roots.contains(root.name) }) {
      throw Diagnostic.wrongNamespace(
        root.name, root.namespace, expected: near.namespace(of: root.name), at: place)
    }
    throw Diagnostic.unknownRoot(root.name, known: FeedFormats.all.flatMap { $0.roots }, at: place)
  }
}
