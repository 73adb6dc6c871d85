import AllianceModel

/// One record's elements, texts and attributes in flat arrays, filled while it is parsed.
final class ElementTree {
  struct Node {
    var name: Int32
    var namespace: Int32
    var line: Int32
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
    var next: Int32 = -1
    var attributes: Range<Int32>
    /// The bytes of a text node; an element has none.
    var text: Range<Int32>?
  }

  struct Attribute {
    var name: Int32
    /// The number of its namespace; -1 for none, and for the prefix `xml`, which stands in its name.
    var namespace: Int32
    var value: Range<Int32>
  }

  let names: NameTable
  fileprivate(set) var nodes: [Node] = []
  fileprivate(set) var attributes: [Attribute] = []
  fileprivate(set) var bytes: [UInt8] = []
  private var open: [Int32] = []

  init(names: NameTable) { self.names = names }

  var isEmpty: Bool { nodes.isEmpty }
  /// What the record holds, its elements and not only their texts counted.
  var byteCount: Int { bytes.count + nodes.count * MemoryLayout<Node>.stride }
  var root: FeedElement { FeedElement(tree: self, node: 0) }

  func begin(_ name: Int32, namespace: Int32, line: Int) {
    let first = Int32(attributes.count)
    append(
      Node(
        name: name, namespace: namespace, line: Int32(clamping: line), attributes: first..<first, text: nil))
    open.append(Int32(nodes.count - 1))
  }

  func addAttribute(_ name: Int32, namespace: Int32, _ value: UnsafeBufferPointer<UInt8>) {
    attributes.append(Attribute(name: name, namespace: namespace, value: store(value)))
    let element = Int(open.last!)
    nodes[element].attributes = nodes[element].attributes.lowerBound..<Int32(attributes.count)
  }

  /// Adds text to the open element; returns how many bytes its current run of text has.
  func addText(_ text: UnsafeBufferPointer<UInt8>, line: Int) -> Int {
    let added = store(text)
    if let last = open.last.map({ nodes[Int($0)].lastChild }), last >= 0, let run = nodes[Int(last)].text,
      run.upperBound == added.lowerBound
    {
      nodes[Int(last)].text = run.lowerBound..<added.upperBound
      return Int(added.upperBound - run.lowerBound)
    }
    append(Node(name: -1, namespace: -1, line: Int32(clamping: line), attributes: 0..<0, text: added))
    return added.count
  }

  /// Closes the open element; true when that was the outermost.
  func end() -> Bool {
    open.removeLast()
    return open.isEmpty
  }

  func reset() {
    nodes.removeAll(keepingCapacity: nodes.count < 1 << 14)
    attributes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: bytes.count < 1 << 20)
    open.removeAll(keepingCapacity: true)
  }

  private func append(_ node: Node) {
    let number = Int32(nodes.count)
    nodes.append(node)
    guard let parent = open.last.map(Int.init) else { return }
    if nodes[parent].lastChild < 0 {
      nodes[parent].firstChild = number
    } else {
      nodes[Int(nodes[parent].lastChild)].next = number
    }
    nodes[parent].lastChild = number
  }

  private func store(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int32> {
    let start = Int32(bytes.count)
    bytes.append(contentsOf: text)
    return start..<Int32(bytes.count)
  }
}

/// Names of elements, attributes and namespaces, each with a number.
final class NameTable {
  private(set) var names: [String] = []
  private var numbers: [Key: Int32] = [:]

  private struct Key: Hashable {
    let address: UnsafeRawPointer
    let prefix: String
  }

  var count: Int { names.count }

  /// The number of a name that no parser gave.
  func add(_ name: String) -> Int32 {
    names.append(name)
    return Int32(names.count - 1)
  }

  /// The number of a name. libxml2 keeps one copy of each name as long as its parser lives, so its address is its key.
  func number(of name: UnsafePointer<UInt8>, prefix: String = "") -> Int32 {
    let key = Key(address: UnsafeRawPointer(name), prefix: prefix)
    if let number = numbers[key] { return number }
    let number = Int32(names.count)
    names.append(prefix + String(cString: name))
    numbers[key] = number
    return number
  }
}
