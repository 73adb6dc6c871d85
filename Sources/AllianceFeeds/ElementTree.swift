/// One record's elements, texts and attributes in flat arrays.
final class ElementTree {
  struct Node {
    var name: Int32
    var namespace: Int32
    var line: Int32
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
    var next: Int32 = -1
    var attributes: Range<Int32>
    /// What a text node says; an element has none.
    var text: Run?
  }

  struct Attribute {
    var name: Int32
    /// The number of its namespace; -1 for none, and for the prefix `xml`, which stands in its name.
    var namespace: Int32
    var value: Run
  }

  /// Bytes of a text.
  struct Run {
    var range: Range<Int32>
    /// Whether white space in it is folded already, but for one space at its end.
    var isFolded: Bool
  }

  let names: [String]
  let nodes: [Node]
  let attributes: [Attribute]
  let bytes: [UInt8]
  private let pool: TreePool?

  /// A tree of what a builder holds, whose room goes to a pool in the end.
  fileprivate init(_ builder: TreeBuilder, pool: TreePool?) {
    names = builder.names.names
    nodes = builder.room.nodes
    attributes = builder.room.attributes
    bytes = builder.room.bytes
    self.pool = pool
  }

  deinit { pool?.give(TreeRoom(nodes: nodes, attributes: attributes, bytes: bytes)) }

  var root: FeedElement { FeedElement(tree: self, node: 0) }
}

/// Where a tree lies.
private struct TreeRoom {
  var nodes: [ElementTree.Node] = []
  var attributes: [ElementTree.Attribute] = []
  var bytes: [UInt8] = []

  /// Empties it for a next tree. Must be the only one that has it.
  mutating func clear() {
    nodes.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }
}

/// Room of trees that nobody needs any more, for next ones: most records take about as much.
private final class TreePool {
  private var spare: [TreeRoom] = []

  /// As many as a chunk of a feed makes; what was made for a rare large record is not kept.
  private static let limit = 64
  private static let (nodeLimit, byteLimit) = (1 << 10, 1 << 14)

  func give(_ room: TreeRoom) {
    guard spare.count < Self.limit, room.nodes.capacity <= Self.nodeLimit,
      room.attributes.capacity <= Self.nodeLimit, room.bytes.capacity <= Self.byteLimit
    else { return }
    spare.append(room)
  }

  func take() -> TreeRoom {
    guard var room = spare.popLast() else { return TreeRoom() }
    room.clear()
    return room
  }
}

/// Fills element trees, one after the other, with the same names.
struct TreeBuilder {
  var names = NameTable()
  fileprivate var room = TreeRoom()
  private let pool = TreePool()
  private var open: [Int32] = []

  var isEmpty: Bool { room.nodes.isEmpty }
  /// What the record holds, its elements and not only their texts counted.
  var byteCount: Int { room.bytes.count + room.nodes.count * MemoryLayout<ElementTree.Node>.stride }
  /// What is there so far.
  var tree: ElementTree { ElementTree(self, pool: nil) }

  mutating func begin(_ name: Int32, namespace: Int32, line: Int) {
    let first = Int32(room.attributes.count)
    append(
      ElementTree.Node(
        name: name, namespace: namespace, line: Int32(clamping: line), attributes: first..<first, text: nil))
    open.append(Int32(room.nodes.count - 1))
  }

  mutating func addAttribute(_ name: Int32, namespace: Int32, _ value: some Collection<UInt8>) {
    room.attributes.append(ElementTree.Attribute(name: name, namespace: namespace, value: store(value)))
    let element = Int(open.last!)
    room.nodes[element].attributes = room.nodes[element].attributes.lowerBound..<Int32(room.attributes.count)
  }

  /// Adds text to the open element; returns how many bytes its current run of text has.
  mutating func addText(_ text: some Collection<UInt8>, line: Int) -> Int {
    let start = Int32(room.bytes.count)
    if let parent = open.last, case let last = Int(room.nodes[Int(parent)].lastChild), last >= 0,
      let run = room.nodes[last].text, run.range.upperBound == start
    {
      let added = store(text, after: run.isFolded ? room.bytes.last! : nil)
      room.nodes[last].text = .init(
        range: run.range.lowerBound..<added.range.upperBound, isFolded: run.isFolded && added.isFolded)
      return Int(added.range.upperBound - run.range.lowerBound)
    }
    let added = store(text)
    append(
      ElementTree.Node(name: -1, namespace: -1, line: Int32(clamping: line), attributes: 0..<0, text: added))
    return added.range.count
  }

  /// Closes the open element; true when that was the outermost.
  mutating func end() -> Bool {
    open.removeLast()
    return open.isEmpty
  }

  /// Hands out what is there, and begins the next tree.
  mutating func finish() -> ElementTree {
    let tree = ElementTree(self, pool: pool)
    room = pool.take()
    open.removeAll(keepingCapacity: true)
    return tree
  }

  private mutating func append(_ node: ElementTree.Node) {
    let number = Int32(room.nodes.count)
    room.nodes.append(node)
    guard let parent = open.last.map(Int.init) else { return }
    if room.nodes[parent].lastChild < 0 {
      room.nodes[parent].firstChild = number
    } else {
      room.nodes[Int(room.nodes[parent].lastChild)].next = number
    }
    room.nodes[parent].lastChild = number
  }

  /// Keeps text, and looks whether its white space is folded where it follows a byte; a text begins as if after a space.
  private mutating func store(_ text: some Collection<UInt8>, after byte: UInt8? = 0x20) -> ElementTree.Run {
    let start = Int32(room.bytes.count)
    room.bytes.append(contentsOf: text)
    var last = byte ?? 0x20
    // Without a branch, so that many bytes are looked at in one step.
    var loose: UInt8 = 0
    for byte in text {
      loose |= (byte < 0x20 ? 1 : 0) | (byte == 0x20 ? 1 : 0) & (last == 0x20 ? 1 : 0)
      last = byte
    }
    return ElementTree.Run(range: start..<Int32(room.bytes.count), isFolded: byte != nil && loose == 0)
  }
}

/// Names of elements, attributes and namespaces, each with a number.
struct NameTable {
  private(set) var names: [String] = []
  private var numbers: [Key: Int32] = [:]
  /// Names met last, by some bits of their address, so that a look at most names needs no hash.
  private var recent = [(key: Key, number: Int32)](repeating: (Key(address: 0, isXML: false), -1), count: 256)

  private struct Key: Hashable {
    let address: UInt
    let isXML: Bool
  }

  var count: Int { names.count }

  /// The number of a name that no parser gave.
  mutating func add(_ name: String) -> Int32 {
    names.append(name)
    return Int32(names.count - 1)
  }

  /// The number of a name, or of one with the prefix `xml`. libxml2 keeps one copy of each name as long as its parser
  /// lives, so its address is its key.
  mutating func number(of name: UnsafePointer<UInt8>, isXML: Bool = false) -> Int32 {
    let key = Key(address: UInt(bitPattern: name), isXML: isXML)
    let place = Int((key.address ^ key.address >> 8) & 255)
    if recent[place].key == key { return recent[place].number }
    let number = numbers[key] ?? add((isXML ? "xml:" : "") + String(cString: name))
    numbers[key] = number
    recent[place] = (key, number)
    return number
  }
}
