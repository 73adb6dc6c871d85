public import AllianceModel

/// The alliance as a frozen graph: facts in arrays, links as numbers into them, nothing that changes.
///
/// A member's number is its place in ``members``, and so for listings, projects and relations; all are in ascending
/// order of id. Building is O(facts · log facts); every look-up is a slice of a flat array.
public struct CollaborationGraph: Sendable {
  /// The number of the store's last change; a later generation supersedes an earlier one.
  public let generation: Int
  /// The members.
  public let members: [Member]
  /// What they offer and seek; a member's listings stand side by side.
  public let listings: [Listing]
  /// The projects.
  public let projects: [Project]
  /// The observed relations whose two ends are members.
  public let relations: [Relation]
  /// The concepts.
  public let taxonomy: Taxonomy

  /// From a member to its listings.
  public let listingsOfMember: Adjacency
  /// From a listing to its member's number.
  public let memberOfListing: [Int32]
  /// From a project to its participants' numbers, in the project's order.
  public let membersOfProject: Adjacency
  /// From a member to its projects.
  public let projectsOfMember: Adjacency
  /// From a member to the relations it is the subject of.
  public let relationsFrom: Adjacency
  /// From a member to the relations it is the object of.
  public let relationsTo: Adjacency
  /// From a relation to its two ends' numbers.
  public let endsOfRelation: [(from: Int32, to: Int32)]
  /// From a listing to its concepts: those it names, and those whose labels stand in its text.
  public let conceptsOfListing: Adjacency
  /// From a project to its concepts, named or found in title and text.
  public let conceptsOfProject: Adjacency
  /// The day on which validity is judged: the issue date of the store's newest feed; nil where nothing is dated.
  public let date: CalendarDate?
  /// The last day on which a project or relation of the graph began: recency is counted back from it.
  public let horizon: CalendarDate?

  /// From ids that were merged away to those that stand for them.
  public let redirects: [FactID: FactID]

  private let numbers: [FactID: Int]

  /// Freezes the contents of a store.
  public init(_ contents: AllianceContents) {
    var references: Set<ConceptReference> = []
    for listing in contents.listings { references.formUnion(listing.concepts) }
    for project in contents.projects { references.formUnion(project.concepts) }
    for relation in contents.relations { references.formUnion(relation.concepts) }
    let taxonomy = Taxonomy(contents.concepts, referredTo: references)
    let members = contents.members
    var numbers: [FactID: Int] = [:]
    numbers.reserveCapacity(members.count + contents.redirects.count)
    for (number, member) in members.enumerated() {
      let earlier = numbers.updateValue(number, forKey: member.id)
      precondition(earlier == nil, "members have ids of their own")
    }
    for (old, new) in contents.redirects { numbers[old] = numbers[new] }
    let listings = contents.listings.where { numbers[$0.member] != nil }
    let relations = contents.relations.where { numbers[$0.from] != nil && numbers[$0.to] != nil }
    let projects = contents.projects
    let named = references.reduce(into: [ConceptReference: Int]()) { $0[$1] = taxonomy.number(of: $1) }

    generation = contents.generation
    date = contents.date
    self.members = members
    self.listings = listings
    self.projects = projects
    self.relations = relations
    self.taxonomy = taxonomy
    self.numbers = numbers
    redirects = contents.redirects

    memberOfListing = listings.map { Int32(numbers[$0.member]!) }
    listingsOfMember = Adjacency(
      rows: members.count, pairs: memberOfListing.enumerated().map { (row: Int($1), target: $0) })
    membersOfProject = Adjacency(
      rows: projects.count,
      pairs: projects.enumerated().flatMap { number, project in
        project.participants.compactMap { numbers[$0.member] }.map { (row: number, target: $0) }
      })
    projectsOfMember = membersOfProject.inverted(rows: members.count)
    endsOfRelation = relations.map { (from: Int32(numbers[$0.from]!), to: Int32(numbers[$0.to]!)) }
    relationsFrom = Adjacency(
      rows: members.count, pairs: endsOfRelation.enumerated().map { (row: Int($1.from), target: $0) })
    relationsTo = Adjacency(
      rows: members.count, pairs: endsOfRelation.enumerated().map { (row: Int($1.to), target: $0) })
    conceptsOfListing = Self.concepts(of: listings, in: taxonomy, named) { ($0.concepts, $0.text) }
    conceptsOfProject = Self.concepts(of: projects, in: taxonomy, named) { ($0.concepts, $0.title + $0.text) }
    horizon = contents.horizon
  }

  /// The number of the member with this id, or with that into which this one was merged; nil where there is none.
  public func number(of member: FactID) -> Int? { numbers[member] }

  /// The concepts of facts, each once: those that a fact names, then those whose labels stand in its words.
  private static func concepts<Fact>(
    of facts: [Fact], in taxonomy: Taxonomy, _ named: [ConceptReference: Int],
    from words: (Fact) -> ([ConceptReference], [LocalizedText])
  ) -> Adjacency {
    var pairs: [(row: Int, target: Int)] = []
    for (number, fact) in facts.enumerated() {
      let (references, texts) = words(fact)
      let start = pairs.count
      func add(_ concept: Int) {
        guard !pairs[start...].contains(where: { $0.target == concept }) else { return }
        pairs.append((row: number, target: concept))
      }
      for reference in references { if let concept = named[reference] { add(concept) } }
      for text in texts { for concept in taxonomy.concepts(in: text.text) { add(concept) } }
    }
    return Adjacency(rows: facts.count, pairs: pairs)
  }
}

extension Array {
  /// The elements of which something holds; where it holds of all the same array, not a copy.
  fileprivate func `where`(_ holds: (Element) -> Bool) -> [Element] {
    allSatisfy(holds) ? self : filter(holds)
  }
}
