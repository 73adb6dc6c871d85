import AllianceModel

/// Lists of pairs as ``StoredLists`` reads them.
extension RowInsertion.Values {
  /// Binds a list of texts, nothing where there is none.
  mutating func add(_ texts: [LocalizedText]) {
    addList(texts) {
      $0.quote($1.language)
      $0.append(UInt8(ascii: ","))
      $0.quote($1.text)
    }
  }

  /// Binds a list of references, nothing where there is none.
  mutating func add(_ references: [ConceptReference]) {
    addList(references) {
      if let scheme = $1.scheme { $0.quote(scheme) } else { $0.append("null") }
      $0.append(UInt8(ascii: ","))
      $0.quote($1.name)
    }
  }

  private mutating func addList<Item>(_ items: [Item], _ pair: (GrowingBytes, Item) -> Void) {
    guard !items.isEmpty else { return addNull() }
    addText { bytes in
      for (index, item) in items.enumerated() {
        bytes.append(UInt8(ascii: index == 0 ? "[" : ","))
        bytes.append(UInt8(ascii: "["))
        pair(bytes, item)
        bytes.append(UInt8(ascii: "]"))
      }
      bytes.append(UInt8(ascii: "]"))
    }
  }
}

extension GrowingBytes {
  /// Appends a text as a string of JSON.
  fileprivate func quote(_ text: String) {
    append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      // To the last byte in any case, and without a branch, so that many are looked at in one step.
      var escapes: UInt8 = 0
      for byte in bytes { escapes |= byte.needsEscape }
      if escapes == 0 { append(bytes) } else { for byte in bytes { escape(byte) } }
    }
    append(UInt8(ascii: "\""))
  }

  private func escape(_ byte: UInt8) {
    guard byte.needsEscape != 0 else { return append(byte) }
    append(UInt8(ascii: "\\"))
    guard byte < 0x20 else { return append(byte) }
    append("u00")
    for digit in [byte >> 4, byte & 15] { append(String(digit, radix: 16)) }
  }
}

extension UInt8 {
  /// 1 for a byte that a string of JSON can't hold as it is, 0 for all others.
  fileprivate var needsEscape: UInt8 {
    (self < 0x20 ? 1 : 0) | (self == UInt8(ascii: "\"") ? 1 : 0) | (self == UInt8(ascii: "\\") ? 1 : 0)
  }
}
