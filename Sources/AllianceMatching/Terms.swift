import AllianceModel

/// The terms a text is indexed under: Latin words without their endings, single Chinese characters and their pairs.
///
/// Chinese has no spaces and Linux no word breaker; overlapping pairs of characters find what words would (Nie and
/// Ren, 1999), and single characters catch the rest at low weight.
struct Term: Hashable, Sendable {
  /// FNV-1a of the term's bytes; its lowest bit is set for a single Chinese character.
  let hash: UInt64

  /// Whether this is a single Chinese character: weak on its own.
  var isCharacter: Bool { hash & 1 == 1 }

  fileprivate init(_ bytes: ArraySlice<UInt8>, isCharacter: Bool = false) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    self.hash = isCharacter ? hash | 1 : hash & ~1
  }

  /// The terms of a text in order, repeats included. O(text).
  static func all(in text: String) -> [Term] {
    var terms: [Term] = []
    scan(Array(NormalForm.of(text).utf8)) { term, _ in terms.append(term) }
    return terms
  }

  /// The terms of a text with their spelling in normal form, in order.
  static func spelled(in text: String) -> [(term: Term, spelling: String)] {
    let bytes = Array(NormalForm.of(text).utf8)
    var terms: [(term: Term, spelling: String)] = []
    scan(bytes) { terms.append(($0, String(decoding: bytes[$1], as: UTF8.self))) }
    return terms
  }

  private static func scan(_ bytes: [UInt8], _ emit: (Term, Range<Int>) -> Void) {
    var place = 0
    var before: Int?
    while place < bytes.count {
      if isHan(bytes, at: place) {
        emit(Term(bytes[place..<place + 3], isCharacter: true), place..<place + 3)
        if let before { emit(Term(bytes[before..<place + 3]), before..<place + 3) }
        before = place
        place += 3
      } else {
        before = nil
        let start = place
        while !isHan(bytes, at: place), let width = letter(bytes, at: place) { place += width }
        guard place > start else {
          place += width(of: bytes[place])
          continue
        }
        let word = bytes[start..<stem(bytes, start..<place)]
        if place - start > 1, !isNumber(word), !StopWords.contains(word) { emit(Term(word), start..<place) }
      }
    }
  }

  /// How many bytes a letter or figure has that begins here; nil at what separates words: `、` and `×` as well as a
  /// space.
  private static func letter(_ bytes: [UInt8], at place: Int) -> Int? {
    guard place < bytes.count else { return nil }
    let byte = bytes[place]
    if byte < 0x80 { return (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) ? 1 : nil }
    let width = width(of: byte)
    let first = UInt32(byte) & (0xFF >> UInt32(width + 1))
    let rest = bytes[(place + 1)..<min(place + width, bytes.count)]
    let value = rest.reduce(first) { $0 << 6 | UInt32($1 & 0x3F) }
    guard let properties = Unicode.Scalar(value)?.properties else { return nil }
    return properties.isAlphabetic || properties.numericType != nil ? width : nil
  }

  /// How many bytes a character has that begins with one (UTF-8).
  private static func width(of byte: UInt8) -> Int { byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }

  /// A figure says nothing without its unit, and its unit nothing without a topic.
  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    word.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether a character of U+4E00…9FFF begins here: three bytes from E4 B8 80 to E9 BF BF.
  private static func isHan(_ bytes: [UInt8], at place: Int) -> Bool {
    guard place + 2 < bytes.count, (0xE4...0xE9).contains(bytes[place]) else { return false }
    return bytes[place] > 0xE4 || bytes[place + 1] >= 0xB8
  }

  /// The end of a word without its ending, so that `manufacturing`, `manufacturer` and `manufactured` meet.
  ///
  /// The longest ending of ``endings`` goes that leaves a stem of ``shortest`` letters, then a final `e`: a light stemmer
  /// for English in the manner of Lovins (1968), mild enough to leave other languages legible.
  private static func stem(_ bytes: [UInt8], _ word: Range<Int>) -> Int {
    let letters = bytes[word]
    guard letters.allSatisfy({ (0x61...0x7A).contains($0) }) else { return word.upperBound }
    let ending = endings.first {
      word.count - $0.count >= shortest && letters.suffix($0.count).elementsEqual($0)
    }
    let end = word.upperBound - (ending?.count ?? 0)
    let isMute = end - word.lowerBound > shortest && bytes[end - 1] == UInt8(ascii: "e")
    return isMute ? end - 1 : end
  }

  private static let shortest = 4
  private static let endings = [
    "ations", "ation", "ments", "ment", "ings", "ing", "ors", "ers", "ies", "or", "er", "ed", "es", "y", "s",
  ]
  .map { Array($0.utf8) }
}

/// English words and units that say nothing about a topic.
private enum StopWords {
  static func contains(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 9 && words.contains(String(decoding: word, as: UTF8.self))
  }

  private static let words = Set(
    """
    about above across after against all also among and any are around at available based be been before being below \
    between both but by can could day do does done during each either every few first for from had has have high hour \
    how if in including into is it its km least less like looking low made make making mark may mg million min mm \
    month more most must need new no not of off old on one only onto or other our out over own per plus provide \
    provided ready same seek seeking several should since so some such than that the their them then there these they \
    third this those three through to toward two under unit until up upon use used user using very via want wanted was \
    we week well were what when where which while who will with within without would year yet your yuan
    """.split(separator: " ").map(String.init))
}
