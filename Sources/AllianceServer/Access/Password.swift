import Crypto
import CryptoExtras
import Foundation

/// How passwords are kept: scrypt (RFC 7914), with its cost and salt in the text of the hash.
struct PasswordHash: Sendable {
  /// The text as stored: `scrypt$log2(rounds)$block size$parallelism$salt$key`.
  let text: String

  /// Shorter passwords are refused, in characters.
  static let leastLength = 12
  /// Longer ones too, in bytes, so that nobody makes the server hash a book.
  static let mostBytes = 1_024
  /// 64 MiB and two passes, as OWASP advises.
  static let usualCost = 16

  /// A new hash of a password, with a random salt.
  init(of password: String, cost: Int = usualCost) throws {
    let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }
    let parameters = Parameters(cost: cost, blockSize: 8, parallelism: 2)
    let key = try parameters.key(of: password, salt: salt)
    text = [
      "scrypt", "\(cost)", "8", "2", salt.base64EncodedString(),
      key.withUnsafeBytes { Data($0) }.base64EncodedString(),
    ].joined(separator: "$")
  }

  /// The hash that was stored.
  init(stored text: String) { self.text = text }

  /// Whether a password is the one; false too where the text is no hash.
  func isOf(_ password: String) -> Bool {
    let parts = text.split(separator: "$").map(String.init)
    guard parts.count == 6, parts[0] == "scrypt", let cost = Int(parts[1]), let blockSize = Int(parts[2]),
      let parallelism = Int(parts[3]), let salt = Data(base64Encoded: parts[4]),
      let expected = Data(base64Encoded: parts[5]), password.utf8.count <= Self.mostBytes
    else { return false }
    let parameters = Parameters(cost: cost, blockSize: blockSize, parallelism: parallelism)
    guard let key = try? parameters.key(of: password, salt: salt) else { return false }
    return key == SymmetricKey(data: expected)
  }

  private struct Parameters {
    let cost: Int
    let blockSize: Int
    let parallelism: Int

    func key(of password: String, salt: Data) throws -> SymmetricKey {
      try KDF.Scrypt.deriveKey(
        from: Data(password.utf8), salt: salt, outputByteCount: 32, rounds: 1 << cost, blockSize: blockSize,
        parallelism: parallelism, maxMemory: 256 << 20)
    }
  }
}
