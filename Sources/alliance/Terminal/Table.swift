import AllianceGraph
import AllianceModel

/// A table for people: columns as wide as they need, shrunk to the terminal from the widest down; the last ones are
/// left out where they don't fit even so.
struct Table {
  /// A column's heading and how its cells stand.
  struct Column {
    let title: String
    var isNumber = false
    /// Not shrunk below this many columns of the terminal.
    var minimum = 6
    /// Whether of a cell that doesn't fit the end is shown, as of a path.
    var keepsEnd = false
  }

  private let columns: [Column]
  private var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// An answer's own table: numbers are shown whole, words give way, and columns that say nothing are left out.
  init(_ answer: AnswerTable) {
    let shown = answer.heads.indices.filter { place in answer.rows.contains { !$0[place].isEmpty } }
    columns = shown.map { place in
      let widest = answer.rows.map { DisplayWidth.of($0[place]) }.max() ?? 0
      let isNumber = answer.numbers.contains(place)
      return Column(
        title: answer.heads[place], isNumber: isNumber,
        minimum: isNumber ? widest : min(widest, place == 0 ? 12 : 10))
    }
    for row in answer.rows { add(shown.map { row[$0] }) }
  }

  mutating func add(_ cells: [String]) {
    rows.append(cells.map { $0.replacing(/[\p{Cc}]+/, with: " ") })
  }

  /// The table's lines for a terminal of a width; cells that don't fit end in an ellipsis.
  func lines(width: Int) -> [String] {
    let widths = widths(for: width)
    func line(_ cells: [String]) -> String {
      let padded = widths.indices.map { index in
        let cell = DisplayWidth.clipped(cells[index], to: widths[index], keepingEnd: columns[index].keepsEnd)
        return pad(cell, to: widths[index], right: columns[index].isNumber)
      }
      return padded.joined(separator: "  ").trimmingTrailingSpaces
    }
    return [Terminal.bold(line(columns.map(\.title)))] + rows.map(line)
  }

  /// The widths of the columns that are shown.
  private func widths(for width: Int) -> [Int] {
    func sum(_ widths: some Collection<Int>) -> Int { widths.reduce(0, +) + 2 * (widths.count - 1) }
    var widths = columns.indices.map { index in
      max(DisplayWidth.of(columns[index].title), rows.map { DisplayWidth.of($0[index]) }.max() ?? 0)
    }
    while widths.count > 1, sum(zip(widths, columns).map { min($0, $1.minimum) }) > width {
      widths.removeLast()
    }
    var excess = sum(widths) - width
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
