import AllianceModel

/// What makes records of a feed's elements.
protocol RecordReader {
  /// What the feed says of itself; nil while that is not known yet.
  var header: FeedHeader? { get }
  /// On which level records stand: 1 for the root itself, 2 for its children.
  var recordLevel: Int { get }
  /// Elements on that level that only hold records, one level further down.
  var wrappers: Set<String> { get }
  /// Elements on that level that say something of the whole feed, without which a record can't be read by itself.
  var context: Set<String> { get }
  /// With what the source is asked for the next part of this feed; nil where it is whole or not read so far yet.
  var resumptionToken: String? { get }
  /// The code of the error with which the source answered; nil where it didn't.
  var protocolError: String? { get }
  /// What one record says: remarks first, then the record or its fault.
  mutating func events(of record: FeedElement) -> [FeedEvent]
  /// What is left to say when the feed has ended.
  mutating func finish() -> [FeedEvent]
}

/// How one format of feed is understood. A new format is a file in `Formats/` and its line in ``FeedFormats``.
protocol FeedFormat: RecordReader, SendableMetatype {
  /// The name for `--format` and reports.
  static var name: String { get }
  /// The local names of its root elements.
  static var roots: [String] { get }
  /// The namespace of its root elements; of several the newest.
  static var namespace: String { get }
  /// The namespace to advise for a root element by its local name, where another was found.
  static func namespace(of root: String) -> String
  /// Whether a root element is of this format.
  static func recognises(_ root: FeedElement) -> Bool

  /// Reads what the root element says of the whole feed; throws a ``Diagnostic`` where it can't be used.
  init(root: FeedElement, file: String) throws
}

extension FeedFormat {
  static func namespace(of root: String) -> String { namespace }
}

extension RecordReader {
  var wrappers: Set<String> { [] }
  var context: Set<String> { [] }
  var resumptionToken: String? { nil }
  var protocolError: String? { nil }
  mutating func finish() -> [FeedEvent] { [] }
}

/// The formats feeds can come in.
public enum FeedFormats {
  static let all: [any FeedFormat.Type] = [
    MemberFeed.self, CORDISProjects.self, SKOS.self, CERIF.self, OAIPMH.self, LEIRecords.self,
    LEIRelationships.self, TEDNotices.self, EFormsNotices.self, CPVCodes.self,
  ]

  /// The names of all formats, as `--format` takes them.
  public static var names: [String] { all.map { $0.name } }
}
