/// What must be done to one state of the facts to get another: ``applied(to:)`` does it.
public struct AllianceDiff: Hashable, Codable, Sendable {
  /// The later state's number.
  public var generation: Int
  /// The later state's day.
  public var date: CalendarDate?
  /// The members that differ.
  public var members: Facts<Member>
  /// The listings that differ.
  public var listings: Facts<Listing>
  /// The projects that differ.
  public var projects: Facts<Project>
  /// The relations that differ.
  public var relations: Facts<Relation>
  /// The concepts that differ.
  public var concepts: Facts<Concept>

  /// Facts of one sort that differ, in order of id.
  public struct Facts<Fact: FieldwiseFact>: Hashable, Codable, Sendable {
    /// Those only the later state has.
    public var added: [Fact]
    /// Those that say something else, as they were.
    public var before: [Fact]
    /// The same in the same order, as they are.
    public var after: [Fact]
    /// Those only the earlier state has.
    public var retired: [Fact]

    init(_ old: [Fact], _ new: [Fact]) {
      let known = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
      let current = Set(new.map(\.id))
      added = new.filter { known[$0.id] == nil }
      after = new.filter { fact in known[fact.id].map { $0 != fact } ?? false }
      before = after.compactMap { known[$0.id] }
      retired = old.filter { !current.contains($0.id) }
    }

    func applied(to facts: [Fact]) -> [Fact] {
      let gone = Set((retired + before).map(\.id))
      return facts.filter { !gone.contains($0.id) } + after + added
    }

    var changes: [FactChange] {
      let pairs =
        added.map { (Fact?.none, Fact?.some($0)) } + zip(before, after).map { ($0, $1) }
        + retired.map { (Fact?.some($0), Fact?.none) }
      return pairs.compactMap { FactChange($0, $1) }
    }
  }

  /// What makes `new` of `old`.
  public init(from old: AllianceContents, to new: AllianceContents) {
    generation = new.generation
    date = new.date
    members = Facts(old.members, new.members)
    listings = Facts(old.listings, new.listings)
    projects = Facts(old.projects, new.projects)
    relations = Facts(old.relations, new.relations)
    concepts = Facts(old.concepts, new.concepts)
  }

  /// The later state, made of the earlier.
  public func applied(to old: AllianceContents) -> AllianceContents {
    AllianceContents(
      generation: generation, date: date, members: members.applied(to: old.members),
      listings: listings.applied(to: old.listings), projects: projects.applied(to: old.projects),
      relations: relations.applied(to: old.relations), concepts: concepts.applied(to: old.concepts))
  }

  /// All changes field by field: by sort, added before changed before retired, in order of id.
  public var changes: [FactChange] {
    members.changes + listings.changes + projects.changes + relations.changes + concepts.changes
  }
}
