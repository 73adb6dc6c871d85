/// Which entries are one organisation, by all decisions that count.
///
/// A function of the log alone: what an undo takes back was never said, so the former state returns exactly.
public struct Identities: Hashable, Sendable {
  /// The entries that are one, the one that gives its id first; only groups of two and more.
  public private(set) var groups: [[FactID]] = []
  /// From an id to that under which it is known now; ids that stand for themselves are not in it.
  public private(set) var redirects: [FactID: FactID] = [:]
  private var apart: Set<Set<FactID>> = []

  /// Nothing decided.
  public init() {}

  /// Replays a log in its order. O(entries · size of a group).
  public init(_ log: [IdentityDecision]) {
    var places: [FactID: Int] = [:]
    var groups: [[FactID]] = []
    let counting = Self.counting(log)
    for entry in log where counting.contains(entry.id) {
      guard let pair = entry.pair else { continue }
      let (a, b) = (Self.place(pair.a, &places, &groups), Self.place(pair.b, &places, &groups))
      switch entry.verdict {
      case .merge where a != b:
        for x in groups[a] { for y in groups[b] { apart.remove([x, y]) } }
        for id in groups[b] { places[id] = a }
        groups[a] += groups[b]
        groups[b] = []
      case .split where a == b:
        groups[a].removeAll { $0 == pair.b }
        for other in groups[a] { apart.insert([other, pair.b]) }
        places[pair.b] = groups.count
        groups.append([pair.b])
      case .distinct where a != b: apart.insert([pair.a, pair.b])
      case .merge, .split, .distinct, .undo: break
      }
    }
    self.groups = groups.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    for group in self.groups { for id in group.dropFirst() { redirects[id] = group[0] } }
  }

  /// The id under which an entry is known now.
  public func current(_ id: FactID) -> FactID { redirects[id] ?? id }

  /// All entries that are known under an id, that one first.
  public func entries(of id: FactID) -> [FactID] { groups.first { $0[0] == id } ?? [id] }

  /// Whether somebody said of two that they are not one, or of any that are merged into them.
  public func areApart(_ a: FactID, _ b: FactID) -> Bool {
    guard !apart.isEmpty else { return false }
    return entries(of: a).contains { x in entries(of: b).contains { apart.contains([x, $0]) } }
  }

  /// The numbers of the entries that count: those that no later entry that counts takes back.
  public static func counting(_ log: [IdentityDecision]) -> Set<Int> {
    var undone: Set<Int> = []
    for entry in log.reversed() where !undone.contains(entry.id) {
      if let target = entry.undoes { undone.insert(target) }
    }
    return Set(log.map(\.id)).subtracting(undone)
  }

  private static func place(_ id: FactID, _ places: inout [FactID: Int], _ groups: inout [[FactID]]) -> Int {
    if let place = places[id] { return place }
    places[id] = groups.count
    groups.append([id])
    return groups.count - 1
  }
}
