import Foundation

/// Text in the form `name=value&name=value`, as in queries and in forms of pages.
enum FormText {
  /// The name of the field that proves where a form comes from.
  static let token = "csrf"

  /// The pairs in their order; what is not UTF-8 stays encoded.
  static func pairs(_ text: some StringProtocol) -> [(name: String, value: String)] {
    text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (decoded(parts[0]), decoded(parts.count > 1 ? parts[1] : ""))
    }
  }

  /// A text as it may stand in a path or as a value of a query.
  static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
  }

  private static let allowed = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

  private static func decoded(_ text: some StringProtocol) -> String {
    String(text).replacing("+", with: " ").removingPercentEncoding ?? String(text)
  }
}
