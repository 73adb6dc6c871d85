import GRDB
import GRDBSQLite

/// A statement that inserts rows, prepared once and run again and again with values by place, without a box around each.
///
/// Invariant that makes its pointers safe: `statement` belongs to GRDB's cached statement, which is held as long, and
/// is used inside the transaction of its connection alone; SQLite copies bytes while they are bound. Transactions and
/// savepoints must not be begun or ended by it: GRDB would not know.
struct RowInsertion {
  private let owner: Statement
  private let statement: SQLiteStatement
  private let db: Database

  /// `target` is a table with its columns.
  init(_ db: Database, into target: String) throws {
    self.db = db
    let marks = repeatElement("?", count: target.split(separator: ",").count).joined(separator: ", ")
    owner = try db.cachedStatement(sql: "INSERT INTO \(target) VALUES (\(marks))")
    statement = owner.sqliteStatement
  }

  /// Binds values and runs the statement to its end. Throws ``DatabaseError`` where a row breaks a rule of the schema.
  func run(_ bind: (inout Values) -> Void) throws {
    var values = Values(statement: statement)
    bind(&values)
    defer { sqlite3_reset(statement) }
    let code = sqlite3_step(statement)
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: .init(rawValue: code), message: String(cString: sqlite3_errmsg(db.sqliteConnection)))
    }
  }

  /// The values of one run, bound in the order of their places.
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

    private mutating func addNull() {
      place += 1
      sqlite3_bind_null(statement, place)
    }

    /// SQLITE_TRANSIENT, which Swift does not import.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
  }
}
