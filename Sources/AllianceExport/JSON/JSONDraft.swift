/// JSON under construction: the bytes of what was written, and which values in it have not ended.
///
/// A value ends when its `encode(to:)` returns, so that nearly all is written from the beginning to the end. Only what
/// a type may go on with after others (``nested(at:)``) has a draft of its own, which is put in its place when the
/// value around it ends. A draft is of no use after an error.
final class JSONDraft {
  /// What was written so far.
  @exclusivity(unchecked) var bytes: [UInt8] = []
  /// What leads to the draft in the whole.
  private let root: [any CodingKey]
  /// The values that have not ended, the outermost first; a level is a place here.
  @exclusivity(unchecked) private var open: [Value]
  /// The parts of all open values, those of the innermost last.
  @exclusivity(unchecked) private var parts: [Part] = []

  /// A value that has not ended.
  private struct Value {
    var shape: Shape?
    /// Where its bytes begin.
    let start: Int
    /// How many objects and arrays stand around it.
    let depth: Int
    /// Where its parts begin.
    let firstPart: Int
    /// How many members or elements it has.
    var count = 0
    /// Whether its parts must be put together when it ends.
    var isScattered = false
  }

  private enum Shape {
    case object, array, single
  }

  /// A member of an object; in an array, something with a draft of its own.
  private struct Part {
    /// The member's key.
    let key: String
    /// Where the member begins, behind the comma before it; in an array, where the draft belongs.
    let start: Int
    var draft: JSONDraft?
  }

  /// A draft of one value with so many objects and arrays around it.
  init(root: [any CodingKey] = [], depth: Int = 0) {
    self.root = root
    open = [Value(start: 0, depth: depth, firstPart: 0)]
  }

  /// The keys and numbers that lead to a value that has not ended.
  func path(to level: Int) -> [any CodingKey] {
    root
      + open[..<level].enumerated().compactMap { level, value in
        switch value.shape {
        case .object:
          let end = level + 1 < open.count ? open[level + 1].firstPart : parts.count
          return JSONKey(parts[end - 1].key)
        case .array: return JSONKey(value.count - 1)
        case .single, nil: return nil
        }
      }
  }

  /// What leads to the value that is written next.
  var path: [any CodingKey] { path(to: open.count) }

  /// How many elements a value has by now.
  func count(at level: Int) -> Int { open[level].count }

  /// Begins an object, or goes on with it.
  func openObject(at level: Int) { open(.object, "{", at: level) }

  /// Begins an array, or goes on with it.
  func openArray(at level: Int) { open(.array, "[", at: level) }

  private func open(_ shape: Shape, _ bracket: Unicode.Scalar, at level: Int) {
    guard open[level].shape != shape else { return }
    check(level, isStill: nil)
    open[level].shape = shape
    bytes.append(UInt8(ascii: bracket))
  }

  /// What is written next is the whole value.
  func beginSingle(at level: Int) {
    check(level, isStill: nil)
    open[level].shape = .single
  }

  /// What is written next is an array's next element.
  func beginElement(at level: Int) {
    check(level, isStill: .array)
    beginLine(at: level)
  }

  /// What is written next is a member of an object.
  func beginMember(_ key: String, at level: Int) {
    check(level, isStill: .object)
    if open[level].count > 0, !parts[parts.count - 1].key.precedes(key) { open[level].isScattered = true }
    parts.append(Part(key: key, start: bytes.count + (open[level].count > 0 ? 1 : 0)))
    beginLine(at: level)
    write(key)
    bytes.append(contentsOf: " : ".utf8)
  }

  private func check(_ level: Int, isStill shape: Shape?) {
    precondition(level == open.count - 1 && open[level].shape == shape, "a value is written out of turn")
  }

  private func beginLine(at level: Int) {
    let isFirst = open[level].count == 0
    open[level].count += 1
    breakLine(at: open[level].depth + 1, afterComma: !isFirst)
  }

  private func breakLine(at depth: Int, afterComma: Bool) {
    let end = 2 + 2 * depth
    bytes.append(contentsOf: Self.margin[(afterComma ? 0 : 1)..<min(end, Self.margin.count)])
    for _ in Self.margin.count..<max(end, Self.margin.count) { bytes.append(UInt8(ascii: " ")) }
  }

  /// What stands before a line: a comma, the end of the line before, and the spaces of most depths there are.
  private static let margin = Array(",\n\(String(repeating: " ", count: 40))".utf8)
}

extension JSONDraft {
  /// A draft of the element or member that was begun, which can be written while others are.
  func nested(at level: Int) -> JSONDraft {
    let draft = JSONDraft(root: path(to: level + 1), depth: open[level].depth + 1)
    if open[level].shape == .object {
      parts[parts.count - 1].draft = draft
    } else {
      parts.append(Part(key: "", start: bytes.count, draft: draft))
    }
    open[level].isScattered = true
    return draft
  }

  /// Writes a value where one was begun.
  func write<Written: Encodable>(_ value: Written) throws {
    guard try !writesAsFoundation(value) else { return }
    let around = open[open.count - 1]
    let depth = around.depth + (around.shape == .single ? 0 : 1)
    open.append(Value(start: bytes.count, depth: depth, firstPart: parts.count))
    try value.encode(to: JSONValueEncoder(draft: self, level: open.count - 1))
    end()
  }

  /// Ends what is open and gives all that was written.
  func finished() -> [UInt8] {
    while !open.isEmpty { end() }
    return bytes
  }

  /// Ends the innermost value. One that wrote nothing is an empty object.
  private func end() {
    if open[open.count - 1].shape == nil { openObject(at: open.count - 1) }
    let value = open.removeLast()
    guard value.shape != .single else { return }
    if value.isScattered { value.shape == .object ? putInOrder(value) : putTogether(value) }
    parts.removeLast(parts.count - value.firstPart)
    if value.count == 0 { bytes.append(UInt8(ascii: "\n")) }
    breakLine(at: value.depth, afterComma: false)
    bytes.append(value.shape == .object ? UInt8(ascii: "}") : UInt8(ascii: "]"))
  }

  /// Puts an object's members in the order of their keys; of several with one key the last counts.
  private func putInOrder(_ object: Value) {
    let members = parts[object.firstPart...]
    let ends = members.dropFirst().map { $0.start - 1 } + [bytes.count]
    let sorted = zip(members, ends).sorted { one, other in
      one.0.key == other.0.key ? one.1 < other.1 : one.0.key.precedes(other.0.key)
    }
    var ordered: [UInt8] = []
    for (place, (member, end)) in sorted.enumerated() {
      guard place + 1 == sorted.count || sorted[place + 1].0.key != member.key else { continue }
      if !ordered.isEmpty { ordered.append(UInt8(ascii: ",")) }
      ordered += bytes[member.start..<end]
      if let draft = member.draft { ordered += draft.finished() }
    }
    bytes.replaceSubrange((object.start + 1)..., with: ordered)
  }

  /// Puts drafts in their places in an array.
  private func putTogether(_ array: Value) {
    var whole: [UInt8] = []
    var start = array.start
    for part in parts[array.firstPart...] {
      whole += bytes[start..<part.start]
      if let draft = part.draft { whole += draft.finished() }
      start = part.start
    }
    whole += bytes[start...]
    bytes.replaceSubrange(array.start..., with: whole)
  }
}

extension String {
  /// Whether its bytes come before another's: the order of keys.
  fileprivate func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
