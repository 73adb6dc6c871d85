import Foundation
import GRDB

/// The facts of an alliance in one SQLite file: the only place that knows SQL.
///
/// Safe to use from any thread; readers see the state of the last finished import.
public final class AllianceStore: Sendable {
  let database: any DatabaseWriter
  /// A connection that never writes, so that SQLite tells it of all that others do; nil in memory.
  private let watcher: DatabaseQueue?

  /// Opens the store in a file, and makes or upgrades it where needed.
  ///
  /// - Parameters:
  ///   - alone: Whether nobody else is to read the file until this object is gone, as while a first import fills it.
  ///     Facts then go straight into the file, which spares a log of as many bytes; what a journal keeps lets a
  ///     transaction that is cut off leave no trace just as well.
  ///
  /// Throws ``StoreError`` where the file is not a store of this or an earlier version, or can't be written.
  public init(path: String, alone: Bool = false) throws {
    do {
      database =
        alone
        ? try DatabaseQueue(path: path, configuration: Self.configuration)
        : try DatabasePool(path: path, configuration: Self.configuration)
      watcher = try DatabaseQueue(path: path, configuration: Self.configuration)
      try upgrade(path: path)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      throw StoreError.inUse(path: path)
    } catch let error as DatabaseError {
      throw StoreError.cannotOpen(path: path, because: error.message ?? "\(error.resultCode)")
    }
  }

  /// A store in memory, gone with the object.
  public init() throws {
    database = try DatabaseQueue(configuration: Self.configuration)
    watcher = nil
    try upgrade(path: "memory")
  }

  /// A number that differs from an earlier one of this object whenever anybody, this process or another, has written
  /// since. Takes microseconds.
  public func changeMark() throws -> Int {
    if let watcher {
      return try watcher.inDatabase { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    }
    return try database.unsafeRead { $0.totalChangesCount }
  }

  /// Copies the store to a new file while it stays in use; the file must not exist.
  public func backup(to path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else { throw StoreError.fileExists(path: path) }
    try Self.writing(to: path) { try database.backup(to: DatabaseQueue(path: path)) }
  }

  /// Runs what writes to a file, and says of a fault of the database which file it is.
  static func writing<Result>(to path: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError.cannotWrite(path: path, because: error.message ?? "\(error.resultCode)")
    }
  }

  private func upgrade(path: String) throws {
    let foreign = try database.read { db in
      try !db.tableExists("grdb_migrations")
        && Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") != 0
    }
    guard !foreign else { throw StoreError.notAStore(path: path) }
    let newer = try database.read(Schema.migrator.hasBeenSuperseded)
    guard !newer else { throw StoreError.tooNew(path: path) }
    try keepCopy(beforeUpgradeOf: path)
    try Schema.migrator.migrate(database)
  }

  /// Copies a file whose tables are about to change to `path.before-upgrade-n`, n being how many changes it has seen.
  private func keepCopy(beforeUpgradeOf path: String) throws {
    let done = try database.read(Schema.migrator.completedMigrations)
    guard watcher != nil, !done.isEmpty, done.count < Schema.migrator.migrations.count else { return }
    let copy = "\(path).before-upgrade-\(done.count)"
    let unfinished = "\(copy).\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: unfinished) }
    try backup(to: unfinished)
    // Another process may have upgraded the file meanwhile; then it kept the copy.
    guard try database.read(Schema.migrator.completedMigrations).count == done.count else { return }
    // One that an upgrade left that did not come to its end is older than the file is now.
    guard rename(unfinished, copy) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  private static var configuration: Configuration {
    SQLiteSetting.uncountedMemory
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { db in
      // The size of pages is for files that are made now: large ones, since most rows are added one behind the other.
      try db.execute(
        sql: """
          PRAGMA page_size = 16384; PRAGMA cache_size = -32000; PRAGMA temp_store = FILE;
          PRAGMA synchronous = NORMAL
          """)
    }
    return configuration
  }
}
