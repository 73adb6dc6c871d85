import AllianceModel
import CCurl
import Foundation

/// A web address, http or https, without credentials.
public struct WebAddress: Hashable, Sendable {
  /// The address as it is asked.
  public let url: String
  /// The address as it is shown: values that look like secrets are left out.
  public let shown: String
  /// The host, for messages.
  let host: String
  let isSecure: Bool

  /// Reads an address. Throws the ``Diagnostic`` that says why it can't be fetched.
  public init(_ text: String) throws {
    let scheme = text.prefix { $0 != ":" }.lowercased()
    guard ["http", "https"].contains(scheme) else {
      throw Diagnostic.otherScheme(scheme, in: Self.harmless(text))
    }
    guard let parts = curl_url() else { throw Diagnostic.noAddress(Self.harmless(text)) }
    defer { curl_url_cleanup(parts) }
    guard curl_url_set(parts, CURLUPART_URL, text, 0) == CURLUE_OK,
      let host = Self.part(CURLUPART_HOST, of: parts)
    else { throw Diagnostic.noAddress(Self.harmless(text)) }
    guard Self.part(CURLUPART_USER, of: parts) == nil, Self.part(CURLUPART_PASSWORD, of: parts) == nil else {
      throw Diagnostic.credentials(Self.harmless(text))
    }
    curl_url_set(parts, CURLUPART_FRAGMENT, nil, 0)
    url = Self.part(CURLUPART_URL, of: parts) ?? text
    shown = Self.harmless(url)
    isSecure = scheme == "https"
    self.host = host
  }

  private static func part(_ part: CURLUPart, of parts: OpaquePointer) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard curl_url_get(parts, part, &text, 0) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }

  /// The address without user and password, and without the values of parameters that are keys to something.
  static func harmless(_ text: String) -> String {
    text.replacing(/\/\/[^\/?#]*@/, with: "//")
      .replacing(/([?&][^=&]*(?i:token|key|secret|passw|pwd|auth|sig|session|credential)[^=&]*)=[^&#]*/) {
        $0.1 + "=…"
      }
  }

  /// The address with parameters added, or put in the place of those of the same name; nil takes one out.
  public func with(_ parameters: [(name: String, value: String?)]) throws -> WebAddress {
    let parts = url.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let names = Set(parameters.map(\.name))
    let kept = (parts.count > 1 ? parts[1].split(separator: "&") : []).filter { pair in
      !names.contains(String(pair.prefix { $0 != "=" }))
    }
    let added = parameters.compactMap { name, value in value.map { "\(name)=\(Self.escaped($0))" } }
    return try WebAddress("\(parts[0])?\((kept.map(String.init) + added).joined(separator: "&"))")
  }

  private static func escaped(_ value: String) -> String {
    let kept = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
    return value.utf8.map { kept.contains($0) ? String(UnicodeScalar($0)) : "%" + hex($0) }.joined()
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = Array("0123456789ABCDEF")
    return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
  }
}
