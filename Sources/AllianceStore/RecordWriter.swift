import AllianceModel
import Foundation
import GRDB

/// Writes the rows of record versions. Statements are prepared once an import.
struct RecordWriter {
  private let statement: RowInsertion
  private let identifier: RowInsertion
  private let listing: RowInsertion
  private let project: RowInsertion
  private let participant: RowInsertion
  private let relation: RowInsertion
  private let conceptLink: RowInsertion
  private let text: RowInsertion
  private let concept: RowInsertion
  /// The record that is written.
  private var record: Int64 = 0

  init(_ db: Database) throws {
    statement = try RowInsertion(
      db, into: "member_statement (record, part, member, stated_on, kind, standing, region, website, founded)"
    )
    identifier = try RowInsertion(db, into: "identifier (record, part, scheme, value)")
    listing = try RowInsertion(
      db,
      into: """
        listing (record, part, member, key, side, kind, readiness, currency, minimum, maximum, region, valid_from, \
        valid_until, visibility, award_currency, award_minimum, award_maximum)
        """)
    project = try RowInsertion(
      db, into: "project (record, stage, starts, ends, currency, minimum, maximum, round)")
    participant = try RowInsertion(
      db, into: "participant (record, position, member, role, contribution)")
    relation = try RowInsertion(
      db,
      into: """
        relation (record, predicate, from_member, to_member, observed_on, currency, minimum, maximum, reference)
        """)
    conceptLink = try RowInsertion(db, into: "concept_link (record, role, position, target)")
    text = try RowInsertion(db, into: "text (record, part, role, position, language, text)")
    concept = try RowInsertion(db, into: "concept_reference (record, part, position, scheme, name)")
  }

  mutating func write(_ feedRecord: FeedRecord, as record: Int64) throws {
    self.record = record
    switch feedRecord {
    case .member(let member, let listings):
      try write(member, part: 0, statedOn: nil)
      try write(listings, of: member.id)
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
  }

  private func write(_ member: Member, part: Int, statedOn: CalendarDate?) throws {
    try statement.run {
      $0.add(record)
      $0.add(part)
      $0.add(member.id.description)
      $0.add(statedOn?.description)
      $0.add(member.kind.rawValue)
      $0.add(member.standing.rawValue)
      $0.add(member.region?.code)
      $0.add(member.website)
      $0.add(member.founded)
    }
    try write(member.names, part: part, role: "name")
    try write(member.aliases, part: part, role: "alias")
    try write(member.profile, part: part, role: "profile")
    for value in Set(member.identifiers) {
      try identifier.run {
        $0.add(record)
        $0.add(part)
        $0.add(value.scheme)
        $0.add(value.value)
      }
    }
  }

  private func write(_ mentions: [Member], after parts: Int, statedOn: CalendarDate?) throws {
    for (index, member) in mentions.enumerated() {
      try write(member, part: parts + index + 1, statedOn: statedOn)
    }
  }

  /// Writes the listings of a record, whose key begins their ids.
  private func write(_ listings: [Listing], of id: FactID) throws {
    for (index, listing) in listings.enumerated() {
      try write(listing, key: String(listing.id.key.dropFirst(id.key.count + 1)), part: index + 1)
    }
  }

  private func write(_ listing: Listing, key: String, part: Int) throws {
    try self.listing.run {
      $0.add(record)
      $0.add(part)
      $0.add(listing.member.description)
      $0.add(key)
      $0.add(listing.side.rawValue)
      $0.add(listing.kind.rawValue)
      $0.add(listing.readiness)
      $0.add(listing.amount)
      $0.add(listing.region?.code)
      $0.add(listing.validFrom?.description)
      $0.add(listing.validUntil?.description)
      $0.add(listing.visibility.rawValue)
      $0.add(listing.award)
    }
    try write(listing.text, part: part, role: "text")
    try write(listing.concepts, part: part)
  }

  private func write(_ project: Project) throws {
    try self.project.run {
      $0.add(record)
      $0.add(project.stage.rawValue)
      $0.add(project.start?.description)
      $0.add(project.end?.description)
      $0.add(project.amount)
      $0.add(project.round)
    }
    try write(project.title, part: 0, role: "title")
    try write(project.text, part: 0, role: "text")
    try write(project.concepts, part: 0)
    for (position, participation) in project.participants.enumerated() {
      try participant.run {
        $0.add(record)
        $0.add(position)
        $0.add(participation.member.description)
        $0.add(participation.role.rawValue)
        $0.add(participation.contribution?.description)
      }
    }
  }

  private func write(_ relation: Relation) throws {
    try self.relation.run {
      $0.add(record)
      $0.add(relation.predicate.rawValue)
      $0.add(relation.from.description)
      $0.add(relation.to.description)
      $0.add(relation.on?.description)
      $0.add(relation.amount)
      $0.add(relation.reference)
    }
    try write(relation.text, part: 0, role: "text")
    try write(relation.concepts, part: 0)
  }

  private func write(_ concept: Concept) throws {
    try write(concept.preferredLabels, part: 0, role: "preferred")
    try write(concept.alternativeLabels, part: 0, role: "alternative")
    try write(concept.definition, part: 0, role: "definition")
    for (role, targets) in [
      ("broader", concept.broader), ("related", concept.related), ("upstreamOf", concept.upstreamOf),
    ] {
      for (position, target) in targets.enumerated() {
        try conceptLink.run {
          $0.add(record)
          $0.add(role)
          $0.add(position)
          $0.add(target.description)
        }
      }
    }
  }

  private func write(_ texts: [LocalizedText], part: Int, role: String) throws {
    for (position, text) in texts.enumerated() {
      try self.text.run {
        $0.add(record)
        $0.add(part)
        $0.add(role)
        $0.add(position)
        $0.add(text.language)
        $0.add(text.text)
      }
    }
  }

  private func write(_ concepts: [ConceptReference], part: Int) throws {
    for (position, reference) in concepts.enumerated() {
      try concept.run {
        $0.add(record)
        $0.add(part)
        $0.add(position)
        $0.add(reference.scheme)
        $0.add(reference.name)
      }
    }
  }
}

extension RowInsertion.Values {
  /// Currency, least and most.
  fileprivate mutating func add(_ amount: AmountRange?) {
    add(amount?.currency)
    add(amount?.minimum?.description)
    add(amount?.maximum?.description)
  }
}
