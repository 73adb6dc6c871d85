/// Which words of two names are one: equal, alike, or an abbreviation and what it stands for.
struct WordMatch {
  /// Words that only the one name has.
  private(set) var onlyA: [Int32]
  /// Words that only the other has.
  private(set) var onlyB: [Int32]
  /// Words of the one name that say the country both are in.
  private let homeA: [Int32]
  /// Words of the other name that say it.
  private let homeB: [Int32]
  /// The weight of what is shared.
  private(set) var shared: Float = 0
  /// The weight of the rarest word that is shared.
  private(set) var rarest: Float = 0
  /// Whether a word without a sense, nobody's but theirs, is shared.
  private(set) var sharesOwnWord = false
  /// How surely initials of the one stand for words of the other.
  private(set) var abbreviated: Float = 0
  /// The share of the senses of both names that both have.
  let senseOverlap: Float
  /// How many senses both names have.
  let sharedSenses: Int
  /// The weight of all words of the one name.
  let weightA: Float
  /// The weight of all words of the other.
  let weightB: Float
  private let names: NameCollection
  /// Whether the names are in two scripts, so that words can be alike by sound only.
  private let isAcross: Bool

  /// Matches words; the name of the organisations' own country tells nothing, `Deutschland` in Germany.
  init(
    _ names: NameCollection, _ a: NameCollection.Prepared, _ b: NameCollection.Prepared, country: String?
  ) {
    self.names = names
    isAcross = a.name.isLatin != b.name.isLatin
    let home = country.flatMap { NameSenses.countries[$0] }
    let isForeign = { (word: Int32) in home == nil || names.entries[Int(word)].word.sense != home }
    let (x, y) = (Self.kept(a.words, isForeign), Self.kept(b.words, isForeign))
    weightA = x.reduce(0) { $0 + names.entries[Int($1)].weight }
    weightB = y.reduce(0) { $0 + names.entries[Int($1)].weight }
    senseOverlap = Self.senseOverlap(x, y, names)
    sharedSenses = x.count { y.contains($0) && names.entries[Int($0)].word.sense != nil }
    onlyA = x.filter { !y.contains($0) }
    onlyB = y.filter { !x.contains($0) }
    homeA = a.words.filter { !x.contains($0) }
    homeB = b.words.filter { !y.contains($0) }
    for word in x where y.contains(word) { share(word, word, 1) }
    matchSpellings(a, b)
    joinWords(a, b)
    for (one, other, likeness) in alike() { share(one, other, likeness) }
    abbreviate(a, b)
  }

  /// The words that count; all where none would be left.
  private static func kept(_ words: [Int32], _ counts: (Int32) -> Bool) -> [Int32] {
    let kept = words.filter(counts)
    return kept.isEmpty ? words : kept
  }

  private static func senseOverlap(_ a: [Int32], _ b: [Int32], _ names: NameCollection) -> Float {
    let sense = { (word: Int32) in names.entries[Int(word)].word.sense != nil }
    let (x, y) = (Set(a.filter(sense)), Set(b.filter(sense)))
    let weight = { (words: Set<Int32>) in
      words.sorted().reduce(Float(0)) { $0 + names.entries[Int($1)].weight }
    }
    let all = weight(x.union(y))
    return all > 0 ? weight(x.intersection(y)) / all : 0
  }

  private mutating func share(_ x: Int32, _ y: Int32, _ likeness: Float) {
    let (u, v) = (names.entries[Int(x)].weight, names.entries[Int(y)].weight)
    shared += likeness * (u + v) / 2
    rarest = max(rarest, likeness * min(u, v))
    if names.entries[Int(x)].word.sense == nil && names.entries[Int(y)].word.sense == nil {
      sharesOwnWord = true
    }
    onlyA.removeAll { $0 == x }
    onlyB.removeAll { $0 == y }
  }

  /// Takes words for one that are spelt alike and have a sense in one name only, or lost the space beside a small
  /// word: `forluft` is `for luft`.
  private mutating func matchSpellings(_ a: NameCollection.Prepared, _ b: NameCollection.Prepared) {
    for (x, u) in zip(a.order, a.spelt) where onlyA.contains(x) {
      let found = zip(b.order, b.spelt).first { onlyB.contains($0) && NameWords.isOneWord(u, $1) }
      if let found { share(x, found.0, 1) }
    }
  }

  /// Takes a word of the one side for two neighbours of the other that lost their space.
  private mutating func joinWords(_ a: NameCollection.Prepared, _ b: NameCollection.Prepared) {
    for (word, letters) in zip(a.order, a.spelt) where onlyA.contains(word) {
      if let pair = Self.neighbours(letters, b) { cover(word, pair, isA: true) }
    }
    for (word, letters) in zip(b.order, b.spelt) where onlyB.contains(word) {
      if let pair = Self.neighbours(letters, a) { cover(word, pair, isA: false) }
    }
  }

  private static func neighbours(_ letters: [Unicode.Scalar], _ other: NameCollection.Prepared) -> [Int32]? {
    guard letters.count >= 6 else { return nil }
    for place in other.order.indices.dropLast() {
      let (u, v) = (other.spelt[place], other.spelt[place + 1])
      if u.count + v.count == letters.count, letters.starts(with: u),
        letters.dropFirst(u.count).elementsEqual(v)
      {
        return [other.order[place], other.order[place + 1]]
      }
    }
    return nil
  }

  /// Words left on both sides that are nearly the same, each in one pair at most, the most alike first.
  private func alike() -> [(Int32, Int32, Float)] {
    var found: [(Int32, Int32, Float)] = []
    for x in onlyA {
      for y in onlyB {
        let (u, v) = (names.entries[Int(x)], names.entries[Int(y)])
        let likeness = max(WordLikeness.of(u, v), isAcross ? WordLikeness.acrossScripts(u, v) : 0)
        if likeness > 0 { found.append((x, y, likeness)) }
      }
    }
    var taken: Set<Int32> = []
    return found.sorted { ($1.2, $0.0, $0.1) < ($0.2, $1.0, $1.1) }.filter { x, y, _ in
      guard !taken.contains(x), !taken.contains(y) else { return false }
      taken.formUnion([x, y])
      return true
    }
  }

  /// Takes a word of the one side for the initials of two or more words left on the other.
  private mutating func abbreviate(_ a: NameCollection.Prepared, _ b: NameCollection.Prepared) {
    for (word, letters) in zip(a.order, a.spelt) where onlyA.contains(word) {
      if let run = Self.run(of: letters, onlyB, homeB, in: b) { abbreviate(word, run, isA: true) }
    }
    for (word, letters) in zip(b.order, b.spelt) where onlyB.contains(word) {
      if let run = Self.run(of: letters, onlyA, homeA, in: a) { abbreviate(word, run, isA: false) }
    }
    if !onlyA.isEmpty || !onlyB.isEmpty { abbreviated /= 2 }
  }

  /// The words of `other` that begin with the letters of `short`, one of them `left` unmatched; of fewer than four
  /// words, at its beginning alone or where none is matched.
  private static func run(
    of short: [Unicode.Scalar], _ left: [Int32], _ home: [Int32], in other: NameCollection.Prepared
  ) -> [Int32]? {
    guard (2...8).contains(short.count), other.order.count >= short.count else { return nil }
    for start in 0...(other.order.count - short.count) {
      let places = start..<start + short.count
      guard zip(places, short).allSatisfy({ other.spelt[$0][0] == $1 }) else { continue }
      let run = Array(other.order[places])
      let isFree = run.allSatisfy { left.contains($0) || home.contains($0) }
      if run.contains(where: left.contains), isFree || short.count > 3 || start == 0 { return run }
    }
    return nil
  }

  private mutating func abbreviate(_ word: Int32, _ run: [Int32], isA: Bool) {
    cover(word, run, isA: isA)
    abbreviated = max(abbreviated, min(1, Float(run.count - 1) / 4))
  }

  private mutating func cover(_ word: Int32, _ run: [Int32], isA: Bool) {
    let left = isA ? onlyB : onlyA
    let covered = Set(run.filter(left.contains)).sorted()
    let weight = names.entries[Int(word)].weight + covered.reduce(0) { $0 + names.entries[Int($1)].weight }
    shared += weight / 2
    onlyA.removeAll { isA ? $0 == word : covered.contains($0) }
    onlyB.removeAll { isA ? covered.contains($0) : $0 == word }
  }
}
