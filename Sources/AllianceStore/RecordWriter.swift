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
  private var concept: RowInsertion
  private var newMember: RowInsertion
  private let db: Database
  private var spellings = Spellings()
  /// The record that is written.
  private var record: Int64 = 0

  init(_ db: Database) throws {
    self.db = db
    newMember = try RowInsertion(db, into: "member (id, record, part, current)", passingTaken: true)
    statement = try RowInsertion(
      db,
      into: """
        member_statement (record, part, member, stated_on, kind, standing, region, website, founded, names, aliases, \
        profile)
        """)
    identifier = try RowInsertion(db, into: "identifier (record, part, scheme, value)")
    listing = try RowInsertion(
      db,
      into: """
        listing (record, part, member, key, side, kind, readiness, currency, minimum, maximum, region, valid_from, \
        valid_until, visibility, award_currency, award_minimum, award_maximum, texts, concepts)
        """)
    project = try RowInsertion(
      db,
      into: """
        project (record, stage, starts, ends, currency, minimum, maximum, round, titles, texts, concepts)
        """)
    participant = try RowInsertion(
      db, into: "participant (record, position, member, role, contribution)")
    relation = try RowInsertion(
      db,
      into: """
        relation (record, predicate, from_member, to_member, observed_on, currency, minimum, maximum, reference, \
        texts, concepts)
        """)
    conceptLink = try RowInsertion(db, into: "concept_link (record, role, position, target)")
    concept = try RowInsertion(db, into: "concept (record, preferred, alternative, definition)")
  }

  /// Writes the rows of a version whose own row is there.
  ///
  /// - Returns: Whether the version is all that is said of its member, which is then among the members already.
  mutating func write(_ feedRecord: FeedRecord, as record: Int64) throws -> Bool {
    self.record = record
    switch feedRecord {
    case .member(let member, let listings):
      try write(member, part: 0, statedOn: nil)
      try write(listings, of: member.id, areOwn: true)
      return try introduce(member)
    case .project(let project, let mentions):
      try write(project)
      try write(mentions, after: 0, statedOn: project.start ?? project.end)
    case .listings(let id, let listings, let mentions):
      try write(listings, of: id, areOwn: false)
      try write(mentions, after: listings.count, statedOn: listings.compactMap(\.validFrom).max())
    case .relation(let relation, let mentions):
      try write(relation)
      try write(mentions, after: 0, statedOn: relation.on)
    case .concept(let concept): try write(concept)
    case .withdrawal: preconditionFailure("a withdrawal has no rows")
    }
    return false
  }

  /// Puts a member of whom nothing is known yet among the members, as ``MemberChoice`` would; false where something is
  /// known, and there is a choice to make.
  private mutating func introduce(_ member: Member) throws -> Bool {
    let id = spellings.text(member.id)
    try newMember.add {
      $0.add(id)
      $0.add(record)
      $0.add(0)
      $0.add(1)
    }
    return db.changesCount > 0
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
      $0.add(member.names)
      $0.add(member.aliases)
      $0.add(member.profile)
    }
    for value in Set(member.identifiers) {
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
  ///
  /// - Parameter areOwn: Whether they are those of the member whose record it is.
  private mutating func write(_ listings: [Listing], of id: FactID, areOwn: Bool) throws {
    let start = id.key.utf8.count + 1
    for (index, listing) in listings.enumerated() {
      let key = String(decoding: listing.id.key.utf8.dropFirst(start), as: UTF8.self)
      try write(listing, of: areOwn ? nil : spellings.text(listing.member), key: key, part: index + 1)
    }
  }

  private mutating func write(_ listing: Listing, of member: String?, key: String, part: Int) throws {
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
      $0.add(listing.text)
      $0.add(listing.concepts)
    }
  }

  private mutating func write(_ project: Project) throws {
    let amount = spelled(project.amount)
    try self.project.add {
      $0.add(record)
      $0.add(project.stage.rawValue)
      $0.add(project.start?.description)
      $0.add(project.end?.description)
      $0.add(amount)
      $0.add(project.round)
      $0.add(project.title)
      $0.add(project.text)
      $0.add(project.concepts)
    }
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
    try self.relation.add {
      $0.add(record)
      $0.add(relation.predicate.rawValue)
      $0.add(relation.from.description)
      $0.add(relation.to.description)
      $0.add(relation.on?.description)
      $0.add(amount)
      $0.add(relation.reference)
      $0.add(relation.text)
      $0.add(relation.concepts)
    }
  }

  private mutating func write(_ concept: Concept) throws {
    try self.concept.add {
      $0.add(record)
      $0.add(concept.preferredLabels)
      $0.add(concept.alternativeLabels)
      $0.add(concept.definition)
    }
    for (role, targets) in [
      ("broader", concept.broader), ("related", concept.related), ("upstreamOf", concept.upstreamOf),
    ] {
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
