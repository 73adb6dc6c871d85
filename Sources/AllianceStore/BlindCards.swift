public import AllianceModel
import GRDB

/// What somebody said about a blind card: an entry of a log that only grows.
public struct CardAnswer: Hashable, Codable, Sendable {
  /// The listing behind the card.
  public var listing: FactID
  /// Who would like to know what is behind it.
  public var member: FactID
  /// Who said it: whoever asks, or the listing's member.
  public var side: Side
  /// Whether it is a yes; a later no takes it back.
  public var agrees: Bool
  /// The day it was said.
  public var on: CalendarDate

  /// The two who must both say yes.
  public enum Side: String, CaseIterable, Codable, Sendable {
    /// Who would like to know.
    case asker
    /// Whose listing it is.
    case owner
  }

  /// Something said on a day.
  public init(listing: FactID, member: FactID, side: Side, agrees: Bool, on: CalendarDate) {
    self.listing = listing
    self.member = member
    self.side = side
    self.agrees = agrees
    self.on = on
  }
}

extension AllianceStore {
  /// The code names of listings; those that have none yet get one, at random, so that it tells nothing.
  public func codeNames(of listings: [FactID]) throws -> [FactID: String] {
    let known = try database.read { db in
      try Row.fetchAll(db, sql: "SELECT listing, code FROM blind_card").reduce(into: [FactID: String]()) {
        names, row in
        if let id = FactID(row["listing"] as String) { names[id] = row["code"] }
      }
    }
    let missing = listings.filter { known[$0] == nil }
    guard !missing.isEmpty else { return known }
    try database.write { db in
      for listing in missing {
        try db.execute(
          sql: "INSERT INTO blind_card (listing, code) VALUES (?, ?) ON CONFLICT (listing) DO NOTHING",
          arguments: [listing.description, Self.codeName()])
      }
    }
    return try codeNames(of: [])
  }

  /// Without vowels, so that no code is a word, and without what looks alike.
  private static func codeName() -> String {
    String((0..<6).compactMap { _ in "BCDFGHJKMNPQRTVWXZ23456789".randomElement() })
  }

  /// Adds what somebody said of a card whose code name was given.
  public func append(_ answer: CardAnswer) throws {
    try database.write { db in
      try db.execute(
        sql: "INSERT INTO card_answer (listing, member, side, agrees, said_on) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          answer.listing.description, answer.member.description, answer.side.rawValue, answer.agrees,
          answer.on.description,
        ])
    }
  }

  /// All that was said of cards, in its order.
  public func cardAnswers() throws -> [CardAnswer] {
    try database.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM card_answer ORDER BY id").compactMap { row in
        guard let listing = FactID(row["listing"] as String), let member = FactID(row["member"] as String),
          let side = CardAnswer.Side(rawValue: row["side"]),
          let day = CalendarDate(row["said_on"] as String)
        else { return nil }
        return CardAnswer(listing: listing, member: member, side: side, agrees: row["agrees"], on: day)
      }
    }
  }
}

extension Schema {
  static func registerBlindCards(in migrator: inout DatabaseMigrator) {
    migrator.registerMigration("6.1: blind cards") { db in try db.execute(sql: blindCards) }
  }

  private static let blindCards = """
    -- Under which name a confidential listing is shown.
    CREATE TABLE blind_card (
      listing TEXT PRIMARY KEY CHECK (instr(listing, ':') > 1),
      code TEXT NOT NULL UNIQUE CHECK (length(code) = 6)
    ) STRICT, WITHOUT ROWID;

    -- What the two sides said: rows are added and never changed, the latest of each side counts.
    CREATE TABLE card_answer (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      listing TEXT NOT NULL REFERENCES blind_card,
      member TEXT NOT NULL CHECK (instr(member, ':') > 1),
      side TEXT NOT NULL CHECK (side IN ('asker', 'owner')),
      agrees INTEGER NOT NULL CHECK (agrees IN (0, 1)),
      said_on TEXT NOT NULL CHECK (said_on GLOB '????-??-??')
    ) STRICT;
    CREATE TRIGGER card_answer_stays BEFORE UPDATE ON card_answer
    BEGIN SELECT raise(ABORT, 'what was said of a card is not changed'); END;
    """
}
