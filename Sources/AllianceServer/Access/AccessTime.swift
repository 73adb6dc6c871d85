import Foundation

/// A moment of the record of access, in UTC.
public struct AccessTime: Sendable {
  private let date: Date

  /// A moment by its seconds since 1970.
  public init(_ seconds: Int) { date = Date(timeIntervalSince1970: Double(seconds)) }

  /// `2026-06-01T09:30:00Z`.
  public var text: String { date.formatted(.iso8601) }

  /// `2026-06-01`.
  public var day: String { String(text.prefix(10)) }
}
