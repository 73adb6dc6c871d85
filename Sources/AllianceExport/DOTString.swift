/// The one way in which text enters DOT.
enum DOTString {
  /// Graphviz's scanner has a buffer of 16 KiB for a quoted string.
  private static let limit = 8_000

  /// Text as a quoted DOT string that shows as written: quotes, backslashes, `&` of entities and line ends are
  /// escaped, control characters and what XML forbids are left out, and what is too long for Graphviz is cut.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    var bytes = 0
    for scalar in text.unicodeScalars {
      let piece = escaped(scalar)
      bytes += piece.utf8.count
      if bytes > limit {
        quoted += "…"
        break
      }
      quoted += piece
    }
    return quoted + "\""
  }

  /// The same after what is there; most texts are plain, and are copied as they are.
  static func append(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    let start = output.count
    output.append(contentsOf: text.utf8)
    guard output.count - start <= limit, output[start...].allSatisfy(isPlain) else {
      output.removeSubrange((start - 1)...)
      return output.append(contentsOf: quoted(text).utf8)
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Bytes that are never escaped nor part of a forbidden character: ASCII but for a few, and what CJK begins with.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "&"), 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF: false
    default: true
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "&": "&amp;"
    case "\n": "\\n"
    case "\t", "\r": " "
    default: isForbidden(scalar) ? "" : String(scalar)
    }
  }

  /// Control characters, those that turn the direction of text, and those outside of XML's `Char`.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
