import AllianceModel
import Foundation
import GRDB

/// Writes the rows of record versions. Statements are prepared once an import.
struct RecordWriter {
  private var statement: RowInsertion
  private var identifier: RowInsertion
  private var listing: RowInsertion
  private var project: RowInsertion
  private var participant: RowInsertion
  private var relation: RowInsertion
  private var conceptLink: RowInsertion
  private var text: RowInsertion
  private var concept: RowInsertion
  private var newMember: RowInsertion
  private var name: RowInsertion
  private let db: Database
  private var spellings = Spellings()
  /// The record that is written.
  private var record: Int64 = 0

  init(_ db: Database) {
    self.db = db
    newMember = RowInsertion(db, into: "member (id, record, part, current)", passingTaken: true)
    name = RowInsertion(db, into: "member_name (member, rank, role, language, text)")
    statement = RowInsertion(
      db, into: "member_statement (record, part, member, stated_on, kind, standing, region, website, founded)"
    )
    identifier = RowInsertion(db, into: "identifier (record, part, scheme, value)")
    listing = RowInsertion(
      db,
      into: """
        listing (record, part, member, key, side, kind, readiness, currency, minimum, maximum, region, valid_from, \
        valid_until, visibility, award_currency, award_minimum, award_maximum)
        """)
    project = RowInsertion(
      db, into: "project (record, stage, starts, ends, currency, minimum, maximum, round)")
    participant = RowInsertion(
      db, into: "participant (record, position, member, role, contribution)")
    relation = RowInsertion(
      db,
      into: """
        relation (record, predicate, from_member, to_member, observed_on, currency, minimum, maximum, reference)
        """)
    conceptLink = RowInsertion(db, into: "concept_link (record, role, position, target)")
    text = RowInsertion(db, into: "text (record, part, role, position, language, text)")
    concept = RowInsertion(db, into: "concept_reference (record, part, position, scheme, name)")
  }

  /// Writes the rows of a version whose own row is there.
  ///
  /// - Returns: Whether the version is all that is said of its member, which is then among the members already.
  mutating func write(_ feedRecord: FeedRecord, as record: Int64) throws -> Bool {
    self.record = record
    try expect(feedRecord)
    switch feedRecord {
    case .member(let member, let listings):
      try write(member, part: 0, statedOn: nil)
      // Before the listings, which refer to it.
      let isNew = try introduce(member)
      try write(listings, of: member.id)
      return isNew
    case .project(let project, let mentions):
      try write(project)
      try write(mentions, after: 0, statedOn: project.start ?? project.end)
    case .listings(let id, let listings, let mentions):
      try write(listings, of: id)
      try write(mentions, after: listings.count, statedOn: listings.compactMap(\.validFrom).max())
    case .relation(let relation, let mentions):
      try write(relation)
      try write(mentions, after: 0, statedOn: relation.on)
    case .concept(let concept): try write(concept)
    case .withdrawal: preconditionFailure("a withdrawal has no rows")
    }
    return false
  }

  private mutating func expect(_ record: FeedRecord) throws {
    switch record {
    case .member(let member, let listings): try expect([member], listings)
    case .project(let project, let mentions):
      try expect(
        mentions, texts: project.title.count + project.text.count, concepts: project.concepts.count)
    case .listings(_, let listings, let mentions): try expect(mentions, listings)
    case .relation(let relation, let mentions):
      try expect(mentions, texts: relation.text.count, concepts: relation.concepts.count)
    case .concept(let concept):
      let labels = concept.preferredLabels.count + concept.alternativeLabels.count
      try expect([], texts: labels + concept.definition.count)
    case .withdrawal: break
    }
  }

  private mutating func expect(
    _ members: [Member], _ listings: [Listing] = [], texts: Int = 0, concepts: Int = 0
  ) throws {
    try statement.expect(members.count)
    try listing.expect(listings.count)
    let said = members.reduce(0) { $0 + $1.names.count + $1.aliases.count + $1.profile.count }
    try text.expect(listings.reduce(texts + said) { $0 + $1.text.count })
    try concept.expect(listings.reduce(concepts) { $0 + $1.concepts.count })
  }

  /// Puts a member of whom nothing is known yet among the members, under the names of its own record, as
  /// ``MemberChoice`` would; false where something is known, and there is a choice to make.
  private mutating func introduce(_ member: Member) throws -> Bool {
    let id = spellings.text(member.id)
    try newMember.addOne {
      $0.add(id)
      $0.add(record)
      $0.add(0)
      $0.add(1)
    }
    guard db.changesCount > 0 else { return false }
    try name.expect(member.names.count + member.aliases.count)
    try write(member.names, as: "name", of: id, after: 0)
    try write(member.aliases, as: "alias", of: id, after: member.names.count)
    return true
  }

  private mutating func write(_ names: [LocalizedText], as role: String, of member: String, after rank: Int)
    throws
  {
    for (index, text) in names.enumerated() {
      try name.add {
        $0.add(member)
        $0.add(rank + index + 1)
        $0.add(role)
        $0.add(text.language)
        $0.add(text.text)
      }
    }
  }

  private mutating func write(_ member: Member, part: Int, statedOn: CalendarDate?) throws {
    let (id, day) = (spellings.text(member.id), spellings.text(statedOn))
    try statement.add {
      $0.add(record)
      $0.add(part)
      $0.add(id)
      $0.add(day)
      $0.add(member.kind.rawValue)
      $0.add(member.standing.rawValue)
      $0.add(member.region?.code)
      $0.add(member.website)
      $0.add(member.founded)
    }
    try write(member.names, part: part, role: "name")
    try write(member.aliases, part: part, role: "alias")
    try write(member.profile, part: part, role: "profile")
    let identifiers = Set(member.identifiers)
    try identifier.expect(identifiers.count)
    for value in identifiers {
      try identifier.add {
        $0.add(record)
        $0.add(part)
        $0.add(value.scheme)
        $0.add(value.value)
      }
    }
  }

  private mutating func write(_ mentions: [Member], after parts: Int, statedOn: CalendarDate?) throws {
    for (index, member) in mentions.enumerated() {
      try write(member, part: parts + index + 1, statedOn: statedOn)
    }
  }

  /// Writes the listings of a record, whose key begins their ids.
  private mutating func write(_ listings: [Listing], of id: FactID) throws {
    let start = id.key.utf8.count + 1
    for (index, listing) in listings.enumerated() {
      let key = String(decoding: listing.id.key.utf8.dropFirst(start), as: UTF8.self)
      try write(listing, key: key, part: index + 1)
    }
  }

  private mutating func write(_ listing: Listing, key: String, part: Int) throws {
    let member = spellings.text(listing.member)
    let (amount, award) = (spelled(listing.amount), spelled(listing.award))
    let (from, until) = (spellings.text(listing.validFrom), spellings.text(listing.validUntil))
    try self.listing.add {
      $0.add(record)
      $0.add(part)
      $0.add(member)
      $0.add(key)
      $0.add(listing.side.rawValue)
      $0.add(listing.kind.rawValue)
      $0.add(listing.readiness)
      $0.add(amount)
      $0.add(listing.region?.code)
      $0.add(from)
      $0.add(until)
      $0.add(listing.visibility.rawValue)
      $0.add(award)
    }
    try write(listing.text, part: part, role: "text")
    try write(listing.concepts, part: part)
  }

  private mutating func write(_ project: Project) throws {
    let amount = spelled(project.amount)
    try self.project.addOne {
      $0.add(record)
      $0.add(project.stage.rawValue)
      $0.add(project.start?.description)
      $0.add(project.end?.description)
      $0.add(amount)
      $0.add(project.round)
    }
    try write(project.title, part: 0, role: "title")
    try write(project.text, part: 0, role: "text")
    try write(project.concepts, part: 0)
    try participant.expect(project.participants.count)
    for (position, participation) in project.participants.enumerated() {
      try participant.add {
        $0.add(record)
        $0.add(position)
        $0.add(participation.member.description)
        $0.add(participation.role.rawValue)
        $0.add(participation.contribution?.description)
      }
    }
  }

  private mutating func write(_ relation: Relation) throws {
    let amount = spelled(relation.amount)
    try self.relation.addOne {
      $0.add(record)
      $0.add(relation.predicate.rawValue)
      $0.add(relation.from.description)
      $0.add(relation.to.description)
      $0.add(relation.on?.description)
      $0.add(amount)
      $0.add(relation.reference)
    }
    try write(relation.text, part: 0, role: "text")
    try write(relation.concepts, part: 0)
  }

  private mutating func write(_ concept: Concept) throws {
    try write(concept.preferredLabels, part: 0, role: "preferred")
    try write(concept.alternativeLabels, part: 0, role: "alternative")
    try write(concept.definition, part: 0, role: "definition")
    for (role, targets) in [
      ("broader", concept.broader), ("related", concept.related), ("upstreamOf", concept.upstreamOf),
    ] {
      try conceptLink.expect(targets.count)
      for (position, target) in targets.enumerated() {
        try conceptLink.add {
          $0.add(record)
          $0.add(role)
          $0.add(position)
          $0.add(target.description)
        }
      }
    }
  }

  private mutating func write(_ texts: [LocalizedText], part: Int, role: String) throws {
    for (position, text) in texts.enumerated() {
      try self.text.add {
        $0.add(record)
        $0.add(part)
        $0.add(role)
        $0.add(position)
        $0.add(text.language)
        $0.add(text.text)
      }
    }
  }

  private mutating func write(_ concepts: [ConceptReference], part: Int) throws {
    for (position, reference) in concepts.enumerated() {
      try concept.add {
        $0.add(record)
        $0.add(part)
        $0.add(position)
        $0.add(reference.scheme)
        $0.add(reference.name)
      }
    }
  }
}

/// Currency, least and most.
private typealias SpelledAmount = (currency: String?, minimum: String?, maximum: String?)

extension RecordWriter {
  private mutating func spelled(_ amount: AmountRange?) -> SpelledAmount {
    (amount?.currency, spellings.text(amount?.minimum), spellings.text(amount?.maximum))
  }
}

extension RowInsertion.Values {
  fileprivate mutating func add(_ amount: SpelledAmount) {
    add(amount.currency)
    add(amount.minimum)
    add(amount.maximum)
  }
}
