import AllianceModel
import CLibXML2

/// XML bytes in, one record's element tree at a time out: the only file that speaks to libxml2, beside `Schema/`.
///
/// Pushes 32 KiB at a time into libxml2's SAX2 parser, so memory does not depend on the feed's length. Nothing is
/// fetched and ``FeedLimits`` hold. A DOCTYPE is accepted from RDF alone, where it is the custom to abbreviate
/// namespaces by entities, and then with plain short text and nothing else in them.
///
/// Invariant that makes its pointers safe: what libxml2 hands over is used within that call alone; the parser, which
/// holds the reader unretained, and the builder of records are made and freed with it.
final class XMLPullReader {
  /// What the reader does with a feed's root: says on which level records stand, from 1 for the root itself, and
  /// which elements on that level only hold records, and what checks the feed against a schema, if anything does.
  typealias Begin = (FeedElement) throws -> (level: Int, wrappers: Set<String>, check: SchemaCheck?)
  /// Takes one complete record. The element is valid until the reader is asked to read on.
  typealias Take = (FeedElement) throws -> Void

  private let source: ByteSource
  private let limits: FeedLimits
  /// The line on which the bytes begin in the feed they are from.
  private let firstLine: Int
  private let begin: Begin
  private let take: Take
  /// Behind a pointer, for each access to a property of a class is checked, and there are three an element.
  private let records: UnsafeMutablePointer<RecordBuilder>
  private var context: xmlParserCtxtPtr?
  private var check: SchemaCheck?
  private var isBeforeRoot = true
  private var bytesSinceRecord = 0
  private var fault: (any Error)?
  private var isFinished = false
  private var entityCount = 0

  /// Below 64 KiB, from which on the C library tidies its whole heap whenever such a piece is let go.
  private static let chunkSize = 32 * 1024

  init(
    _ source: ByteSource, limits: FeedLimits, firstLine: Int = 1, begin: @escaping Begin, take: @escaping Take
  ) {
    self.source = source
    self.limits = limits
    self.firstLine = firstLine
    self.begin = begin
    self.take = take
    records = .allocate(capacity: 1)
    records.initialize(to: RecordBuilder(limits: limits))
  }

  deinit {
    records.deinitialize(count: 1)
    records.deallocate()
    guard let context else { return }
    if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(context)
  }

  /// Reads on by one chunk; false at the end of the feed. Throws the fault that ends it.
  func advance() throws -> Bool {
    guard !isFinished else { return false }
    var chunk = try source.read(Self.chunkSize)
    if context == nil { chunk = try start(chunk) }
    bytesSinceRecord += chunk.count
    try checkProgress()
    isFinished = chunk.isEmpty
    try parse(chunk)
    return true
  }

  private func parse(_ chunk: [UInt8]) throws {
    var rest = chunk[...]
    repeat {
      // No more than a tag may have, so that one that is too long is still open when that shows.
      let piece = rest.prefix(max(1, limits.tagBytes - bytesOfOpenTag))
      rest = rest.dropFirst(piece.count)
      try parse(piece, isLast: isFinished)
      guard bytesOfOpenTag < limits.tagBytes else { throw Diagnostic.tagTooLong(limits.tagBytes, at: place) }
    } while !rest.isEmpty
  }

  /// How much there is of a tag that has not ended yet, which libxml2 keeps until it has; 0 outside tags. Its checks of
  /// attributes are quadratic.
  private var bytesOfOpenTag: Int {
    guard let context, let input = context.pointee.input, let start = input.pointee.cur,
      context.pointee.instate == XML_PARSER_START_TAG || context.pointee.instate == XML_PARSER_END_TAG
    else { return 0 }
    return input.pointee.end - start
  }

  private func start(_ head: [UInt8]) throws -> [UInt8] {
    guard !head.isEmpty else { throw Diagnostic.empty(source.name) }
    // HTML writes it in any case, XML in capitals alone.
    let start = String(decoding: head.prefix(200), as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if start.lowercased().hasPrefix("<!doctype html") { throw Diagnostic.webPage(at: place) }
    let encoding = try Encoding(head: head, name: source.name)
    var handlers = Self.handlers
    let user = Unmanaged.passUnretained(self).toOpaque()
    XMLLibrary.isReady
    guard let context = xmlCreatePushParserCtxt(&handlers, user, nil, 0, nil) else {
      preconditionFailure("out of memory")
    }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    xmlCtxtUseOptions(context, Int32(options))
    self.context = context
    return encoding.head
  }

  private func parse(_ chunk: ArraySlice<UInt8>, isLast: Bool) throws {
    silenceXML()
    let code = chunk.withUnsafeBytes { bytes in
      xmlParseChunk(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), isLast ? 1 : 0)
    }
    if Self.undecodable.contains(Int32(code)) { throw Diagnostic.undecodable(at: place) }
    if isLast, !records.pointee.hasRootEnded { throw cutOff }
    if let fault { throw fault }
    guard code != 0, let context else { return }
    let error = xmlCtxtGetLastError(context)
    if isBeforeRoot, let root = error?.pointee.str1, FeedReader.isWebPage(String(cString: root)) {
      throw Diagnostic.webPage(at: place)
    }
    let reason = error?.pointee.message.map { String(cString: $0) } ?? ""
    let line = error.map { Int($0.pointee.line) + firstLine - 1 } ?? line
    throw Diagnostic.notWellFormed(
      code: Int(code), reason: reason, at: Place(file: source.name, line: max(1, line)))
  }

  /// What there is to say when the bytes end before the root does. libxml2 names whatever it missed first, and passes
  /// on as complete the half of a tag with which they end, so neither its error nor a fault of ours is of use.
  private var cutOff: Diagnostic {
    guard let outer = records.pointee.innermost else { return .cutOffBeforeRoot(at: place) }
    return .cutOff(inside: outer.name, openedAt: outer.line, at: place)
  }

  /// The codes with which libxml2 gives up where iconv does, in the last chunk and in any other.
  private static let undecodable = [Int32(XML_ERR_INVALID_ENCODING.rawValue), -1]

  private func checkProgress() throws {
    guard bytesSinceRecord > limits.bytesWithoutRecord else { return }
    throw Diagnostic.noRecord(in: limits.bytesWithoutRecord, at: place)
  }

  private var line: Int { context.map { Int(xmlSAX2GetLineNumber($0)) + firstLine - 1 } ?? firstLine }

  private var place: Place { Place(file: source.name, line: max(1, line)) }

  private func stop(_ error: any Error) {
    if fault == nil { fault = error }
    xmlStopParser(context)
  }

  // MARK: What libxml2 calls

  private func startElement(
    _ name: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?,
    _ declared: UnsafeMutableBufferPointer<UnsafePointer<UInt8>?>, _ attributeCount: Int,
    _ attributes: RecordBuilder.Attributes?
  ) {
    guard fault == nil else { return }
    let excess = records.pointee.start(name, namespace, declared, attributeCount, attributes, line: line)
    if let excess { return stop(at: excess) }
    if isBeforeRoot { startRoot() }
  }

  private func startRoot() {
    isBeforeRoot = false
    do {
      let (level, wrappers, check) = try begin(records.pointee.root)
      records.pointee.recordLevel = level
      records.pointee.wrappers = wrappers
      records.pointee.leaveRoot()
      self.check = check
    } catch {
      stop(error)
    }
  }

  private func endElement() {
    guard fault == nil, let record = records.pointee.end() else { return }
    bytesSinceRecord = 0
    do { try take(record.root) } catch { stop(error) }
  }

  private func characters(_ text: UnsafeBufferPointer<UInt8>) {
    guard fault == nil, let excess = records.pointee.addText(text) else { return }
    stop(at: excess)
  }

  private func stop(at excess: RecordBuilder.Excess) {
    let place = place
    switch excess {
    case .depth: stop(Diagnostic.tooDeep(limits.depth, at: place))
    case .attributes: stop(Diagnostic.tooManyAttributes(limits.attributes, at: place))
    case .names: stop(Diagnostic.tooManyNames(limits.names, at: place))
    case .textBytes: stop(Diagnostic.textTooLong(limits.textBytes, at: place))
    case .recordBytes: stop(Diagnostic.recordTooLong(limits.recordBytes, at: place))
    }
  }

  // MARK: Entities

  /// The longest text an entity may stand for, and how many there may be: many times what namespaces need.
  private static let entityBytes = 1_000
  private static let entities = 100

  private func doctype(_ name: String, isExternal: Bool) {
    if FeedReader.isWebPage(name) { return stop(Diagnostic.webPage(at: place)) }
    guard !isExternal, name == "rdf:RDF" || name == "RDF" else { return stop(Diagnostic.doctype(at: place)) }
    // Safe here and only here: ``entity(_:_:_:)`` lets none through that is external or names another.
    context?.pointee.replaceEntities = 1
    records.pointee.resolvesAll = true
    xmlSAX2StartDocument(context)
    xmlSAX2InternalSubset(context, name, nil, nil)
  }

  private func entity(_ name: UnsafePointer<UInt8>, _ type: Int32, _ content: UnsafeMutablePointer<UInt8>?) {
    guard fault == nil else { return }
    entityCount += 1
    let isText = Int(type) == Int(XML_INTERNAL_GENERAL_ENTITY.rawValue)
    let text = content.map { String(cString: $0) } ?? ""
    guard isText, entityCount <= Self.entities, text.utf8.count <= Self.entityBytes,
      !text.contains(where: { "&%<".contains($0) })
    else { return stop(Diagnostic.doctype(at: place)) }
    xmlSAX2EntityDecl(context, name, type, nil, nil, content)
  }

  /// libxml2 looks each value that a declaration gives to an attribute up among all others, for each element.
  private func attributeDeclaration() {
    if fault == nil { stop(Diagnostic.doctype(at: place)) }
  }

  private func instruction(_ target: UnsafePointer<UInt8>) {
    guard fault == nil, let excess = records.pointee.addInstruction(target) else { return }
    stop(at: excess)
  }

  private static func reader(_ user: UnsafeMutableRawPointer?) -> XMLPullReader {
    Unmanaged<XMLPullReader>.fromOpaque(user!).takeUnretainedValue()
  }

  private static var handlers: xmlSAXHandler {
    var handlers = xmlSAXHandler()
    handlers.initialized = XML_SAX2_MAGIC
    handlers.startElementNs = {
      user, name, prefix, namespace, declaredCount, declared, count, defaulted, attributes in
      let declared = UnsafeMutableBufferPointer(start: declared, count: 2 * Int(declaredCount))
      let reader = XMLPullReader.reader(user)
      reader.startElement(name!, namespace, declared, Int(count), attributes)
      guard reader.fault == nil, let check = reader.check else { return }
      check.start(name!, prefix, namespace, declared, count, defaulted, attributes, line: reader.line)
    }
    handlers.endElementNs = { user, name, prefix, namespace in
      let reader = XMLPullReader.reader(user)
      if reader.fault == nil, let check = reader.check {
        check.end(name, prefix, namespace, line: reader.records.pointee.lineOfElement)
      }
      reader.endElement()
    }
    handlers.characters = { user, text, count in
      let reader = XMLPullReader.reader(user)
      reader.characters(UnsafeBufferPointer(start: text, count: Int(count)))
      if reader.fault == nil { reader.check?.characters(text, count) }
    }
    handlers.cdataBlock = handlers.characters
    handlers.processingInstruction = { user, target, _ in XMLPullReader.reader(user).instruction(target!) }
    handlers.internalSubset = { user, name, publicID, systemID in
      let name = name.map { String(cString: $0) } ?? ""
      XMLPullReader.reader(user).doctype(name, isExternal: publicID != nil || systemID != nil)
    }
    handlers.entityDecl = { user, name, type, _, _, content in
      XMLPullReader.reader(user).entity(name!, type, content)
    }
    handlers.attributeDecl = { user, _, _, _, _, _, values in
      xmlFreeEnumeration(values)
      XMLPullReader.reader(user).attributeDeclaration()
    }
    handlers.getEntity = { user, name in xmlSAX2GetEntity(XMLPullReader.reader(user).context, name) }
    return handlers
  }
}
