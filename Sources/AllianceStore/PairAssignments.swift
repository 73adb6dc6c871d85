public import AllianceModel
import GRDB

/// Who of the secretariat looks after a pair: an entry of a log, of which the latest of a pair counts.
public struct PairAssignment: Hashable, Codable, Sendable {
  /// The name of the pairing kind.
  public var kind: String
  /// Whom the suggestion was made to.
  public var seeker: FactID
  /// Who was suggested.
  public var candidate: FactID
  /// The account's name; nil for nobody, also since the account was removed.
  public var person: String?
  /// The day it was said.
  public var on: CalendarDate

  /// An entry to be written.
  public init(kind: String, seeker: FactID, candidate: FactID, person: String?, on: CalendarDate) {
    self.kind = kind
    self.seeker = seeker
    self.candidate = candidate
    self.person = person
    self.on = on
  }
}

extension AllianceStore {
  /// Adds an entry to the log; throws ``StoreError`` where there is no such account.
  public func append(_ assignment: PairAssignment) throws {
    let account = try assignment.person.map { try self.account(named: $0).id }
    try database.write { db in
      try db.execute(
        sql: """
          INSERT INTO pair_assignment (kind, seeker, candidate, account, said_on) VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          assignment.kind, assignment.seeker.description, assignment.candidate.description, account,
          assignment.on.description,
        ])
    }
  }

  /// The latest entry of each pair, in the order they were said.
  public func assignments() throws -> [PairAssignment] {
    try database.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT p.*, a.name FROM pair_assignment p LEFT JOIN account a ON a.id = p.account
          WHERE p.id IN (SELECT max(id) FROM pair_assignment GROUP BY kind, seeker, candidate) ORDER BY p.id
          """
      ).compactMap { row in
        guard let seeker = FactID(row["seeker"] as String),
          let candidate = FactID(row["candidate"] as String),
          let day = CalendarDate(row["said_on"] as String)
        else { return nil }
        return PairAssignment(
          kind: row["kind"], seeker: seeker, candidate: candidate, person: row["name"], on: day)
      }
    }
  }

  /// Differs whenever what people said of pairs, or who those people are, has changed since.
  public func pairsMark() throws -> String {
    try database.read { db in
      try String.fetchOne(
        db,
        sql: """
          SELECT (SELECT coalesce(max(id), 0) || '-' || coalesce(sum(withdrawn), 0) FROM feedback) || '-' ||
            (SELECT coalesce(max(id), 0) FROM pair_assignment) || '-' ||
            (SELECT coalesce(group_concat(name || role), '') FROM (SELECT name, role FROM account ORDER BY name))
          """) ?? ""
    }
  }
}

extension Schema {
  static func registerAssignments(in migrator: inout DatabaseMigrator) {
    migrator.registerMigration("9.1: who looks after a pair") { db in try db.execute(sql: assignments) }
  }

  private static let assignments = """
    -- Who looks after a pair: rows are added and never changed, but that with an account its name goes.
    CREATE TABLE pair_assignment (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind <> ''),
      seeker TEXT NOT NULL REFERENCES member,
      candidate TEXT NOT NULL REFERENCES member CHECK (candidate <> seeker),
      account INTEGER REFERENCES account ON DELETE SET NULL,
      said_on TEXT NOT NULL CHECK (said_on GLOB '????-??-??')
    ) STRICT;
    CREATE INDEX pair_assignment_pair ON pair_assignment (kind, seeker, candidate);
    CREATE INDEX pair_assignment_account ON pair_assignment (account);
    """
}
