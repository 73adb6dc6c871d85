import AllianceModel
import CLibXML2

/// Checks one member feed against its XML Schema while it is read.
///
/// What holds for a whole feed, that no two members have one id, is left to the importer, so that memory does not grow
/// with the feed.
final class SchemaCheck {
  /// What a feed breaks of its schema.
  struct Fault {
    /// The line of the feed.
    let line: Int
    /// How deep the element lies: 1 for the root.
    let depth: Int
    /// What libxml2 says of it.
    let reason: String
    /// The line of the schema that it breaks.
    let schemaLine: Int

    func diagnostic(_ file: String) -> Diagnostic {
      .breaksSchema(reason, schemaLine: schemaLine, at: Place(file: file, line: line))
    }
  }

  private let schema: xmlSchemaPtr
  private var validator: SchemaValidator?
  private let lines = SchemaLines.memberFeed
  /// The root's name and namespace, which the parser keeps to its end.
  private var root: (name: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?)
  private var path: [String] = []
  private var line = 1
  private var records = 0
  private var faults: [Fault] = []

  /// After so many records a fresh validator goes on: libxml2 keeps what it compared until one ends.
  private static let recordsPerValidator = 1_000

  init() {
    XMLLibrary.isReady
    SchemaFiles.register()
    silenceXML()
    let parser = xmlSchemaNewParserCtxt(SchemaFiles.address)
    defer { xmlSchemaFreeParserCtxt(parser) }
    guard let schema = xmlSchemaParse(parser) else {
      preconditionFailure("the schema of member feeds is no schema")
    }
    self.schema = schema
    validator = SchemaValidator(schema, self)
  }

  deinit {
    validator = nil
    xmlSchemaFree(schema)
  }

  /// A record's events, or in place of the record a fault, where it breaks the schema; with what the root broke
  /// before it. Without a record, what is left to say of the root.
  func events(_ events: [FeedEvent], of record: FeedElement?, file: String) -> [FeedEvent] {
    defer { faults.removeAll() }
    let ofRoot = faults.filter { $0.depth < 2 }.map { FeedEvent.fault($0.diagnostic(file), record: "") }
    let broken = faults.filter { $0.depth > 1 }.map { $0.diagnostic(file) }
    guard let record, let first = broken.first else { return ofRoot + events }
    let rest = broken.dropFirst().map { FeedEvent.remark($0) }
    let isFaulty = events.contains { if case .fault = $0 { true } else { false } }
    if isFaulty { return ofRoot + [.remark(first)] + rest + events }
    let remarks = events.filter { if case .record = $0 { false } else { true } }
    return ofRoot + remarks + rest + [.fault(first, record: record.serialized)]
  }

  // MARK: What the reader tells

  func start(
    _ name: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?,
    _ declared: UnsafeMutableBufferPointer<UnsafePointer<UInt8>?>, _ count: Int32, _ defaulted: Int32,
    _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, line: Int
  ) {
    if path.isEmpty { root = (name, namespace) }
    if path.count == 1 { beginRecord() }
    path.append(String(cString: name))
    self.line = line
    validator?.handlers.startElementNs(
      validator?.data, name, prefix, namespace, Int32(declared.count / 2), declared.baseAddress, count,
      defaulted,
      attributes)
  }

  func end(
    _ name: UnsafePointer<UInt8>?, _ prefix: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?,
    line: Int
  ) {
    self.line = line
    validator?.handlers.endElementNs(validator?.data, name, prefix, namespace)
    path.removeLast()
  }

  func characters(_ text: UnsafePointer<UInt8>?, _ count: Int32) {
    validator?.handlers.characters(validator?.data, text, count)
  }

  private func beginRecord() {
    records += 1
    guard records.isMultiple(of: Self.recordsPerValidator) else { return }
    let told = faults
    validator = SchemaValidator(schema, self)
    validator?.handlers.startElementNs(validator?.data, root.name, nil, root.namespace, 0, nil, 0, 0, nil)
    // The root was checked already; that this one lacks its attributes means nothing.
    faults = told
  }

  /// A wrong value is told twice, by its facet and by its type, of which the first says more; and libxml2 remarks that
  /// it then can't compare it.
  fileprivate func take(_ message: String) {
    guard !message.contains("No precomputed value") else { return }
    let reason = SchemaReason(message)
    if reason.repeatsFacet, let last = faults.last, last.line == line, last.depth == path.count { return }
    faults.append(
      Fault(line: line, depth: path.count, reason: reason.text, schemaLine: lines.line(of: path, reason)))
  }
}

/// libxml2's validator over one stretch of a feed.
private final class SchemaValidator {
  private let context: xmlSchemaValidCtxtPtr
  private let plug: xmlSchemaSAXPlugPtr
  /// What ``plug`` gives us to call, and takes back at its end.
  private let given = UnsafeMutablePointer<UnsafeMutablePointer<xmlSAXHandler>?>.allocate(capacity: 1)
  private let givenData = UnsafeMutablePointer<UnsafeMutableRawPointer?>.allocate(capacity: 1)

  var handlers: xmlSAXHandler { given.pointee!.pointee }
  var data: UnsafeMutableRawPointer? { givenData.pointee }

  init(_ schema: xmlSchemaPtr, _ check: SchemaCheck) {
    given.initialize(to: nil)
    givenData.initialize(to: nil)
    guard let context = xmlSchemaNewValidCtxt(schema), let plug = xmlSchemaSAXPlug(context, given, givenData)
    else { preconditionFailure("out of memory") }
    (self.context, self.plug) = (context, plug)
    xmlSchemaSetValidStructuredErrors(
      context,
      { check, error in
        guard let message = error?.pointee.message else { return }
        Unmanaged<SchemaCheck>.fromOpaque(check!).takeUnretainedValue().take(String(cString: message))
      }, Unmanaged.passUnretained(check).toOpaque())
  }

  deinit {
    xmlSchemaSAXUnplug(plug)
    xmlSchemaFreeValidCtxt(context)
    given.deallocate()
    givenData.deallocate()
  }
}

/// What libxml2 says of a breach of a schema, in the form of our messages.
struct SchemaReason {
  /// The message.
  let text: String
  /// The attribute it is about.
  let attribute: String?
  /// The constraint on several values that is broken.
  let constraint: String?
  /// Whether a value is wrong, not what stands where.
  let isOfValue: Bool
  /// Whether it says again, of the type, what was said of its facet.
  let repeatsFacet: Bool

  init(_ message: String) {
    let plain =
      message
      .replacing("{\(MemberFeed.namespace)}", with: "").replacing(
        "{http://www.w3.org/XML/1998/namespace}", with: "xml:"
      )
      .replacing(". Expected", with: "; expected").replacing(/[.\s]+$/, with: "")
    attribute = plain.firstMatch(of: /attribute '([^']+)'/).map { String($0.1) }
    constraint = plain.firstMatch(of: /identity-constraint '([^']+)'/).map { String($0.1) }
    repeatsFacet = plain.contains("is not a valid value of the")
    isOfValue = repeatsFacet || plain.contains("[facet ")
    let text = plain.replacing(/(^|': |\] )([A-Z])/) { String($0.1) + $0.2.lowercased() }
    self.text = text.count > 400 ? text.prefix(400) + "…" : text
  }
}
