public import AllianceModel

/// Reads one feed, record by record, in whichever known format it is.
///
/// Memory does not depend on the feed's length. Faults of a record come as events; a fault of the whole feed is thrown
/// as a ``Diagnostic``. Not safe to use from two threads at once.
public final class FeedReader {
  /// What the feed says of itself.
  public let header: FeedHeader
  private let interpreter: FeedInterpreter
  private let source: RecordSource
  private var ahead: ReadAhead?
  /// What was read last, of which so many records were understood.
  private var batch = RecordBatch()
  private var understood = 0
  /// What records said that was not given yet, backwards, so that each is taken from the end.
  private var waiting: [(event: FeedEvent, record: FeedElement?)] = []
  /// The record of the last event, and what is kept of it where it is faulty.
  private var last: (record: FeedElement?, faulty: FeedFragment?) = (nil, nil)
  private var hasFinished = false

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
    try self.init(ByteSource(path: path, name: name), limits) { file in
      try FeedInterpreter(
        file: file, format: format, mapping: mapping, validating: validating, isHarvested: isHarvested)
    }
  }

  /// Reads a feed from memory; `name` stands for the file in messages.
  public convenience init(
    bytes: [UInt8], name: String, format: String? = nil, mapping: FeedMapping? = nil,
    validating: Bool = false, limits: FeedLimits = FeedLimits()
  ) throws {
    try self.init(ByteSource(bytes: bytes, name: name), limits) { file in
      try FeedInterpreter(
        file: file, format: format, mapping: mapping, validating: validating, isHarvested: false)
    }
  }

  private init(
    _ bytes: ByteSource, _ limits: FeedLimits, _ interpreter: (_ file: String) throws -> FeedInterpreter
  ) throws {
    let interpreter = try interpreter(bytes.name)
    self.interpreter = interpreter
    source = RecordSource(bytes, limits: limits, begin: interpreter.begin)
    var first: [(event: FeedEvent, record: FeedElement?)] = []
    while interpreter.header == nil, !hasFinished {
      if let next = try source.next() {
        (batch, understood) = (next, next.records.count)
        for record in next.records { first += interpreter.events(of: record).map { ($0, record.element) } }
      } else {
        hasFinished = true
        first += interpreter.finish(batch.rootFaults).map { ($0, nil) }
      }
    }
    header = interpreter.header!
    progress = source.progress
    waiting = first.reversed()
  }

  deinit { ahead?.stop() }

  /// From now on reads on a thread of its own, some 32 KiB at a time and a few of them ahead: to parse a feed and to do
  /// something with its records then go on side by side.
  public func readAhead() { if ahead == nil { ahead = ReadAhead(source) } }

  /// With what an OAI-PMH source is asked for the next part of its answer; nil where this is the last part, for other
  /// formats, and until all events have been read.
  public var resumptionToken: String? { interpreter.resumptionToken }

  /// The code of the error that an OAI-PMH source answered with instead of records; nil where it didn't, and for other
  /// formats. Known from the start, unless records come first.
  public var protocolError: String? { interpreter.protocolError }

  /// How much of the file has been read, 0…1; nil where its size is not known.
  public private(set) var progress: Double?

  /// The next record, remark or fault; nil at the end. Throws the ``Diagnostic`` that ends the feed before its end,
  /// once; from then on there is nothing more.
  public func nextEvent() throws -> FeedEvent? {
    while waiting.isEmpty { guard try understandOn() else { return nil } }
    let (event, record) = waiting.removeLast()
    last = (record, nil)
    if case .fault(let diagnostic, let xml) = event {
      last.faulty = FeedFragment(xml, line: record?.line ?? diagnostic.line ?? 1)
    }
    return event
  }

  /// Understands one record more, or what there is to say at the end; false where nothing is left.
  private func understandOn() throws -> Bool {
    guard !hasFinished else { return false }
    if understood < batch.records.count {
      let record = batch.records[understood]
      understood += 1
      wait(for: interpreter.events(of: record), of: record.element)
    } else if let next = try readOn() {
      (batch, understood, progress) = (next, 0, next.progress)
    } else {
      hasFinished = true
      wait(for: interpreter.finish(batch.rootFaults), of: nil)
    }
    return true
  }

  private func wait(for events: [FeedEvent], of record: FeedElement?) {
    for event in events.reversed() { waiting.append((event, record)) }
  }

  private func readOn() throws -> RecordBatch? {
    do {
      guard let ahead else { return try source.next() }
      return try ahead.next()
    } catch {
      hasFinished = true
      throw error
    }
  }

  /// The record that the last event is about, as it stood in the feed; nil where the event is about none.
  public var fragment: FeedFragment? {
    last.faulty ?? last.record.map { FeedFragment($0.serialized, line: $0.line) }
  }

  /// The root's start tag, with what stood beside the records and says something of all of them, as XML.
  public var envelope: String { interpreter.envelope }

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
