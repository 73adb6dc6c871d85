import AllianceModel

/// Words by their spelling, or by how they begin: `univers*` holds `universität` and `universidad`.
struct WordTable: Sendable {
  private var whole: [String: Int] = [:]
  private var beginnings: [String: Int] = [:]
  private var characters: [Unicode.Scalar: [(word: [Unicode.Scalar], entry: Int)]] = [:]
  /// Spellings of scripts that set no spaces, by their first letter, the longest first.
  private var unspaced: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
  private var lengths: ClosedRange<Int> = 99...99
  /// The names of the entries, in order.
  private(set) var entries: [String] = []

  /// A table from lines `entry: spelling spelling* …`; of equal spellings the first line's counts.
  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let halves = line.split(separator: ":", maxSplits: 1)
      precondition(halves.count == 2, "a line is an entry, a colon and spellings: \(line)")
      for word in halves[1].split(separator: " ") { add(word, entries.count) }
      entries.append(String(halves[0]))
    }
    for key in characters.keys { characters[key]?.sort { $0.word.count > $1.word.count } }
    for key in unspaced.keys { unspaced[key]?.sort { $0.count > $1.count } }
  }

  /// The entry of a word in letters; the longest beginning wins, with at most seven letters after it, so that the
  /// `Universitetshospital` is no university.
  func entry(of word: String) -> Int? {
    if let entry = whole[word] { return entry }
    let bytes = Array(word.utf8)
    for length in lengths.reversed() where length <= bytes.count && bytes.count <= length + 7 {
      if let entry = beginnings[String(decoding: bytes[..<length], as: UTF8.self)] { return entry }
    }
    return nil
  }

  /// The longest spelling in Chinese characters that begins at `start`, and its entry.
  func match(in text: ArraySlice<Unicode.Scalar>) -> (entry: Int, length: Int)? {
    guard let first = text.first else { return nil }
    return characters[first]?.first { text.starts(with: $0.word) }.map { ($0.entry, $0.word.count) }
  }

  /// A run of letters in pieces, cut before and behind each known word, the longest first.
  func cut(_ run: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var pieces: [[Unicode.Scalar]] = []
    var unknown: [Unicode.Scalar] = []
    var rest = run[...]
    while let first = rest.first {
      if let word = unspaced[first]?.first(where: { rest.starts(with: $0) }) {
        if !unknown.isEmpty { pieces.append(unknown) }
        unknown = []
        pieces.append(word)
        rest = rest.dropFirst(word.count)
      } else {
        unknown.append(first)
        rest = rest.dropFirst()
      }
    }
    return unknown.isEmpty ? pieces : pieces + [unknown]
  }

  private mutating func add(_ said: Substring, _ entry: Int) {
    let raw = said.filter { $0 != "*" }
    let spelling = LatinLetters.of(raw)
    let scalars = Array(spelling.unicodeScalars)
    guard !scalars.isEmpty else { return }
    if let first = raw.unicodeScalars.first, LatinLetters.isUnspaced(first) {
      unspaced[first, default: []].append(Array(raw.unicodeScalars))
    }
    if LatinLetters.isHan(scalars[0]) {
      if !(characters[scalars[0]] ?? []).contains(where: { $0.word == scalars }) {
        characters[scalars[0], default: []].append((scalars, entry))
      }
      return
    }
    let word = LatinLetters.withoutUmlautSpelling(spelling)
    if said.hasSuffix("*") {
      if beginnings[word] == nil { beginnings[word] = entry }
      let length = word.utf8.count
      lengths =
        beginnings.count == 1
        ? length...length : min(lengths.lowerBound, length)...max(lengths.upperBound, length)
    } else if whole[word] == nil {
      whole[word] = entry
    }
  }
}
