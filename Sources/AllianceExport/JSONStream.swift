/// JSON as it is written everywhere here: keys in order, one value a line, two spaces a level, slashes as they are.
struct JSONStream {
  /// Where it goes.
  var output: ByteStream
  private var depth = 0
  private var isFirst = true

  init(_ output: ByteStream) { self.output = output }

  /// Opens an object or array: the value of a key, or of an array where there is none.
  mutating func open(_ bracket: String, _ key: String? = nil) {
    begin(key)
    output.add(bracket)
    output.add("\n")
    depth += 1
    isFirst = true
  }

  mutating func close(_ bracket: String) {
    output.add("\n")
    depth -= 1
    indent()
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
    if !isFirst { output.add(",\n") }
    isFirst = false
    guard depth > 0 else { return }
    indent()
    guard let key else { return }
    JSONText.append(key, to: &output.bytes)
    output.add(" : ")
  }

  private mutating func indent() { for _ in 0..<depth { output.add("  ") } }
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
