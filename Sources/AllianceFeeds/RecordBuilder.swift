/// Makes records of what a parser meets: element trees of all that stands on the level of records.
///
/// Invariant that makes its pointers safe: they are libxml2's, good for the length of the call that hands them over,
/// and nothing of them is kept but the addresses of names, as numbers.
struct RecordBuilder {
  /// What there can be too much of.
  enum Excess { case depth, attributes, names, textBytes, recordBytes }

  /// On which level records stand, from 1 for the root itself.
  var recordLevel = 1
  /// Elements on that level that only hold records.
  var wrappers: Set<String> = []
  /// Whether an ampersand is resolved in values like everything else.
  var resolvesAll = false
  private(set) var hasRootEnded = false
  private let limits: FeedLimits
  private var open: [(name: Int32, line: Int)] = []
  private var isInWrapper = false
  private var builder = TreeBuilder()

  typealias Attributes = UnsafeMutablePointer<UnsafePointer<UInt8>?>

  init(limits: FeedLimits) { self.limits = limits }

  /// The line on which the innermost open element begins.
  var lineOfElement: Int { open.last?.line ?? 1 }

  /// The innermost open element.
  var innermost: (name: String, line: Int)? {
    open.last.map { (builder.names.names[Int($0.name)], $0.line) }
  }

  /// The root as far as it is read.
  var root: FeedElement { builder.tree.root }

  /// The start of an element.
  mutating func start(
    _ name: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?,
    _ declared: UnsafeMutableBufferPointer<UnsafePointer<UInt8>?>, _ attributeCount: Int,
    _ attributes: Attributes?, line: Int
  ) -> Excess? {
    let number = builder.names.number(of: name)
    open.append((number, line))
    if open.count > limits.depth { return .depth }
    if attributeCount + declared.count / 2 > limits.attributes { return .attributes }
    for case let part? in declared { _ = builder.names.number(of: part) }
    // At one name too many: libxml2 keeps every one, that of a prefix too.
    if builder.names.count > limits.names { return .names }
    guard open.count == 1 || open.count >= recordLevel, !enterWrapper(number) else { return nil }
    let space = namespace.map { builder.names.number(of: $0) } ?? -1
    builder.begin(number, namespace: space, line: line)
    for index in 0..<attributeCount { addAttribute(attributes! + 5 * index) }
    return builder.byteCount > limits.recordBytes ? .recordBytes : nil
  }

  /// Forgets what was built of a root that is no record itself.
  mutating func leaveRoot() { if recordLevel > 1 { _ = builder.finish() } }

  /// Whether an element is a wrapper of records, which stand one level further down until it ends.
  private mutating func enterWrapper(_ name: Int32) -> Bool {
    guard open.count == recordLevel, !isInWrapper, wrappers.contains(builder.names.names[Int(name)]) else {
      return false
    }
    recordLevel += 1
    isInWrapper = true
    return true
  }

  /// libxml2 gives five pointers an attribute: local name, prefix, namespace, first byte and end of the value.
  private mutating func addAttribute(_ attribute: Attributes) {
    guard let name = attribute[0], let first = attribute[3], let end = attribute[4] else { return }
    let isXML = attribute[1].map(Self.isXML) ?? false
    let number = builder.names.number(of: name, isXML: isXML)
    let namespace = isXML ? -1 : attribute[2].map { builder.names.number(of: $0) } ?? -1
    let value = UnsafeBufferPointer(start: first, count: end - first)
    guard !resolvesAll, value.contains(UInt8(ascii: "&")) else {
      return builder.addAttribute(number, namespace: namespace, value)
    }
    // libxml2 resolves all but an ampersand, which it leaves as a reference.
    let resolved = Array(value).replacing(Array("&#38;".utf8), with: [UInt8(ascii: "&")])
    resolved.withUnsafeBufferPointer { builder.addAttribute(number, namespace: namespace, $0) }
  }

  private static func isXML(_ prefix: UnsafePointer<UInt8>) -> Bool {
    prefix[0] == UInt8(ascii: "x") && prefix[1] == UInt8(ascii: "m") && prefix[2] == UInt8(ascii: "l")
      && prefix[3] == 0
  }

  /// The end of an element; the record, where it was one.
  mutating func end() -> ElementTree? {
    hasRootEnded = open.count == 1
    defer { open.removeLast() }
    guard open.count >= recordLevel, builder.end() else {
      if isInWrapper, open.count < recordLevel {
        recordLevel -= 1
        isInWrapper = false
      }
      return nil
    }
    return builder.finish()
  }

  mutating func addText(_ text: UnsafeBufferPointer<UInt8>) -> Excess? {
    guard open.count >= recordLevel, !builder.isEmpty else { return nil }
    let run = builder.addText(text, line: lineOfElement)
    if run > limits.textBytes { return .textBytes }
    return builder.byteCount > limits.recordBytes ? .recordBytes : nil
  }

  /// An instruction, of which libxml2 keeps the name.
  mutating func addInstruction(_ target: UnsafePointer<UInt8>) -> Excess? {
    _ = builder.names.number(of: target)
    return builder.names.count > limits.names ? .names : nil
  }
}
