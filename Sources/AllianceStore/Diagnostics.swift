import AllianceModel

/// Why a store can't be used.
public struct StoreError: Error, CustomStringConvertible, Hashable {
  /// The message, in the form of all messages: lower case, names in single quotes, no full stop.
  public let description: String
  /// Whether it is about what was asked for, as against the file or the disk.
  public var isOfQuestion = false

  static func cannotOpen(path: String, because reason: String) -> StoreError {
    StoreError(
      description:
        "'\(path)' can't be opened as a store: \(reason); check its permissions and those of its folder, or name another file with --store"
    )
  }

  static func inUse(path: String) -> StoreError {
    StoreError(
      description:
        "'\(path)' is in use by another program, such as a first import, and can't be opened meanwhile; try again when that has ended"
    )
  }

  static func notAStore(path: String) -> StoreError {
    StoreError(description: "'\(path)' is an SQLite file of another program; name another file with --store")
  }

  static func tooNew(path: String) -> StoreError {
    StoreError(
      description: "'\(path)' was written by a later version of alliance; use that version or a backup")
  }

  static func cannotWrite(path: String, because reason: String) -> StoreError {
    StoreError(
      description:
        "'\(path)' can't be written: \(reason); check its folder, its permissions and the disk, and that nobody else writes to it"
    )
  }

  static func badAccountName(_ name: String) -> StoreError {
    StoreError(
      description:
        "'\(name)' can't name an account; use 1 to 64 letters, digits and the characters '.', '_', '-', '@'",
      isOfQuestion: true)
  }

  static func accountExists(_ name: String) -> StoreError {
    StoreError(
      description: "an account '\(name)' exists already; choose another name, or remove it first",
      isOfQuestion: true)
  }

  static func unknownAccount(_ name: String) -> StoreError {
    StoreError(
      description: "no account is called '\(name)'; list them with 'alliance users list'", isOfQuestion: true)
  }

  static func unknownToken(_ id: Int) -> StoreError {
    StoreError(
      description: "there is no token \(id); list them with 'alliance users token list'", isOfQuestion: true)
  }

  static func notInQuarantine(_ number: Int) -> StoreError {
    StoreError(
      description: "the quarantine has no record \(number); list them with 'alliance quarantine'",
      isOfQuestion: true)
  }

  static func damagedList(_ beginning: String) -> StoreError {
    StoreError(
      description:
        "a list in the store begins '\(beginning)', where pairs like '[[\"zh\",\"减速器\"]]' were expected; look the file through with 'alliance doctor', or go back to a backup"
    )
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

  static func statedSince(_ id: FactID, file: String, line: Int) -> Diagnostic {
    Diagnostic(
      file: file, line: line, severity: .error,
      message: "'\(id)' was stated otherwise in the same feed or a later one, which counts; drop this record")
  }

  static func nothingToWithdraw(_ id: FactID, file: String, line: Int) -> Diagnostic {
    Diagnostic(
      file: file, line: line, severity: .warning,
      message: "'\(id)' is withdrawn, but is not in the store; nothing was done")
  }

  static func sourceOfOtherFormat(_ header: FeedHeader, format: String, file: String) -> Diagnostic {
    Diagnostic(
      file: file, line: nil, severity: .error,
      message:
        "source '\(header.source)' is that of earlier feeds in format '\(format)', and this one is in '\(header.format)'; give it a source of its own"
    )
  }

  static func older(_ issued: CalendarDate, than last: CalendarDate, file: String) -> Diagnostic {
    Diagnostic(
      file: file, line: nil, severity: .warning,
      message:
        "issued \(issued), before the feed of \(last) that this source has sent already; what it says replaces what is newer"
    )
  }

  static func keptForFaults(_ absent: Int, faults: Int, file: String) -> Diagnostic {
    Diagnostic(
      file: file, line: nil, severity: .warning,
      message:
        "\(absent) records of the source are not among the good ones of this full feed, but stay: a faulty one may be their new version; correct the \(faults) faulty and import again"
    )
  }

  static func emptyFullFeed(_ count: Int, source: String, file: String) -> Diagnostic {
    Diagnostic(
      file: file, line: nil, severity: .error,
      message:
        "the feed has no record and says content='full', which would retire all \(count) records of '\(source)'; send the records, or withdraw them by name with content='changes'"
    )
  }

  static func retiresMost(_ count: Int, kept: Int, source: String, file: String) -> Diagnostic {
    Diagnostic(
      file: file, line: nil, severity: .warning,
      message:
        "retires \(count) records of '\(source)' and keeps \(kept); if the feed is only a part of the source, say content='changes'"
    )
  }
}
