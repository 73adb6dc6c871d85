import AllianceModel

/// An organisation's name in the parts that are compared.
///
/// Letters are Latin or Chinese, without accents; legal forms stand apart; words that abbreviate the rest of the name
/// stand apart; words with a sense (`university`, `大学`) carry it, so that languages can meet.
public struct OrganisationName: Hashable, Sendable {
  /// A word of a name.
  public struct Word: Hashable, Sendable {
    /// Its letters.
    public let spelling: String
    /// What it says in any language, `university`; nil for a word that is nobody's but this organisation's.
    public let sense: String?

    /// What words are equal by.
    var meaning: String { sense.map { "*" + $0 } ?? spelling }
  }

  /// The words in their order, without articles, legal forms and abbreviations of the name itself.
  public let words: [Word]
  /// The families of its legal forms, sorted.
  public let legalForms: [String]
  /// The numbers in it, sorted, without leading zeros.
  public let numbers: [String]
  /// Abbreviations of itself that it holds: `TNO` in `… Onderzoek - TNO`.
  public let acronyms: [String]
  /// The first letters of its words, with and without the small words between; empty under three words.
  let initials: [String]
  /// All letters of the words, without spaces: what lost or doubled spaces can't hurt.
  let letters: [Unicode.Scalar]
  /// Whether it is written in Latin letters throughout.
  let isLatin: Bool

  /// The characters that are read: comparing grows with the square of a name, and a feed may hold anything.
  static let longest = 300

  /// Reads a name; nil where it holds no letter or digit, for such a name says nothing and must never be a key.
  public init?(_ text: String) {
    // Not after the reading of signs: `&` is a word between words, alone it is none.
    guard
      text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    else { return nil }
    let all = NameWords.split(
      LatinLetters.of(String(text.prefix(Self.longest)), cuttingAt: NameSenses.table))
    guard !all.isEmpty else { return nil }
    let (named, forms) = NameWords.withoutLegalForms(all)
    let content = named.filter { !NameWords.small.contains($0) }
    let kept = content.isEmpty ? named : content
    let (own, acronyms) = NameWords.withoutOwnAcronyms(kept, initials: NameWords.initials(of: named, kept))
    let plain = own.map { LatinLetters.withoutUmlautSpelling($0) }.flatMap(NameSenses.parts)
    // A name of one word is a brand, `Klimator`: what it sounds like is not what it says.
    words = plain.map { Word(spelling: $0, sense: plain.count > 1 ? NameSenses.sense(of: $0) : nil) }
    legalForms = Set(forms).sorted()
    numbers = Set(plain.flatMap(NameWords.numbers)).sorted()
    self.acronyms = acronyms
    initials = NameWords.initials(of: named.filter { !acronyms.contains($0) }, own)
    letters = plain.flatMap(\.unicodeScalars)
    isLatin = LatinLetters.isLatin(text)
  }
}

extension NameSenses {
  /// A compound in its parts: `forskningsinstitutt` is `forskning` and `institutt`; any other word is itself.
  ///
  /// The last part must have a sense, the longest one counts; what joins the parts, `s` or `en`, falls.
  static func parts(of word: String) -> [String] {
    let letters = Array(word.utf8)
    guard letters.count >= 9, letters.allSatisfy({ (0x61...0x7A).contains($0) }), sense(of: word) == nil
    else {
      return [word]
    }
    for start in 4...(letters.count - 5) {
      let last = String(decoding: letters[start...], as: UTF8.self)
      guard table.entry(of: last) != nil else { continue }
      return parts(of: String(decoding: letters[..<start], as: UTF8.self)) + [last]
    }
    return [word]
  }

  /// The sense of a word; nil where the table has none.
  static func sense(of word: String) -> String? {
    if let first = word.unicodeScalars.first, LatinLetters.isHan(first) {
      let scalars = Array(word.unicodeScalars)
      return table.match(in: scalars[...]).flatMap {
        $0.length == scalars.count ? table.entries[$0.entry] : nil
      }
    }
    return table.entry(of: word).map { table.entries[$0] }
  }
}
