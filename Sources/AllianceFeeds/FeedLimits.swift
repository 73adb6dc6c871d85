/// What a feed may ask of the machine; past any of these it is refused with a sentence.
///
/// libxml2 limits neither text nor depth in its SAX interface, and takes quadratic time over tags with very many
/// attributes and over very many distinct names.
public struct FeedLimits: Sendable {
  /// Bytes of one tag, attributes included.
  public var tagBytes = 256 * 1024
  /// Attributes of one element.
  public var attributes = 256
  /// Levels of nesting.
  public var depth = 200
  /// Distinct names of elements and attributes.
  public var names = 1_000
  /// Bytes of text in one element.
  public var textBytes = 8 * 1024 * 1024
  /// Bytes of text and attributes in one record.
  public var recordBytes = 16 * 1024 * 1024
  /// Bytes read without one record being complete.
  public var bytesWithoutRecord = 64 * 1024 * 1024
  /// How many times larger than its compressed form a feed may be, once it has passed `bytesWithoutRecord`.
  public var compressionRatio = 200

  /// The limits above.
  public init() {}
}
