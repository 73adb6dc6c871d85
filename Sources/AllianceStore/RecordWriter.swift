import AllianceModel
import Foundation
import GRDB

/// Writes the rows of one record version. Statements are prepared once a connection.
struct RecordWriter {
  let db: Database
  let record: Int64

  func write(_ feedRecord: FeedRecord) throws {
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
    try insert(
      "member_statement (record, part, member, stated_on, kind, standing, region, website, founded)",
      [
        record, part, member.id.description, statedOn?.description, member.kind.rawValue,
        member.standing.rawValue, member.region?.code, member.website, member.founded,
      ])
    try write(member.names, part: part, role: "name")
    try write(member.aliases, part: part, role: "alias")
    try write(member.profile, part: part, role: "profile")
    for identifier in Set(member.identifiers) {
      try insert(
        "identifier (record, part, scheme, value)", [record, part, identifier.scheme, identifier.value])
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
    try insert(
      """
      listing (record, part, member, key, side, kind, readiness, currency, minimum, maximum, region, valid_from, \
      valid_until, visibility, award_currency, award_minimum, award_maximum)
      """,
      [
        record, part, listing.member.description, key, listing.side.rawValue, listing.kind.rawValue,
        listing.readiness,
      ]
        + row(listing.amount)
        + [
          listing.region?.code, listing.validFrom?.description, listing.validUntil?.description,
          listing.visibility.rawValue,
        ] + row(listing.award))
    try write(listing.text, part: part, role: "text")
    try write(listing.concepts, part: part)
  }

  private func write(_ project: Project) throws {
    try insert(
      "project (record, stage, starts, ends, currency, minimum, maximum, round)",
      [record, project.stage.rawValue, project.start?.description, project.end?.description]
        + row(project.amount) + [project.round])
    try write(project.title, part: 0, role: "title")
    try write(project.text, part: 0, role: "text")
    try write(project.concepts, part: 0)
    for (position, participant) in project.participants.enumerated() {
      try insert(
        "participant (record, position, member, role, contribution)",
        [
          record, position, participant.member.description, participant.role.rawValue,
          participant.contribution?.description,
        ])
    }
  }

  private func write(_ relation: Relation) throws {
    try insert(
      """
      relation (record, predicate, from_member, to_member, observed_on, currency, minimum, maximum, \
      reference)
      """,
      [
        record, relation.predicate.rawValue, relation.from.description, relation.to.description,
        relation.on?.description,
      ] + row(relation.amount) + [relation.reference])
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
        try insert(
          "concept_link (record, role, position, target)", [record, role, position, target.description])
      }
    }
  }

  private func write(_ texts: [LocalizedText], part: Int, role: String) throws {
    for (position, text) in texts.enumerated() {
      try insert(
        "text (record, part, role, position, language, text)",
        [record, part, role, position, text.language, text.text])
    }
  }

  private func write(_ concepts: [ConceptReference], part: Int) throws {
    for (position, concept) in concepts.enumerated() {
      try insert(
        "concept_reference (record, part, position, scheme, name)",
        [record, part, position, concept.scheme, concept.name])
    }
  }

  private func row(_ amount: AmountRange?) -> [(any DatabaseValueConvertible)?] {
    [amount?.currency, amount?.minimum?.description, amount?.maximum?.description]
  }

  /// `target` is a table with its columns, always a constant of this file.
  private func insert(_ target: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
    let statement = try db.cachedStatement(sql: "INSERT INTO \(target) VALUES (\(marks))")
    statement.setUncheckedArguments(StatementArguments(values))
    try statement.execute()
  }
}
