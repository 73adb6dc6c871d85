import AllianceModel

/// A table for people: columns as wide as they need, shrunk to the terminal from the widest down.
struct Table {
  /// A column's heading and how its cells stand.
  struct Column {
    let title: String
    var isNumber = false
    /// Not shrunk below this many columns of the terminal.
    var minimum = 6
  }

  private let columns: [Column]
  private var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  mutating func add(_ cells: [String]) {
    rows.append(cells.map { $0.replacing(/[\p{Cc}]+/, with: " ") })
  }

  /// The table's lines for a terminal of a width; cells that don't fit end in an ellipsis.
  func lines(width: Int) -> [String] {
    let widths = widths(for: width)
    func line(_ cells: [String]) -> String {
      let padded = zip(cells.indices, cells).map { index, cell in
        pad(DisplayWidth.clipped(cell, to: widths[index]), to: widths[index], right: columns[index].isNumber)
      }
      return padded.joined(separator: "  ").trimmingTrailingSpaces
    }
    return [Terminal.bold(line(columns.map(\.title)))] + rows.map(line)
  }

  private func widths(for width: Int) -> [Int] {
    var widths = columns.indices.map { index in
      max(DisplayWidth.of(columns[index].title), rows.map { DisplayWidth.of($0[index]) }.max() ?? 0)
    }
    var excess = widths.reduce(0, +) + 2 * (widths.count - 1) - width
    while excess > 0 {
      let shrinkable = widths.indices.filter { widths[$0] > columns[$0].minimum }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func pad(_ text: String, to width: Int, right: Bool) -> String {
    let space = String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    return right ? space + text : text + space
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
