/// Where a fact comes from 数据来源 (PROV's `wasDerivedFrom`).
public struct Provenance: Hashable, Codable, Sendable {
  /// The source that states it.
  public var source: String
  /// The file it was last read from, as the importer was given it.
  public var file: String
  /// The line of that file on which its record begins, from 1.
  public var line: Int
  /// The issue date of the first feed that stated it.
  public var firstSeen: CalendarDate
  /// The issue date of the last feed that stated it.
  public var lastSeen: CalendarDate

  /// Where a fact comes from.
  public init(source: String, file: String, line: Int, firstSeen: CalendarDate, lastSeen: CalendarDate) {
    self.source = source
    self.file = file
    self.line = line
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
  }
}
