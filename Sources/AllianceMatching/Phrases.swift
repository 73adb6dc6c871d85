/// Words of texts with how much they tell. Of characters written together every two are a term; side by side, they are
/// joined to the phrase they stand in.
struct Phrases {
  private var found: [(phrase: String, weight: Float)] = []

  /// Adds the next word of a text. A single character says too little to be shown.
  mutating func add(_ term: Term, _ spelling: String, weight: Float) {
    guard !term.isCharacter else { return }
    if spelling.unicodeScalars.count == 2, let last = found.last?.phrase,
      last.unicodeScalars.last == spelling.unicodeScalars.first
    {
      found[found.count - 1].phrase += String(spelling.unicodeScalars.last!)
      found[found.count - 1].weight += weight
    } else {
      found.append((spelling, weight))
    }
  }

  /// At most so many, the most telling first, those alike in their order.
  func mostTelling(_ count: Int) -> [String] {
    found.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .prefix(count).map(\.element.phrase)
  }
}
