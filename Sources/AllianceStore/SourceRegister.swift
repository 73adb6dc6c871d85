public import AllianceModel
import GRDB

/// Where feeds come from, and what is known of it.
public struct RegisteredSource: Hashable, Sendable {
  /// The web address, that of an OAI-PMH repository after `oai+`, or the path of a file or folder.
  public var address: String
  /// The format its feeds are insisted to be in; nil to go by their root element.
  public var format: String?
  /// The file of the mapping by which they are read; nil for a known format.
  public var mapping: String?
  /// Whether member feeds are checked against their XML Schema.
  public var validating = false
  /// How faults are treated.
  public var faults = ImportOptions.Faults.strict
  /// Whether private addresses may be connected to.
  public var allowsPrivate = false
  /// The source its last feed named; nil before the first, and for folders.
  public var source: String?
  /// The format its last feed was read as; nil before the first, and for folders.
  public var readAs: String?
  /// The number of the source's latest feed in the store when that was taken; nil before.
  public var afterFeed: Int?
  /// The server's tag of the last feed; nil where it had none.
  public var etag: String?
  /// When the server says the last feed was changed; nil where it doesn't.
  public var lastModified: String?
  /// The day until which all was harvested; nil before the first harvest came to its end.
  public var harvestedUntil: CalendarDate?
  /// With what a harvest goes on that was cut off; nil for none.
  public var resumptionToken: String?
  /// The day that harvest began; nil for none.
  public var harvestBegan: CalendarDate?
  /// What came of asking, oldest first.
  public internal(set) var visits: [SourceVisit] = []

  /// A source that was not asked yet, strict.
  public init(address: String) { self.address = address }
}

/// What came of asking a source once.
public struct SourceVisit: Hashable, Codable, Sendable {
  /// The day.
  public var on: CalendarDate
  /// How it ended.
  public var outcome: Outcome
  /// Records added.
  public var added = 0
  /// Records changed.
  public var changed = 0
  /// Records retired.
  public var retired = 0
  /// Records that could not be taken.
  public var faults = 0
  /// Why it failed; nil where it did not.
  public var reason: String?

  /// How asking can end.
  public enum Outcome: String, CaseIterable, Codable, Sendable {
    /// The store changed.
    case changed
    /// There was nothing new.
    case unchanged
    /// There were faults and the import was strict.
    case refused
    /// It could not be fetched or read.
    case failed
  }

  /// A visit with nothing counted.
  public init(on: CalendarDate, outcome: Outcome, reason: String? = nil) {
    self.on = on
    self.outcome = outcome
    self.reason = reason
  }

  /// What feeds of the source did, in one.
  public init(on: CalendarDate, _ summaries: [ImportSummary]) {
    let outcomes = summaries.map(\.outcome)
    let outcome: Outcome =
      outcomes.contains(.refused) ? .refused : outcomes.contains(.committed) ? .changed : .unchanged
    self.init(on: on, outcome: outcome)
    for summary in summaries {
      added += summary.total.added
      changed += summary.total.changed
      retired += summary.total.retired
      faults += summary.faults
    }
    // What a refused feed would have done was not done.
    if outcome == .refused { (added, changed, retired) = (0, 0, 0) }
  }
}

extension AllianceStore {
  /// The registered sources, in the order they were registered, with their history.
  public func sources() throws -> [RegisteredSource] {
    try database.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM feed_source ORDER BY id").map { row in
        try Self.source(row, visits: Self.visits(db, of: row["id"]))
      }
    }
  }

  /// The source at an address; nil where none is registered.
  public func source(at address: String) throws -> RegisteredSource? {
    try sources().first { $0.address == address }
  }

  /// Registers a source, or puts what is known of it in place of what was; its history stays.
  public func register(_ source: RegisteredSource) throws {
    try Self.writing(to: database.path) {
      try database.write { db in
        try db.execute(
          sql: """
            INSERT INTO feed_source (
              address, format, mapping, validating, faults, allows_private, source, read_as, after_feed, etag,
              last_modified, harvested_until, resumption_token, harvest_began)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (address) DO UPDATE SET
              format = excluded.format, mapping = excluded.mapping, validating = excluded.validating,
              faults = excluded.faults, allows_private = excluded.allows_private, source = excluded.source,
              read_as = excluded.read_as, after_feed = excluded.after_feed, etag = excluded.etag,
              last_modified = excluded.last_modified, harvested_until = excluded.harvested_until,
              resumption_token = excluded.resumption_token, harvest_began = excluded.harvest_began
            """,
          arguments: [
            source.address, source.format, source.mapping, source.validating, source.faults.rawValue,
            source.allowsPrivate, source.source, source.readAs, source.afterFeed, source.etag,
            source.lastModified, source.harvestedUntil?.description, source.resumptionToken,
            source.harvestBegan?.description,
          ])
      }
    }
  }

  /// Takes a source and its history out of the register; what came from it stays.
  public func unregister(_ address: String) throws {
    try Self.writing(to: database.path) {
      try database.write { db in
        try db.execute(sql: "DELETE FROM feed_source WHERE address = ?", arguments: [address])
      }
    }
  }

  /// Adds a visit to the history of a registered source; nothing where the address is not registered.
  public func add(_ visit: SourceVisit, to address: String) throws {
    try Self.writing(to: database.path) {
      try database.write { db in
        try db.execute(
          sql: """
            INSERT INTO source_visit (feed_source, tried_on, outcome, added, changed, retired, faults, reason)
            SELECT id, ?, ?, ?, ?, ?, ?, ? FROM feed_source WHERE address = ?
            """,
          arguments: [
            visit.on.description, visit.outcome.rawValue, visit.added, visit.changed, visit.retired,
            visit.faults,
            visit.reason, address,
          ])
      }
    }
  }

  /// The number of a source's latest feed that changed the store; nil for none.
  public func latestFeed(of source: String) throws -> Int? {
    try database.read { db in
      try Int.fetchOne(db, sql: "SELECT max(id) FROM feed WHERE source = ?", arguments: [source])
    }
  }

  private static func source(_ row: Row, visits: [SourceVisit]) -> RegisteredSource {
    var source = RegisteredSource(address: row["address"])
    (source.format, source.mapping) = (row["format"], row["mapping"])
    (source.validating, source.allowsPrivate) = (row["validating"], row["allows_private"])
    source.faults = ImportOptions.Faults(rawValue: row["faults"]) ?? .strict
    (source.source, source.readAs, source.afterFeed) = (row["source"], row["read_as"], row["after_feed"])
    (source.etag, source.lastModified) = (row["etag"], row["last_modified"])
    source.harvestedUntil = (row["harvested_until"] as String?).flatMap { CalendarDate($0) }
    source.harvestBegan = (row["harvest_began"] as String?).flatMap { CalendarDate($0) }
    source.resumptionToken = row["resumption_token"]
    source.visits = visits
    return source
  }

  private static func visits(_ db: Database, of source: Int64) throws -> [SourceVisit] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM source_visit WHERE feed_source = ? ORDER BY id", arguments: [source]
    )
    .compactMap { row in
      guard let day = CalendarDate(row["tried_on"] as String),
        let outcome = SourceVisit.Outcome(rawValue: row["outcome"])
      else { return nil }
      var visit = SourceVisit(on: day, outcome: outcome, reason: row["reason"])
      (visit.added, visit.changed, visit.retired) = (row["added"], row["changed"], row["retired"])
      visit.faults = row["faults"]
      return visit
    }
  }
}
