/// JSON as it is written everywhere here: keys in order, one value a line, two spaces a level, slashes as they are.
struct JSONStream {
  /// Where it goes.
  var output: ByteStream
  private var depth = 0
  private var isFirst = true

  /// What stands before a value by its depth: a line end and the spaces.
  private let leads: [[UInt8]] = (0..<mostDepth).map {
    Array(("\n" + String(repeating: "  ", count: $0)).utf8)
  }

  /// No document here is deeper.
  private static let mostDepth = 8

  init(_ output: ByteStream) { self.output = output }

  /// Opens an object or array: the value of a key, or of an array where there is none.
  mutating func open(_ bracket: String, _ key: String? = nil) {
    begin(key)
    output.add(bracket)
    depth += 1
    isFirst = true
  }

  /// Closes what was opened last; what is empty has an empty line in it, as Foundation writes it.
  mutating func close(_ bracket: String) {
    depth -= 1
    if isFirst { output.add("\n") }
    output.bytes.append(contentsOf: leads[depth])
    output.add(bracket)
    isFirst = false
  }

  mutating func put(_ key: String?, _ text: String) {
    begin(key)
    JSONText.append(text, to: &output.bytes)
  }

  /// A text that is left out where there is none.
  mutating func put(_ key: String, ifKnown text: String?) {
    if let text { put(key, text) }
  }

  mutating func put(_ key: String, _ number: Int) {
    begin(key)
    output.add(String(number))
  }

  mutating func put(_ key: String, _ flag: Bool) {
    begin(key)
    output.add(flag ? "true" : "false")
  }

  private mutating func begin(_ key: String?) {
    guard depth > 0 else { return }
    if !isFirst { output.bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    output.bytes.append(contentsOf: leads[depth])
    guard let key else { return }
    JSONText.append(key, to: &output.bytes)
    output.add(" : ")
  }
}

/// The one way in which text enters JSON that is written piece by piece.
enum JSONText {
  /// Text in quotes (RFC 8259) after what is there; most texts are plain, and are copied as they are.
  static func append(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    let start = output.count
    output.append(contentsOf: text.utf8)
    if !output[start...].allSatisfy(isPlain) {
      output.removeSubrange(start...)
      for byte in text.utf8 { append(byte, to: &output) }
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func append(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
    case 0x08: output += Array("\\b".utf8)
    case 0x09: output += Array("\\t".utf8)
    case 0x0A: output += Array("\\n".utf8)
    case 0x0C: output += Array("\\f".utf8)
    case 0x0D: output += Array("\\r".utf8)
    case 0..<0x20: output += Array("\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8)
    default: output.append(byte)
    }
  }
}
