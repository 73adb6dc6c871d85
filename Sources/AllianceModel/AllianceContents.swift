/// All current facts of a store, each list in ascending order of id: what a graph is built from.
public struct AllianceContents: Hashable, Codable, Sendable {
  /// The number of the last import that changed anything; 0 for an empty store.
  public var generation: Int
  /// The issue date of the newest feed: the day on which validity and recency are judged; nil for an empty store.
  public var date: CalendarDate?
  /// The members.
  public var members: [Member]
  /// What they offer and seek.
  public var listings: [Listing]
  /// The projects.
  public var projects: [Project]
  /// The observed relations.
  public var relations: [Relation]
  /// The concepts of all taxonomies.
  public var concepts: [Concept]
  /// From ids that were merged away to those that stand for them.
  public var redirects: [FactID: FactID] = [:]

  /// Contents with the given facts, put in order of id.
  public init(
    generation: Int = 0, date: CalendarDate? = nil, members: [Member] = [], listings: [Listing] = [],
    projects: [Project] = [],
    relations: [Relation] = [], concepts: [Concept] = []
  ) {
    self.generation = generation
    self.date = date
    self.members = members
    self.listings = listings
    self.projects = projects
    self.relations = relations
    self.concepts = concepts
    self.members.putInOrder(of: \.id, by: <)
    self.listings.putInOrder(of: { ($0.member, $0.id) }, by: <)
    self.projects.putInOrder(of: \.id, by: <)
    self.relations.putInOrder(of: \.id, by: <)
    self.concepts.putInOrder(of: \.id, by: <)
  }

  /// The last day on which a project or relation began, of those that had by the day of the contents: a start far ahead,
  /// which feeds use where they know none, is no measure of what is recent. Nil where nothing is dated.
  public var horizon: CalendarDate? {
    let starts = projects.compactMap(\.start) + relations.compactMap(\.on)
    return date.flatMap { today in starts.filter { $0 <= today }.max() } ?? starts.max()
  }

  /// What an audience may see: listings of a narrower visibility are gone, as if no feed had stated them.
  ///
  /// This is the one place where visibility is enforced; whatever is built from the result cannot leak the rest.
  public func visible(to audience: Visibility) -> AllianceContents {
    var contents = self
    contents.listings.removeAll { $0.visibility > audience }
    return contents
  }

  /// What held on a day: relations observed and projects begun by then, and listings valid on it.
  ///
  /// A fact without a date always held.
  public func holding(on day: CalendarDate) -> AllianceContents {
    var contents = self
    contents.date = day
    contents.relations.removeAll { $0.on.map { $0 > day } ?? false }
    contents.projects.removeAll { $0.start.map { $0 > day } ?? false }
    contents.listings.removeAll { !$0.isValid(on: day) }
    return contents
  }
}

extension Array {
  /// Puts elements in order of their keys. What is in order already is left alone; otherwise places are sorted, by keys
  /// that are made once, and each large element moves but once, within the array.
  fileprivate mutating func putInOrder<Key>(of key: (Element) -> Key, by precedes: (Key, Key) -> Bool) {
    guard indices.dropFirst().contains(where: { precedes(key(self[$0]), key(self[$0 - 1])) }) else { return }
    let keys = map(key)
    var places = Array<Int32>(0..<Int32(count))
    places.sort { precedes(keys[Int($0)], keys[Int($1)]) }
    for start in indices {
      var place = start
      while Int(places[place]) != start {
        let next = Int(places[place])
        swapAt(place, next)
        places[place] = Int32(place)
        place = next
      }
      places[place] = Int32(place)
    }
  }
}
