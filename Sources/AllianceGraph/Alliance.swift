import AllianceMatching
import AllianceModel
import AllianceNetwork
public import AllianceStore
import Synchronization

/// An alliance: its store, and the snapshot that questions are answered from.
///
/// Every use-case is a method in a file of its own, from a request to an answer; both are plain values that encode to
/// JSON. Safe to use from any thread: questions keep the snapshot they began with, imports make the next one.
public final class Alliance: Sendable {
  /// The facts.
  public let store: AllianceStore
  private let snapshots = Mutex<[Visibility: Snapshot]>([:])

  /// The alliance whose store is the file at `path`; the file is made where there is none.
  public init(path: String) throws { store = try AllianceStore(path: path) }

  /// An alliance in memory, gone with the object.
  public init() throws { store = try AllianceStore() }

  /// A graph and matcher that hold only what an audience may see, of the store's latest generation.
  ///
  /// Whatever is answered, drawn or exported comes from here, so what an audience may not see can't reach it.
  func snapshot(for audience: Visibility) throws -> Snapshot {
    let generation = try store.generation()
    let learned = try store.learnedWeights()
    let lessons = Lessons(try store.feedback(), outdated: try store.outdatedDeclines())
    let rules = try store.rules()
    if let current = snapshots.withLock({ $0[audience] }), current.graph.generation == generation,
      current.learned == learned, current.lessons == lessons, current.rules == rules
    {
      return current
    }
    let snapshot = Snapshot(
      try store.contents().visible(to: audience), learned: learned, lessons: lessons, rules: rules,
      lastSeen: try store.lastSeenOfListings())
    snapshots.withLock { $0[audience] = snapshot }
    return snapshot
  }
}

/// One generation of the graph, with the matcher over it.
struct Snapshot: Sendable {
  let graph: CollaborationGraph
  let matcher: Matcher
  let learned: [String: FeatureWeights]
  let lessons: Lessons
  let rules: AllianceRules
  /// The day on which a feed last stated each listing.
  let lastSeen: [FactID: CalendarDate]

  init(
    _ contents: AllianceContents, learned: [String: FeatureWeights] = [:], lessons: Lessons = Lessons(),
    rules: AllianceRules = AllianceRules(), lastSeen: [FactID: CalendarDate] = [:]
  ) {
    graph = CollaborationGraph(contents)
    matcher = Matcher(graph, learned: learned, lessons: lessons, rules: rules, lastSeen: lastSeen)
    self.learned = learned
    self.lessons = lessons
    self.rules = rules
    self.lastSeen = lastSeen
  }
}
