import AllianceModel

/// How a name falls into words.
enum NameWords {
  /// Articles, prepositions and conjunctions of the languages of names, as they stand after folding.
  static let small = Set(
    """
    a al an and au aux az da dal das de degli dei del dell della delle den der des det di die do dos du e ed ei el en \
    et for fuer fur gli het i il im in ja l la las le les los na o och of og op os per pela pentru por pour s \
    si sur te the to u und v van vom von voor w y z za ze zu zum zur d its at by from with upon mit bei beim od un \
    ja ve 之 的 与 和 及 の
    """.split(separator: " ").map(String.init))

  /// Words of letters, digits or Chinese characters; runs of single letters join, so `S.p.A.` is one word.
  static func split(_ text: String) -> [String] {
    let symbols = text.replacing("&", with: " and ").replacing("'", with: " ")
    let parts = symbols.unicodeScalars.split {
      !($0.properties.isAlphabetic || $0.properties.numericType != nil)
    }
    return joinedSingles(parts.flatMap(byScript)).map { roman[$0] ?? $0 }.joiningCountries().countingFirst()
  }

  /// Words and the families of the legal forms among them; a name of nothing else keeps its words.
  static func withoutLegalForms(_ words: [String]) -> (words: [String], forms: [String]) {
    var kept: [String] = []
    var forms: [String] = []
    var next = 0
    while next < words.count {
      if let phrase = LegalForms.phrases.first(where: { words[next...].starts(with: $0.words) }) {
        forms.append(phrase.family)
        next += phrase.words.count
        continue
      }
      let isAtEnd = next == 0 || words[next...].allSatisfy { legalForm($0) != nil }
      if let form = legalForm(words[next]), isAtEnd || !wordsToo.contains(words[next]) {
        forms.append(form)
      } else {
        kept.append(words[next])
      }
      next += 1
    }
    return kept.isEmpty ? (words, []) : (kept, forms)
  }

  /// Legal forms that are words as well, `Bath Spa University`: forms only where a name begins or ends.
  private static let wordsToo: Set<String> = [
    "spa", "as", "se", "sa", "sc", "ad", "co", "kk", "sp", "sl", "limited",
  ]

  /// The words without those that are the initials of the others, and those.
  static func withoutOwnAcronyms(_ words: [String], initials: [String]) -> (
    words: [String], acronyms: [String]
  ) {
    guard words.count > 3 else { return (words, []) }
    var acronyms: [String] = []
    for word in words where (3...10).contains(word.count) {
      if initials.contains(where: { $0.hasPrefix(word) || $0.hasSuffix(word) }) { acronyms.append(word) }
    }
    return (words.filter { !acronyms.contains($0) }, acronyms)
  }

  /// Whether two words are spelt alike, but for a small word that lost its space at one side of either.
  static func isOneWord(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    if a.count == b.count { return a == b }
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    let more = long.count - short.count
    guard short.count >= 4, more <= 4 else { return false }
    let (first, last) = (long.prefix(more), long.suffix(more))
    return long.suffix(short.count).elementsEqual(short)
      && small.contains(String(String.UnicodeScalarView(first)))
      || long.starts(with: short) && small.contains(String(String.UnicodeScalarView(last)))
  }

  /// The first letters of all words, and of those that count; none under three words.
  static func initials(of all: [String], _ counting: [String]) -> [String] {
    guard counting.count >= 3 else { return [] }
    return Set([all, counting].map { String($0.compactMap(\.first)) }).sorted()
  }

  /// The numbers in a word, without leading zeros: `8568` of `umr8568`.
  static func numbers(in word: String) -> [String] {
    word.split { !($0.isASCII && $0.isNumber) }.map { digits in
      let plain = digits.drop { $0 == "0" }
      return plain.isEmpty ? "0" : String(plain)
    }
  }

  fileprivate static let countries: [String: [String: String]] = [
    "united": ["states": "america", "kingdom": "unitedkingdom"], "new": ["zealand": "newzealand"],
    "south": ["korea": "korea", "africa": "southafrica"], "hong": ["kong": "hongkong"],
    "great": ["britain": "unitedkingdom"], "czech": ["republic": "czech"],
  ]

  /// Roman numbers that are no words or legal forms of their own.
  private static let roman = [
    "ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9",
  ]

  private static func legalForm(_ word: String) -> String? {
    if let first = word.unicodeScalars.first, LatinLetters.isHan(first) {
      let scalars = Array(word.unicodeScalars)
      return LegalForms.table.match(in: scalars[...]).flatMap {
        $0.length == scalars.count ? LegalForms.table.entries[$0.entry] : nil
      }
    }
    return LegalForms.table.entry(of: word).map { LegalForms.table.entries[$0] }
  }

  private static func joinedSingles(_ words: [String]) -> [String] {
    var result: [String] = []
    var run = ""
    for word in words + [""] {
      if word.utf8.count == 1, word.utf8.first.map({ $0 > 0x39 }) ?? false {
        run += word
      } else {
        if !run.isEmpty { result.append(run) }
        run = ""
        if !word.isEmpty { result.append(word) }
      }
    }
    return result
  }

  /// A run cut where Chinese characters begin or end, and these by the longest known words.
  private static func byScript(_ run: Substring.UnicodeScalarView.SubSequence) -> [String] {
    var words: [String] = []
    var rest = Array(run)[...]
    var unknown: [Unicode.Scalar] = []
    func flush() {
      if !unknown.isEmpty { words.append(string(unknown)) }
      unknown = []
    }
    while let scalar = rest.first {
      if LatinLetters.isHan(scalar) {
        if let last = unknown.last, !LatinLetters.isHan(last) { flush() }
        let known = LegalForms.table.match(in: rest) ?? NameSenses.table.match(in: rest)
        if let known, known.length > 1 || unknown.isEmpty {
          flush()
          words.append(string(Array(rest.prefix(known.length))))
          rest = rest.dropFirst(known.length)
          continue
        }
      } else if let last = unknown.last, LatinLetters.isHan(last) {
        flush()
      }
      unknown.append(scalar)
      rest = rest.dropFirst()
    }
    flush()
    return words
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }
}

extension [String] {
  /// A last `I` is a number, `Rennes I`, elsewhere a conjunction.
  fileprivate func countingFirst() -> [String] { count > 1 && last == "i" ? dropLast() + ["1"] : self }

  /// Countries of two words as one.
  fileprivate func joiningCountries() -> [String] {
    var words: [String] = []
    for word in self {
      if let last = words.last, let country = NameWords.countries[last]?[word] {
        words[words.count - 1] = country
      } else {
        words.append(word)
      }
    }
    return words
  }
}
