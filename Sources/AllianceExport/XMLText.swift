/// The one way in which text enters XML formats.
enum XMLText {
  /// Text as it may stand between tags and in attributes: markup is escaped, and what XML 1.0 forbids is left out.
  static func escaped(_ text: String) -> String {
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

  private static func isForbidden(_ code: UInt32) -> Bool {
    code < 0x20 || (0x7F...0x9F).contains(code) || code == 0xFFFE || code == 0xFFFF
  }
}
