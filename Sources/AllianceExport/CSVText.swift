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
    let plain = text.replacing(/[\p{Cc}]+/, with: " ")
    let start = plain.unicodeScalars.first { !$0.properties.isWhitespace }
    let isFormula = start.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    return "\"" + (isFormula ? "'" : "") + plain.replacing("\"", with: "\"\"") + "\""
  }
}
