/// How alike two different words are.
enum WordLikeness {
  /// In 0…1: by two thirds or more of a common beginning, or a quarter or fewer of changed letters; else 0.
  static func of(_ a: NameCollection.Entry, _ b: NameCollection.Entry) -> Float {
    if a.sound != nil && b.sound != nil { return ofCharacters(a.letters, b.letters) }
    let (x, y) = (a.sound ?? a.letters, b.sound ?? b.letters)
    guard min(x.count, y.count) >= 4, x.count <= 2 * y.count, y.count <= 2 * x.count else { return 0 }
    // A number is another number however little it differs: `UMR5250` is not `UMR5251`.
    if x.contains(where: isDigit) || y.contains(where: isDigit) { return 0 }
    guard x[0] == y[0] else { return 0 }
    if let part = within(x, y) { return part }
    let longer = max(x.count, y.count)
    let begun = Float(zip(x, y).prefix { $0 == $1 }.count) / Float(longer)
    let respelt = Spelling.likeness(x, y)
    return max(begun >= 0.66 ? begun : 0, respelt >= (longer < 8 ? 0.8 : 0.75) ? respelt : 0)
  }

  private static func isDigit(_ letter: Unicode.Scalar) -> Bool { letter.properties.numericType != nil }

  /// In 0…1: how alike two words of two scripts sound.
  static func acrossScripts(_ a: NameCollection.Entry, _ b: NameCollection.Entry) -> Float {
    let sound = WordSound.likeness(a.skeleton, b.skeleton)
    if a.sound != nil, b.sound == nil { return max(sound, KanjiReadings.likeness(b.letters, a.letters)) }
    if b.sound != nil, a.sound == nil { return max(sound, KanjiReadings.likeness(a.letters, b.letters)) }
    return sound
  }

  /// The share of a word that begins a compound of it; nil where it doesn't, or is less than half of it.
  private static func within(_ x: [Unicode.Scalar], _ y: [Unicode.Scalar]) -> Float? {
    let (short, long) = x.count < y.count ? (x, y) : (y, x)
    guard short.count >= 6, long.starts(with: short) else { return nil }
    return 0.5 + Float(short.count) / Float(long.count) / 2
  }

  /// Chinese words: the share of characters in common.
  private static func ofCharacters(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Float {
    let likeness = Float(Set(a).intersection(b).count) / Float(max(Set(a).count, Set(b).count))
    return likeness >= 0.6 ? likeness : 0
  }
}

/// How alike two spellings are.
enum Spelling {
  /// One less the share of letters to insert, delete or replace; 0 where that is over a third.
  static func likeness<Letter: Equatable>(_ a: [Letter], _ b: [Letter]) -> Float {
    let longer = max(a.count, b.count)
    let limit = longer / 3
    guard abs(a.count - b.count) <= limit else { return 0 }
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      var least = row[0]
      for j in b.indices {
        let substituted = diagonal + (a[i] == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
        least = min(least, row[j + 1])
      }
      if least > limit { return 0 }
    }
    return row[b.count] > limit ? 0 : 1 - Float(row[b.count]) / Float(longer)
  }
}
