/// The one way in which text enters XML formats.
enum XMLText {
  /// Text as it may stand between tags and in attributes: markup is escaped, and what XML 1.0 forbids is left out.
  static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(isPlain) { return text }
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      case "\n", "\t", "\r": safe += "&#\(scalar.value);"
      default: if !isForbidden(scalar.value) { safe.unicodeScalars.append(scalar) }
      }
    }
    return safe
  }

  /// The same after what is there; most texts are plain, and are copied as they are.
  static func append(_ text: String, to output: inout [UInt8]) {
    let start = output.count
    output.append(contentsOf: text.utf8)
    guard !output[start...].allSatisfy(isPlain) else { return }
    output.removeSubrange(start...)
    output.append(contentsOf: escaped(text).utf8)
  }

  /// Bytes that are never escaped nor part of a forbidden character: ASCII but for a few, and what CJK begins with.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      0..<0x20, 0x7F, 0xC2, 0xEF:
      false
    default: true
    }
  }

  private static func isForbidden(_ code: UInt32) -> Bool {
    code < 0x20 || (0x7F...0x9F).contains(code) || code == 0xFFFE || code == 0xFFFF
  }
}
