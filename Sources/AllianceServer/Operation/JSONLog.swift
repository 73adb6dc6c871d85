import AllianceExport
import Foundation
public import Logging

/// A log on standard error, a JSON object a line. Only what is given as text or metadata gets in: no bodies, no queries.
public struct JSONLog: LogHandler {
  /// What goes with every line.
  public var metadata: Logger.Metadata = [:]
  /// What adds to it; nil for nothing.
  public var metadataProvider: Logger.MetadataProvider?
  /// Less is not written.
  public var logLevel: Logger.Level = .info
  private let label: String

  /// A log of a part of the program.
  public init(label: String) { self.label = label }

  /// A value of ``metadata``.
  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  /// Writes a line.
  public func log(event: LogEvent) {
    var fields = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues { "\($0)" }
    fields["level"] = event.level.rawValue
    fields["log"] = label
    fields["message"] = "\(event.message)"
    fields["time"] = Date().formatted(.iso8601)
    try? FileHandle.standardError.write(contentsOf: Data(JSONLine.bytes(of: fields)))
  }
}
