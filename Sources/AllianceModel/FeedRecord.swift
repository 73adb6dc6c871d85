/// What a feed says of itself.
public struct FeedHeader: Hashable, Codable, Sendable {
  /// The source the feed belongs to: facts are unique within it.
  public var source: String
  /// The name of the format it was read as.
  public var format: String
  /// The day it was issued; nil where it does not say.
  public var issued: CalendarDate?
  /// Whether it is the whole truth of its source.
  public var content: Content

  /// How much of its source a feed tells. Raw values are the feed's words.
  public enum Content: String, CaseIterable, Codable, Sendable {
    /// All of it: what is absent is retired.
    case full
    /// Only what changed.
    case changes
  }

  /// What a feed says of itself.
  public init(source: String, format: String, issued: CalendarDate? = nil, content: Content) {
    self.source = source
    self.format = format
    self.issued = issued
    self.content = content
  }
}

/// One record of a feed.
public enum FeedRecord: Hashable, Codable, Sendable {
  /// A member as it describes itself, with all its listings.
  case member(Member, listings: [Listing])
  /// A project, and what its record says in passing of those who take part.
  case project(Project, mentions: [Member])
  /// Listings that hang on a record of their own, a notice or an entry of a catalogue, and what it says in passing of
  /// those whose they are. A listing's id is the record's key and `/` before its own.
  case listings(FactID, [Listing], mentions: [Member])
  /// A relation between two members, and what its record says in passing of them.
  case relation(Relation, mentions: [Member] = [])
  /// A concept of a taxonomy.
  case concept(Concept)
  /// The end of what an earlier feed stated.
  case withdrawal(Subject, FactID)

  /// What a withdrawal names.
  public enum Subject: String, CaseIterable, Codable, Sendable {
    /// A member, with its listings.
    case member
    /// A project.
    case project
    /// Whatever the source stated under the key, of any sort.
    case record
  }
}

/// What a reader meets next in a feed.
public enum FeedEvent: Hashable, Sendable {
  /// A record, and the line on which it begins.
  case record(FeedRecord, line: Int)
  /// A remark; whatever it concerns was read all the same.
  case remark(Diagnostic)
  /// A record that could not be taken, and its bytes as UTF-8 XML.
  case fault(Diagnostic, record: String)
}
