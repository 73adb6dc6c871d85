import AllianceModel

/// Why a store can't be used.
public struct StoreError: Error, CustomStringConvertible, Hashable {
  /// The message, in the form of all messages: lower case, names in single quotes, no full stop.
  public let description: String

  static func cannotOpen(path: String, because reason: String) -> StoreError {
    StoreError(description: "'\(path)' can't be opened as a store: \(reason); name another file with --store")
  }

  static func notAStore(path: String) -> StoreError {
    StoreError(description: "'\(path)' is an SQLite file of another program; name another file with --store")
  }

  static func tooNew(path: String) -> StoreError {
    StoreError(
      description: "'\(path)' was written by a later version of alliance; use that version or a backup")
  }

  static func fileExists(path: String) -> StoreError {
    StoreError(description: "'\(path)' exists already; name a new file for the backup")
  }
}

extension Diagnostic {
  static func unknownMember(_ id: String, in record: String, file: String, line: Int) -> Diagnostic {
    Diagnostic(
      file: file, line: line, severity: .error,
      message: "\(record) names member '\(id)', which no feed has stated; add the member or correct the id")
  }

  static func selfRelation(_ relation: Relation, file: String, line: Int) -> Diagnostic {
    Diagnostic(
      file: file, line: line, severity: .error,
      message: "relation '\(relation.predicate.rawValue)' ties '\(relation.from)' to itself; name two members"
    )
  }

  static func refusedRecord(_ id: FactID, because reason: String, file: String, line: Int) -> Diagnostic {
    Diagnostic(
      file: file, line: line, severity: .error,
      message: "the record '\(id)' breaks a rule of the store (\(reason)); correct it and import again")
  }

  static func nothingToWithdraw(_ id: FactID, file: String, line: Int) -> Diagnostic {
    Diagnostic(
      file: file, line: line, severity: .warning,
      message: "'\(id)' is withdrawn, but is not in the store; nothing was done")
  }
}
