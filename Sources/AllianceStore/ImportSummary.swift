public import AllianceModel

/// How an import treats faults, and whether it writes.
public struct ImportOptions: Hashable, Codable, Sendable {
  /// What to do about a record that can't be taken.
  public var faults: Faults
  /// Whether to say what would change and change nothing.
  public var dryRun: Bool

  /// What to do about a record that can't be taken.
  public enum Faults: String, CaseIterable, Codable, Sendable {
    /// One bad record and the feed changes nothing.
    case strict
    /// Good records are taken, bad ones kept aside.
    case quarantine
  }

  /// Strict and for real, unless said otherwise.
  public init(faults: Faults = .strict, dryRun: Bool = false) {
    self.faults = faults
    self.dryRun = dryRun
  }
}

/// What one feed did to the store.
public struct ImportSummary: Hashable, Codable, Sendable {
  /// What the feed said of itself.
  public var header: FeedHeader
  /// The file as the importer was given it.
  public var file: String
  /// What became of it.
  public var outcome: Outcome
  /// Counts by sort of record.
  public var counts: [RecordSort: Counts]
  /// Records that could not be taken.
  public var faults: Int
  /// Faults and remarks in the order of the feed, at most ``diagnosticLimit``.
  public var diagnostics: [Diagnostic]
  /// How many diagnostics there were in all.
  public var diagnosticCount: Int
  /// All diagnostics by what they say.
  public var faultKinds: FaultTally
  /// What was, or in a dry run would be, added, changed and retired, at most ``changeLimit``.
  public var changes: [Change]

  /// At most this many diagnostics are kept; all are counted.
  public static let diagnosticLimit = 1_000
  /// At most this many changes are listed; all are counted.
  public static let changeLimit = 1_000

  /// What became of a feed.
  public enum Outcome: String, CaseIterable, Codable, Sendable {
    /// The store changed.
    case committed
    /// The feed said nothing new; the store is as it was, to the byte.
    case unchanged
    /// A dry run; the store is as it was.
    case dryRun
    /// There were faults and the import was strict; the store is as it was.
    case refused
  }

  /// How many records of a sort were what.
  public struct Counts: Hashable, Codable, Sendable {
    /// New to the store.
    public var added = 0
    /// Known and now different.
    public var changed = 0
    /// Known and the same.
    public var unchanged = 0
    /// Known and gone from the source.
    public var retired = 0

    /// All records that are not as they were.
    public var changes: Int { added + changed + retired }
    /// All records of the feed.
    public var read: Int { added + changed + unchanged }

    /// No records.
    public init() {}

    /// Adds the records of another sort or feed.
    public mutating func add(_ other: Counts) {
      added += other.added
      changed += other.changed
      unchanged += other.unchanged
      retired += other.retired
    }
  }

  /// One record's fate.
  public struct Change: Hashable, Codable, Sendable {
    /// What sort of record.
    public var sort: RecordSort
    /// Its id.
    public var id: FactID
    /// What happens to it.
    public var fate: Fate
    /// In a dry run what people know it by; else empty.
    public var caption: [LocalizedText]
    /// In a dry run, where it is changed, what it says otherwise, field by field; else empty.
    public var facts: [FactChange]

    /// What can happen to a record.
    public typealias Fate = FactChange.Fate
  }

  /// What a feed with no records did.
  public init(header: FeedHeader, file: String, outcome: Outcome = .committed) {
    self.header = header
    self.file = file
    self.outcome = outcome
    counts = [:]
    faults = 0
    diagnostics = []
    diagnosticCount = 0
    faultKinds = FaultTally()
    changes = []
  }

  /// The sums over all sorts.
  public var total: Counts {
    counts.values.reduce(into: Counts()) { $0.add($1) }
  }

  /// Adds what the next part of the same feed did; the outcome is the part's, unless that changed nothing.
  public mutating func add(_ part: ImportSummary) {
    if part.outcome != .unchanged { outcome = part.outcome }
    for (sort, more) in part.counts { counts[sort, default: Counts()].add(more) }
    faults += part.faults
    faultKinds.add(part.faultKinds)
    diagnosticCount += part.diagnosticCount
    diagnostics += part.diagnostics.prefix(Self.diagnosticLimit - diagnostics.count)
    changes += part.changes.prefix(Self.changeLimit - changes.count)
  }

  /// Whether one more change is listed.
  var hasRoom: Bool { changes.count < Self.changeLimit }

  /// Adds a fault or remark.
  public mutating func add(_ diagnostic: Diagnostic) {
    diagnosticCount += 1
    faultKinds.add(diagnostic)
    if diagnostics.count < Self.diagnosticLimit { diagnostics.append(diagnostic) }
  }

  /// Counts what happens to a record, and lists it while there is room for it.
  mutating func add(
    _ fate: Change.Fate, _ sort: RecordSort, _ id: FactID, caption: [LocalizedText], facts: [FactChange]
  ) {
    switch fate {
    case .added: counts[sort, default: Counts()].added += 1
    case .changed: counts[sort, default: Counts()].changed += 1
    case .retired: counts[sort, default: Counts()].retired += 1
    }
    guard hasRoom else { return }
    changes.append(Change(sort: sort, id: id, fate: fate, caption: caption, facts: facts))
  }

  /// Takes back what was said of a record that turned out to be faulty.
  mutating func remove(_ sort: RecordSort, _ id: FactID, wasChanged: Bool) {
    if wasChanged {
      counts[sort, default: Counts()].changed -= 1
    } else {
      counts[sort, default: Counts()].added -= 1
    }
    changes.removeAll { $0.sort == sort && $0.id == id }
  }
}

/// The sorts of records a store keeps.
public enum RecordSort: String, CaseIterable, Codable, Sendable, CodingKeyRepresentable {
  /// A member with its listings.
  case member
  /// A project.
  case project
  /// Listings of members with a record of their own.
  case listing
  /// A relation.
  case relation
  /// A concept.
  case concept

  /// The sort of fact that a record of the sort is known as.
  public var fact: Evidence.Fact {
    switch self {
    case .member: .member
    case .project: .project
    case .listing: .listing
    case .relation: .relation
    case .concept: .concept
    }
  }
}
