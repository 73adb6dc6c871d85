/// How far two spellings are apart, for "did you mean".
public enum SpellingDistance {
  /// The nearest candidate at most a third of the name's length away; of equally near ones the first in order; nil
  /// where none is that near. O(candidates × name × candidate).
  public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let target = Array(name.unicodeScalars)
    let limit = max(1, target.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let scalars = Array(candidate.unicodeScalars)
      guard abs(scalars.count - target.count) <= limit else { continue }
      let distance = between(target, scalars)
      guard distance <= limit, distance < max(target.count, scalars.count) else { continue }
      if best.map({ (distance, candidate) < $0 }) ?? true { best = (distance, candidate) }
    }
    return best?.candidate
  }

  /// Insertions, deletions, substitutions and swaps of neighbours from one to the other: the optimal string
  /// alignment variant of Damerau and Levenshtein's distance. O(a × b).
  static func between(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var above = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(row[j] + 1, above[j + 1] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      before = above
      above = row
    }
    return above[b.count]
  }
}
