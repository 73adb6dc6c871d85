import AllianceMatching
public import AllianceModel
import AllianceNetwork
public import AllianceStore
public import Foundation
import Synchronization

/// An alliance: its store, and the snapshot that questions are answered from.
///
/// Every use-case is a method in a file of its own, from a request to an answer; both are plain values that encode to
/// JSON. Safe to use from any thread: questions keep the snapshot they began with, imports make the next one.
public final class Alliance: Sendable {
  /// The facts.
  public let store: AllianceStore
  private let shelf = SnapshotShelf()
  /// The latest stated concepts, with the generation of the store they are of.
  private let taxonomies = Mutex<(taxonomy: Taxonomy, generation: Int)?>(nil)

  /// The alliance whose store is the file at `path`; the file is made where there is none.
  ///
  /// - Parameter alone: Whether nobody else is to read the file meanwhile, which makes filling a new one cheaper.
  public init(path: String, alone: Bool = false) throws {
    store = try AllianceStore(path: path, alone: alone)
  }

  /// An alliance in memory, gone with the object.
  public init() throws { store = try AllianceStore() }

  /// A graph and matcher that hold only what an audience may see, of the store's latest generation.
  ///
  /// Whatever is answered, drawn or exported comes from here, so what an audience may not see can't reach it.
  func snapshot(for audience: Visibility) throws -> Snapshot {
    if shelf.lasts, let latest = shelf.latest(for: audience) { return latest }
    return try renewed(for: audience)
  }

  private func renewed(for audience: Visibility) throws -> Snapshot {
    try shelf.current(for: audience, mark: store.changeMark) { try latestSnapshot(for: audience, after: $0) }
  }

  /// The given snapshot where what it is made from still holds, whatever else was written; else a new one.
  private func latestSnapshot(for audience: Visibility, after current: Snapshot?) throws -> Snapshot {
    let generation = try store.generation()
    let identities = try store.identities()
    let guidance = try guidance(with: identities)
    if let current, current.graph.generation == generation, current.identities == identities {
      return current.guidance == guidance ? current : current.guided(by: guidance)
    }
    return Snapshot(
      try store.statedContents().merged(by: identities).visible(to: audience), guidance: guidance,
      lastSeen: try store.lastSeenOfListings(), identities: identities)
  }

  /// What the store has of weights, answers, rules and what scores meant.
  private func guidance(with identities: Identities) throws -> Guidance {
    let said = try store.feedback().compactMap { $0.redirected(by: identities) }
    return Guidance(
      learned: try store.learnedWeights(),
      lessons: Lessons(said, outdated: try store.outdatedDeclines()),
      rules: try store.rules().redirected(by: identities),
      calibrations: try store.calibrations().mapValues(Calibration.init(stored:)))
  }

  /// The concepts that feeds have stated, to check names against.
  func taxonomy() throws -> Taxonomy {
    let generation = try store.generation()
    if let known = taxonomies.withLock({ $0 }), known.generation == generation { return known.taxonomy }
    let taxonomy = Taxonomy(try store.concepts())
    taxonomies.withLock { $0 = (taxonomy, generation) }
    return taxonomy
  }

  /// Lets the concepts stay known after an import that changed none, so that a folder of feeds reads them once. An
  /// import by another process in between makes the generations part by more than one, and they are read again.
  func keepTaxonomy(after summary: ImportSummary) throws {
    guard summary.outcome == .committed, summary.counts[.concept]?.changes ?? 0 == 0 else { return }
    let generation = try store.generation()
    taxonomies.withLock { known in
      if let held = known, held.generation == generation - 1 { known = (held.taxonomy, generation) }
    }
  }

  /// From now on no question waits for a snapshot of what was written meanwhile: it is answered from the one there is
  /// until ``renew(for:)`` has made the next.
  public func answerWhileRenewing() { shelf.lasts = true }

  /// Makes the snapshots anew whose store was written to, by this process or another.
  ///
  /// - Parameter audiences: Whose snapshots; nil for all that were asked for so far.
  public func renew(for audiences: [Visibility]? = nil) throws {
    for audience in audiences ?? shelf.audiences { _ = try renewed(for: audience) }
  }

  /// The id under which an entry is known in what an audience is answered from: another where it was merged.
  public func currentID(of id: FactID, for audience: Visibility) throws -> FactID {
    try snapshot(for: audience).identities.current(id)
  }

  /// Whether an audience's questions can be answered at once, from a snapshot there is and goes on to be.
  public func isReady(for audience: Visibility) -> Bool { shelf.lasts && shelf.latest(for: audience) != nil }

  /// Names the state that an audience's questions are answered from: while it is the same, so are the answers.
  public func edition(for audience: Visibility) throws -> UUID { try snapshot(for: audience).edition }
}

extension Feedback {
  /// The entry between those known now; nil where the two are one.
  fileprivate func redirected(by identities: Identities) -> Feedback? {
    var entry = self
    entry.seeker = identities.current(seeker)
    entry.candidate = identities.current(candidate)
    return entry.seeker == entry.candidate ? nil : entry
  }
}

extension AllianceRules {
  /// The same rules for those known now; a pair that is one member now is no pair.
  fileprivate func redirected(by identities: Identities) -> AllianceRules {
    var rules = self
    rules.pairs = pairs.compactMap { pair in
      var pair = pair
      pair.one = identities.current(pair.one)
      pair.other = identities.current(pair.other)
      return pair.one == pair.other ? nil : pair
    }
    return rules
  }
}
