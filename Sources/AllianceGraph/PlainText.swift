/// What strangers wrote, as text and nothing else in documents that are passed on.
enum PlainText {
  /// Text that Markdown takes for nothing but text, on one line.
  static func markdown(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "!", "&", "~":
        escaped += "\\\(character)"
      case _ where character.isNewline: escaped += " "
      default: if let visible = visible(character) { escaped.append(visible) }
      }
    }
  }

  /// Text as it may stand in HTML, between tags and in quoted attributes.
  static func html(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case _ where character.isNewline: escaped += " "
      default: if let visible = visible(character) { escaped.append(visible) }
      }
    }
  }

  /// The character, unless it is a control or turns the direction of what follows.
  private static func visible(_ character: Character) -> Character? {
    let steers = character.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    return steers ? nil : character
  }
}
