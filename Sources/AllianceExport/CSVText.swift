public import Foundation

/// The one way in which text enters a table.
public enum CSVText {
  /// A table as RFC 4180 wants it, in UTF-8; spreadsheets show Chinese where a byte order mark comes before it.
  public static func table(_ rows: [[String]]) -> Data {
    Data(rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined().utf8)
  }

  /// A cell in quotes. What a spreadsheet would take for a formula begins with an apostrophe, and control characters,
  /// with which it could be hidden, are spaces.
  private static func cell(_ text: String) -> String {
    let plain = text.unicodeScalars
    let start = plain.first { !$0.properties.isWhitespace && !isControl($0) }
    var cell = start.map(formulaStarts.contains) ?? false ? "\"'" : "\""
    var isInControls = false
    for scalar in plain {
      if isControl(scalar) {
        if !isInControls { cell += " " }
      } else {
        cell.unicodeScalars.append(scalar)
        if scalar == "\"" { cell += "\"" }
      }
      isInControls = isControl(scalar)
    }
    return cell + "\""
  }

  private static let formulaStarts = Set("=+-@＝＋－＠".unicodeScalars)

  /// General category Cc, which Unicode has promised never to change.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }
}
