/// One record's elements, texts and attributes in flat arrays.
final class ElementTree {
  struct Node {
    /// The number of its name; -1 for a text.
    var name: Int32
    var namespace: Int32
    var line: Int32
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
    var next: Int32 = -1
    /// An element's attributes, or a text's bytes.
    var range: Range<Int32>
    var isFolded = false

    var isText: Bool { name < 0 }
    /// What a text says.
    var text: Run { Run(range: range, isFolded: isFolded) }
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
///
/// Invariant that makes its pointers safe: bytes are copied within the call that is given them, and looked at between
/// their ends alone.
struct TreeBuilder {
  typealias Bytes = UnsafeBufferPointer<UInt8>

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
        name: name, namespace: namespace, line: Int32(clamping: line), range: first..<first))
    open.append(Int32(room.nodes.count - 1))
  }

  mutating func addAttribute(_ name: Int32, namespace: Int32, _ value: Bytes) {
    room.attributes.append(ElementTree.Attribute(name: name, namespace: namespace, value: store(value)))
    let element = Int(open.last!)
    room.nodes[element].range = room.nodes[element].range.lowerBound..<Int32(room.attributes.count)
  }

  /// Adds text to the open element; returns how many bytes its current run of text has.
  mutating func addText(_ text: Bytes, line: Int) -> Int {
    let start = Int32(room.bytes.count)
    if let parent = open.last, case let last = Int(room.nodes[Int(parent)].lastChild), last >= 0,
      room.nodes[last].isText, room.nodes[last].range.upperBound == start
    {
      return extend(last, with: text)
    }
    let run = store(text)
    append(
      ElementTree.Node(
        name: -1, namespace: -1, line: Int32(clamping: line), range: run.range, isFolded: run.isFolded))
    return run.range.count
  }

  private mutating func extend(_ node: Int, with text: Bytes) -> Int {
    let run = room.nodes[node].text
    let added = store(text, after: room.bytes.last ?? 0x20)
    room.nodes[node].range = run.range.lowerBound..<added.range.upperBound
    room.nodes[node].isFolded = run.isFolded && added.isFolded
    return Int(added.range.upperBound - run.range.lowerBound)
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
  private mutating func store(_ text: Bytes, after byte: UInt8 = 0x20) -> ElementTree.Run {
    let start = Int32(room.bytes.count)
    room.bytes.append(contentsOf: text)
    let range = start..<Int32(room.bytes.count)
    return ElementTree.Run(range: range, isFolded: Self.isFolded(text, after: byte))
  }

  private static func isFolded(_ text: Bytes, after byte: UInt8) -> Bool {
    guard let first = text.first else { return true }
    guard looseness(first, after: byte) == 0 else { return false }
    // To the last byte in any case, so that many are looked at in one step.
    var loose: UInt8 = 0
    for place in 1..<text.count { loose |= looseness(text[place], after: text[place &- 1]) }
    return loose == 0
  }

  /// 0 for a byte that stays in a folded text, 1 for one that doesn't.
  private static func looseness(_ byte: UInt8, after last: UInt8) -> UInt8 {
    (byte < 0x20 ? 1 : 0) | (byte == 0x20 ? 1 : 0) & (last == 0x20 ? 1 : 0)
  }
}
