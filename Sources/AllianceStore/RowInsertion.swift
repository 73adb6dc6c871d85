import Foundation
import GRDB
import GRDBSQLite

/// Inserts rows of one table, several with one statement, without a box around each value.
///
/// Whoever adds rows says first how many there will be. A row that breaks a rule of the schema leaves those before it
/// in place: whoever adds takes them back.
///
/// Invariant that makes its pointers safe: a statement belongs to GRDB's statement, which is held as long, and is used
/// inside the transaction of its connection alone; SQLite copies bytes while they are bound. Transactions and
/// savepoints must not be begun or ended by it: GRDB would not know.
struct RowInsertion {
  private let db: Database
  private let head: String
  private let tail: String
  private let columns: Int
  /// Statements of 1, 2, … rows, prepared when they are first needed.
  private var statements: [Statement?] = Array(repeating: nil, count: rowLimit + 1)
  private var values: Values?
  /// How many rows the statement at hand takes, and how many of them are there.
  private var (size, filled) = (0, 0)
  /// How many rows are still to come.
  private var rest = 0

  /// More rows at a time cost as much each.
  private static let rowLimit = 32

  /// - Parameters:
  ///   - target: A table with its columns.
  ///   - passingTaken: Whether a row whose key another has is passed over, and no fault.
  init(_ db: Database, into target: String, passingTaken: Bool = false) {
    self.db = db
    head = "INSERT OR FAIL INTO \(target) VALUES "
    tail = passingTaken ? " ON CONFLICT DO NOTHING" : ""
    columns = target.split(separator: ",").count
  }

  /// Says how many rows will be added; those that did not come before are forgotten.
  mutating func expect(_ rows: Int) throws {
    rest = rows
    try begin()
  }

  /// Binds the values of a row. Throws ``DatabaseError`` where this or an earlier one breaks a rule of the schema.
  mutating func add(_ bind: (inout Values) -> Void) throws {
    guard var row = values else { preconditionFailure("a row that was not expected") }
    bind(&row)
    values = row
    filled += 1
    guard filled == size else { return }
    try run(row.statement)
    rest -= size
    try begin()
  }

  /// Adds one row by itself.
  mutating func addOne(_ bind: (inout Values) -> Void) throws {
    try expect(1)
    try add(bind)
  }

  private mutating func begin() throws {
    size = min(rest, Self.rowLimit)
    filled = 0
    values = size == 0 ? nil : Values(statement: try statement(of: size))
  }

  private mutating func statement(of rows: Int) throws -> SQLiteStatement {
    if let known = statements[rows] { return known.sqliteStatement }
    let marks = "(\(repeatElement("?", count: columns).joined(separator: ", ")))"
    let made = try db.makeStatement(
      sql: head + repeatElement(marks, count: rows).joined(separator: ", ") + tail)
    statements[rows] = made
    return made.sqliteStatement
  }

  private func run(_ statement: SQLiteStatement) throws {
    defer { sqlite3_reset(statement) }
    let code = sqlite3_step(statement)
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: .init(rawValue: code), message: String(cString: sqlite3_errmsg(db.sqliteConnection)))
    }
  }

  /// Values bound in the order of their places.
  struct Values {
    fileprivate let statement: SQLiteStatement
    private var place: Int32 = 0

    fileprivate init(statement: SQLiteStatement) { self.statement = statement }

    mutating func add(_ number: Int64) {
      place += 1
      sqlite3_bind_int64(statement, place, number)
    }

    mutating func add(_ number: Int) { add(Int64(number)) }

    mutating func add(_ number: Int?) {
      if let number { add(number) } else { addNull() }
    }

    mutating func add(_ text: String) {
      place += 1
      var text = text
      text.withUTF8 { bytes in
        _ = bytes.withMemoryRebound(to: CChar.self) {
          // A text without a start would be null, not empty.
          if let start = $0.baseAddress {
            sqlite3_bind_text(statement, place, start, Int32($0.count), Self.copied)
          } else {
            sqlite3_bind_text(statement, place, "", 0, Self.copied)
          }
        }
      }
    }

    mutating func add(_ text: String?) {
      if let text { add(text) } else { addNull() }
    }

    mutating func add(_ bytes: Data) {
      place += 1
      _ = bytes.withUnsafeBytes {
        sqlite3_bind_blob(statement, place, $0.baseAddress, Int32($0.count), Self.copied)
      }
    }

    private mutating func addNull() {
      place += 1
      sqlite3_bind_null(statement, place)
    }

    /// SQLITE_TRANSIENT, which Swift does not import.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
  }
}

extension Database {
  /// Whether something refers to what is not there, so that the transaction could not be committed as it stands.
  var hasDanglingReferences: Bool {
    var (current, highest) = (Int32(0), Int32(0))
    sqlite3_db_status(sqliteConnection, SQLITE_DBSTATUS_DEFERRED_FKS, &current, &highest, 0)
    return current != 0
  }
}
