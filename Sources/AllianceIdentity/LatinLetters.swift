import AllianceModel
import Foundation

/// A name's letters made comparable: one script where a sound can be told, one spelling of umlauts.
enum LatinLetters {
  /// The normal form with Cyrillic, Greek, kana and all other alphabets in Latin letters; Chinese characters stay.
  ///
  /// Transliterates before ``NormalForm`` folds, for folding takes the voicing marks of kana away.
  ///
  /// - Parameter words: Known words at which Korean, Japanese and Thai, which write words together, are cut.
  static func of(_ text: String, cuttingAt words: WordTable? = nil) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return NormalForm.of(text) }
    var result = ""
    var foreign: [Unicode.Scalar] = []
    func flush() {
      guard !foreign.isEmpty else { return }
      result += (words?.cut(foreign) ?? [foreign]).map(transliterated).joined(separator: " ")
      foreign = []
    }
    for scalar in text.unicodeScalars {
      if isForeign(scalar) {
        foreign.append(scalar)
      } else {
        flush()
        result.unicodeScalars.append(scalar)
      }
    }
    flush()
    return NormalForm.of(result)
  }

  /// A run of an alphabet or syllabary in Latin letters, without the marks that ICU sets between syllables, and for
  /// Arabic without the article, which is written on the word.
  private static func transliterated(_ run: [Unicode.Scalar]) -> String {
    let text = String(String.UnicodeScalarView(run))
    let latin = (text.applyingTransform(.toLatin, reverse: false) ?? text).filter { !"-'".contains($0) }
    guard let first = run.first(where: { $0 != " " }), (0x600...0x6FF).contains(first.value) else {
      return latin
    }
    return latin.split(separator: " ").map(withoutArticle).joined(separator: " ")
  }

  private static func withoutArticle(_ word: Substring) -> Substring {
    for article in ["wal", "bal", "al", "ll"] where word.hasPrefix(article) && word.count >= article.count + 3
    {
      return word.dropFirst(article.count)
    }
    return word
  }

  /// Whether a scalar is of a syllabary or alphabet that sets no spaces between the words of a name.
  static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0E7F, 0x3041...0x30FF, 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// Whether a text is in Latin letters throughout, as far as it is in letters.
  static func isLatin(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 < 0x80 } || !text.unicodeScalars.contains { isHan($0) || isForeign($0) }
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
