import AllianceModel
import Foundation
import GRDB

/// How a record becomes the version of it that is current.
extension FeedImport {
  mutating func take(_ record: FeedRecord, line: Int) throws {
    let (sort, id) = record.identity
    let version = Version(id: id, sort: sort, digest: digest.of(record), line: line)
    if isNewSource, try write(record, version, after: nil) { return }
    let known = try current(id, sort)
    if let known, known.digest == version.digest {
      try execute("UPDATE record SET last_feed = ? WHERE id = ?", [feed, known.id])
      return summary.counts[sort, default: .init()].unchanged += 1
    }
    if let known, let retried, known.lastFeed >= retried.feed {
      return try setAside(.statedSince(id, file: summary.file, line: line))
    }
    _ = try write(record, version, after: known?.id)
  }

  /// Writes a version of a record and all that it states; one that the schema refuses is set aside.
  ///
  /// - Parameter superseded: The row of the version before it, which ends.
  /// - Returns: False where nothing was done, for another version is current under its key.
  private mutating func write(_ record: FeedRecord, _ version: Version, after superseded: Int64?) throws
    -> Bool
  {
    var inserted: Int64?
    do {
      if let superseded { try close(superseded) }
      inserted = try insert(version)
      guard let inserted else { return false }
      if try !writer.write(record, as: inserted) { for member in record.statedMembers { try touch(member) } }
      if try refersToUnknown(record) { try keepPending(inserted) }
      try note(superseded == nil ? .added : .changed, version.sort, version.id, from: superseded, to: record)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      try undo(inserted, superseded)
      let reason = error.message ?? "a constraint"
      try setAside(.refusedRecord(version.id, because: reason, file: summary.file, line: version.line))
    }
    return true
  }

  /// Gives the version a row; nil where another is current under its key.
  private mutating func insert(_ version: Version) throws -> Int64? {
    let feed = feed
    try versions.add {
      $0.add(version.id.source)
      $0.add(version.sort.rawValue)
      $0.add(version.id.key)
      $0.add(version.digest)
      $0.add(version.line)
      $0.add(feed)
      $0.add(feed)
    }
    return db.changesCount > 0 ? db.lastInsertedRowID : nil
  }

  /// Takes back what stands of a record that could not be written whole, and makes current again what it superseded.
  ///
  /// A savepoint around each record would do the same, but copies every page that a record touches.
  private func undo(_ inserted: Int64?, _ superseded: Int64?) throws {
    if let inserted {
      try execute("DELETE FROM member WHERE record = ?", [inserted])
      try execute("DELETE FROM record WHERE id = ?", [inserted])
    }
    if let superseded {
      try execute("UPDATE record SET until_feed = NULL WHERE id = ? AND until_feed = ?", [superseded, feed])
    }
  }

  /// A closed version stays readable with its dates; the members it spoke of are spoken of anew at the end.
  func close(_ record: Int64) throws {
    try execute("UPDATE record SET until_feed = ? WHERE id = ?", [feed, record])
    try execute(
      "INSERT OR IGNORE INTO touched SELECT member FROM member_statement WHERE record = ?", [record])
  }

  func current(_ id: FactID, _ sort: RecordSort) throws -> CurrentVersion? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, digest, last_feed FROM record
        WHERE source = ? AND sort = ? AND key = ? AND ifnull(until_feed, 0) = 0
        """)
    return try Row.fetchOne(statement, arguments: [id.source, sort.rawValue, id.key]).map {
      CurrentVersion(id: $0["id"], digest: $0["digest"], lastFeed: $0["last_feed"])
    }
  }

  private func touch(_ member: FactID) throws {
    try execute("INSERT OR IGNORE INTO touched VALUES (?)", [member.description])
  }

  /// What is current under a key.
  struct CurrentVersion {
    let id: Int64
    let digest: Data
    let lastFeed: Int64
  }

  /// What the row of a version says.
  private struct Version {
    let id: FactID
    let sort: RecordSort
    let digest: Data
    let line: Int
  }
}

extension FeedRecord {
  /// The sort and id under which a record is kept; withdrawals have none.
  var identity: (RecordSort, FactID) {
    switch self {
    case .member(let member, _): (.member, member.id)
    case .project(let project, _): (.project, project.id)
    case .listings(let id, _, _): (.listing, id)
    case .relation(let relation, _): (.relation, relation.id)
    case .concept(let concept): (.concept, concept.id)
    case .withdrawal: preconditionFailure("a withdrawal is not kept")
    }
  }

  /// Members that it names and does not state.
  var namedMembers: Set<FactID> {
    switch self {
    case .project(let project, _): Set(project.participants.map(\.member)).subtracting(statedMembers)
    case .listings(_, let listings, _): Set(listings.map(\.member)).subtracting(statedMembers)
    case .relation(let relation, _): Set([relation.from, relation.to]).subtracting(statedMembers)
    case .member, .concept, .withdrawal: []
    }
  }

  var statedMembers: [FactID] {
    switch self {
    case .member(let member, _): [member.id]
    case .project(_, let mentions), .listings(_, _, let mentions), .relation(_, let mentions):
      mentions.map(\.id)
    case .concept, .withdrawal: []
    }
  }
}
