import Foundation

/// A value that is neither an object nor an array, and is written as it stands.
protocol JSONScalar: Encodable {
  /// Writes the value where one was begun. Throws `EncodingError.invalidValue` for what JSON can't write.
  func write(to draft: JSONDraft) throws
}

extension String: JSONScalar {
  func write(to draft: JSONDraft) { draft.write(self) }
}

extension Bool: JSONScalar {
  func write(to draft: JSONDraft) { draft.bytes.append(contentsOf: (self ? "true" : "false").utf8) }
}

extension JSONScalar where Self: BinaryInteger & CustomStringConvertible {
  func write(to draft: JSONDraft) { draft.bytes.append(contentsOf: description.utf8) }
}

extension Int: JSONScalar {}
extension Int8: JSONScalar {}
extension Int16: JSONScalar {}
extension Int32: JSONScalar {}
extension Int64: JSONScalar {}
extension Int128: JSONScalar {}
extension UInt: JSONScalar {}
extension UInt8: JSONScalar {}
extension UInt16: JSONScalar {}
extension UInt32: JSONScalar {}
extension UInt64: JSONScalar {}
extension UInt128: JSONScalar {}

extension JSONScalar where Self: BinaryFloatingPoint & CustomStringConvertible {
  /// The shortest decimal that is read as the same number; a whole one without a point.
  func write(to draft: JSONDraft) throws {
    guard isFinite else { throw EncodingError.noNumber(self, at: draft.path) }
    draft.bytes.append(contentsOf: description.utf8)
    if draft.bytes.suffix(2).elementsEqual(".0".utf8) { draft.bytes.removeLast(2) }
  }
}

extension Double: JSONScalar {}
extension Float: JSONScalar {}

extension JSONDraft {
  func write(_ text: String) { JSONText.append(text, to: &bytes) }

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
