/// What two names share and where they part, each fact as a strength in 0…1.
struct PairComparison {
  /// The strengths by fact; a fact that is missing has strength 0.
  private(set) var strengths: [DuplicateFact: Float] = [:]

  private let names: NameCollection
  private let a: NameCollection.Prepared
  private let b: NameCollection.Prepared
  private let country: String?

  /// Compares two names of a collection by their places in it.
  ///
  /// - Parameter country: The ISO 3166-1 code of both sides' country; nil where they differ or one is not known.
  init(_ names: NameCollection, _ first: Int, _ second: Int, country: String?) {
    self.names = names
    self.country = country
    a = names.prepared[first]
    b = names.prepared[second]
    compareWords()
    compareLetters()
    compareAbbreviations()
    compareSigns()
  }

  private mutating func set(_ fact: DuplicateFact, _ strength: Float) {
    if strength > 0 { strengths[fact] = min(1, strength) }
  }

  private mutating func compareWords() {
    let match = WordMatch(names, a, b, country: country)
    let lighter = min(match.weightA, match.weightB)
    let all = match.weightA + match.weightB - match.shared
    let overlap = all > 0 ? match.shared / all : 0
    let isWhole = match.onlyA.isEmpty && match.onlyB.isEmpty && overlap > 0.9
    if isWhole && match.sharesOwnWord { set(.sameWords, 1) }
    set(.wordOverlap, overlap)
    set(.oneWithinOther, lighter > 0 ? match.shared / lighter : 0)
    set(.rareSharedWord, match.rarest)
    set(.initials, match.abbreviated)
    let ownA = match.onlyA.filter { names.entries[Int($0)].word.sense == nil }
    let ownB = match.onlyB.filter { names.entries[Int($0)].word.sense == nil }
    let own = min(ownA.map(rarity).max() ?? 0, ownB.map(rarity).max() ?? 0)
    if a.name.isLatin == b.name.isLatin {
      set(.bothHaveOwnWord, own)
    } else {
      set(.overlapAcrossScripts, overlap)
      set(.sensesMeet, match.senseOverlap * min(1, Float(match.sharedSenses) / 3))
    }
    let (fieldsA, fieldsB) = (
      match.onlyA.filter { !ownA.contains($0) }, match.onlyB.filter { !ownB.contains($0) }
    )
    if match.onlyA.isEmpty != match.onlyB.isEmpty {
      set(.oneAddsField, total(fieldsA + fieldsB) / 2)
    }
    set(.otherField, min(total(fieldsA), total(fieldsB)) / 2)
    if let x = a.first, let y = b.first, x == y { set(.sameFirstWord, rarity(x)) }
  }

  private func total(_ words: [Int32]) -> Float { words.reduce(0) { $0 + rarity($1) } }

  /// How much a word tells whose name it is, by its rareness.
  private func rarity(_ word: Int32) -> Float { names.entries[Int(word)].weight }

  private mutating func compareLetters() {
    let (x, y) = (a.name.letters, b.name.letters)
    let (short, long) = x.count <= y.count ? (x, y) : (y, x)
    set(.nearlySameLetters, (Spelling.likeness(x, y) - 0.8) * 5)
    if short.count >= 6, long.starts(with: short) {
      set(short.count >= 30 ? .cutShort : .beginsWithOther, 1)
    }
  }

  private mutating func compareAbbreviations() {
    let strength = max(
      Self.abbreviation(in: a.name, of: b.name), Self.abbreviation(in: b.name, of: a.name))
    if strength > strengths[.initials] ?? 0 { set(.initials, strength) }
  }

  /// How surely a word of one name is made of the first letters of the other: the longer the surer.
  private static func abbreviation(in short: OrganisationName, of long: OrganisationName) -> Float {
    let said = Set(short.words.map(\.spelling) + short.acronyms)
    let made = Set(long.initials + long.acronyms)
    let longest = said.intersection(made).map(\.count).max() ?? 0
    return longest < 3 ? 0 : min(1, Float(longest - 1) / 4)
  }

  private mutating func compareSigns() {
    let (x, y) = (Set(a.name.numbers), Set(b.name.numbers))
    if !x.isEmpty && !y.isEmpty && x != y { set(.otherNumbers, 1) }
    let (f, g) = (Set(a.name.legalForms), Set(b.name.legalForms))
    if f.isEmpty && g.isEmpty { return }
    if f.isEmpty || g.isEmpty {
      set(.legalFormOnOneSide, 1)
    } else if f == g {
      set(.sameLegalForm, 1)
    } else {
      set(.otherLegalForm, f.isDisjoint(with: g) ? 1 : 0.5)
    }
  }
}
