public import AllianceModel
public import AllianceStore

/// What became of several feeds; as JSON a list of them in the order they were taken.
public struct ImportReport: Hashable, Sendable {
  /// The feeds, in the order they were taken.
  public private(set) var feeds: [Feed] = []

  /// What became of one feed.
  public enum Feed: Hashable, Sendable {
    /// It was read to its end.
    case read(ImportSummary)
    /// It could not be read, for this reason; nothing of it was taken.
    case failed(file: String, Diagnostic)
  }

  /// A report on no feeds.
  public init() {}

  /// Adds the next feed.
  public mutating func add(_ feed: Feed) { feeds.append(feed) }

  /// The summaries of the feeds that were read to their end.
  public var summaries: [ImportSummary] {
    feeds.compactMap { if case .read(let summary) = $0 { summary } else { nil } }
  }

  /// Whether a feed could not be read or was refused.
  public var hasFailures: Bool {
    feeds.contains { feed in
      if case .read(let summary) = feed { summary.outcome == .refused } else { true }
    }
  }

  /// Records that could not be taken.
  public var faults: Int { summaries.reduce(0) { $0 + $1.faults } }

  /// The diagnostics of all feeds by what they say.
  public var faultKinds: FaultTally {
    feeds.reduce(into: FaultTally()) { tally, feed in
      switch feed {
      case .read(let summary): tally.add(summary.faultKinds)
      case .failed(_, let fault): tally.add(fault)
      }
    }
  }
}

extension ImportReport: Encodable {
  /// Writes the list of feeds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(feeds)
  }
}

extension ImportReport.Feed: Encodable {
  private enum Key: String, CodingKey { case file, outcome, diagnostics }

  /// Writes a summary as it is; of a feed that failed the file, the outcome `failed`, and why.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .read(let summary): try summary.encode(to: encoder)
    case .failed(let file, let fault):
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(file, forKey: .file)
      try container.encode("failed", forKey: .outcome)
      try container.encode([fault], forKey: .diagnostics)
    }
  }
}
