import Foundation

/// Values that are neither objects nor arrays.
extension JSONDraft {
  func write(_ text: String) { JSONText.append(text, to: &bytes) }

  func write(_ flag: Bool) { bytes.append(contentsOf: (flag ? "true" : "false").utf8) }

  func write(_ number: some BinaryInteger & CustomStringConvertible & Encodable) {
    bytes.append(contentsOf: number.description.utf8)
  }

  /// The shortest decimal that is read as the same number; a whole one without a point.
  func write<Number: BinaryFloatingPoint & CustomStringConvertible & Encodable>(_ number: Number) throws {
    guard number.isFinite else { throw EncodingError.noNumber(number, at: path) }
    bytes.append(contentsOf: number.description.utf8)
    if bytes.suffix(2).elementsEqual(".0".utf8) { bytes.removeLast(2) }
  }

  func writeNull() { bytes.append(contentsOf: "null".utf8) }

  /// Writes what Foundation's encoder writes in its own way, whatever the type's own coding says.
  func writesAsFoundation<Written: Encodable>(_ value: Written) throws -> Bool {
    if Written.self == Decimal.self, let number = value as? Decimal {
      bytes.append(contentsOf: number.description.utf8)
    } else if Written.self == URL.self, let url = value as? URL {
      write(url.absoluteString)
    } else if Written.self == Data.self, let data = value as? Data {
      write(data.base64EncodedString())
    } else {
      return false
    }
    return true
  }
}
