/// What of a word two scripts keep alike: its consonants, in classes.
///
/// Scripts leave out vowels (`فجيرة` for Fujairah), lack letters (`peinto` for paint) or have their own rules for them
/// (`pusan`, `busan`), but they rarely leave out a consonant or move it to another class.
enum WordSound {
  /// The classes of the consonants in their order; neighbours of one class count once, vowels, `h`, `w` and `y` not.
  static func skeleton(of word: [Unicode.Scalar]) -> [UInt8] {
    var result: [UInt8] = []
    for index in word.indices {
      guard let sound = sound(at: index, in: word) else { continue }
      if result.last != sound { result.append(sound) }
    }
    return result
  }

  /// In 0…1: by a quarter or fewer of changed consonants, of three or more; the more of them, the surer.
  static func likeness(_ a: [UInt8], _ b: [UInt8]) -> Float {
    let shorter = min(a.count, b.count)
    guard shorter >= 3, let x = a.first, let y = b.first, x == y else { return 0 }
    let share = Spelling.likeness(a, b)
    guard share >= 0.75 else { return 0 }
    return share * (shorter == 3 ? 0.7 : shorter == 4 ? 0.85 : 1)
  }

  private static func sound(at index: Int, in word: [Unicode.Scalar]) -> UInt8? {
    let next = index + 1 < word.count ? word[index + 1] : " "
    switch word[index] {
    case "b", "f", "p", "v": return 1
    case "d", "t": return 2
    case "c": return "eiyhz".unicodeScalars.contains(next) ? 4 : 3
    case "g", "k", "q", "x": return 3
    case "j", "s", "z": return 4
    case "l", "r": return 5
    case "m": return 6
    case "n": return 7
    default: return nil
    }
  }
}
