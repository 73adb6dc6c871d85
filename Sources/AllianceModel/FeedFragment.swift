/// A record as it stood in its feed, kept so that it can be looked at, and read again by the same format.
public struct FeedFragment: Hashable, Codable, Sendable {
  /// The record as XML that is well-formed by itself and declares its namespaces; where it is not whole, its beginning.
  public var xml: String
  /// The line of the feed on which it begins, from 1.
  public var line: Int
  /// Whether it is all there; only then can it be read again.
  public var isWhole: Bool

  /// More bytes of one record than this are not kept.
  public static let limit = 1 << 20

  /// A record that begins on a line; what goes beyond ``limit`` is cut off.
  public init(_ xml: String, line: Int) {
    isWhole = xml.utf8.count <= Self.limit
    self.xml = isWhole ? xml : String(decoding: xml.utf8.prefix(Self.limit), as: UTF8.self)
    self.line = line
  }
}
