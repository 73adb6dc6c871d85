import AllianceModel

/// Names cut and broken so that they fit a node.
enum Label {
  /// The width of a line in columns, two to a Chinese character.
  private static let line = 18
  /// More lines than this are cut.
  private static let lines = 3
  /// The width of a line where facts stand beneath a name.
  private static let wideLine = 32

  /// A name in lines of about equal length.
  static func lines(of name: String) -> [String] {
    // Most names fit as they are, which takes no look at what sort of characters they have.
    if mostColumns(of: name) <= line { return [name] }
    let shown = DisplayWidth.clipped(name, to: line * lines)
    let width = DisplayWidth.of(shown)
    guard width > line else { return [shown] }
    let count = (width + line - 1) / line
    let longest =
      shown.split(separator: " ").map { DisplayWidth.of(String($0)) }.filter { $0 <= line }.max() ?? 0
    let balanced = max((width + count - 1) / count + 1, longest)
    let wrapped = DisplayWidth.wrapped(shown, to: balanced)
    return wrapped.count <= lines ? wrapped : DisplayWidth.wrapped(shown, to: line)
  }

  /// A name with facts beneath it in wider lines, at most three for each.
  static func lines(of name: String, above details: [String]) -> [String] {
    ([name] + details).flatMap { text in
      mostColumns(of: text) <= wideLine
        ? [text] : DisplayWidth.wrapped(DisplayWidth.clipped(text, to: wideLine * lines), to: wideLine)
    }
  }

  /// No fewer columns than a text takes: one for a byte of ASCII, two for whatever another character begins with.
  private static func mostColumns(of text: String) -> Int {
    text.utf8.reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 < 0xC0 ? 0 : 2) }
  }
}
