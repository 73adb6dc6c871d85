import Foundation
import GRDB
import GRDBSQLite

/// Inserts rows of one table, without a box around each value.
///
/// A row at a time: where a check of the schema calls a function, SQLite would keep a journal of its own for each
/// statement with several.
///
/// Invariant that makes its pointers safe: a statement belongs to GRDB's statement, which is held as long, and is used
/// inside the transaction of its connection alone; texts lie in one array that does not change from the binding of them
/// all to the end of the step, and no step is taken before they are bound. Transactions and savepoints must not be begun
/// or ended by it: GRDB would not know.
struct RowInsertion {
  private let db: Database
  private let insertion: Statement
  private var values: Values

  /// - Parameters:
  ///   - target: A table with its columns.
  ///   - passingTaken: Whether a row whose key another has is passed over, and no fault.
  init(_ db: Database, into target: String, passingTaken: Bool = false) throws {
    let marks = repeatElement("?", count: target.split(separator: ",").count).joined(separator: ", ")
    self.db = db
    insertion = try db.makeStatement(
      sql: "INSERT OR FAIL INTO \(target) VALUES (\(marks))" + (passingTaken ? " ON CONFLICT DO NOTHING" : "")
    )
    values = Values(statement: insertion.sqliteStatement)
  }

  /// Adds a row of the values that are bound. Throws ``DatabaseError`` where it breaks a rule of the schema.
  mutating func add(_ bind: (inout Values) -> Void) throws {
    values.begin()
    bind(&values)
    let code = values.step()
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: .init(rawValue: code), message: String(cString: sqlite3_errmsg(db.sqliteConnection)))
    }
  }

  /// Values bound in the order of their places: numbers at once, texts and bytes where they lie when all are there.
  struct Values {
    private let statement: SQLiteStatement
    private var place: Int32 = 0
    /// All texts.
    private let bytes = GrowingBytes()
    private var runs: [Run] = []

    /// Where the text or, where `isText` is false, the bytes for a place lie.
    private struct Run {
      let place: Int32
      let range: Range<Int>
      let isText: Bool
    }

    fileprivate init(statement: SQLiteStatement) { self.statement = statement }

    fileprivate mutating func begin() {
      place = 0
      bytes.removeAll()
      runs.removeAll(keepingCapacity: true)
    }

    fileprivate func step() -> CInt {
      bytes.withBytes { bytes in
        for run in runs {
          let (start, count) = (bytes.baseAddress! + run.range.lowerBound, Int32(run.range.count))
          if run.isText {
            sqlite3_bind_text(statement, run.place, start.assumingMemoryBound(to: CChar.self), count, nil)
          } else {
            sqlite3_bind_blob(statement, run.place, start, count, nil)
          }
        }
        defer { sqlite3_reset(statement) }
        return sqlite3_step(statement)
      }
    }

    mutating func add(_ number: Int64) {
      place += 1
      sqlite3_bind_int64(statement, place, number)
    }

    mutating func add(_ number: Int) { add(Int64(number)) }

    mutating func add(_ number: Int?) {
      if let number { add(number) } else { addNull() }
    }

    mutating func add(_ text: String) { addText { $0.append(text) } }

    mutating func add(_ text: String?) {
      if let text { add(text) } else { addNull() }
    }

    mutating func add(_ bytes: Data) {
      addRun(isText: false) { all in
        bytes.withUnsafeBytes { all.append($0.bindMemory(to: UInt8.self)) }
      }
    }

    /// Binds a text that is written behind those which are there.
    mutating func addText(_ write: (GrowingBytes) -> Void) { addRun(isText: true, write) }

    mutating func addNull() {
      place += 1
      sqlite3_bind_null(statement, place)
    }

    private mutating func addRun(isText: Bool, _ write: (GrowingBytes) -> Void) {
      place += 1
      let start = bytes.count
      write(bytes)
      runs.append(Run(place: place, range: start..<bytes.count, isText: isText))
    }
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
