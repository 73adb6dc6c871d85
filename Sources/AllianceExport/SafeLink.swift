import Foundation

/// Web addresses from feeds, before they become something that can be clicked.
public enum SafeLink {
  /// The address where its scheme is http or https and it names a host; nil for all else, `javascript:` above all.
  public static func address(_ text: String?) -> String? {
    guard let text, text.utf8.count <= 2_000, let parts = URLComponents(string: text),
      let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme),
      parts.host?.isEmpty == false
    else { return nil }
    return parts.string
  }
}
