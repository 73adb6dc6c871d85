import AllianceModel
import Foundation

/// A name's letters made comparable: one script where a sound can be told, one spelling of umlauts.
enum LatinLetters {
  /// The normal form with Cyrillic, Greek, kana and all other alphabets in Latin letters; Chinese characters stay.
  ///
  /// Transliterates before ``NormalForm`` folds, for folding takes the voicing marks of kana away.
  static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return NormalForm.of(text) }
    var result = ""
    var foreign = ""
    func flush() {
      guard !foreign.isEmpty else { return }
      result += foreign.applyingTransform(.toLatin, reverse: false) ?? foreign
      foreign = ""
    }
    for scalar in text.unicodeScalars {
      if isForeign(scalar) {
        foreign.unicodeScalars.append(scalar)
      } else {
        flush()
        result.unicodeScalars.append(scalar)
      }
    }
    flush()
    return NormalForm.of(result)
  }

  /// A Chinese word's sound in pinyin without tones or spaces; nil for a word in letters.
  static func sound(of word: String) -> String? {
    guard word.unicodeScalars.contains(where: isHan) else { return nil }
    let pinyin = word.applyingTransform(.mandarinToLatin, reverse: false)
    return pinyin.map { NormalForm.of($0).filter { $0 != " " } }
  }

  /// A word with `ae`, `oe` and `ue` as NormalForm leaves `ä`, `ö` and `ü`, so that `Fuer` meets `Für`.
  static func withoutUmlautSpelling(_ word: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    for byte in word.utf8 {
      if byte == UInt8(ascii: "e"), let last = bytes.last, umlauts.contains(last) { continue }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a scalar is a Chinese character, also as Japanese writes it.
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
  }

  private static let umlauts = Set("aou".utf8)

  /// Beyond Latin with its extensions and punctuation, and not Chinese: an alphabet or syllabary to transliterate.
  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x370, 0x1E00...0x1EFF, 0x2000...0x2BFF, 0x3000...0x303F, 0xFF00...0xFF65: false
    default: !isHan(scalar)
    }
  }
}
