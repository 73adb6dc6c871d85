public import AllianceModel

/// Entries that are all one organisation.
public enum DuplicateClusters {
  /// Groups of ids, each ascending, in order of their first; only where every two of a group are a certain pair.
  ///
  /// The best pairs join first. A chain of links is not enough: A with B and B with C leave C apart unless A with C is
  /// certain too, for one wrong link would else merge two organisations whole.
  public static func of(_ pairs: [DuplicatePair]) -> [[FactID]] {
    let certain = pairs.filter { $0.verdict == .certain }
    var linked: [FactID: Set<FactID>] = [:]
    for pair in certain {
      linked[pair.a, default: []].insert(pair.b)
      linked[pair.b, default: []].insert(pair.a)
    }
    var groups: [FactID: [FactID]] = [:]
    for pair in certain {
      let (x, y) = (groups[pair.a] ?? [pair.a], groups[pair.b] ?? [pair.b])
      guard x != y, x.allSatisfy({ linked[$0]!.isSuperset(of: y) }) else { continue }
      let joined = (x + y).sorted()
      for id in joined { groups[id] = joined }
    }
    return Set(groups.values).sorted { $0[0] < $1[0] }
  }
}
