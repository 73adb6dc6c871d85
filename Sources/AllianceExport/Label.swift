import AllianceModel

/// Names cut and broken so that they fit a node.
enum Label {
  /// The width of a line in columns, two to a Chinese character.
  private static let line = 18
  /// More lines than this are cut.
  private static let lines = 3

  /// A name in lines of about equal length.
  static func lines(of name: String) -> [String] {
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
}
