public import AllianceModel

/// Reads one feed, record by record, in whichever known format it is.
///
/// Memory does not depend on the feed's length. Faults of a record come as events; a fault of the whole feed is thrown
/// as a ``Diagnostic``. Not safe to use from two threads at once.
public final class FeedReader {
  /// What the feed says of itself.
  public let header: FeedHeader
  private let batches: BatchReader
  private var ahead: ReadAhead?
  /// What was read last, of which the first `given` events were given.
  private var batch = FeedBatch()
  private var given = 0

  /// Opens a file, compressed with gzip or not.
  ///
  /// - Parameters:
  ///   - name: What stands for the file in messages; nil for its path.
  ///   - format: A name of ``FeedFormats/names``; nil to go by the root element.
  ///   - mapping: How its records are understood, whatever its root element; nil for a known format.
  ///   - validating: Whether a member feed is checked against its XML Schema, a record that breaks it being faulty.
  ///   - isHarvested: Whether whoever reads asks for the next part of an OAI-PMH answer, and need not be told of it.
  /// - Throws: ``Diagnostic`` where the file can't be opened or is no feed.
  public init(
    path: String, name: String? = nil, format: String? = nil, mapping: FeedMapping? = nil,
    validating: Bool = false, isHarvested: Bool = false, limits: FeedLimits = FeedLimits()
  ) throws {
    batches = try BatchReader(
      ByteSource(path: path, name: name), format, mapping, validating, isHarvested, limits)
    (header, progress) = (batches.header, batches.progress)
  }

  /// Reads a feed from memory; `name` stands for the file in messages.
  public init(
    bytes: [UInt8], name: String, format: String? = nil, mapping: FeedMapping? = nil,
    validating: Bool = false, limits: FeedLimits = FeedLimits()
  ) throws {
    batches = try BatchReader(
      ByteSource(bytes: bytes, name: name), format, mapping, validating, false, limits)
    (header, progress) = (batches.header, batches.progress)
  }

  deinit { ahead?.stop(giving: batch) }

  /// From now on reads on a thread of its own, some 32 KiB at a time and a few of them ahead: to read a feed and to do
  /// something with its records then go on side by side.
  public func readAhead() { if ahead == nil { ahead = ReadAhead(batches) } }

  /// With what an OAI-PMH source is asked for the next part of its answer; nil where this is the last part, for other
  /// formats, and until all events have been read. Not to be asked before their end while it reads ahead.
  public var resumptionToken: String? { batches.resumptionToken }

  /// The code of the error that an OAI-PMH source answered with instead of records; nil where it didn't, and for other
  /// formats. Known from the start, unless records come first. Not to be asked while it reads ahead.
  public var protocolError: String? { batches.protocolError }

  /// How much of the file has been read, 0…1; nil where its size is not known.
  public private(set) var progress: Double?

  /// The next record, remark or fault; nil at the end. Throws the ``Diagnostic`` that ends the feed before its end,
  /// once; from then on there is nothing more.
  public func nextEvent() throws -> FeedEvent? {
    while given == batch.events.count {
      given = 0
      guard try readOn() else {
        progress = progress.map { _ in 1 }
        return nil
      }
      progress = batch.progress
    }
    given += 1
    return batch.events[given - 1]
  }

  private func readOn() throws -> Bool {
    guard let ahead else { return try batches.read(into: &batch) }
    return try ahead.swap(&batch)
  }

  /// The record that the last event is about, as it stood in the feed; nil where the event is about none.
  public var fragment: FeedFragment? {
    guard given > 0 else { return nil }
    let record = batch.records[given - 1]
    if case .fault(let diagnostic, let xml) = batch.events[given - 1] {
      return FeedFragment(xml, line: record?.line ?? diagnostic.line ?? 1)
    }
    return record.map { FeedFragment($0.serialized, line: $0.line) }
  }

  /// The root's start tag, with what stood beside the records and says something of all of them, as XML. While it reads
  /// ahead it is known at the end alone.
  public var envelope: String { batches.envelope }

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
