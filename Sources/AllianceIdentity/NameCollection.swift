import Foundation

/// All names under comparison, prepared: numbered words, their weights, and the letters' trigrams.
///
/// A word's weight falls with the number of names that hold it; a prior as of a thousand names keeps a small
/// collection from taking `university` for rare.
struct NameCollection {
  /// A name ready to be compared.
  struct Prepared {
    let name: OrganisationName
    /// Numbers of its words, ascending, each once.
    let words: [Int32]
    /// Numbers of its words as they stand.
    let order: [Int32]
    /// Their letters in this name; of an entry they are those of the first name that holds its meaning.
    let spelt: [[Unicode.Scalar]]
    /// The first word's number; nil for a name of no words.
    let first: Int32?
    /// Its trigrams, ascending, each once.
    let trigrams: [UInt64]
    /// Whether it holds Chinese characters.
    let isChinese: Bool
  }

  /// A word of the collection.
  struct Entry {
    let word: OrganisationName.Word
    let letters: [Unicode.Scalar]
    /// In pinyin; nil for a word in letters.
    let sound: [Unicode.Scalar]?
    /// Its consonants in classes.
    let skeleton: [UInt8]
    /// How much it tells, in 0…1.
    let weight: Float
    /// How many names hold it.
    let count: Int
  }

  /// The words by their numbers.
  private(set) var entries: [Entry] = []
  /// How many names hold a trigram.
  private(set) var trigramCounts: [UInt64: Int32] = [:]
  /// The names in their places.
  private(set) var prepared: [Prepared] = []

  /// Prepares names; they keep their places.
  init(_ names: [OrganisationName]) {
    let grams = names.map { Self.trigrams(of: $0.letters) }
    for gram in grams.joined() { trigramCounts[gram, default: 0] += 1 }
    let numbers = number(names)
    prepared = names.indices.map { prepare(names[$0], numbers: numbers[$0], trigrams: grams[$0]) }
  }

  /// How rare something is that `count` of `total` names hold: 1 for what nobody holds, near 0 for what all do.
  private static func weight(_ count: Int32, of total: Int, prior: Float) -> Float {
    let all = Float(total) + 1000
    return max(0.05, log(all / (Float(count) + prior)) / log(all))
  }

  private mutating func number(_ names: [OrganisationName]) -> [[Int32]] {
    var numbers: [String: Int32] = [:]
    var words: [OrganisationName.Word] = []
    var counts: [Int32] = []
    let numbered = names.map { name in
      name.words.map { word -> Int32 in
        let next = Int32(words.count)
        let number = numbers[word.meaning, default: next]
        if number == next {
          numbers[word.meaning] = next
          words.append(word)
          counts.append(0)
        }
        return number
      }
    }
    for name in numbered { for number in Set(name) { counts[Int(number)] += 1 } }
    entries = words.indices.map { index in
      let word = words[index]
      let weight = Self.weight(counts[index], of: names.count, prior: word.sense == nil ? 1 : 30)
      let letters = Array(word.spelling.unicodeScalars)
      let sound = LatinLetters.sound(of: word.spelling).map { Array($0.unicodeScalars) }
      return Entry(
        word: word, letters: letters, sound: sound, skeleton: WordSound.skeleton(of: sound ?? letters),
        weight: weight, count: Int(counts[index]))
    }
    return numbered
  }

  private func prepare(_ name: OrganisationName, numbers: [Int32], trigrams: [UInt64]) -> Prepared {
    let words = Set(numbers).sorted()
    return Prepared(
      name: name, words: words, order: numbers, spelt: name.words.map { Array($0.spelling.unicodeScalars) },
      first: numbers.first, trigrams: trigrams, isChinese: name.letters.contains(where: LatinLetters.isHan))
  }

  /// Three neighbouring letters packed in one number each, with a mark at both ends; pairs for Chinese characters.
  private static func trigrams(of letters: [Unicode.Scalar]) -> [UInt64] {
    let marked = [0] + letters.map { UInt64($0.value) } + [0]
    var grams: Set<UInt64> = []
    for i in marked.indices.dropFirst() {
      if marked[i] >= 0x3400 || marked[i - 1] >= 0x3400 {
        grams.insert(1 << 63 | marked[i - 1] << 21 | marked[i])
      } else if i >= 2 {
        grams.insert(marked[i - 2] << 42 | marked[i - 1] << 21 | marked[i])
      }
    }
    return grams.sorted()
  }
}
