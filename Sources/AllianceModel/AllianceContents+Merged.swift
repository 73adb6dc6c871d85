import Foundation

extension AllianceContents {
  /// These contents with entries that are one organisation as one member, under the first entry's id.
  ///
  /// The first entry that states a kind, region, website, year or profile gives it; the closest standing to the alliance
  /// counts. Names in a language that an earlier entry has become aliases. Identifiers, listings, projects and relations
  /// come together; each keeps its own id, source and visibility. A project that has two of them has the one, in the
  /// stronger role and with both sums; a relation between two of them is gone while they are one.
  public func merged(by identities: Identities) -> AllianceContents {
    guard !identities.groups.isEmpty else { return self }
    var merged = self
    merged.redirects = identities.redirects
    let grouped = Set(identities.groups.joined())
    let stated = Dictionary(
      uniqueKeysWithValues: members.filter { grouped.contains($0.id) }.map { ($0.id, $0) })
    merged.members.removeAll { grouped.contains($0.id) }
    merged.members += identities.groups.compactMap { group in
      Member(joining: group.compactMap { stated[$0] }, id: group[0])
    }
    merged.listings = listings.map { listing in
      var listing = listing
      listing.member = identities.current(listing.member)
      return listing
    }
    merged.projects = projects.map { $0.redirected(by: identities, grouped: grouped) }
    merged.relations = relations.compactMap { $0.redirected(by: identities) }
    return merged.inOrder()
  }

  private func inOrder() -> AllianceContents {
    var ordered = AllianceContents(
      generation: generation, date: date, members: members, listings: listings, projects: projects,
      relations: relations, concepts: concepts)
    ordered.redirects = redirects
    return ordered
  }
}

extension Member {
  /// One member out of entries that are it, in the order of their say; nil for none.
  fileprivate init?(joining entries: [Member], id: FactID) {
    guard var joined = entries.first else { return nil }
    joined.id = id
    for entry in entries.dropFirst() { joined.take(entry) }
    joined.identifiers = Set(joined.identifiers).sorted { ($0.scheme, $0.value) < ($1.scheme, $1.value) }
    self = joined
  }

  private mutating func take(_ entry: Member) {
    for name in entry.names where !isCalled(name.text) {
      let isNewLanguage = !names.contains { $0.language == name.language }
      if isNewLanguage { names.append(name) } else { aliases.append(name) }
    }
    for alias in entry.aliases where !isCalled(alias.text) { aliases.append(alias) }
    if entry.standing.rank < standing.rank { standing = entry.standing }
    identifiers += entry.identifiers
    region = region ?? entry.region
    website = website ?? entry.website
    founded = founded ?? entry.founded
    if profile.isEmpty { profile = entry.profile }
  }

  private func isCalled(_ text: String) -> Bool { (names + aliases).contains { $0.text == text } }
}

extension Standing {
  /// How far from the alliance: a member is closest.
  fileprivate var rank: Int {
    switch self {
    case .member: 0
    case .candidate: 1
    case .former: 2
    case .outside: 3
    }
  }
}

extension Project {
  /// The project with each member of `grouped` under its present id, once.
  fileprivate func redirected(by identities: Identities, grouped: Set<FactID>) -> Project {
    guard participants.contains(where: { grouped.contains($0.member) }) else { return self }
    var project = self
    project.participants = []
    for participant in participants {
      var present = participant
      present.member = identities.current(participant.member)
      let known = project.participants.firstIndex { $0.member == present.member }
      if let known, grouped.contains(participant.member) {
        project.participants[known].take(present)
      } else {
        project.participants.append(present)
      }
    }
    return project
  }
}

extension Participation {
  /// Takes another part of the same member in.
  fileprivate mutating func take(_ other: Participation) {
    if other.role.rank < role.rank { role = other.role }
    if let sum = other.contribution { contribution = (contribution ?? 0) + sum }
  }
}

extension Participation.Role {
  /// How much of the work: a coordinator's is most.
  fileprivate var rank: Int {
    switch self {
    case .coordinator: 0
    case .partner: 1
    case .funder: 2
    case .user: 3
    }
  }
}

extension Relation {
  /// The relation between those known now; nil where its two ends are one.
  fileprivate func redirected(by identities: Identities) -> Relation? {
    let (newFrom, newTo) = (identities.current(from), identities.current(to))
    guard newFrom != newTo else { return nil }
    guard newFrom != from || newTo != to else { return self }
    var relation = self
    relation.statedFrom = from
    relation.statedTo = to
    relation.from = newFrom
    relation.to = newTo
    return relation
  }
}
