/// What an importer has to say about a place in a feed.
public struct Diagnostic: Hashable, Codable, Sendable, Error {
  /// The file, as the importer was given it.
  public let file: String
  /// The line, from 1; nil where it concerns the whole file.
  public let line: Int?
  /// How bad it is.
  public let severity: Severity
  /// What was found, what was expected, what to do: lower case, names in single quotes, no full stop.
  public let message: String

  /// How bad a diagnostic is.
  public enum Severity: String, CaseIterable, Codable, Sendable {
    /// Worth knowing; nothing was changed for it.
    case note
    /// The record was taken, a part of it was not or was read in a way worth checking.
    case warning
    /// The record, or with no record the whole feed, was not taken.
    case error
  }

  /// A diagnostic about a place in a file.
  public init(file: String, line: Int?, severity: Severity, message: String) {
    self.file = file
    self.line = line
    self.severity = severity
    self.message = message
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line: severity: message`, always one line.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(severity.rawValue): \(message)".replacing(/[\p{Cc}]+/, with: " ")
  }
}
