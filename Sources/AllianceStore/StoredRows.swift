import AllianceModel
import Foundation
import GRDB
import GRDBSQLite

/// The rows of a query, one after the other, without a box around each value.
///
/// Invariant that makes its pointers safe: the statement belongs to GRDB's, which is held as long, and is used inside a
/// read of its connection alone; what SQLite hands over is used before the next call to it.
final class StoredRows {
  private let db: Database
  private let query: Statement
  private let statement: SQLiteStatement

  init(_ db: Database, _ sql: String) throws {
    self.db = db
    query = try db.makeStatement(sql: sql)
    statement = query.sqliteStatement
  }

  deinit { sqlite3_reset(statement) }

  /// Goes on to the next row; false where there is none.
  func next() throws -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      throw DatabaseError(
        resultCode: .init(rawValue: code), message: String(cString: sqlite3_errmsg(db.sqliteConnection)))
    }
  }

  /// The bytes of a text in a column, counted from 0, while `body` runs; nil for NULL.
  func withText<Result>(
    _ column: Int32, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result? {
    guard let start = sqlite3_column_text(statement, column) else { return nil }
    let count = Int(sqlite3_column_bytes(statement, column))
    return try body(UnsafeBufferPointer(start: start, count: count))
  }

  /// A text; empty for NULL.
  func text(_ column: Int32) -> String { optionalText(column) ?? "" }

  /// A text; nil for NULL.
  func optionalText(_ column: Int32) -> String? {
    withText(column) { String(decoding: $0, as: UTF8.self) }
  }

  /// A number; 0 for NULL.
  func number(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

  /// A number; nil for NULL.
  func optionalNumber(_ column: Int32) -> Int? {
    sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : Int(number(column))
  }
}
