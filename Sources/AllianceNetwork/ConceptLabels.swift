import AllianceModel

/// The labels and ids of concepts under their normal forms, to look one up and to find those in a text.
struct ConceptLabels: Sendable {
  private var numbers: [String: [Int]] = [:]
  private let schemes: [String]
  private let trie: LabelTrie

  /// Indexes ids and labels of the concepts; only labels of `stated` schemes are looked for in texts.
  init(_ concepts: [Concept], stated: Set<String>) {
    schemes = concepts.map(\.id.source)
    var trie = LabelTrie()
    for (number, concept) in concepts.enumerated() {
      let labels = (concept.preferredLabels + concept.alternativeLabels).map(\.text)
      let keys = concept.id.key
      for form in Set((labels + [keys]).map(NormalForm.of)) where !form.isEmpty {
        numbers[form, default: []].append(number)
      }
      guard stated.contains(concept.id.source) else { continue }
      for form in Set(labels.map(NormalForm.of)) { trie.insert(form, concept: number) }
    }
    self.trie = trie
  }

  func number(of name: String, in scheme: String?) -> Int? {
    numbers[NormalForm.of(name)]?.first { scheme == nil || schemes[$0] == scheme }
  }

  func found(in text: String) -> [Int] { trie.isEmpty ? [] : trie.matches(in: NormalForm.of(text)) }

  func nearest(to name: String, in scheme: String?) -> String? {
    let candidates = numbers.lazy.filter { entry in
      scheme == nil || entry.value.contains { schemes[$0] == scheme }
    }
    return SpellingDistance.nearest(to: NormalForm.of(name), among: candidates.map(\.key))
  }
}

/// A trie over the bytes of normal forms that finds the longest label at each place of a text.
private struct LabelTrie: Sendable {
  private var children: [UInt64: Int32] = [:]
  private var concepts: [Int32] = [-1]

  var isEmpty: Bool { concepts.count == 1 }

  mutating func insert(_ label: String, concept: Int) {
    guard label.unicodeScalars.count >= 2 else { return }
    var node: Int32 = 0
    for byte in label.utf8 {
      let key = UInt64(node) << 8 | UInt64(byte)
      if let child = children[key] {
        node = child
      } else {
        node = Int32(concepts.count)
        concepts.append(-1)
        children[key] = node
      }
    }
    if concepts[Int(node)] < 0 { concepts[Int(node)] = Int32(concept) }
  }

  func matches(in text: String) -> [Int] {
    let bytes = Array(text.utf8)
    var found: [Int] = []
    var place = 0
    while place < bytes.count {
      if !splitsWord(bytes, at: place), let match = longest(in: bytes, from: place) {
        if !found.contains(match.concept) { found.append(match.concept) }
        place = match.end
      } else {
        place += 1
      }
    }
    return found
  }

  private func longest(in bytes: [UInt8], from start: Int) -> (concept: Int, end: Int)? {
    var best: (concept: Int, end: Int)?
    var node: Int32 = 0
    for place in start..<bytes.count {
      guard let child = children[UInt64(node) << 8 | UInt64(bytes[place])] else { break }
      node = child
      let end = wordEnd(bytes, at: place + 1)
      if concepts[Int(node)] >= 0, let end { best = (Int(concepts[Int(node)]), end) }
    }
    return best
  }

  /// Whether a cut at `place` would fall inside a Latin word or number, or inside a character.
  private func splitsWord(_ bytes: [UInt8], at place: Int) -> Bool {
    if place < bytes.count, bytes[place] & 0xC0 == 0x80 { return true }
    guard place > 0, place < bytes.count else { return false }
    return isWord(bytes[place - 1]) && isWord(bytes[place])
  }

  /// Where a label that ends at `place` ends as a word, a Latin plural's `s` included; nil inside a word.
  private func wordEnd(_ bytes: [UInt8], at place: Int) -> Int? {
    if !splitsWord(bytes, at: place) { return place }
    let plural = place < bytes.count && bytes[place] == UInt8(ascii: "s") && !splitsWord(bytes, at: place + 1)
    return plural ? place + 1 : nil
  }

  private func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
