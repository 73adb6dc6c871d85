/// The phrases of texts in which what is telling stands.
///
/// Of Chinese characters written together every two are a term; those side by side that tell are joined to the phrase
/// that a reader knows. A term that was there before adds nothing to what a phrase tells, yet is a part of it.
struct Phrases {
  /// How much the distinct terms tell together, single characters too.
  private(set) var weight: Float = 0
  private var found: [(phrase: String, weight: Float)] = []
  private var places: [String: Int] = [:]

  /// The phrases of words that stand in this order.
  ///
  /// - Parameter telling: How much a term tells; 0 for one that is not to be shown.
  init(_ words: ListingWords.Words, telling: (Term) -> Float) {
    var seen: Set<Term> = []
    var (phrase, sum) = ("", Float(0))
    // Between two pairs that share a character stands that character alone, as a term of its own.
    var characters = 0
    for (term, spelling) in words {
      let known = telling(term)
      let new = known > 0 && seen.insert(term).inserted ? known : 0
      weight += new
      if term.isCharacter {
        characters += 1
        continue
      }
      let isPair = characters > 0
      if characters != 1 || known <= 0 || Self.isBoundary(spelling) {
        add(phrase, sum)
        (phrase, sum) = ("", 0)
      }
      characters = 0
      guard known > 0, !Self.isBoundary(spelling) else { continue }
      if isPair {
        phrase += phrase.isEmpty ? spelling : String(spelling.unicodeScalars.suffix(1))
        sum += new
      } else {
        add(spelling, new)
      }
    }
    add(phrase, sum)
  }

  /// At most so many, the most telling first, those alike in their order.
  func mostTelling(_ count: Int) -> [String] {
    found.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .prefix(count).map(\.element.phrase)
  }

  private mutating func add(_ phrase: String, _ weight: Float) {
    guard weight > 0 else { return }
    if let place = places[phrase] { return found[place].weight += weight }
    places[phrase] = found.count
    found.append((phrase, weight))
  }

  /// Whether a pair holds a character that joins phrases and is part of none.
  private static func isBoundary(_ pair: String) -> Bool {
    pair.unicodeScalars.contains(where: joints.contains)
  }

  private static let joints = Set("的了与及或这那该把被".unicodeScalars)
}
