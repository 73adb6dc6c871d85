import AllianceModel

/// Finds entries that are one organisation under several names.
public struct DuplicateFinder: Sendable {
  private let records: [IdentityRecord]
  private let names: NameCollection
  /// The places in `names` of each record's names.
  private let namesOf: [[Int]]

  /// Prepares records; how rare a word is shows in their names. O(letters of all names).
  public init(_ records: [IdentityRecord]) {
    self.records = records
    var places: [OrganisationName: Int] = [:]
    var all: [OrganisationName] = []
    namesOf = records.map { record in
      var own: [Int] = []
      for name in record.names.compactMap(OrganisationName.init) {
        let place = places[name, default: all.count]
        if place == all.count {
          places[name] = place
          all.append(name)
        }
        if !own.contains(place) { own.append(place) }
      }
      return own
    }
    names = NameCollection(all)
  }

  /// The score of two records by their places, that of their most alike names.
  public func score(_ a: Int, _ b: Int) -> DuplicateScore {
    let signs = IdentityRecord.signs(records[a], records[b])
    guard !namesOf[a].isEmpty, !namesOf[b].isEmpty, records[a].isPerson == records[b].isPerson else {
      return DuplicateModel.score(signs[.sameIdentifier] == nil ? [.otherIdentifier: 1] : signs)
    }
    let country = IdentityRecord.country(records[a], records[b])
    var best: DuplicateScore?
    let comparable = scriptsMeet(a, b)
    for x in namesOf[a] {
      for y in namesOf[b] where !comparable || isLatin(x) == isLatin(y) {
        let compared = PairComparison(names, x, y, country: country).strengths
        let score = DuplicateModel.score(compared.merging(signs) { $1 })
        if best.map({ score.score > $0.score }) ?? true { best = score }
      }
    }
    return best!
  }

  private func isLatin(_ name: Int) -> Bool { names.prepared[name].name.isLatin }

  /// Whether both have names in one script: then what the scripts hide is no question.
  private func scriptsMeet(_ a: Int, _ b: Int) -> Bool {
    !Set(namesOf[a].map(isLatin)).isDisjoint(with: namesOf[b].map(isLatin))
  }

  /// All pairs that score at least `minimum`, the best first, of equal ones in order of ids.
  ///
  /// Compares those only that share a key, see ``DuplicateKeys``.
  public func pairs(minimum: Float = DuplicateModel.listed) -> [DuplicatePair] {
    DuplicateKeys(records, names, namesOf).candidates().compactMap { a, b in
      let found = score(a, b)
      guard found.score >= minimum else { return nil }
      let (x, y) = records[a].id < records[b].id ? (a, b) : (b, a)
      return DuplicatePair(
        a: records[x].id, b: records[y].id, score: found.score, reasons: found.reasons, verdict: found.verdict
      )
    }.sorted { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) }
  }
}
