import Crypto
import Foundation

/// 256 random bits that open something to whoever knows them. The store has only the hash.
struct Secret: Hashable, Sendable {
  /// What the holder keeps: 64 hexadecimal digits.
  let text: String

  /// A new secret.
  init() { text = SymmetricKey(size: .bits256).withUnsafeBytes { Self.hexadecimal($0) } }

  /// The secret that somebody shows; nil for what can't be one.
  init?(_ text: some StringProtocol) {
    guard text.utf8.count == 64, text.utf8.allSatisfy({ Self.digits.contains($0) }) else { return nil }
    self.text = String(text)
  }

  /// The SHA-256 of the secret. With 256 random bits there is nothing to guess, so it need not be slow.
  var hash: Data { Data(SHA256.hash(data: Data(text.utf8))) }

  /// What a form must bring along to prove that it comes from a page of the session with this secret.
  var formToken: String {
    code(of: "form")
  }

  /// What only a holder of the secret can say of a text: 64 hexadecimal digits (HMAC, RFC 2104).
  func code(of message: String) -> String {
    let code = HMAC<SHA256>.authenticationCode(
      for: Data(message.utf8), using: SymmetricKey(data: Data(text.utf8)))
    return code.withUnsafeBytes { Self.hexadecimal($0) }
  }

  /// Whether a form's token is of this session; takes the same time for all wrong ones.
  func isFormToken(_ token: String) -> Bool { Self.isSame(token, formToken) }

  /// Whether two texts are the same; takes the same time wherever they differ.
  static func isSame(_ a: String, _ b: String) -> Bool {
    SymmetricKey(data: Data(a.utf8)) == SymmetricKey(data: Data(b.utf8))
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
