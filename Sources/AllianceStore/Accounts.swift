public import AllianceModel
public import Foundation
import GRDB

extension AllianceStore {
  /// All accounts, in order of name.
  public func accounts() throws -> [Account] {
    try database.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM account ORDER BY name").compactMap(Account.init)
    }
  }

  /// Adds an account; throws ``StoreError`` where the name is taken or no name.
  public func addAccount(_ name: String, role: Account.Role, member: FactID?) throws -> Account {
    guard (1...64).contains(name.count),
      name.allSatisfy({ $0.isLetter || $0.isNumber || "._-@".contains($0) })
    else { throw StoreError.badAccountName(name) }
    guard try !accounts().contains(where: { $0.name == name }) else { throw StoreError.accountExists(name) }
    let id = try database.write { db in
      try db.execute(
        sql: "INSERT INTO account (name, role, member) VALUES (?, ?, ?)",
        arguments: [name, role.rawValue, member?.description])
      return Int(db.lastInsertedRowID)
    }
    return Account(id: id, name: name, role: role, member: member, hasPassword: false)
  }

  /// Removes an account with all its credentials; throws ``StoreError`` where there is none of this name.
  public func removeAccount(_ name: String) throws {
    try database.write { db in
      try db.execute(sql: "DELETE FROM account WHERE name = ?", arguments: [name])
      guard db.changesCount > 0 else { throw StoreError.unknownAccount(name) }
    }
  }

  /// The account of this name; throws ``StoreError`` where there is none.
  public func account(named name: String) throws -> Account {
    guard let account = try accounts().first(where: { $0.name == name }) else {
      throw StoreError.unknownAccount(name)
    }
    return account
  }

  /// The hash of an account's password; nil where there is no such account, or none was set.
  public func passwordHash(of name: String) throws -> String? {
    try database.read { db in
      try String.fetchOne(db, sql: "SELECT password FROM account WHERE name = ?", arguments: [name])
    }
  }

  /// Sets the hash of a password. All sessions and invitations of the account end with it.
  public func setPassword(hash: String, of account: Account) throws {
    try database.write { db in
      try db.execute(sql: "UPDATE account SET password = ? WHERE id = ?", arguments: [hash, account.id])
      try db.execute(
        sql: "DELETE FROM credential WHERE account = ? AND purpose <> 'token'", arguments: [account.id])
    }
  }
}

extension Account {
  fileprivate init?(_ row: Row) {
    guard let role = Role(rawValue: row["role"]) else { return nil }
    self.init(
      id: row["id"], name: row["name"], role: role,
      member: (row["member"] as String?).flatMap { FactID($0) },
      hasPassword: (row["password"] as String?) != nil)
  }
}

extension AllianceStore {
  /// Adds a credential and returns its number; those that have ended by `now` go.
  public func addCredential(
    _ purpose: Credential.Purpose, of account: Account, secretHash: Data, label: String = "", writes: Bool,
    expires: Int, now: Int
  ) throws -> Int {
    try database.write { db in
      try db.execute(sql: "DELETE FROM credential WHERE expires <= ?", arguments: [now])
      try db.execute(
        sql: """
          INSERT INTO credential (account, purpose, label, writes, secret, expires) VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [account.id, purpose.rawValue, label, writes, secretHash, expires])
      return Int(db.lastInsertedRowID)
    }
  }

  /// Who holds the secret with this hash, at the time `now`; nil where nobody does any more.
  public func holder(ofSecretHash hash: Data, purpose: Credential.Purpose, now: Int) throws -> (
    account: Account, credential: Credential
  )? {
    try database.read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT a.*, c.id AS credential, c.label, c.writes, c.expires
          FROM credential c JOIN account a ON a.id = c.account
          WHERE c.secret = ? AND c.purpose = ? AND c.expires > ?
          """, arguments: [hash, purpose.rawValue, now])
      guard let row, let account = Account(row) else { return nil }
      let credential = Credential(
        id: row["credential"], account: account.name, purpose: purpose, label: row["label"],
        writes: row["writes"], expires: row["expires"])
      return (account, credential)
    }
  }

  /// Machines' tokens that have not ended by `now`, in the order they were made.
  public func tokens(now: Int) throws -> [Credential] {
    try database.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT c.*, a.name FROM credential c JOIN account a ON a.id = c.account
          WHERE c.purpose = 'token' AND c.expires > ? ORDER BY c.id
          """, arguments: [now]
      ).map { row in
        Credential(
          id: row["id"], account: row["name"], purpose: .token, label: row["label"], writes: row["writes"],
          expires: row["expires"])
      }
    }
  }

  /// Ends a machine's token; throws ``StoreError`` where there is none of this number.
  public func removeToken(_ id: Int) throws {
    try database.write { db in
      try db.execute(sql: "DELETE FROM credential WHERE id = ? AND purpose = 'token'", arguments: [id])
      guard db.changesCount > 0 else { throw StoreError.unknownToken(id) }
    }
  }

  /// Ends whatever the secret with this hash opens.
  public func removeCredential(secretHash: Data) throws {
    try database.write { db in
      try db.execute(sql: "DELETE FROM credential WHERE secret = ?", arguments: [secretHash])
    }
  }
}

extension AllianceStore {
  /// Adds an entry to the record of access.
  public func record(_ action: String, of subject: String, by account: String, at: Int) throws {
    try database.write { db in
      try db.execute(
        sql: "INSERT INTO access_record (at, account, action, subject) VALUES (?, ?, ?, ?)",
        arguments: [at, account, action, subject])
    }
  }

  /// The latest entries of the record of access, the last first.
  public func accessRecords(limit: Int) throws -> [AccessRecord] {
    try database.read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM access_record ORDER BY id DESC LIMIT ?", arguments: [limit]
      ).map { row in
        AccessRecord(
          id: row["id"], at: row["at"], account: row["account"], action: row["action"],
          subject: row["subject"])
      }
    }
  }
}
