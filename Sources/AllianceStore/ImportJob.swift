/// A feed that was handed in, and how far its import is.
public struct ImportJob: Hashable, Codable, Sendable, Identifiable {
  /// What it is asked by: 16 hexadecimal digits.
  public let id: String
  /// The account that handed it in.
  public let account: String
  /// What the file is called.
  public let file: String
  /// The name of its format; nil to go by its root element.
  public let format: String?
  /// How faults are treated, and whether it is a dry run.
  public let options: ImportOptions
  /// The file's size, in bytes as they were sent.
  public let size: Int
  /// When it was handed in, in seconds since 1970.
  public let asked: Int
  /// Where it stands.
  public var state = State.waiting
  /// When it began, in seconds since 1970; nil before.
  public var began: Int?
  /// When it ended, in seconds since 1970; nil before.
  public var ended: Int?
  /// For how long it has been running, in milliseconds.
  public var milliseconds = 0
  /// How much of the file was read, 0…``size``.
  public var bytesRead = 0
  /// How many records were read.
  public var records = 0
  /// What it did, or would do; nil before its end, and where the feed could not be read.
  public var summary: ImportSummary?
  /// Why it failed; nil unless it did.
  public var reason: String?

  /// Where a job stands. Raw values are the words of answers and of the store.
  public enum State: String, CaseIterable, Codable, Sendable {
    /// Others come first.
    case waiting
    /// It is being read.
    case running
    /// It was read to its end, and taken unless it was a dry run.
    case done
    /// The feed could not be read, or was refused; the store is as it was.
    case failed
    /// The service stopped before it was known to be done.
    case interrupted

    /// Whether nothing more will happen.
    public var isFinal: Bool { self != .waiting && self != .running }
  }

  /// A job that waits.
  ///
  /// - Parameters:
  ///   - id: 16 hexadecimal digits that no other job has.
  ///   - file: What the file is called; not empty.
  ///   - size: Its size in bytes.
  ///   - asked: When it was handed in, in seconds since 1970.
  public init(
    id: String, account: String, file: String, format: String? = nil,
    options: ImportOptions = ImportOptions(),
    size: Int, asked: Int
  ) {
    self.id = id
    self.account = account
    self.file = file
    self.format = format
    self.options = options
    self.size = size
    self.asked = asked
  }
}
