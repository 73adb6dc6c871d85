public import Foundation
import GRDB

/// How the store's file is.
public struct StoreHealth: Hashable, Codable, Sendable {
  /// What SQLite finds broken in the file, at most a hundred lines; empty where it is whole.
  public var faults: [String]
  /// How many rows refer to rows that are not there.
  public var danglingReferences: Int
  /// The latest change of the tables that the file has.
  public var schema: String
  /// The version of SQLite.
  public var sqlite: String
  /// How large the file is with its journal, in bytes; 0 in memory.
  public var bytes: Int
  /// How much room its disk has left, in bytes; nil where that can't be told.
  public var room: Int?
}

extension AllianceStore {
  /// Looks the whole file through: takes seconds for a large one.
  public func health() throws -> StoreHealth {
    let path = database.path == ":memory:" ? nil : database.path
    let files = path.map { path in ["", "-wal"].map { path + $0 } } ?? []
    let sizes = files.compactMap { try? FileManager.default.attributesOfItem(atPath: $0)[.size] as? Int }
    let system = path.flatMap { path in
      try? FileManager.default.attributesOfFileSystem(
        forPath: URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false))
    }
    return try database.read { db in
      let said = try String.fetchAll(db, sql: "PRAGMA integrity_check(100)")
      return StoreHealth(
        faults: said == ["ok"] ? [] : said,
        danglingReferences: try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count,
        schema: try Schema.migrator.completedMigrations(db).last ?? "",
        sqlite: try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? "",
        bytes: sizes.reduce(0, +), room: system?[.systemFreeSize] as? Int)
    }
  }
}
