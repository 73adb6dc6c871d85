/// How wide a text is in columns of a terminal or halves of a Chinese character: East Asian wide characters take two
/// (UAX #11), marks none.
public enum DisplayWidth {
  /// The width of a text.
  public static func of(_ text: String) -> Int { text.reduce(0) { $0 + of($1) } }

  /// The width of a character, 0…2.
  public static func of(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if character.unicodeScalars.contains("\u{FE0F}") { return 2 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return isWide(first.value) ? 2 : 1
    }
  }

  /// The text cut to a width, with an ellipsis where something was cut: the end, or the start.
  public static func clipped(_ text: String, to width: Int, keepingEnd: Bool = false) -> String {
    guard of(text) > width else { return text }
    if keepingEnd { return String(clipped(String(text.reversed()), to: width).reversed()) }
    var clipped = ""
    var used = 0
    for character in text {
      used += of(character)
      if used > width - 1 { break }
      clipped.append(character)
    }
    return clipped + "…"
  }

  /// The text broken into lines of at most a width, at spaces where there are some, anywhere between Chinese
  /// characters; no line begins with what closes a clause, where another place to break is near.
  public static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    var breakAt: String.Index?
    var breakBefore: String.Index?
    for character in text {
      if "，。、；：！？）」』》】".contains(character) { breakAt = breakBefore }
      while used + of(character) > width, !line.isEmpty {
        let cut = breakAt ?? line.endIndex
        lines.append(String(line[..<cut]).trimmingEnd)
        line = String(line[cut...].drop { $0 == " " })
        used = of(line)
        breakAt = nil
        breakBefore = nil
      }
      line.append(character)
      used += of(character)
      if character == " " || of(character) == 2 {
        breakBefore = breakAt
        breakAt = line.endIndex
      }
    }
    return lines + (line.isEmpty && !lines.isEmpty ? [] : [line])
  }

  /// Wide and full-width blocks of Unicode 15, with emoji.
  private static func isWide(_ code: UInt32) -> Bool {
    switch code {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
