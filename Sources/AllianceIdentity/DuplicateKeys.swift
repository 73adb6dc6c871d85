import AllianceModel

/// Which records are worth comparing: those that share something rare.
///
/// Keys are identifiers, rare words by meaning, by sound and by consonants, pairs of a name's rarest words, rare trigrams, the first
/// letters, and initials against abbreviations. A key that more than ``largest`` records share is taken country by
/// country, and where that is still too many, dropped; so the work grows with the records, not with their square.
struct DuplicateKeys {
  /// The most records that are compared for sharing one key.
  static let largest = 40

  private let records: [IdentityRecord]
  private var blocks: [String: [Int32]] = [:]

  init(_ records: [IdentityRecord], _ names: NameCollection, _ namesOf: [[Int]]) {
    self.records = records
    for number in records.indices {
      var keys = Set(records[number].identifiers.map { "\($0.scheme):\($0.value)" })
      for name in namesOf[number] { keys.formUnion(Self.keys(of: name, in: names)) }
      for key in keys { blocks[key, default: []].append(Int32(number)) }
    }
  }

  /// The pairs of places, ascending, each once.
  func candidates() -> [(Int, Int)] {
    var pairs: Set<UInt64> = []
    for block in blocks.values where block.count > 1 {
      for part in parts(of: block) where part.count <= Self.largest { add(part, to: &pairs) }
    }
    return pairs.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
  }

  private func parts(of block: [Int32]) -> [[Int32]] {
    guard block.count > Self.largest else { return [block] }
    let parts = Dictionary(grouping: block) { records[Int($0)].region?.country ?? "" }
    return Array(parts.values)
  }

  private func add(_ block: [Int32], to pairs: inout Set<UInt64>) {
    for (place, a) in block.enumerated() {
      for b in block[(place + 1)...] where isPossible(Int(a), Int(b)) {
        pairs.insert(UInt64(a) << 32 | UInt64(b))
      }
    }
  }

  /// Records of two countries are compared only where an identifier makes them one.
  private func isPossible(_ a: Int, _ b: Int) -> Bool {
    guard let x = records[a].region?.country, let y = records[b].region?.country, x != y else { return true }
    return !Set(records[a].identifiers).isDisjoint(with: records[b].identifiers)
  }

  private static func keys(of place: Int, in names: NameCollection) -> [String] {
    let prepared = names.prepared[place]
    let entries = prepared.words.map { names.entries[Int($0)] }.sorted {
      ($0.count, $0.word.meaning) < ($1.count, $1.word.meaning)
    }
    var keys = entries.prefix(4).map(\.word.meaning)
    keys += entries.prefix(4).compactMap { $0.sound.map { String(String.UnicodeScalarView($0)) } }
    keys += entries.prefix(4).map(\.skeleton).filter { $0.count > 3 }.map { "s \($0)" }
    if entries.count > 1 {
      keys.append("2 " + entries.prefix(2).map(\.word.meaning).sorted().joined(separator: " "))
    }
    if entries.count > 2 {
      keys.append("3 " + [entries[0], entries[2]].map(\.word.meaning).sorted().joined(separator: " "))
    }
    keys.append("a " + entries.map(\.word.meaning).sorted().joined(separator: " "))
    keys.append("b " + String(String.UnicodeScalarView(prepared.name.letters.prefix(10))))
    keys += prepared.name.initials
    keys += prepared.name.acronyms
    let rare = prepared.trigrams.filter { names.trigramCounts[$0]! > 1 }
      .sorted { (names.trigramCounts[$0]!, $0) < (names.trigramCounts[$1]!, $1) }
    return keys + rare.prefix(4).map { "g \($0)" }
  }
}
